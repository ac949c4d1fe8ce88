package org.huiqi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.huiqi.CheckOptions;
import org.huiqi.Checker;
import org.huiqi.Report;
import org.huiqi.document.MediaFormat;
import org.huiqi.excel.ProfileText;
import org.huiqi.excel.ProfileWorkbook;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.ProfileReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands that write a profile, empty or filled in, for people to work on. */
final class FormCommands {
    private FormCommands() {}

    /** Writes an empty questionnaire workbook, or the open questions about a client. */
    @Command(name = "template")
    static final class Template extends BaseCommand.OnDay {
        @Mixin private ProgrammesOption programmes;

        @Option(
                names = {"-o", "--output"},
                required = true,
                paramLabel = "FILE.xlsx",
                descriptionKey = "template.output")
        private Path output;

        @Option(names = "--figures", descriptionKey = "template.figures")
        private boolean figures;

        @Option(names = "--for", paramLabel = "PROFILE", descriptionKey = "template.for")
        private @Nullable String client;

        @Override
        public Integer call() {
            LocalDate day = asOf.day();
            Checker checker = client == null ? rules.checker() : rules.checker(day);
            ProfileWorkbook workbooks = new ProfileWorkbook(checker.pack());
            Set<String> chosen = programmes.chosen(checker.edition());
            Output.write(workbook(checker, workbooks, day, chosen), output, console.out());
            return Exit.DONE;
        }

        private byte[] workbook(
                Checker checker, ProfileWorkbook workbooks, LocalDate day, Set<String> chosen) {
            if (client == null) {
                return figures
                        ? workbooks.figures(language())
                        : workbooks.template(chosen, language());
            }
            ProfileReader reader = new ProfileReader(checker.edition().criterionIds());
            ProfileSources.Firm firm = firm(client, reader, PathText.TEMPLATE_TAKES_ONE);
            Report report =
                    checker.check(firm.profile(), day, firm.source(), CheckOptions.of(chosen));
            return workbooks.open(firm.profile(), report.questions(), language());
        }
    }

    /** Writes a profile in another format. */
    @Command(name = "export")
    static final class Export extends BaseCommand.OnDay {
        @Parameters(paramLabel = "PROFILE", descriptionKey = "export.profile")
        private String profile;

        @Option(
                names = {"-o", "--output"},
                required = true,
                paramLabel = "FILE",
                descriptionKey = "export.output")
        private Path output;

        @Mixin private EntriesOption entries;

        @Override
        public Integer call() {
            MediaFormat format =
                    MediaFormat.ofName(output.getFileName().toString())
                            .filter(
                                    f ->
                                            f == MediaFormat.YAML
                                                    || f == MediaFormat.JSON
                                                    || f == MediaFormat.XLSX)
                            .orElseThrow(() -> Failure.usage(PathText.EXPORT_ENDING, output));
            Checker checker = rules.checker(asOf.day());
            ProfileReader reader = entries.reader(checker.edition().criterionIds());
            Profile firm = firm(profile, reader, PathText.EXPORTS_ONE).profile();
            try {
                byte[] bytes =
                        switch (format) {
                            case XLSX ->
                                    new ProfileWorkbook(checker.pack()).filled(firm, language());
                            case JSON -> ProfileText.json(firm).getBytes(UTF_8);
                            default -> ProfileText.yaml(firm).getBytes(UTF_8);
                        };
                Output.write(bytes, output, console.out());
            } catch (IllegalArgumentException tooLong) {
                throw Failure.usage(OptionText.TEXT_TOO_LONG);
            }
            return Exit.DONE;
        }
    }
}
