package org.huiqi.cli;

import java.util.concurrent.Callable;
import org.huiqi.catalogue.Catalogue;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.profile.reading.ProfileSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the JSON Schema of a profile. */
@Command(name = "schema", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class SchemaCommand implements Callable<Integer> {
    private final Console console;
    @Mixin private LanguageOption language;

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out()
                .println(
                        ProfileSchema.of(Catalogue.read(PackFiles.builtIn()).criterionIds())
                                .toPrettyString());
        return Exit.DONE;
    }
}
