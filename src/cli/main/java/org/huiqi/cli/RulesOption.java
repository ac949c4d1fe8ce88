package org.huiqi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.huiqi.Checker;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.rules.compile.PackCache;
import org.huiqi.rules.compile.PackCompiler;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The rule pack to use. */
final class RulesOption {
    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules")
    private @Nullable Path rules;

    PackFiles files() {
        return rules == null ? PackFiles.builtIn() : in(rules);
    }

    Checker checker() {
        return checker(files());
    }

    /** A checker of a pack, compiled by the first process that asks for it. */
    static Checker checker(PackFiles files) {
        return Checker.of(PackCompiler.load(files, PackCache.ofUser(System.getenv())));
    }

    static PackFiles in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Failure(
                    Exit.NO_RULES,
                    folder + "：不是文件夹；--rules 应指向规则文件夹，例如 rules/2024q3",
                    folder
                            + ": not a folder; --rules takes a folder of rules such as rules/2024q3");
        }
        return PackFiles.in(folder);
    }
}
