package org.huiqi.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import org.huiqi.Checker;
import org.huiqi.catalogue.Catalogue;
import org.huiqi.profile.reading.ProfileSchema;
import org.huiqi.report.ReportSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the JSON Schema of a profile, or of a report. */
@Command(name = "schema", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class SchemaCommand implements Callable<Integer> {
    private final Console console;
    @Mixin private LanguageOption language;
    @Mixin private RulesOption rules;

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Option(names = "--report", descriptionKey = "schema.report")
    private boolean report;

    @Override
    public Integer call() {
        ObjectNode schema =
                report
                        ? ReportSchema.of()
                        : ProfileSchema.of(
                                Catalogue.read(rules.files(Checker.today())).criterionIds());
        console.out().println(schema.toPrettyString());
        return Exit.DONE;
    }
}
