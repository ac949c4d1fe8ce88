package org.huiqi.excel;

import static org.huiqi.excel.TableWriter.values;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import org.huiqi.excel.WorkbookWriter.Content;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.Portfolio;
import org.huiqi.report.view.Portfolio.Cell;
import org.huiqi.report.view.Portfolio.Column;
import org.huiqi.report.view.Portfolio.Firm;
import org.huiqi.report.view.Stance;
import org.huiqi.text.DisplayWidth;
import org.jspecify.annotations.Nullable;

/**
 * Many firms × programmes as a workbook beside their reports: the matrix, a list with one row a
 * firm and programme to filter and sort, counts, refused profiles. Text and numbers only, no
 * formulas; links lead to the workbooks beside it.
 *
 * <p>Needs {@code org.apache.poi:poi-ooxml}, an optional dependency.
 */
public final class PortfolioWorkbook {
    private static final int CELL_WIDTH = 21;
    private static final int COUNT_WIDTH = 14;
    private static final int HEADER_LINES = 5;
    private static final int LINES = 4;
    private static final float LINE_HEIGHT = 13.5f;
    private static final int LONGEST_GAP = 34;

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

    private String key(Stance stance) {
        return stance.mark() + " " + portfolio.word(stance);
    }

    /** Firms × programmes: mark, verdict, days left and the first thing to settle. */
    private void matrix() {
        SheetWriter page = new SheetWriter(book, ReportSheet.OVERVIEW.in(book.language));
        Styles styles = page.styles;
        page.widths(0, 30, 11, 16);
        String colon = page.say("：", ": ");
        line(page, portfolio.word(Label.PORTFOLIO), styles.title);
        List<String> lines =
                List.of(
                        portfolio.head().stream()
                                .map(row -> row.name() + colon + row.lines().get(0).text())
                                .collect(Collectors.joining("    ")),
                        portfolio.summary(),
                        portfolio.word(Label.OVERVIEW_HINT),
                        Stream.of(Stance.values())
                                .map(s -> key(s) + colon + portfolio.word(s.meaning()))
                                .collect(Collectors.joining("    ")));
        lines.forEach(line -> line(page, line, styles.line));
        List<Content> names = new ArrayList<>();
        for (Label label : List.of(Label.FIRM, Label.OPEN_COUNT, Label.COLUMN_VERDICT)) {
            names.add(book.text(portfolio.word(label), styles.header));
        }
        for (Column column : portfolio.columns()) {
            page.widths(names.size(), CELL_WIDTH);
            String text = column.id() + " " + column.name() + "\n" + tally(column.counts());
            names.add(book.text(text, styles.header));
        }
        XSSFRow headings = page.row(0, names);
        headings.setHeightInPoints(HEADER_LINES * LINE_HEIGHT + 6);
        portfolio.firms().forEach(firm -> firm(page, firm));
        int header = headings.getRowNum();
        int last = Math.max(header, page.next() - 1);
        XSSFSheet sheet = page.sheet;
        sheet.setAutoFilter(new CellRangeAddress(header, last, 0, names.size() - 1));
        sheet.createFreezePane(2, header + 1);
        sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 1));
        sheet.setFitToPage(false);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A3_PAPERSIZE);
        sheet.getPrintSetup().setScale((short) 60);
    }

    private void line(SheetWriter page, String text, XSSFCellStyle style) {
        page.row(0, book.text(text, style))
                .setHeightInPoints(style.getFont().getFontHeightInPoints() * 1.6f);
    }

    private static String tally(List<Count> counts) {
        return counts.stream()
                .filter(count -> count.number() > 0)
                .map(count -> Stance.valueOf(count.key()).mark() + count.number())
                .collect(Collectors.joining(" "));
    }

    /** The cells of a firm lead to places in its workbook, which lies beside this one. */
    private void firm(SheetWriter page, Firm firm) {
        Styles styles = book.styles;
        String titles = String.join("\n", firm.expiring());
        String name = titles.isEmpty() ? firm.name() : firm.name() + "\n" + shortened(titles);
        String file = URLEncoder.encode(firm.file(), StandardCharsets.UTF_8).replace("+", "%20");
        List<Content> cells = new ArrayList<>();
        cells.add(book.link(name, styles.link, HyperlinkType.FILE, file, null));
        cells.add(book.number(firm.open(), styles.count));
        cells.add(book.text(tally(firm.counts())));
        for (Cell cell : firm.cells()) {
            // What is out of reach keeps quiet, so that the rest stands out.
            Tone tone = cell.isWithinReach() ? cell.stance().tone() : Tone.QUIET;
            String text = text(cell, page.say("：", ":"));
            XSSFCellStyle style = styles.forSmallTone(tone);
            cells.add(book.link(text, style, HyperlinkType.FILE, file, cell.anchor()));
        }
        page.row(0, cells).setHeightInPoints(LINES * LINE_HEIGHT + 4);
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
        TableWriter.of(book, ReportSheet.LIST)
                .write(
                        List.of(
                                portfolio.word(Label.PORTFOLIO),
                                portfolio.word(Label.OVERVIEW_HINT)),
                        portfolio.firms().stream()
                                .flatMap(f -> f.cells().stream().map(cell -> standing(f, cell))),
                        "");
    }

    private List<@Nullable Object> standing(Firm firm, Cell cell) {
        return values(
                firm.name(),
                cell.id(),
                cell.name(),
                book.text(cell.word(), book.styles.forTone(cell.stance().tone())),
                cell.when(),
                cell.daysLeft(),
                cell.missing(),
                firm.source());
    }

    /** One row a programme. */
    private void programmes() {
        String[] stances =
                Stream.of(Stance.values())
                        .map(s -> key(s) + " " + COUNT_WIDTH)
                        .toArray(String[]::new);
        TableWriter.of(book, ReportSheet.COUNTS, stances)
                .write(
                        List.of(portfolio.word(Label.BY_PROGRAMME)),
                        portfolio.columns().stream().map(PortfolioWorkbook::counts),
                        "");
    }

    private static List<@Nullable Object> counts(Column column) {
        List<@Nullable Object> counts =
                new ArrayList<>(List.of(column.id(), column.name(), column.when()));
        column.counts().forEach(count -> counts.add(count.number()));
        return counts;
    }

    /** Profiles that were refused; no sheet where there are none. */
    private void refused() {
        if (!portfolio.refused().isEmpty()) {
            TableWriter.of(book, ReportSheet.REFUSED)
                    .write(
                            List.of(
                                    portfolio.word(Label.REFUSED),
                                    portfolio.word(Label.REFUSED_HINT)),
                            portfolio.refused().stream().map(r -> values(r.source(), r.faults())),
                            "");
        }
    }
}
