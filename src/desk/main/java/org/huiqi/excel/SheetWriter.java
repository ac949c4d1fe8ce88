package org.huiqi.excel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.huiqi.excel.WorkbookWriter.Content;
import org.huiqi.text.Bilingual;
import org.huiqi.text.DisplayWidth;
import org.huiqi.text.Sentence;

/** Writes a sheet from top to bottom. */
class SheetWriter {
    private static final float LINE = 1.5f;
    private static final float MARGIN = 4;
    private static final float HIGHEST = 400;

    final WorkbookWriter book;
    final XSSFSheet sheet;
    final Styles styles;
    private int next;

    SheetWriter(WorkbookWriter book, String name) {
        this.book = book;
        this.sheet = book.workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
        this.styles = book.styles;
        sheet.setDisplayGridlines(false);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setFitToPage(true);
    }

    /** A new row at the bottom, its cells side by side from a column on. */
    final XSSFRow row(int first, List<Content> cells) {
        XSSFRow row = sheet.createRow(next++);
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).putInto(row.createCell(first + i));
        }
        return row;
    }

    final XSSFRow row(int first, Content... cells) {
        return row(first, List.of(cells));
    }

    /** Number of the next row, from 0. */
    final int next() {
        return next;
    }

    final String say(Sentence text, Object... values) {
        return text.in(book.language, values);
    }

    final String say(String zh, String en) {
        return new Bilingual(zh, en).in(book.language);
    }

    /** A row with one text across some columns. */
    final XSSFRow across(String text, CellStyle style, int first, int last) {
        XSSFRow row = row(first, book.text(text, style));
        if (last > first) {
            merge(row, first, last);
        }
        return row;
    }

    final void merge(XSSFRow row, int first, int last) {
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), first, last));
    }

    /** Widths of columns in characters, from a column on. */
    final void widths(int first, int... characters) {
        for (int i = 0; i < characters.length; i++) {
            sheet.setColumnWidth(first + i, characters[i] * 256);
        }
    }

    /**
     * Makes rows as high as their texts need; a workbook does not do that by itself when opened.
     */
    final void fitRows() {
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
                if (isText && !sheet.isColumnHidden(column)) {
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
