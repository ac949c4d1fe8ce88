package org.huiqi.report.print;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.huiqi.document.Document;
import org.huiqi.document.Document.Cell;
import org.huiqi.document.Document.Heading;
import org.huiqi.document.Document.Item;
import org.huiqi.document.Document.Items;
import org.huiqi.document.Document.Marker;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Rows;
import org.huiqi.document.Document.Table;
import org.huiqi.document.Document.Tag;
import org.huiqi.document.Document.Title;
import org.huiqi.document.Document.Weight;
import org.huiqi.document.Printer;
import org.huiqi.document.Row;
import org.huiqi.document.Tone;
import org.huiqi.report.view.Label;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * A document as a Word file, A4. A template lends its styles, page, header and footer; what stands
 * in its body is left out. The foot has the owner's name and the number of the page, unless the
 * template has a foot of its own.
 */
public final class WordRenderer implements Printer {
    /** Twentieths of a point. */
    private static final int PAPER = 11906;

    private static final int MARGIN = 1134;
    private static final int HANG = 284;
    private static final String FAINT = "5A6B7B";

    private final XWPFDocument word;
    private final WordStyles styles;

    private WordRenderer(XWPFDocument word) {
        this.word = word;
        this.styles = WordStyles.of(word);
    }

    /**
     * {@return a document as a {@code .docx}}
     *
     * @param document what somebody reads
     * @param template another {@code .docx} whose styles, page, header and footer are taken; null:
     *     our own
     * @throws IllegalArgumentException where the template is no such file
     */
    public static byte[] render(Document document, byte @Nullable [] template) {
        try (XWPFDocument word = template == null ? new XWPFDocument() : open(template)) {
            WordRenderer renderer = new WordRenderer(word);
            if (template == null) {
                renderer.page();
            }
            word.getProperties()
                    .getCoreProperties()
                    .setTitle(document.title() + " " + document.owner());
            document.flat().forEach(renderer::print);
            if (word.getFooterList().isEmpty()) {
                renderer.foot(document);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            word.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("a Word file in memory cannot be written", e);
        }
    }

    private static XWPFDocument open(byte[] template) {
        try {
            XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(template));
            for (int i = word.getBodyElements().size() - 1; i >= 0; i--) {
                word.removeBodyElement(i);
            }
            return word;
        } catch (IOException
                | POIXMLException
                | OpenXML4JRuntimeException
                | IllegalArgumentException e) {
            throw new IllegalArgumentException("no Word file", e);
        }
    }

    private void page() {
        CTSectPr section = word.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAPER));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(MARGIN));
        margin.setBottom(BigInteger.valueOf(MARGIN));
        margin.setLeft(BigInteger.valueOf(MARGIN));
        margin.setRight(BigInteger.valueOf(MARGIN));
    }

    private void foot(Document document) {
        XWPFFooter footer = word.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph line =
                footer.getParagraphs().isEmpty()
                        ? footer.createParagraph()
                        : footer.getParagraphs().get(0);
        line.setAlignment(ParagraphAlignment.CENTER);
        String[] words = Label.PAGE_OF_PAGES.in(document.language()).split("%s", -1);
        String gap = document.language() == Language.ZH ? "　" : "    ";
        run(line, document.owner() + gap + words[0], Weight.FAINT);
        line.getCTP().addNewFldSimple().setInstr("PAGE");
        run(line, words[1], Weight.FAINT);
        line.getCTP().addNewFldSimple().setInstr("NUMPAGES");
        run(line, words[2], Weight.FAINT);
    }

    @Override
    public void title(Title title) {
        text(paragraph("Subtitle"), title.overline());
        text(paragraph("Title"), title.text());
    }

    @Override
    public void heading(Heading heading) {
        XWPFParagraph line = paragraph("heading " + heading.level());
        tag(line, heading.tag());
        text(line, heading.text());
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        run(word.createParagraph(), paragraph.text(), paragraph.weight());
    }

    @Override
    public void items(Items items) {
        items.items().forEach(item -> item(items.marker(), item));
    }

    private XWPFParagraph paragraph(String style) {
        XWPFParagraph line = word.createParagraph();
        line.setStyle(styles.id(style));
        return line;
    }

    private static void text(XWPFParagraph line, String text) {
        line.createRun().setText(text);
    }

    private static void run(XWPFParagraph line, String text, Weight weight) {
        XWPFRun run = line.createRun();
        run.setText(text);
        run.setBold(weight == Weight.STRONG);
        if (weight == Weight.FAINT) {
            run.setColor(FAINT);
            run.setFontSize(9);
        }
    }

    private static void tag(XWPFParagraph line, @Nullable Tag tag) {
        if (tag != null) {
            XWPFRun run = line.createRun();
            run.setText("【" + tag.text() + "】 ");
            run.setBold(true);
            run.setColor(colour(tag.tone()));
        }
    }

    private void item(Marker marker, Item item) {
        XWPFParagraph line = paragraph("List Bullet");
        boolean numbered = line.getNumID() != null || hasNumbers();
        switch (marker) {
            case BULLET -> text(line, numbered ? "" : "•\t");
            case BOX -> text(line, "□\t");
            case NONE -> line.setIndentationHanging(0);
        }
        tag(line, item.tag());
        text(line, item.linked());
        below(item.below(), Weight.PLAIN);
        below(item.faint(), Weight.FAINT);
    }

    /** Whether the style of lists brings a bullet of its own. */
    private boolean hasNumbers() {
        CTStyle style = word.getStyles().getStyle(styles.id("List Bullet")).getCTStyle();
        return style.isSetPPr() && style.getPPr().isSetNumPr();
    }

    private void below(List<String> notes, Weight weight) {
        if (notes.isEmpty()) {
            return;
        }
        XWPFParagraph line = word.createParagraph();
        line.setIndentationLeft(HANG);
        line.setSpacingAfter(20);
        run(line, String.join("　", notes), weight);
    }

    @Override
    public void rows(Rows named) {
        List<Row> rows = named.rows();
        if (rows.isEmpty()) {
            return;
        }
        XWPFTable table = word.createTable(rows.size(), 2);
        columns(table, List.of(22, 78));
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            XWPFTableRow cells = table.getRow(i);
            run(first(cells.getCell(0)), row.name(), Weight.FAINT);
            for (int j = 0; j < row.lines().size(); j++) {
                Row.Line line = row.lines().get(j);
                XWPFParagraph value =
                        j == 0 ? first(cells.getCell(1)) : cells.getCell(1).addParagraph();
                value.setSpacingAfter(0);
                text(value, line.told());
            }
        }
        word.createParagraph().setSpacingAfter(0);
    }

    /** Word keeps to the widths of cells, other programs to those of the grid: both are said. */
    private static void columns(XWPFTable table, List<Integer> shares) {
        table.setWidth("100%");
        CTTbl made = table.getCTTbl();
        if (made.getTblPr().isSetTblBorders()) {
            made.getTblPr().unsetTblBorders();
        }
        made.getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = made.getTblGrid() == null ? made.addNewTblGrid() : made.getTblGrid();
        while (grid.sizeOfGridColArray() < shares.size()) {
            grid.addNewGridCol();
        }
        int all = shares.stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; i < shares.size(); i++) {
            int width = (PAPER - 2 * MARGIN) * shares.get(i) / all;
            grid.getGridColArray(i).setW(BigInteger.valueOf(width));
            for (XWPFTableRow row : table.getRows()) {
                row.getCell(i).setWidth(String.valueOf(width));
            }
        }
    }

    private static XWPFParagraph first(XWPFTableCell cell) {
        XWPFParagraph line = cell.getParagraphs().get(0);
        line.setSpacingAfter(0);
        return line;
    }

    @Override
    public void table(Table table) {
        XWPFTable made = word.createTable(table.rows().size() + 1, table.columns().size());
        made.setStyleID(styles.id("Table Grid"));
        columns(made, ColumnWidths.of(table));
        made.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < table.columns().size(); i++) {
            XWPFTableCell cell = made.getRow(0).getCell(i);
            cell.setColor("EEF2F6");
            run(first(cell), table.columns().get(i), Weight.STRONG);
        }
        for (int r = 0; r < table.rows().size(); r++) {
            made.getRow(r + 1).setCantSplitRow(true);
            for (int c = 0; c < table.columns().size(); c++) {
                cell(made.getRow(r + 1).getCell(c), table.rows().get(r).get(c));
            }
        }
        word.createParagraph().setSpacingAfter(0);
    }

    private static void cell(XWPFTableCell made, Cell cell) {
        XWPFRun run = first(made).createRun();
        String[] lines = cell.text().split("\n");
        run.setText(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            run.addBreak();
            run.setText(lines[i]);
        }
        if (cell.tone() != null) {
            run.setColor(colour(cell.tone()));
            run.setBold(true);
        }
    }

    /** Dark enough for black and white paper and for white backgrounds. */
    static String colour(Tone tone) {
        return switch (tone) {
            case GOOD -> "1B6B3A";
            case ACT -> "1F4E9C";
            case DOUBTFUL -> "8A5A00";
            case OPEN -> "6B3A8A";
            case BAD -> "A12622";
            case QUIET -> FAINT;
        };
    }
}
