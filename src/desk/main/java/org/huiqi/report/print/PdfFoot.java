package org.huiqi.report.print;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import org.huiqi.document.Document;
import org.huiqi.report.view.Label;

/**
 * Owner and number of the page at the foot of each page; how many there are is known at the end.
 */
final class PdfFoot extends PdfPageEventHelper {
    private static final float SIZE = 8;
    private static final float BOTTOM = 30;
    private static final float MARGIN = 42;
    private static final float ROOM = 40;

    private final Document document;
    private final Font font;

    /** What stands before, between and behind the number of the page and of all pages. */
    private final String[] words;

    private PdfTemplate total;

    PdfFoot(Document document, PdfFonts fonts) {
        this.document = document;
        this.words = Label.PAGE_OF_PAGES.in(document.language()).split("%s", -1);
        this.font = fonts.plain(SIZE, new Color(0x5A, 0x6B, 0x7B));
    }

    @Override
    public void onOpenDocument(PdfWriter writer, com.lowagie.text.Document pdf) {
        total = writer.getDirectContent().createTemplate(ROOM, SIZE * 2);
    }

    @Override
    public void onEndPage(PdfWriter writer, com.lowagie.text.Document pdf) {
        String page = words[0] + writer.getPageNumber() + words[1];
        float right = pdf.right() - ROOM;
        write(writer, Element.ALIGN_LEFT, document.owner() + " · " + document.title(), MARGIN);
        write(writer, Element.ALIGN_RIGHT, page, right);
        writer.getDirectContent().addTemplate(total, right + SIZE / 3, BOTTOM - SIZE / 2);
    }

    private void write(PdfWriter writer, int alignment, String text, float x) {
        ColumnText.showTextAligned(
                writer.getDirectContent(), alignment, new Phrase(text, font), x, BOTTOM, 0);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, com.lowagie.text.Document pdf) {
        BaseFont base = font.getBaseFont();

        total.beginText();
        total.setFontAndSize(base, SIZE);
        total.setColorFill(font.getColor());
        total.setTextMatrix(0, SIZE / 2);
        total.showText(writer.getPageNumber() - 1 + words[2]);
        total.endText();
    }
}
