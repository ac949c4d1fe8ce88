package org.huiqi.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.huiqi.Report;
import org.huiqi.document.Document;
import org.huiqi.document.TextPrinter;
import org.huiqi.profile.reading.Fault;
import org.huiqi.report.JsonReport;
import org.huiqi.report.view.LadderOverview;
import org.huiqi.report.view.LadderText;
import org.huiqi.text.Language;

/** Ladders of titles: one drawn whole, several in a table; or as JSON, one a line where several. */
final class LadderSink implements Reports {
    private final Console console;
    private final Output output;
    private final Language language;
    private final boolean json;
    private final boolean several;
    private final boolean colour;
    private final LadderOverview table;

    /**
     * Ladders on their way to a file or to standard output.
     *
     * @param json whether they are written as JSON
     * @param several whether there may be more than one
     * @param colour whether text may be coloured
     */
    LadderSink(
            Console console,
            Output output,
            Language language,
            boolean json,
            boolean several,
            boolean colour) {
        this.console = console;
        this.output = output;
        this.language = language;
        this.json = json;
        this.several = several;
        this.colour = colour;
        this.table = new LadderOverview(language);
    }

    @Override
    public void take(Report report, String file) {
        if (json && several) {
            output.println(JsonReport.ladderLine(report));
        } else if (json) {
            output.write(pretty(report));
        } else if (several) {
            table.add(report);
        } else {
            print(LadderText.document(report.name(), report.ladder(), language));
        }
    }

    private void print(Document document) {
        output.print(TextPrinter.text(document, colour, console.width()));
    }

    private static byte[] pretty(Report report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            JsonReport.writeLadder(report, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void refuse(String source, List<Fault> faults) {
        if (json && several) {
            output.println(JsonReport.refused(source, faults));
        }
    }

    @Override
    public void finish() {
        if (!json && several) {
            print(table.document());
        }
        output.finish();
    }

    @Override
    public void close() {
        output.close();
    }
}
