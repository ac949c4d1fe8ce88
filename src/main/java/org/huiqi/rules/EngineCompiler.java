package org.huiqi.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.huiqi.text.Bilingual;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.Results;

/** Compiles rule text to classes, with Drools' executable model. */
final class EngineCompiler {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+)");
    private static final String LOCAL = "org.huiqi.compiled.local";
    private static final String MODEL_LIST = "/drools-model";

    private EngineCompiler() {}

    /**
     * Compiles a rule text without its {@code package} line, for use in this process or a later
     * one.
     *
     * @param name what to call it in messages
     * @throws RulePackException where it does not compile
     */
    static CompiledModel compile(String name, String drl) {
        return compile(name, drl, LOCAL);
    }

    /**
     * Compiles a rule text without its {@code package} line.
     *
     * @param name what to call it in messages
     * @param javaPackage package of the classes
     * @throws RulePackException where it does not compile
     */
    static CompiledModel compile(String name, String drl, String javaPackage) {
        KieBuilder builder = build(name, "package " + javaPackage + "\n" + drl);
        List<Problem> problems = problems(name, builder.getResults());
        if (!problems.isEmpty()) {
            throw new RulePackException(problems);
        }
        return unpack(((InternalKieModule) builder.getKieModule()).getBytes());
    }

    /** What the compiler says against a whole rule file; empty where it compiles alone. */
    static List<Problem> check(String name, String drl) {
        return problems(name, build(name, drl).getResults());
    }

    private static KieBuilder build(String name, String drl) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(
                services.newReleaseId(
                        "org.huiqi.pack", name.replaceAll("[^A-Za-z0-9.-]", "-"), "1"));
        files.write("src/main/resources/" + folder(drl) + "pack.drl", drl);
        return services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    }

    /** The engine wants a file to lie where its package says. */
    private static String folder(String drl) {
        Matcher line = PACKAGE.matcher(drl);
        return line.find() ? line.group(1).replace('.', '/') + "/" : "";
    }

    private static CompiledModel unpack(byte[] jar) {
        Map<String, byte[]> classes = new TreeMap<>();
        List<String> models = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readAllBytes();
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
        return new CompiledModel(models, classes);
    }

    private static List<Problem> problems(String name, Results results) {
        return results.getMessages(Message.Level.ERROR).stream()
                .map(EngineCompiler::firstLine)
                .distinct()
                .map(text -> problem(name, text))
                .toList();
    }

    private static Problem problem(String name, String text) {
        return new Problem(
                name,
                0,
                new Bilingual("不能编译：" + text, "does not compile: " + text),
                new Bilingual("请检查 import、类型和拼写", "Check imports, types and spelling"));
    }

    private static String firstLine(Message message) {
        return message.getText().lines().findFirst().orElse("");
    }
}
