package org.huiqi.report.print;

import gg.jte.output.StringOutput;
import org.huiqi.document.TextPrinter;
import org.huiqi.report.view.ReportView;
import org.huiqi.text.TextPage;
import org.jspecify.annotations.Nullable;

/**
 * The report in short, one or two pages that a client reads: the best chances, what is missing,
 * what to keep in mind, whom to call.
 */
public final class BriefReport {
    private BriefReport() {}

    /**
     * {@return the brief as text}
     *
     * @param view what the report says
     * @param page an empty page
     */
    public static String text(ReportView view, TextPage page) {
        TextPrinter.print(BriefDocument.of(view), page);
        return page.toString();
    }

    /**
     * {@return the brief as Markdown}
     *
     * @param view what the report says
     */
    public static String markdown(ReportView view) {
        return MarkdownPrinter.print(BriefDocument.of(view));
    }

    /**
     * {@return the brief as one HTML file}
     *
     * @param view what the report says
     */
    public static String html(ReportView view) {
        StringOutput page = new StringOutput();
        HtmlReport.ENGINE.render("document.jte", BriefDocument.of(view), page);
        return page.toString();
    }

    /**
     * {@return the brief as a {@code .docx}}
     *
     * @param view what the report says
     * @param template another {@code .docx} whose styles, page, header and footer are taken; null:
     *     our own
     * @throws IllegalArgumentException where the template is no such file
     */
    public static byte[] word(ReportView view, byte @Nullable [] template) {
        return DocxPrinter.print(BriefDocument.of(view), template);
    }

    /**
     * {@return the brief as a PDF}
     *
     * @param view what the report says
     * @throws NoFontException where no font with Chinese characters is found
     */
    public static byte[] pdf(ReportView view) {
        return PdfReport.render(BriefDocument.of(view));
    }
}
