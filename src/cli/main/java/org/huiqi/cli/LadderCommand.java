package org.huiqi.cli;

import java.util.List;
import org.huiqi.Checker;
import org.huiqi.Report;
import org.huiqi.document.Document;
import org.huiqi.document.MediaFormat;
import org.huiqi.document.TextPrinter;
import org.huiqi.profile.reading.Fault;
import org.huiqi.report.JsonReport;
import org.huiqi.report.view.LadderText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the titles that firms hold or can reach, and what each opens. */
@Command(name = "ladder")
final class LadderCommand extends BaseCommand.OfReports {
    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            descriptionKey = "ladder.format")
    private MediaFormat format;

    @Mixin private OutputOption output;

    @Override
    public Integer call() {
        Checker checker = rules.checker(asOf.day());
        refuseToReplace(output.file);
        try (Reports reports = new Ladders(Output.to(output.file, console.out()))) {
            return check(checker, checker.edition().programmeIds(), reports);
        }
    }

    /** One ladder drawn whole, several in a table; or as JSON, one a line where several. */
    private final class Ladders implements Reports {
        private final boolean several = mayBeSeveral();
        private final boolean json = format == MediaFormat.JSON;
        private final Output out;
        private final LadderText.Overview table = new LadderText.Overview(language());

        Ladders(Output out) {
            this.out = out;
        }

        @Override
        public void take(Report report, String file) {
            if (json) {
                out.print(
                        several
                                ? JsonReport.ladderLine(report) + "\n"
                                : JsonReport.prettyLadder(report));
            } else if (several) {
                table.add(report);
            } else {
                print(LadderText.document(report.name(), report.ladder(), language()));
            }
        }

        private void print(Document document) {
            boolean colour = output.file == null && console.terminal();
            out.print(TextPrinter.text(document, colour, console.width()));
        }

        @Override
        public void refuse(String source, List<Fault> faults) {
            if (json && several) {
                out.println(JsonReport.refused(source, faults));
            }
        }

        @Override
        public void finish() {
            if (!json && several) {
                print(table.document());
            }
            out.finish();
        }

        @Override
        public void close() {
            out.close();
        }
    }
}
