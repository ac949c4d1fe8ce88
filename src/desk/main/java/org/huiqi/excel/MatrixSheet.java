package org.huiqi.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.document.Row;
import org.huiqi.document.Tone;
import org.huiqi.report.view.FirmCell;
import org.huiqi.report.view.FirmRow;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.PortfolioView;
import org.huiqi.report.view.PortfolioView.Column;
import org.huiqi.report.view.ReportView.Count;
import org.huiqi.text.DisplayWidth;
import org.huiqi.text.Language;

/** The sheet of firms × programmes: mark, verdict, days left and the first thing to settle. */
final class MatrixSheet {
    private static final int FIRM_WIDTH = 30;
    private static final int OPEN_WIDTH = 11;
    private static final int CELL_WIDTH = 21;
    private static final int HEADER_LINES = 5;
    private static final int LINES = 4;
    private static final float LINE_HEIGHT = 13.5f;
    private static final int LONGEST_GAP = 34;
    private static final int TALLY_WIDTH = 16;
    private static final int FIRST_PROGRAMME = 3;
    private static final int COLUMNS_THAT_STAY = 2;

    private final PortfolioView view;
    private final Styles styles;
    private final XSSFSheet sheet;
    private final Page page;

    MatrixSheet(XSSFWorkbook workbook, Styles styles, PortfolioView view) {
        this.view = view;
        this.styles = styles;
        boolean chinese = view.language() == Language.ZH;
        this.sheet = workbook.createSheet(chinese ? "总览" : "Overview");
        this.page = new Page(sheet, styles, view.language());
    }

    void write() {
        sheet.setColumnWidth(0, FIRM_WIDTH * 256);
        sheet.setColumnWidth(1, OPEN_WIDTH * 256);
        sheet.setColumnWidth(2, TALLY_WIDTH * 256);
        for (int i = 0; i < view.columns().size(); i++) {
            sheet.setColumnWidth(FIRST_PROGRAMME + i, CELL_WIDTH * 256);
        }
        head();
        int header = header();
        view.firms().forEach(this::firm);
        int last = Math.max(header, page.next() - 1);
        int columns = FIRST_PROGRAMME + view.columns().size() - 1;
        sheet.setAutoFilter(new CellRangeAddress(header, last, 0, columns));
        sheet.createFreezePane(COLUMNS_THAT_STAY, header + 1);
        sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 1));
        sheet.setFitToPage(false);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
        sheet.getPrintSetup().setScale((short) 60);
    }

    private void head() {
        line(view.word(Label.PORTFOLIO), styles.title);
        line(
                view.head().stream().map(this::labelled).collect(Collectors.joining("    ")),
                styles.line);
        line(view.summary(), styles.line);
        line(view.word(Label.OVERVIEW_HINT), styles.line);
        line(
                view.legend().stream()
                        .map(k -> k.mark() + " " + k.word() + page.say("：", ": ") + k.meaning())
                        .collect(Collectors.joining("    ")),
                styles.line);
    }

    private String labelled(Row row) {
        return row.name() + page.say("：", ": ") + row.lines().get(0).text();
    }

    private void line(String text, XSSFCellStyle style) {
        XSSFRow row = page.row();
        row.setHeightInPoints(style.getFont().getFontHeightInPoints() * 1.6f);
        page.cell(row, 0, text, style);
    }

    private int header() {
        XSSFRow row = page.row();
        row.setHeightInPoints(HEADER_LINES * LINE_HEIGHT + 6);
        page.cell(row, 0, view.word(Label.FIRM), styles.header);
        page.cell(row, 1, view.word(Label.OPEN_COUNT), styles.header);
        page.cell(row, 2, view.word(Label.COLUMN_VERDICT), styles.header);
        for (int i = 0; i < view.columns().size(); i++) {
            Column column = view.columns().get(i);
            String text = column.id() + " " + column.name() + "\n" + tally(column.counts());
            page.cell(row, FIRST_PROGRAMME + i, text, styles.header);
        }
        return row.getRowNum();
    }

    private static String tally(List<Count> counts) {
        return counts.stream()
                .filter(count -> count.number() > 0)
                .map(count -> count.stance().mark() + count.number())
                .collect(Collectors.joining(" "));
    }

    private void firm(FirmRow firm) {
        XSSFRow row = page.row();
        row.setHeightInPoints(LINES * LINE_HEIGHT + 4);
        String titles = String.join("\n", firm.expiring());
        XSSFCell name =
                page.cell(
                        row,
                        0,
                        titles.isEmpty() ? firm.name() : firm.name() + "\n" + shortened(titles),
                        styles.link);
        PortfolioWorkbook.link(name, firm.file(), null);
        row.createCell(1).setCellValue(firm.open());
        row.getCell(1).setCellStyle(styles.count);
        page.cell(row, 2, tally(firm.counts()), styles.boxed);
        for (int i = 0; i < firm.cells().size(); i++) {
            FirmCell cell = firm.cells().get(i);
            XSSFCell made =
                    page.cell(
                            row, FIRST_PROGRAMME + i, text(cell), styles.forSmallTone(tone(cell)));
            PortfolioWorkbook.link(made, firm.file(), cell.place());
        }
    }

    /** What is out of reach keeps quiet, so that the rest stands out. */
    private static Tone tone(FirmCell cell) {
        return cell.isWithinReach() ? cell.programme().stance().tone() : Tone.QUIET;
    }

    /** {@code ◐ 待确认 · 剩 28 天：} and, beneath, what to settle first. */
    private String text(FirmCell cell) {
        List<String> first = new ArrayList<>();
        first.add(cell.programme().stance().mark() + " " + cell.programme().stanceWord());
        if (!cell.time().isEmpty()) {
            first.add(cell.time());
        }
        String head = String.join(" · ", first);
        return cell.missing().isEmpty()
                ? head
                : head + page.say("：", ":") + "\n" + shortened(cell.missing());
    }

    private static String shortened(String text) {
        int longest = DisplayWidth.isWide(text.codePointAt(0)) ? LONGEST_GAP : 2 * LONGEST_GAP;
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
