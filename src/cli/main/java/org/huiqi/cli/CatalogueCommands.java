package org.huiqi.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huiqi.Checker;
import org.huiqi.catalogue.Catalogue;
import org.huiqi.catalogue.CatalogueSchema;
import org.huiqi.catalogue.Edition;
import org.huiqi.document.Document;
import org.huiqi.document.MediaFormat;
import org.huiqi.lab.CaseSchema;
import org.huiqi.profile.reading.ProfileSchema;
import org.huiqi.report.CatalogueJson;
import org.huiqi.report.ReportSchema;
import org.huiqi.report.view.CatalogueDocument;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Commands that show what is built in. */
final class CatalogueCommands {
    private CatalogueCommands() {}

    /** Shows the catalogue, or one programme or overview. */
    @Command(name = "programmes")
    static final class Programmes extends BaseCommand {
        @Mixin private RulesOption rules;

        @Parameters(arity = "0..1", paramLabel = "ID", descriptionKey = "programmes.id")
        private @Nullable String id;

        @Option(
                names = "--format",
                paramLabel = "text|json",
                defaultValue = "text",
                descriptionKey = "programmes.format")
        private MediaFormat format;

        @Override
        public Integer call() {
            Edition edition = Catalogue.read(rules.files(Checker.today()));
            if (format == MediaFormat.JSON) {
                console.out().print(json(edition));
                return Exit.DONE;
            }
            Document document =
                    id == null ? CatalogueDocument.list(edition, language()) : one(edition);
            console.out().print(console.text(document, null));
            return Exit.DONE;
        }

        private String json(Edition edition) {
            if (id == null) {
                return CatalogueJson.edition(edition);
            }
            String name = ProgrammesOption.id(id);
            Stream<String> programmes =
                    edition.programmes().stream()
                            .filter(one -> one.id().equals(name))
                            .map(one -> CatalogueJson.programme(edition, one));
            Stream<String> overviews =
                    edition.overviews().stream()
                            .filter(one -> one.id().equals(name))
                            .map(CatalogueJson::overview);
            return Stream.concat(programmes, overviews)
                    .findFirst()
                    .orElseThrow(() -> none(edition));
        }

        private Document one(Edition edition) {
            String name = ProgrammesOption.id(id);
            Stream<Document> programmes =
                    edition.programmes().stream()
                            .filter(one -> one.id().equals(name))
                            .map(one -> CatalogueDocument.programme(one, language()));
            Stream<Document> overviews =
                    edition.overviews().stream()
                            .filter(one -> one.id().equals(name))
                            .map(one -> CatalogueDocument.overview(edition, one, language()));
            return Stream.concat(programmes, overviews)
                    .findFirst()
                    .or(() -> CatalogueDocument.search(edition, id, language()))
                    .orElseThrow(() -> none(edition));
        }

        private Failure none(Edition edition) {
            List<String> ids = new ArrayList<>(edition.programmeIds());
            edition.overviews().forEach(overview -> ids.add(overview.id()));
            return Failure.usage(OptionText.NO_PROGRAMME_OR_WORDS, id, String.join(" ", ids));
        }
    }

    /** Prints the JSON Schema of a profile, a report, a catalogue's files or case files. */
    @Command(name = "schema")
    static final class Schema extends BaseCommand {

        @Mixin private RulesOption rules;

        /** What the schema is of; a profile where nothing is said. */
        @ArgGroup(exclusive = true)
        private Kind kind = new Kind();

        private static final class Kind {
            @Option(names = "--report", descriptionKey = "schema.report")
            private boolean report;

            @Option(names = "--catalogue", descriptionKey = "schema.catalogue")
            private boolean catalogue;

            @Option(names = "--cases", descriptionKey = "schema.cases")
            private boolean cases;
        }

        @Override
        public Integer call() {
            console.out().println(schema().toPrettyString());
            return Exit.DONE;
        }

        private ObjectNode schema() {
            if (kind.report) {
                return ReportSchema.of();
            }
            if (kind.catalogue) {
                return CatalogueSchema.make();
            }
            Set<String> ids = Catalogue.read(rules.files(Checker.today())).criterionIds();
            if (kind.cases) {
                return CaseSchema.of(ids);
            }
            return language.given() == null
                    ? ProfileSchema.of(ids)
                    : ProfileSchema.of(ids, language());
        }
    }

    /** Prints a script that lets a shell complete commands and options. */
    @Command(name = "completion")
    static final class Completion extends BaseCommand {
        @Spec private CommandSpec spec;

        @Parameters(
                arity = "0..1",
                paramLabel = "bash|zsh",
                defaultValue = "bash",
                descriptionKey = "completion.shell")
        private Shell shell;

        /** Shells that are known. */
        enum Shell {
            BASH,
            ZSH
        }

        @Override
        public Integer call() {
            if (shell == Shell.ZSH) {
                // zsh reads the same script once its own completion is there, which its start may
                // not load.
                console.out().print("autoload -Uz compinit && compinit\n");
            }
            console.out().print(AutoComplete.bash("huiqi", spec.root().commandLine()));
            return Exit.DONE;
        }
    }
}
