package org.huiqi.excel;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.huiqi.text.DisplayWidth;

/** Makes rows as high as their texts need; a workbook does not do that by itself when opened. */
final class RowHeights {
    private static final float LINE = 1.5f;
    private static final float MARGIN = 4;
    private static final float HIGHEST = 400;

    private final XSSFSheet sheet;
    private final Map<CellAddress, Integer> merged = new HashMap<>();

    private RowHeights(XSSFSheet sheet) {
        this.sheet = sheet;
        for (CellRangeAddress region : sheet.getMergedRegions()) {
            int width = 0;
            for (int i = region.getFirstColumn(); i <= region.getLastColumn(); i++) {
                width += sheet.getColumnWidth(i);
            }
            merged.put(new CellAddress(region.getFirstRow(), region.getFirstColumn()), width);
        }
    }

    /** Fits every row that is shown. */
    static void fit(XSSFSheet sheet) {
        RowHeights heights = new RowHeights(sheet);
        for (Row row : sheet) {
            if (!row.getZeroHeight()) {
                row.setHeightInPoints(heights.height(row));
            }
        }
    }

    private float height(Row row) {
        float highest = sheet.getDefaultRowHeightInPoints() + MARGIN;
        for (Cell cell : row) {
            if (cell.getColumnIndex() > 0 || !sheet.isColumnHidden(0)) {
                highest = Math.max(highest, height((XSSFCell) cell));
            }
        }
        return Math.min(highest, HIGHEST);
    }

    private float height(XSSFCell cell) {
        if (cell.getCellType() != CellType.STRING) {
            return 0;
        }
        int points = cell.getCellStyle().getFont().getFontHeightInPoints();
        int width =
                merged.getOrDefault(cell.getAddress(), sheet.getColumnWidth(cell.getColumnIndex()));
        float perLine = Math.max(1, width / 256f * 10 / Math.max(points, 8) - 1);
        int lines = 0;
        for (String line : cell.getStringCellValue().split("\n", -1)) {
            boolean wraps = cell.getCellStyle().getWrapText();
            lines += wraps ? Math.max(1, (int) Math.ceil(DisplayWidth.of(line) / perLine)) : 1;
        }
        return lines * points * LINE + MARGIN;
    }
}
