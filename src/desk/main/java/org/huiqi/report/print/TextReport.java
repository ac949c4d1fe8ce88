package org.huiqi.report.print;

import org.huiqi.Report;
import org.huiqi.document.TextPrinter;
import org.huiqi.report.view.ReportView;
import org.huiqi.text.Language;
import org.huiqi.text.TextPage;

/**
 * The report for a terminal: what can be done, what is close, what is open, the rest in a line
 * each, then the findings. Chinese characters take two columns; no line is wider than asked.
 */
public final class TextReport {
    /** Width where nothing else is known. */
    public static final int DEFAULT_WIDTH = 80;

    private TextReport() {}

    /**
     * {@return the whole report as text}
     *
     * @param report the report
     * @param language language of the words
     * @param colour whether to colour with ANSI sequences
     * @param width columns of the terminal; at least 32 are taken
     */
    public static String render(Report report, Language language, boolean colour, int width) {
        return render(ReportView.of(report, language), Extent.FULL, new TextPage(colour, width));
    }

    /**
     * {@return the report as text}
     *
     * @param view what it says
     * @param extent how much of it
     * @param page an empty page
     */
    public static String render(ReportView view, Extent extent, TextPage page) {
        TextPrinter.print(ReportDocument.of(view, extent), page);
        return page.toString();
    }
}
