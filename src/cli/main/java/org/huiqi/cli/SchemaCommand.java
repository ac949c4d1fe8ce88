package org.huiqi.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.concurrent.Callable;
import org.huiqi.Checker;
import org.huiqi.catalogue.Catalogue;
import org.huiqi.profile.reading.ProfileSchema;
import org.huiqi.report.ReportSchema;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the JSON Schema of a profile, or of a report. */
@Command(name = "schema", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class SchemaCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "schema.lang")
    private @Nullable Language language;

    @Mixin private RulesOption rules;

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Option(names = "--report", descriptionKey = "schema.report")
    private boolean report;

    @Override
    public Integer call() {
        console.out().println((report ? ReportSchema.of() : profile()).toPrettyString());
        return Exit.DONE;
    }

    private ObjectNode profile() {
        Set<String> ids = Catalogue.read(rules.files(Checker.today())).criterionIds();
        return language == null ? ProfileSchema.of(ids) : ProfileSchema.of(ids, language);
    }
}
