package org.huiqi.report.print;

import org.huiqi.report.view.ReportView;
import org.jspecify.annotations.Nullable;

/**
 * A report as a Word file, A4, with headings that Word's outline knows.
 *
 * <p>Needs {@code org.apache.poi:poi-ooxml}, an optional dependency.
 */
public final class WordReport {
    private WordReport() {}

    /**
     * {@return the report as a {@code .docx}}
     *
     * @param view what it says
     * @param extent how much of it
     * @param template another {@code .docx} whose styles, page, header and footer are taken; null:
     *     our own
     * @throws IllegalArgumentException where the template is no such file
     */
    public static byte[] render(ReportView view, Extent extent, byte @Nullable [] template) {
        return DocxPrinter.print(ReportDocument.of(view, extent), template);
    }
}
