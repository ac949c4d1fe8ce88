package org.huiqi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.rules.language.PackProblem;
import org.huiqi.rules.lint.Lint;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Checks a rule pack. */
@Command(name = "lint", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class LintCommand implements Callable<Integer> {
    @ParentCommand private Huiqi parent;
    @Mixin private LanguageOption language;

    @Parameters(arity = "0..1", paramLabel = "RULES", descriptionKey = "lint.rules")
    private @Nullable Path rules;

    @Override
    public Integer call() {
        Console console = parent.console();
        PackFiles files = files(console);
        List<PackProblem> problems = Lint.check(files);
        boolean zh = language.language() == Language.ZH;
        problems.forEach(problem -> console.err().println(problem.in(language.language())));
        if (problems.isEmpty()) {
            console.out().println(zh ? files.name() + "：没有问题" : files.name() + ": no problems");
            return Exit.DONE;
        }
        console.err()
                .println(
                        zh
                                ? files.name() + "：" + problems.size() + " 个问题"
                                : files.name() + ": " + problems.size() + " problem(s)");
        return Exit.FOUND;
    }

    /** In a checkout the files as they stand are checked, not those that were packaged. */
    private PackFiles files(Console console) {
        if (rules != null) {
            return RulesOption.in(rules);
        }
        Path home = console.home();
        return home != null && Files.isDirectory(home.resolve("rules"))
                ? PackFiles.in(home.resolve("rules"))
                : PackFiles.builtIn();
    }
}
