package org.huiqi.cli;

import java.nio.file.Path;
import org.huiqi.Checker;
import org.huiqi.catalogue.Editions;
import org.huiqi.catalogue.PackFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where editions that are named one by one are found: in the jar, or also in a folder. */
final class PackOption {
    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules.also")
    private @Nullable Path folder;

    /** As picocli makes it. */
    PackOption() {}

    PackOption(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The files of an edition: of the folder where it has it, else of the jar. */
    PackFiles files(String id) {
        if (folder != null && PackFiles.editions(RulesOption.existing(folder)).ids().contains(id)) {
            return RulesOption.in(folder, id, Checker.today());
        }
        Editions there = Editions.builtIn();
        if (!there.ids().contains(id)) {
            throw RulesOption.noEdition(id, there.ids());
        }
        return PackFiles.builtIn(id);
    }

    /** A checker of an edition. */
    Checker checker(String id) {
        return RulesOption.checker(files(id));
    }
}
