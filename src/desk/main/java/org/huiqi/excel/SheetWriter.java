package org.huiqi.excel;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.huiqi.text.Bilingual;
import org.huiqi.text.DisplayWidth;
import org.huiqi.text.Language;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Writes a sheet from top to bottom. */
class SheetWriter {
    /** Most characters of a cell. */
    static final int LONGEST = 32_767;

    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final Pattern NOT_IN_XML = Pattern.compile("[\\r\\uFFFE\\uFFFF]");
    private static final Pattern QUOTES = Pattern.compile("\"{2,}");
    private static final float LINE = 1.5f;
    private static final float MARGIN = 4;
    private static final float HIGHEST = 400;
    private static final int NOTE_ROWS = 3;

    final XSSFSheet sheet;
    final Styles styles;
    final Language language;
    private int next;

    SheetWriter(WorkbookWriter book, String name) {
        this.sheet = book.workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
        this.styles = book.styles;
        this.language = book.language;
        sheet.setDisplayGridlines(false);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setFitToPage(true);
    }

    /** A new row at the bottom. */
    XSSFRow row() {
        return sheet.createRow(next++);
    }

    /** Number of the next row, from 0. */
    int next() {
        return next;
    }

    String say(Bilingual text) {
        return text.in(language);
    }

    String say(Sentence text, Object... values) {
        return text.in(language, values);
    }

    String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    /** A text cell; never a formula, whatever the text begins with. */
    XSSFCell cell(XSSFRow row, int column, String text, CellStyle style) {
        XSSFCell cell = row.createCell(column);
        String safe = text.isEmpty() ? "" : escaped(text);
        cell.setCellValue(safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST - 1) + "…");
        cell.setCellStyle(styles.forText(text, style));
        return cell;
    }

    /** The text so that a workbook gives it back unchanged; see {@link #read}. */
    static String escaped(String text) {
        String literal = ESCAPE.matcher(text).replaceAll("_x005F_");
        String safe =
                NOT_IN_XML
                        .matcher(literal)
                        .replaceAll(
                                m ->
                                        String.format(
                                                Locale.ROOT, "_x%04X_", (int) m.group().charAt(0)));
        boolean quotesOnly = text.isEmpty() || QUOTES.matcher(text).matches();
        return quotesOnly ? "\"\"" + safe : safe;
    }

    /** A text as the workbook gives it; {@code ""} stands for the empty text. */
    static String read(String text) {
        return QUOTES.matcher(text).matches() ? text.substring(2) : text;
    }

    /** A note at a cell, as wide as two columns of text; null for none. */
    void note(XSSFCell cell, @Nullable String text) {
        if (text == null) {
            return;
        }
        int column = cell.getColumnIndex();
        int row = cell.getRowIndex();
        XSSFComment note =
                sheet.createDrawingPatriarch()
                        .createCellComment(
                                new XSSFClientAnchor(
                                        0, 0, 0, 0, column + 1, row, column + 2, row + NOTE_ROWS));
        note.setString(new XSSFRichTextString(escaped(text)));
        cell.setCellComment(note);
    }

    /** Makes a cell lead somewhere. */
    XSSFHyperlink link(XSSFCell cell, HyperlinkType type, String address) {
        XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(type);
        link.setAddress(address);
        cell.setHyperlink(link);
        return link;
    }

    /** A row with one text across some columns. */
    XSSFRow across(String text, CellStyle style, int first, int last) {
        XSSFRow row = row();
        cell(row, first, text, style);
        if (last > first) {
            merge(row, first, last);
        }
        return row;
    }

    void merge(XSSFRow row, int first, int last) {
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), first, last));
    }

    /** Widths of columns in characters, from the first. */
    void widths(int... characters) {
        for (int i = 0; i < characters.length; i++) {
            width(i, Math.min(255, characters[i]));
        }
    }

    void width(int column, int characters) {
        sheet.setColumnWidth(column, characters * 256);
    }

    /**
     * Makes rows as high as their texts need; a workbook does not do that by itself when opened.
     */
    void fitRows() {
        Map<CellAddress, Integer> widths = new HashMap<>();
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            int width = 0;
            for (int i = region.getFirstColumn(); i <= region.getLastColumn(); i++) {
                width += sheet.getColumnWidth(i);
            }
            widths.put(new CellAddress(region.getFirstRow(), region.getFirstColumn()), width);
        }
        for (Row row : sheet) {
            float highest = sheet.getDefaultRowHeightInPoints() + MARGIN;
            for (Cell cell : row) {
                int column = cell.getColumnIndex();
                boolean isText = cell.getCellType() == CellType.STRING;
                if (isText && !(column == 0 && sheet.isColumnHidden(0))) {
                    int width =
                            widths.getOrDefault(cell.getAddress(), sheet.getColumnWidth(column));
                    highest = Math.max(highest, height((XSSFCell) cell, width));
                }
            }
            if (!row.getZeroHeight()) {
                row.setHeightInPoints(Math.min(highest, HIGHEST));
            }
        }
    }

    private static float height(XSSFCell cell, int width) {
        int points = cell.getCellStyle().getFont().getFontHeightInPoints();
        float perLine = Math.max(1, width / 256f * 10 / Math.max(points, 8) - 1);
        int lines = 0;
        for (String line : cell.getStringCellValue().split("\n", -1)) {
            boolean wraps = cell.getCellStyle().getWrapText();
            lines += wraps ? Math.max(1, (int) Math.ceil(DisplayWidth.of(line) / perLine)) : 1;
        }
        return lines * points * LINE + MARGIN;
    }
}
