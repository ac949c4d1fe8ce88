package org.huiqi.rules.compile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.huiqi.rules.engine.ContextLoader;
import org.huiqi.rules.language.PackProblem;
import org.huiqi.rules.language.RuleFile;
import org.huiqi.rules.language.RulePackException;
import org.huiqi.rules.language.RuleWriter;
import org.huiqi.rules.pack.CompiledRules;
import org.huiqi.text.Bilingual;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.Results;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;

/** Compiles what was read of rule files to classes, with Drools' executable model. */
public final class RuleCompiler {
    static {
        // Drools' parsers empty a list that they share while others go through it: rules that it
        // builds side by side fail at times with "ParseProblemException: Unknown error".
        String key = ParallelRulesBuildThresholdOption.PROPERTY_NAME;
        System.setProperty(key, System.getProperty(key, "-1"));
    }

    private static final String MODEL_LIST = "/drools-model";
    private static final String PROJECT = "org/drools/project/";

    private RuleCompiler() {}

    /**
     * Compiles rule files, for use in this process or a later one.
     *
     * @param name what to call them in messages
     * @throws RulePackException where they do not compile
     */
    static CompiledRules compile(String name, List<RuleFile> files) {
        KieBuilder builder = ContextLoader.ours(() -> build(name, files));
        List<PackProblem> problems = problems(name, builder.getResults());
        if (!problems.isEmpty()) {
            throw new RulePackException(problems);
        }
        return unpack(((InternalKieModule) builder.getKieModule()).getBytes());
    }

    /**
     * {@return what the compiler says against a rule file; empty where it compiles alone}
     *
     * @param file name of the file
     */
    public static List<PackProblem> check(RuleFile file) {
        return problems(
                file.file(),
                ContextLoader.ours(() -> build(file.file(), List.of(file)).getResults()));
    }

    private static KieBuilder build(String name, List<RuleFile> rules) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(
                services.newReleaseId(
                        "org.huiqi.pack", name.replaceAll("[^A-Za-z0-9.-]", "-"), "1"));
        for (RuleFile file : rules) {
            // The engine wants a file to lie where its package says.
            String folder = file.javaPackage().replace('.', '/') + "/";
            files.write("src/main/resources/" + folder + file.file(), RuleWriter.drl(file));
        }
        return services.newKieBuilder(files, RememberingLoader.INSTANCE)
                .buildAll(ExecutableModelProject.class);
    }

    private static CompiledRules unpack(byte[] jar) {
        Map<String, byte[]> classes = new TreeMap<>();
        List<String> models = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readAllBytes();
                if (entry.getName().startsWith(PROJECT)) {
                    // What finds a project's models: they are found by name here, and every
                    // project of Drools has classes of these names.
                    continue;
                }
                if (entry.getName().endsWith(".class")) {
                    classes.put(entry.getName(), bytes);
                } else if (entry.getName().endsWith(MODEL_LIST)) {
                    new String(bytes, StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.contains(":"))
                            .forEach(models::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CompiledRules(models, classes);
    }

    private static List<PackProblem> problems(String name, Results results) {
        return results.getMessages(Message.Level.ERROR).stream()
                .map(RuleCompiler::firstLine)
                .distinct()
                .map(text -> problem(name, text))
                .toList();
    }

    private static PackProblem problem(String name, String text) {
        return new PackProblem(
                name,
                0,
                new Bilingual("不能编译：" + text, "does not compile: " + text),
                new Bilingual("请检查 import、类型和拼写", "Check imports, types and spelling"));
    }

    private static String firstLine(Message message) {
        return message.getText().lines().findFirst().orElse("");
    }
}
