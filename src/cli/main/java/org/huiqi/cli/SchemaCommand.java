package org.huiqi.cli;

import java.util.concurrent.Callable;
import org.huiqi.Checker;
import org.huiqi.catalogue.Catalogue;
import org.huiqi.profile.reading.ProfileSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the JSON Schema of a profile. */
@Command(name = "schema", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class SchemaCommand implements Callable<Integer> {
    private final Console console;
    @Mixin private LanguageOption language;
    @Mixin private RulesOption rules;

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out()
                .println(
                        ProfileSchema.of(
                                        Catalogue.read(rules.files(Checker.today())).criterionIds())
                                .toPrettyString());
        return Exit.DONE;
    }
}
