package org.huiqi.rules;

import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.huiqi.text.Bilingual;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.Results;

/** Compiles DRL text with Drools' executable model. */
final class EngineCompiler {
    private EngineCompiler() {}

    /**
     * A rule base of one text.
     *
     * @throws RulePackException where the text does not compile
     */
    static KieBase compile(String name, String drl) {
        KieBuilder builder = build(name, drl);
        List<Problem> problems = problems(name, builder.getResults());
        if (!problems.isEmpty()) {
            throw new RulePackException(problems);
        }
        return KieServices.get()
                .newKieContainer(builder.getKieModule().getReleaseId())
                .getKieBase();
    }

    /** What the engine's compiler says against a text; empty where it compiles alone. */
    static List<Problem> check(String name, String drl) {
        return problems(name, build(name, drl).getResults());
    }

    private static KieBuilder build(String name, String drl) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(
                services.newReleaseId(
                        "org.huiqi.pack", name.replaceAll("[^A-Za-z0-9.-]", "-"), "1"));
        files.write("src/main/resources/pack.drl", drl);
        return services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    }

    private static List<Problem> problems(String name, Results results) {
        return results.getMessages(Message.Level.ERROR).stream()
                .map(EngineCompiler::firstLine)
                .distinct()
                .map(
                        text ->
                                new Problem(
                                        name,
                                        0,
                                        new Bilingual("不能编译：" + text, "does not compile: " + text),
                                        new Bilingual(
                                                "请检查 import、类型和拼写",
                                                "Check imports, types and spelling")))
                .toList();
    }

    private static String firstLine(Message message) {
        return message.getText().lines().findFirst().orElse("");
    }
}
