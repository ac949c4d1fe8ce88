package org.huiqi.report.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.huiqi.Report;
import org.huiqi.document.Document;
import org.huiqi.report.view.ReportView;
import org.huiqi.text.Language;

/** The whole report as GitHub-flavoured Markdown. Every value is escaped. */
public final class MarkdownReport {
    private MarkdownReport() {}

    /**
     * {@return the report as Markdown}
     *
     * @param report a report
     * @param language which one
     */
    public static String render(Report report, Language language) {
        return render(ReportView.of(report, language));
    }

    /**
     * {@return any document as Markdown}
     *
     * @param document what somebody reads
     */
    public static String render(Document document) {
        return MarkdownPrinter.print(document);
    }

    /**
     * Writes the report as Markdown, for who may want to end that.
     *
     * @param report a report
     * @param language which one
     * @param out where to, UTF-8; it is left open
     * @param pause called now and then; what it throws ends the writing
     * @throws IOException where {@code out} fails
     */
    public static void write(Report report, Language language, OutputStream out, Runnable pause)
            throws IOException {
        ReportView view = ReportView.of(report, language, pause);
        out.write(render(view).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * {@return the report as Markdown}
     *
     * @param view what it says
     */
    public static String render(ReportView view) {
        return MarkdownPrinter.print(ReportDocument.of(view, Extent.FULL));
    }
}
