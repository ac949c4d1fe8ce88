package org.huiqi.report.print;

import org.huiqi.document.Document;
import org.huiqi.report.view.ReportView;

/**
 * A report as a PDF, A4, made without a browser. The font is one of this machine's, see {@link
 * NoFontException}; the characters that are used are embedded.
 *
 * <p>Needs {@code com.github.librepdf:openpdf}, an optional dependency.
 */
public final class PdfReport {
    private PdfReport() {}

    /**
     * {@return the report as a PDF}
     *
     * @param view what it says
     * @param extent how much of it
     * @throws NoFontException where no font with Chinese characters is found
     */
    public static byte[] render(ReportView view, Extent extent) {
        return render(ReportDocument.of(view, extent));
    }

    static byte[] render(Document document) {
        return PdfPrinter.print(
                document, PdfFonts.find(System.getenv()).orElseThrow(NoFontException::new));
    }
}
