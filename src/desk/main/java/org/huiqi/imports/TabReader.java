package org.huiqi.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.aggregates.FormulaRecordAggregate;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.text.InputText;
import org.huiqi.workbook.CellValue;
import org.huiqi.workbook.MoneyFormat;
import org.huiqi.workbook.WorkbookRefused;
import org.huiqi.workbook.WorkbookText;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCols;

/** Reads the sheets of a workbook as tables. Formulas give the value that was stored with them. */
final class TabReader {
    private static final int MOST_SHEETS = 100;
    private static final int MOST_CELLS = 200_000;

    /** Largest merged region that is read in each of its cells; a heading has some. */
    private static final int LARGEST_REGION = 2_000;

    private static final int MOST_SPREAD = 20_000;

    /** Rows above a merged amount in which its heads are looked for. */
    private static final int MOST_ROWS_TO_HEAD = 100;

    /** Hidden rows or columns that are listed. */
    private static final int MOST_LISTED = 12;

    /** Signs of yuan in a format; the same sign with the locale of Japan is another currency. */
    private static final Pattern YUAN =
            Pattern.compile("[¥￥](?!-[^\\]]*411\\])|\\bCNY\\b|\\bRMB\\b|人民币");

    private final Workbook workbook;
    private final String file;
    private final Extract extract;
    private final Runnable pace;

    /** Whether the file says that what is stored with its formulas is to be computed anew. */
    private final boolean isStale;

    /** Formulas of the sheet whose results are to be computed, where its format tells. */
    private Set<CellAddress> toCompute = Set.of();

    private int cells;
    private int spread;

    /**
     * A reader of a workbook.
     *
     * @param pace looked at now and then; what it throws ends the reading
     */
    TabReader(Workbook workbook, String file, Extract extract, Runnable pace) {
        this.workbook = workbook;
        this.file = file;
        this.extract = extract;
        this.pace = pace;
        this.isStale = workbook instanceof XSSFWorkbook && workbook.getForceFormulaRecalculation();
    }

    /** Every sheet that a person sees. */
    List<Tab> tabs() throws WorkbookRefused {
        refuseMore(workbook.getNumberOfSheets(), MOST_SHEETS);
        List<Tab> tabs = new ArrayList<>();
        for (Sheet sheet : workbook) {
            Tab tab = new Tab(file, sheet.getSheetName(), pace);
            int number = workbook.getSheetIndex(sheet);
            if (workbook.getSheetVisibility(number) == SheetVisibility.VISIBLE) {
                read(sheet, tab);
                tabs.add(tab);
            } else if (sheet.getPhysicalNumberOfRows() > 0) {
                extract.leftOut(tab.source(), FileText.HIDDEN_SHEET.text());
            }
        }
        return tabs;
    }

    private static void refuseMore(int count, int most) throws WorkbookRefused {
        if (count > most) {
            throw new WorkbookRefused(
                    () -> FileText.TOO_MANY_SHEETS.with(MOST_SHEETS, MOST_CELLS), FileText.SPLIT);
        }
    }

    private void read(Sheet sheet, Tab tab) throws WorkbookRefused {
        BitSet hiddenColumns = hiddenColumns(sheet);
        toCompute = toCompute(sheet);
        Set<String> rows = new LinkedHashSet<>();
        Set<String> columns = new LinkedHashSet<>();
        for (Row row : sheet) {
            pace.run();
            boolean isHidden = row.getZeroHeight() || isFlat(row);
            for (Cell cell : row) {
                TabCell read = cell(cell, tab);
                if (read == null) {
                    continue;
                }
                if (isHidden) {
                    rows.add(String.valueOf(row.getRowNum() + 1));
                } else if (hiddenColumns.get(cell.getColumnIndex())) {
                    columns.add(CellReference.convertNumToColString(cell.getColumnIndex()));
                } else {
                    tab.put(read);
                }
                cells++;
                refuseMore(cells, MOST_CELLS);
            }
        }
        tellHidden(tab, rows, FileText.HIDDEN_ROWS);
        tellHidden(tab, columns, FileText.HIDDEN_COLUMNS);
        spread(tab, sheet.getMergedRegions());
    }

    /** What nobody sees may be of another year or firm: it is not read, and that is told. */
    private void tellHidden(Tab tab, Set<String> places, FileText text) {
        if (!places.isEmpty()) {
            String more = places.size() > MOST_LISTED ? "…" : "";
            String listed =
                    places.stream().limit(MOST_LISTED).collect(Collectors.joining(", ", "", more));
            extract.leftOut(tab.source(), text.with(listed));
        }
    }

    private static boolean isFlat(Row row) {
        return row instanceof XSSFRow xlsx
                ? xlsx.getCTRow().isSetHt() && xlsx.getCTRow().getHt() == 0
                : row.getHeight() == 0;
    }

    /** Asked for once: to ask for each cell is slow where a sheet has many columns. */
    private static BitSet hiddenColumns(Sheet sheet) {
        BitSet hidden = new BitSet();
        if (sheet instanceof XSSFSheet xlsx) {
            for (CTCols columns : xlsx.getCTWorksheet().getColsList()) {
                for (CTCol column : columns.getColList()) {
                    if (column.getHidden() || column.isSetWidth() && column.getWidth() == 0) {
                        hidden.set((int) column.getMin() - 1, (int) column.getMax());
                    }
                }
            }
        } else {
            IntStream.range(0, SpreadsheetVersion.EXCEL97.getMaxColumns())
                    .filter(at -> sheet.isColumnHidden(at) || sheet.getColumnWidth(at) == 0)
                    .forEach(hidden::set);
        }
        return hidden;
    }

    /** Puts what is merged into every cell of its region; an amount belongs to one alone. */
    private void spread(Tab tab, List<CellRangeAddress> regions) {
        List<CellRangeAddress> amounts = new ArrayList<>();
        for (CellRangeAddress region : regions) {
            TabCell first = tab.cell(region.getFirstRow(), region.getFirstColumn());
            FormAmount amount = first == null ? null : FormAmount.in(first, 0);
            if (first != null && (first.number() != null || amount != null && !amount.isDash())) {
                amounts.add(region);
            } else if (first != null && isSmall(region)) {
                spread(region, first);
            }
        }
        for (CellRangeAddress region : amounts) {
            pace.run();
            boolean isSmall = isSmall(region);
            if (!isSmall || isOfSeveralLines(tab, region) || isOfSeveralColumns(tab, region)) {
                TabCell first = tab.cell(region.getFirstRow(), region.getFirstColumn());
                TabCell refused = first.refused(FileText.MERGED);
                tab.put(refused);
                if (isSmall) {
                    spread(region, refused);
                }
            }
        }
    }

    private static boolean isOfSeveralLines(Tab tab, CellRangeAddress region) {
        int column = region.getFirstColumn();
        String first = name(tab.at(region.getFirstRow()).headMap(column, false));
        return IntStream.rangeClosed(region.getFirstRow() + 1, region.getLastRow())
                .mapToObj(row -> name(tab.at(row).headMap(column, false)))
                .anyMatch(name -> !name.isEmpty() && !name.equals(first));
    }

    /** The nearest name to the left; empty where there is none. */
    private static String name(NavigableMap<Integer, TabCell> left) {
        return left.descendingMap().values().stream()
                .filter(TabCell::isLabel)
                .findFirst()
                .map(TabCell::text)
                .orElse("");
    }

    private static boolean isOfSeveralColumns(Tab tab, CellRangeAddress region) {
        int first = region.getFirstColumn();
        return tab.rows.headMap(region.getFirstRow(), false).descendingMap().values().stream()
                .limit(MOST_ROWS_TO_HEAD)
                .filter(row -> row.containsKey(first) && StatementTable.isHead(row.get(first)))
                .limit(1)
                .flatMap(
                        row ->
                                row
                                        .subMap(first, false, region.getLastColumn(), true)
                                        .values()
                                        .stream())
                .anyMatch(head -> !head.isSpread());
    }

    /** Whether a region, and all so far together, are small enough to be read cell by cell. */
    private boolean isSmall(CellRangeAddress region) {
        long height = region.getLastRow() - (long) region.getFirstRow() + 1;
        long size = height * (region.getLastColumn() - region.getFirstColumn() + 1);
        boolean isSmall = size <= LARGEST_REGION && spread + size <= MOST_SPREAD;
        spread += isSmall ? (int) size : 0;
        return isSmall;
    }

    private static void spread(CellRangeAddress region, TabCell first) {
        for (CellAddress at : region) {
            if (at.getRow() != first.row() || at.getColumn() != first.column()) {
                first.tab().put(first.at(at.getRow(), at.getColumn()));
            }
        }
    }

    private @Nullable TabCell cell(Cell cell, Tab tab) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        TabCell empty = TabCell.of(tab, cell.getRowIndex(), cell.getColumnIndex(), "");
        if (formula && !isStored(cell, type)) {
            return empty.refused("=" + cell.getCellFormula(), FileText.NOT_STORED);
        }
        if (type != CellType.BLANK && isStruckOut(cell)) {
            return empty.refused("", FileText.STRUCK_OUT);
        }
        return switch (type) {
            case STRING -> {
                String text = LineName.trimmed(written(cell.getRichStringCellValue()));
                yield text.isEmpty() ? null : empty.with(text);
            }
            case NUMERIC -> number(cell, empty);
            case BOOLEAN -> empty.with(cell.getBooleanCellValue() ? "是" : "否");
            case ERROR ->
                    empty.refused(
                            formula ? "=" + cell.getCellFormula() : "#", WorkbookText.ERROR_VALUE);
            default -> null;
        };
    }

    /** Programs that do not compute write nothing or 0, and that it is to be computed. */
    private boolean isStored(Cell cell, CellType type) {
        if (cell instanceof XSSFCell written) {
            String raw = written.getRawValue();
            return !isStale && (type == CellType.STRING || raw != null && !raw.isBlank());
        }
        return type != CellType.NUMERIC
                || cell.getNumericCellValue() != 0
                || !toCompute.contains(cell.getAddress());
    }

    /** Cells of a sheet of the old format that are to be computed when the file is opened. */
    private static Set<CellAddress> toCompute(Sheet sheet) {
        Set<CellAddress> cells = new HashSet<>();
        if (sheet instanceof HSSFSheet xls) {
            for (Iterator<CellValueRecordInterface> i = xls.getSheet().getCellValueIterator();
                    i.hasNext(); ) {
                if (i.next() instanceof FormulaRecordAggregate value
                        && value.getFormulaRecord().isCalcOnLoad()) {
                    cells.add(new CellAddress(value.getRow(), value.getColumn()));
                }
            }
        }
        return cells;
    }

    private boolean isStruckOut(Cell cell) {
        return workbook.getFontAt(cell.getCellStyle().getFontIndex()).getStrikeout();
    }

    /**
     * The text with what is raised, lowered or struck out in brackets: it is no digit of a number.
     */
    private String written(RichTextString rich) {
        StringBuilder text = new StringBuilder(rich.getString());
        int end = text.length();
        for (int run = rich.numFormattingRuns() - 1; run >= 0; run--) {
            int start = rich.getIndexOfFormattingRun(run);
            Font font =
                    rich instanceof XSSFRichTextString xlsx
                            ? xlsx.getFontOfFormattingRun(run)
                            : workbook.getFontAt(
                                    ((HSSFRichTextString) rich).getFontOfFormattingRun(run));
            if (font != null && (font.getTypeOffset() != Font.SS_NONE || font.getStrikeout())) {
                text.insert(end, '〕').insert(start, '〔');
            }
            end = start;
        }
        return text.toString();
    }

    private TabCell number(Cell cell, TabCell empty) {
        CellValue value = CellValue.of(cell);
        if (value.kind() == CellValue.Kind.DATE) {
            return value.when() == null
                    ? empty.refused(value.text(), InputText.NOT_A_DATE)
                    : empty.with(value.when().toLocalDate());
        }
        BigDecimal number = value.number();
        String format = cell.getCellStyle().getDataFormatString();
        String unit =
                format == null
                        ? ""
                        : MoneyFormat.unit(YUAN.matcher(format).replaceAll(""), number.signum());
        return MoneyFormat.NOTHING.equals(unit) ? empty.with(unit) : empty.with(number, unit);
    }
}
