package org.huiqi.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.text.Bilingual;
import org.huiqi.text.InputText;
import org.huiqi.workbook.MoneyFormat;
import org.huiqi.workbook.StoredNumber;
import org.huiqi.workbook.WorkbookRefused;
import org.huiqi.workbook.WorkbookText;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of a workbook as tables. Formulas give the value that was stored with them. */
final class TabReader {
    private static final int MOST_SHEETS = 100;
    private static final int MOST_CELLS = 200_000;

    /** Largest merged region that is read in each of its cells; a heading has some. */
    private static final int LARGEST_REGION = 2_000;

    private static final int MOST_SPREAD = 20_000;

    private static final Pattern YUAN = Pattern.compile("[¥￥]|\\bCNY\\b|\\bRMB\\b|人民币");

    private final Workbook workbook;
    private final String file;
    private final Extract extract;
    private final boolean from1904;
    private int cells;
    private int spread;

    TabReader(Workbook workbook, String file, Extract extract) {
        this.workbook = workbook;
        this.file = file;
        this.extract = extract;
        this.from1904 =
                workbook instanceof XSSFWorkbook xlsx
                        ? xlsx.isDate1904()
                        : ((HSSFWorkbook) workbook)
                                .getInternalWorkbook()
                                .isUsing1904DateWindowing();
    }

    /** Every sheet that a person sees. */
    List<Tab> tabs() throws WorkbookRefused {
        if (workbook.getNumberOfSheets() > MOST_SHEETS) {
            throw tooMuch();
        }
        List<Tab> tabs = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            Sheet sheet = workbook.getSheetAt(i);
            if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                tabs.add(tab(sheet));
            } else if (sheet.getPhysicalNumberOfRows() > 0) {
                extract.leftOut(
                        new Source(file, sheet.getSheetName(), "", "", ""),
                        FileText.HIDDEN_SHEET.text());
            }
        }
        return tabs;
    }

    private static WorkbookRefused tooMuch() {
        return new WorkbookRefused(
                FileText.TOO_MANY_SHEETS.with(MOST_SHEETS, MOST_CELLS), FileText.SPLIT.text());
    }

    private Tab tab(Sheet sheet) throws WorkbookRefused {
        Tab tab = new Tab(file, sheet.getSheetName());
        for (Row row : sheet) {
            for (Cell cell : row) {
                TabCell read = cell(cell);
                if (read != null) {
                    tab.put(read);
                    cells++;
                    if (cells > MOST_CELLS) {
                        throw tooMuch();
                    }
                }
            }
        }
        sheet.getMergedRegions().forEach(region -> spread(tab, region));
        return tab;
    }

    private void spread(Tab tab, CellRangeAddress region) {
        TabCell first = tab.cell(region.getFirstRow(), region.getFirstColumn());
        long height = region.getLastRow() - (long) region.getFirstRow() + 1;
        long size = height * (region.getLastColumn() - region.getFirstColumn() + 1);
        if (first == null || size > LARGEST_REGION || spread + size > MOST_SPREAD) {
            return;
        }
        spread += (int) size;
        for (int row = region.getFirstRow(); row <= region.getLastRow(); row++) {
            for (int at = region.getFirstColumn(); at <= region.getLastColumn(); at++) {
                if (row != first.row() || at != first.column()) {
                    tab.put(first.at(row, at));
                }
            }
        }
    }

    private @Nullable TabCell cell(Cell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (formula && cell instanceof XSSFCell written && written.getRawValue() == null) {
            return refused(cell, "=" + cell.getCellFormula(), FileText.NOT_STORED.text());
        }
        return switch (type) {
            case STRING -> text(cell);
            case NUMERIC -> number(cell);
            case BOOLEAN ->
                    TabCell.of(
                            cell.getRowIndex(),
                            cell.getColumnIndex(),
                            cell.getBooleanCellValue() ? "是" : "否");
            case ERROR ->
                    refused(
                            cell,
                            formula ? "=" + cell.getCellFormula() : "#",
                            WorkbookText.ERROR_VALUE.text());
            default -> null;
        };
    }

    private static @Nullable TabCell text(Cell cell) {
        String text = cell.getStringCellValue();
        return text.isBlank()
                ? null
                : TabCell.of(cell.getRowIndex(), cell.getColumnIndex(), LineName.trimmed(text));
    }

    private TabCell number(Cell cell) {
        if (DateUtil.isCellDateFormatted(cell)) {
            LocalDateTime when = DateUtil.getLocalDateTime(cell.getNumericCellValue(), from1904);
            LocalDate day = when == null ? null : when.toLocalDate();
            return day == null
                    ? refused(
                            cell,
                            StoredNumber.shown(cell).toPlainString(),
                            InputText.NOT_A_DATE.text())
                    : made(cell, day.toString(), null, day, "", null);
        }
        BigDecimal number = StoredNumber.shown(cell);
        String format = cell.getCellStyle().getDataFormatString();
        String unit =
                format == null || StoredNumber.isPercent(cell)
                        ? ""
                        : MoneyFormat.unit(YUAN.matcher(format).replaceAll(""));
        return made(cell, number.toPlainString(), number, null, unit, null);
    }

    private static TabCell refused(Cell cell, String text, Bilingual problem) {
        return made(cell, text, null, null, "", problem);
    }

    private static TabCell made(
            Cell cell,
            String text,
            @Nullable BigDecimal number,
            @Nullable LocalDate date,
            @Nullable String unit,
            @Nullable Bilingual problem) {
        return new TabCell(
                cell.getRowIndex(),
                cell.getColumnIndex(),
                text,
                number,
                date,
                unit,
                problem,
                false);
    }
}
