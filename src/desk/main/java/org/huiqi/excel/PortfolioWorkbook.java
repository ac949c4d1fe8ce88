package org.huiqi.excel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.huiqi.document.Document.Count;
import org.huiqi.document.Tone;
import org.huiqi.excel.TableWriter.Toned;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.Portfolio;
import org.huiqi.report.view.Portfolio.Cell;
import org.huiqi.report.view.Portfolio.Column;
import org.huiqi.report.view.Portfolio.Firm;
import org.huiqi.report.view.Stance;
import org.huiqi.text.DisplayWidth;

/**
 * Many firms × programmes as a workbook beside their reports: the matrix, a list with one row a
 * firm and programme to filter and sort, counts, refused profiles. Text and numbers only, no
 * formulas; links lead to the workbooks beside it.
 *
 * <p>Needs {@code org.apache.poi:poi-ooxml}, an optional dependency.
 */
public final class PortfolioWorkbook {
    private static final int CELL_WIDTH = 21;
    private static final int HEADER_LINES = 5;
    private static final int LINES = 4;
    private static final float LINE_HEIGHT = 13.5f;
    private static final int LONGEST_GAP = 34;
    private static final int FIRST_PROGRAMME = 3;

    private final WorkbookWriter book;
    private final Portfolio portfolio;

    private PortfolioWorkbook(WorkbookWriter book, Portfolio portfolio) {
        this.book = book;
        this.portfolio = portfolio;
    }

    /**
     * {@return the overview as the bytes of an .xlsx file}
     *
     * @param portfolio what it shows
     */
    public static byte[] render(Portfolio portfolio) {
        try (WorkbookWriter book = new WorkbookWriter(portfolio.language())) {
            book.workbook.getProperties().getCoreProperties().setCategory(ReportWorkbook.CATEGORY);
            PortfolioWorkbook sheets = new PortfolioWorkbook(book, portfolio);
            sheets.matrix();
            sheets.list();
            sheets.programmes();
            sheets.refused();
            return book.bytes();
        }
    }

    private TableWriter table(ReportSheet sheet, List<String> more, int... widths) {
        return new TableWriter(book, sheet, more, widths);
    }

    private String key(Stance stance) {
        return stance.mark() + " " + portfolio.word(stance);
    }

    /** Firms × programmes: mark, verdict, days left and the first thing to settle. */
    private void matrix() {
        SheetWriter page = new SheetWriter(book, ReportSheet.OVERVIEW.in(book.language));
        Styles styles = page.styles;
        int[] widths = new int[FIRST_PROGRAMME + portfolio.columns().size()];
        Arrays.fill(widths, CELL_WIDTH);
        widths[0] = 30;
        widths[1] = 11;
        widths[2] = 16;
        page.widths(widths);
        String colon = page.say("：", ": ");
        line(page, portfolio.word(Label.PORTFOLIO), styles.title);
        line(
                page,
                portfolio.head().stream()
                        .map(row -> row.name() + colon + row.lines().get(0).text())
                        .collect(Collectors.joining("    ")),
                styles.line);
        line(page, portfolio.summary(), styles.line);
        line(page, portfolio.word(Label.OVERVIEW_HINT), styles.line);
        line(
                page,
                Stream.of(Stance.values())
                        .map(stance -> key(stance) + colon + portfolio.word(stance.meaning()))
                        .collect(Collectors.joining("    ")),
                styles.line);
        XSSFRow headings = page.row();
        headings.setHeightInPoints(HEADER_LINES * LINE_HEIGHT + 6);
        int at = 0;
        for (Label label : List.of(Label.FIRM, Label.OPEN_COUNT, Label.COLUMN_VERDICT)) {
            page.cell(headings, at++, portfolio.word(label), styles.header);
        }
        for (Column column : portfolio.columns()) {
            String text = column.id() + " " + column.name() + "\n" + tally(column.counts());
            page.cell(headings, at++, text, styles.header);
        }
        portfolio.firms().forEach(firm -> firm(page, firm));
        int header = headings.getRowNum();
        int last = Math.max(header, page.next() - 1);
        XSSFSheet sheet = page.sheet;
        sheet.setAutoFilter(new CellRangeAddress(header, last, 0, widths.length - 1));
        sheet.createFreezePane(2, header + 1);
        sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 1));
        sheet.setFitToPage(false);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
        sheet.getPrintSetup().setScale((short) 60);
    }

    private static void line(SheetWriter page, String text, XSSFCellStyle style) {
        XSSFRow row = page.row();
        row.setHeightInPoints(style.getFont().getFontHeightInPoints() * 1.6f);
        page.cell(row, 0, text, style);
    }

    private static String tally(List<Count> counts) {
        return counts.stream()
                .filter(count -> count.number() > 0)
                .map(count -> Stance.valueOf(count.key()).mark() + count.number())
                .collect(Collectors.joining(" "));
    }

    /** The cells of a firm lead to places in its workbook, which lies beside this one. */
    private static void firm(SheetWriter page, Firm firm) {
        XSSFRow row = page.row();
        row.setHeightInPoints(LINES * LINE_HEIGHT + 4);
        String titles = String.join("\n", firm.expiring());
        String name = titles.isEmpty() ? firm.name() : firm.name() + "\n" + shortened(titles);
        String file = URLEncoder.encode(firm.file(), StandardCharsets.UTF_8).replace("+", "%20");
        page.link(page.cell(row, 0, name, page.styles.link), HyperlinkType.FILE, file);
        row.createCell(1).setCellValue(firm.open());
        row.getCell(1).setCellStyle(page.styles.count);
        page.cell(row, 2, tally(firm.counts()), page.styles.boxed);
        int at = FIRST_PROGRAMME;
        for (Cell cell : firm.cells()) {
            // What is out of reach keeps quiet, so that the rest stands out.
            Tone tone = cell.isWithinReach() ? cell.stance().tone() : Tone.QUIET;
            String text = text(cell, page.say("：", ":"));
            var link =
                    page.link(
                            page.cell(row, at++, text, page.styles.forSmallTone(tone)),
                            HyperlinkType.FILE,
                            file);
            if (cell.anchor() != null) {
                link.getCTHyperlink().setLocation(cell.anchor());
            }
        }
    }

    /** {@code ◐ 待确认 · 剩 28 天：} and, beneath, what to settle first. */
    private static String text(Cell cell, String colon) {
        String head = cell.stance().mark() + " " + cell.word();
        String first = cell.time().isEmpty() ? head : head + " · " + cell.time();
        return cell.missing().isEmpty() ? first : first + colon + "\n" + shortened(cell.missing());
    }

    private static String shortened(String text) {
        int longest = DisplayWidth.isWide(text.codePointAt(0)) ? LONGEST_GAP : 2 * LONGEST_GAP;
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }

    /** One row a firm and programme. */
    private void list() {
        TableWriter table = table(ReportSheet.LIST, List.of(), 34, 7, 38, 16, 34, 10, 60, 34);
        table.head(List.of(portfolio.word(Label.PORTFOLIO), portfolio.word(Label.OVERVIEW_HINT)));
        for (Firm firm : portfolio.firms()) {
            for (Cell cell : firm.cells()) {
                table.row(
                        firm.name(),
                        cell.id(),
                        cell.name(),
                        new Toned(cell.word(), cell.stance().tone()),
                        cell.when(),
                        cell.daysLeft(),
                        cell.missing(),
                        firm.source());
            }
        }
        table.finish(1);
    }

    /** One row a programme. */
    private void programmes() {
        List<String> stances = Stream.of(Stance.values()).map(this::key).toList();
        int[] widths = Arrays.copyOf(new int[] {7, 38, 40}, 3 + stances.size());
        Arrays.fill(widths, 3, widths.length, 14);
        TableWriter table = table(ReportSheet.COUNTS, stances, widths);
        table.head(List.of(portfolio.word(Label.BY_PROGRAMME)));
        for (Column column : portfolio.columns()) {
            List<Object> values =
                    new ArrayList<>(List.of(column.id(), column.name(), column.when()));
            column.counts().forEach(count -> values.add(count.number()));
            table.row(values.toArray());
        }
        table.finish(2);
    }

    /** Profiles that were refused; no sheet where there are none. */
    private void refused() {
        if (portfolio.refused().isEmpty()) {
            return;
        }
        TableWriter table = table(ReportSheet.REFUSED, List.of(), 60, 10);
        table.head(List.of(portfolio.word(Label.REFUSED), portfolio.word(Label.REFUSED_HINT)));
        portfolio.refused().forEach(r -> table.row(r.source(), r.faults()));
        table.finish(1);
    }
}
