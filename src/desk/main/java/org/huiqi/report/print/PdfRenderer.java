package org.huiqi.report.print;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.huiqi.document.Document;
import org.huiqi.document.Document.Cell;
import org.huiqi.document.Document.Heading;
import org.huiqi.document.Document.Item;
import org.huiqi.document.Document.Items;
import org.huiqi.document.Document.Marker;
import org.huiqi.document.Document.Rows;
import org.huiqi.document.Document.Table;
import org.huiqi.document.Document.Tag;
import org.huiqi.document.Document.Title;
import org.huiqi.document.Document.Weight;
import org.huiqi.document.Printer;
import org.huiqi.document.Row;
import org.huiqi.document.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A document as a PDF, A4, made without a browser. The font is one of this machine's, see {@link
 * NoFontException}; the characters that are used are embedded.
 *
 * <p>Needs {@code com.github.librepdf:openpdf}, an optional dependency.
 */
public final class PdfRenderer implements Printer {
    private static final float MARGIN = 42;
    private static final float FOOT = 50;
    private static final float TEXT = 9;
    private static final float LEADING = 1.36f;

    /** Room that a heading needs, so that it never stands alone at the end of a page. */
    private static final float ROOM = 78;

    private static final Color INK = new Color(0x1E, 0x27, 0x30);
    private static final Color ACCENT = new Color(0x1B, 0x3A, 0x5C);
    private static final Color FAINT = new Color(0x5A, 0x6B, 0x7B);
    private static final Color LINE = new Color(0xC4, 0xCE, 0xD8);
    private static final Color SHADE = new Color(0xEE, 0xF2, 0xF6);

    private final PdfFonts fonts;
    private final com.lowagie.text.Document pdf;
    private final PdfWriter writer;

    private PdfRenderer(PdfFonts fonts, com.lowagie.text.Document pdf, PdfWriter writer) {
        this.fonts = fonts;
        this.pdf = pdf;
        this.writer = writer;
    }

    /**
     * {@return a document as a PDF}
     *
     * @param document what somebody reads
     * @throws NoFontException where no font with Chinese characters is found
     */
    public static byte[] render(Document document) {
        PdfFonts fonts = PdfFonts.find(System.getenv()).orElseThrow(NoFontException::new);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        com.lowagie.text.Document pdf =
                new com.lowagie.text.Document(PageSize.A4, MARGIN, MARGIN, MARGIN, FOOT);
        PdfWriter writer = PdfWriter.getInstance(pdf, bytes);
        writer.setPageEvent(new PdfFoot(document, fonts));
        pdf.addTitle(document.title() + " " + document.owner());
        pdf.open();
        PdfRenderer renderer = new PdfRenderer(fonts, pdf, writer);
        document.flat().forEach(renderer::print);
        pdf.close();
        return bytes.toByteArray();
    }

    @Override
    public void title(Title title) {
        paragraph(title.overline(), fonts.plain(TEXT, FAINT), 0, 2);
        paragraph(title.text(), fonts.strong(18, ACCENT), 0, 8);
    }

    @Override
    public void paragraph(Document.Paragraph text) {
        paragraph(text.text(), font(text.weight()), 0, 4);
    }

    @Override
    public void items(Items items) {
        items.items().forEach(item -> item(items.marker(), item));
    }

    private Font font(Weight weight) {
        return switch (weight) {
            case STRONG -> fonts.strong(TEXT, INK);
            case PLAIN -> fonts.plain(TEXT, INK);
            case FAINT -> fonts.plain(TEXT - 1.5f, FAINT);
        };
    }

    private void add(Element element) {
        try {
            pdf.add(element);
        } catch (DocumentException e) {
            throw new IllegalStateException("a part of a PDF cannot be laid out", e);
        }
    }

    private void paragraph(String text, Font font, float indent, float after) {
        add(made(new Phrase(PdfFonts.chunk(text, font)), font.getSize(), indent, after));
    }

    private static com.lowagie.text.Paragraph made(
            Phrase text, float size, float indent, float after) {
        com.lowagie.text.Paragraph paragraph = new com.lowagie.text.Paragraph(text);
        paragraph.setLeading(size * LEADING);
        paragraph.setIndentationLeft(indent);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }

    @Override
    public void heading(Heading heading) {
        if (writer.getVerticalPosition(false) < FOOT + ROOM * (heading.level() < 3 ? 2 : 1)) {
            pdf.newPage();
        }
        float size =
                switch (heading.level()) {
                    case 1 -> 14;
                    case 2 -> 12;
                    case 3 -> 10.5f;
                    default -> TEXT;
                };
        Phrase text = new Phrase();
        tag(text, heading.tag(), size);
        text.add(
                PdfFonts.chunk(
                        heading.text(), fonts.strong(size, heading.level() < 3 ? ACCENT : INK)));
        com.lowagie.text.Paragraph paragraph = made(text, size, 0, heading.level() < 3 ? 4 : 2);
        paragraph.setSpacingBefore(heading.level() == 4 ? 3 : 12 - 2 * heading.level());
        add(paragraph);
    }

    private void tag(Phrase text, @Nullable Tag tag, float size) {
        if (tag != null) {
            text.add(
                    PdfFonts.chunk(
                            "[" + tag.text() + "] ", fonts.strong(size, colour(tag.tone()))));
        }
    }

    private void item(Marker marker, Item item) {
        String sign =
                switch (marker) {
                    case BULLET -> "•  ";
                    case BOX -> "□  ";
                    case NONE -> "";
                };
        Phrase text = new Phrase(sign, fonts.plain(TEXT, INK));
        tag(text, item.tag(), TEXT);
        text.add(PdfFonts.chunk(item.linked(), fonts.plain(TEXT, INK)));
        com.lowagie.text.Paragraph paragraph = made(text, TEXT, sign.isEmpty() ? 0 : 12, 1.5f);
        paragraph.setFirstLineIndent(sign.isEmpty() ? 0 : -12);
        add(paragraph);
        below(item.below(), fonts.plain(TEXT - 0.5f, INK));
        below(item.faint(), font(Weight.FAINT));
    }

    private void below(List<String> notes, Font font) {
        if (!notes.isEmpty()) {
            paragraph(String.join("　", notes), font, 12, 1.5f);
        }
    }

    @Override
    public void rows(Rows named) {
        List<Row> rows = named.rows();
        if (rows.isEmpty()) {
            return;
        }
        PdfPTable table = table(List.of(22, 78));
        for (Row row : rows) {
            table.addCell(cell(new Phrase(row.name(), fonts.plain(TEXT, FAINT)), false));
            String value =
                    row.lines().stream().map(Row.Line::told).collect(Collectors.joining("\n"));
            Phrase text = new Phrase(PdfFonts.chunk(value.strip(), fonts.plain(TEXT, INK)));
            table.addCell(cell(text, false));
        }
        add(table);
    }

    private static PdfPTable table(List<Integer> shares) {
        PdfPTable table = new PdfPTable(shares.size());
        table.setWidths(shares.stream().mapToInt(Integer::intValue).toArray());
        table.setWidthPercentage(100);
        table.setSpacingBefore(2);
        table.setSpacingAfter(4);
        table.setSplitLate(false);
        return table;
    }

    private static PdfPCell cell(Phrase text, boolean ruled) {
        PdfPCell cell = new PdfPCell(text);
        cell.setLeading(0, LEADING - 0.1f);
        cell.setBorder(ruled ? PdfPCell.BOX : PdfPCell.NO_BORDER);
        cell.setBorderColor(LINE);
        cell.setPaddingTop(ruled ? 1 : 0);
        cell.setPaddingBottom(ruled ? 3 : 1);
        cell.setPaddingLeft(ruled ? 4 : 0);
        return cell;
    }

    @Override
    public void table(Table table) {
        PdfPTable made = table(ColumnWidths.of(table));
        made.setHeaderRows(1);
        for (String column : table.columns()) {
            PdfPCell head = cell(new Phrase(column, fonts.strong(TEXT - 0.5f, INK)), true);
            head.setBackgroundColor(SHADE);
            made.addCell(head);
        }
        for (List<Cell> row : table.rows()) {
            for (Cell cell : row) {
                Font font =
                        cell.tone() == null
                                ? fonts.plain(TEXT - 0.5f, INK)
                                : fonts.strong(TEXT - 0.5f, colour(cell.tone()));
                made.addCell(cell(new Phrase(PdfFonts.chunk(cell.text(), font)), true));
            }
        }
        add(made);
    }

    private static Color colour(Tone tone) {
        return Color.decode("#" + WordRenderer.colour(tone));
    }
}
