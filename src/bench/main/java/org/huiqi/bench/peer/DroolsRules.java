package org.huiqi.bench.peer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.KieBaseBuilder;
import org.huiqi.bench.Facts;
import org.huiqi.bench.peer.PeerQuestions.Question;
import org.huiqi.profile.fact.Attestation;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Operand;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** Every question as one Drools rule, in one rule base. */
final class DroolsRules {
    private static final Path FOLDER = Path.of("target/bench/drools");

    private DroolsRules() {}

    /** The questions as a rule file. */
    private static String drl(PeerQuestions questions) {
        StringBuilder drl = new StringBuilder("package bench\n");
        drl.append("global java.time.LocalDate asOf\n");
        drl.append("global ").append(Hits.class.getName()).append(" hits\n");
        for (Question question : questions.all()) {
            drl.append(
                    String.format(
                            Locale.ROOT,
                            """

                    rule "%d"
                    when
                        %s
                    then
                        hits.add( drools.getMatch() );
                    end
                    """,
                            question.number(),
                            pattern(question.comparison())));
        }
        return drl.toString();
    }

    /** An attestation is a fact of its own, which the criterion's id leads to. */
    private static String pattern(Comparison comparison) {
        Operand operand = comparison.operand();
        if (operand.factType() != Facts.class) {
            return operand.factType().getCanonicalName() + "( " + comparison.text() + " )";
        }
        String criterion = operand.calls().get(0).arguments().get(0).text();
        return Attestation.class.getName() + "( criterion == " + criterion + ", value == true )";
    }

    /** The compiled rules; classes are kept in {@code target/bench/drools} for the next process. */
    static KieBase compile(PeerQuestions questions) {
        String drl = drl(questions);
        Path jar = FOLDER.resolve(Integer.toHexString(drl.hashCode()) + ".jar");
        try {
            if (!Files.exists(jar)) {
                Files.createDirectories(FOLDER);
                Files.write(jar, build(drl));
            }
            URL[] classes = {jar.toUri().toURL()};
            URLClassLoader loader = new URLClassLoader(classes, Hits.class.getClassLoader());
            List<Model> models = new ArrayList<>();
            for (String name : models(Files.readAllBytes(jar))) {
                Class<?> model = loader.loadClass(name);
                models.add((Model) model.getDeclaredConstructor().newInstance());
            }
            return KieBaseBuilder.createKieBaseFromModel(models);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] build(String drl) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/bench/rules.drl", drl);
        KieBuilder builder = services.newKieBuilder(files);
        builder.buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return ((InternalKieModule) builder.getKieModule()).getBytes();
    }

    /** Names of the model classes, which the jar lists in a file of its own. */
    private static List<String> models(byte[] jar) throws IOException {
        List<String> models = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("/drools-model")) {
                    new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.contains(":"))
                            .forEach(models::add);
                }
            }
        }
        return models;
    }
}
