package org.huiqi.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.concurrent.Callable;
import org.huiqi.Checker;
import org.huiqi.catalogue.Catalogue;
import org.huiqi.catalogue.CatalogueSchema;
import org.huiqi.lab.CaseSchema;
import org.huiqi.profile.reading.ProfileSchema;
import org.huiqi.report.ReportSchema;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the JSON Schema of a profile, a report, a catalogue's files or case files. */
@Command(name = "schema", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class SchemaCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "schema.lang")
    private @Nullable Language language;

    @Mixin private RulesOption rules;

    @ArgGroup(exclusive = true)
    private Kind kind = new Kind();

    SchemaCommand(Console console) {
        this.console = console;
    }

    /** What the schema is of; a profile where nothing is said. */
    private static final class Kind {
        @Option(names = "--report", descriptionKey = "schema.report")
        private boolean report;

        @Option(names = "--catalogue", descriptionKey = "schema.catalogue")
        private boolean catalogue;

        @Option(names = "--cases", descriptionKey = "schema.cases")
        private boolean cases;

        ObjectNode schema(RulesOption rules, @Nullable Language language) {
            if (report) {
                return ReportSchema.of();
            }
            if (catalogue) {
                return CatalogueSchema.make();
            }
            Set<String> ids = Catalogue.read(rules.files(Checker.today())).criterionIds();
            if (cases) {
                return CaseSchema.of(ids);
            }
            return language == null ? ProfileSchema.of(ids) : ProfileSchema.of(ids, language);
        }
    }

    @Override
    public Integer call() {
        console.out().println(kind.schema(rules, language).toPrettyString());
        return Exit.DONE;
    }
}
