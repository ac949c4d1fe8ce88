package org.huiqi.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import org.huiqi.CheckOptions;
import org.huiqi.Checker;
import org.huiqi.Report;
import org.huiqi.excel.ProfileWorkbook;
import org.huiqi.profile.reading.ProfileReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes an empty questionnaire workbook. */
@Command(name = "template", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class TemplateCommand implements Callable<Integer> {
    private final Console console;
    @Mixin private LanguageOption language;
    @Mixin private RulesOption rules;
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

    @Mixin private DayOption asOf;

    TemplateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LocalDate day = asOf.day();
        Checker checker = client == null ? rules.checker() : rules.checker(day);
        ProfileWorkbook workbooks = new ProfileWorkbook(checker.pack());
        Set<String> chosen = programmes.chosen(checker.edition());
        byte[] workbook =
                client != null
                        ? open(checker, workbooks, client, day, chosen)
                        : figures
                                ? workbooks.figures(language.language())
                                : workbooks.template(chosen, language.language());
        if (workbook == null) {
            return Exit.REFUSED;
        }
        Output.write(workbook, output, console.out());
        return Exit.DONE;
    }

    /** The open questions about a client; null where its profile is refused, which is told. */
    private byte @Nullable [] open(
            Checker checker,
            ProfileWorkbook workbooks,
            String source,
            LocalDate day,
            Set<String> chosen) {
        ProfileReader reader = new ProfileReader(checker.edition().criterionIds());
        ProfileSources.Firm firm =
                new ProfileSources(reader, day, console.in(), ProfileSources.InputFormat.YAML)
                        .one(source, console, language.language(), PathText.TEMPLATE_TAKES_ONE);
        if (firm == null) {
            return null;
        }
        Report report = checker.check(firm.profile(), day, firm.source(), CheckOptions.of(chosen));
        return workbooks.open(firm.profile(), report.questions(), language.language());
    }
}
