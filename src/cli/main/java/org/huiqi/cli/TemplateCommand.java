package org.huiqi.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.huiqi.Checker;
import org.huiqi.excel.ProfileWorkbook;
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

    TemplateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Checker checker = rules.checker();
        ProfileWorkbook workbooks = new ProfileWorkbook(checker.pack());
        byte[] workbook =
                figures
                        ? workbooks.figures(language.language())
                        : workbooks.template(
                                programmes.chosen(checker.edition()), language.language());
        Output.write(workbook, output, console.out());
        return Exit.DONE;
    }
}
