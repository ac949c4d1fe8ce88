package org.huiqi.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.huiqi.Report;
import org.huiqi.calendar.DeadlineCalendar;
import org.huiqi.document.Document;
import org.huiqi.document.MediaFormat;
import org.huiqi.excel.ReportWorkbook;
import org.huiqi.report.JsonContent;
import org.huiqi.report.JsonReport;
import org.huiqi.report.print.HtmlRenderer;
import org.huiqi.report.print.MarkdownRenderer;
import org.huiqi.report.print.PdfRenderer;
import org.huiqi.report.print.WordRenderer;
import org.huiqi.report.view.BriefDocument;
import org.huiqi.report.view.ReportDocument;
import org.huiqi.report.view.ReportDocument.Extent;
import org.huiqi.report.view.ReportText;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Writes reports in one format.
 *
 * @param format the format
 * @param amount how much of a report, where the format leaves the choice
 * @param texts languages of the edition's texts in JSON; empty: none, both where all is told
 * @param template what a Word file takes its styles from; null: our own
 */
public record ReportWriter(
        MediaFormat format, Amount amount, Set<Language> texts, byte @Nullable [] template) {
    /** Days before a date on which a calendar reminds of it. */
    private static final List<Integer> ALARMS = List.of(14, 3);

    /** How much of a report. */
    public enum Amount {
        /** What the format shows without being asked. */
        USUAL,
        /** One or two pages. */
        BRIEF,
        /** All of it. */
        FULL
    }

    /**
     * Writes a report.
     *
     * @param text the report in words
     * @param pause called again and again; what it throws ends the work
     * @param out where to; it is left open
     * @throws IOException where {@code out} fails
     */
    public void write(ReportText text, Runnable pause, OutputStream out) throws IOException {
        switch (format) {
            case JSON -> out.write(JsonReport.pretty(text.report(), content()).getBytes(UTF_8));
            case JSONL -> JsonReport.writeLine(text.report(), content(), out);
            case XLSX -> ReportWorkbook.write(text.report(), text.language(), out, pause);
            case ICS -> out.write(calendar(text).getBytes(UTF_8));
            case MD -> out.write(MarkdownRenderer.render(document(text)).getBytes(UTF_8));
            case HTML -> HtmlRenderer.write(document(text), out);
            case DOCX -> out.write(WordRenderer.render(document(text), template));
            case PDF -> out.write(PdfRenderer.render(document(text)));
            default -> throw new IllegalArgumentException(format.name());
        }
    }

    /**
     * {@return what people read of a report in the format}
     *
     * @param text the report in words
     */
    public Document document(ReportText text) {
        if (amount == Amount.BRIEF) {
            return BriefDocument.of(text);
        }
        boolean full = amount == Amount.FULL;
        Extent extent =
                switch (format) {
                    case HTML -> Extent.PAGE;
                    case MD -> Extent.FULL;
                    case DOCX, PDF -> full ? Extent.FULL : Extent.PRINTED;
                    default -> full ? Extent.FULL : Extent.SHORT;
                };
        return ReportDocument.of(text, extent);
    }

    private JsonContent content() {
        return JsonContent.of(amount == Amount.FULL, texts);
    }

    /** The dates ahead of programmes within reach; a calendar without any where there is none. */
    private static String calendar(ReportText text) {
        Report report = text.report();
        String name = Objects.requireNonNullElse(report.name(), "Huiqi");
        DeadlineCalendar calendar = new DeadlineCalendar(name, report.asOf(), ALARMS);
        calendar.add(report, DeadlineCalendar.WITHIN_REACH, false, text.language());
        return calendar.text();
    }
}
