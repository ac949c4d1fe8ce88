package org.huiqi.excel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.excel.Grid.Heading;
import org.huiqi.excel.Grid.Value;
import org.huiqi.report.view.FirmCell;
import org.huiqi.report.view.FirmRow;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.PortfolioView;
import org.huiqi.report.view.PortfolioView.Column;
import org.huiqi.report.view.PortfolioView.RefusedProfile;
import org.huiqi.report.view.StanceKey;
import org.huiqi.text.Bilingual;

/** The sheets beside the matrix. */
final class PortfolioSheets {
    private static final Heading PROGRAMME = Heading.of("项目", "Programme", 7);
    private static final Heading NAME = Heading.of("名称", "Name", 38);

    private final XSSFWorkbook workbook;
    private final Styles styles;
    private final PortfolioView view;

    PortfolioSheets(XSSFWorkbook workbook, Styles styles, PortfolioView view) {
        this.workbook = workbook;
        this.styles = styles;
        this.view = view;
    }

    private Grid grid(String zh, String en, List<Heading> headings) {
        return new Grid(workbook, styles, view.language(), new Bilingual(zh, en), headings);
    }

    /** One row a firm and programme. */
    void list() {
        Grid grid =
                grid(
                        "清单",
                        "List",
                        List.of(
                                Heading.of("企业", "Firm", 34),
                                PROGRAMME,
                                NAME,
                                Heading.of("结论", "Verdict", 16),
                                Heading.of("时间", "Timing", 34),
                                Heading.of("剩余天数", "Days left", 10),
                                Heading.of("首先要解决的一项", "First thing to settle", 60),
                                Heading.of("档案", "Profile", 34)));
        grid.head(List.of(view.word(Label.PORTFOLIO), view.word(Label.OVERVIEW_HINT)));
        for (FirmRow firm : view.firms()) {
            firm.cells().forEach(cell -> entry(grid, firm, cell));
        }
        grid.finish(1);
    }

    private static void entry(Grid grid, FirmRow firm, FirmCell cell) {
        grid.row(
                Value.of(firm.name()),
                Value.of(cell.programme().id()),
                Value.of(cell.programme().name()),
                Value.of(cell.programme().stanceWord(), cell.programme().stance().tone()),
                Value.of(cell.programme().when()),
                Value.of(cell.programme().daysLeft()),
                Value.of(cell.missing()),
                Value.of(firm.source()));
    }

    /** One row a programme. */
    void programmes() {
        List<Heading> headings =
                new ArrayList<>(List.of(PROGRAMME, NAME, Heading.of("时间", "Timing", 40)));
        for (StanceKey key : view.legend()) {
            headings.add(new Heading(Bilingual.same(key.mark() + " " + key.word()), 14));
        }
        Grid grid = grid("各项目企业数", "Programmes", headings);
        grid.head(List.of(view.word(Label.BY_PROGRAMME)));
        for (Column column : view.columns()) {
            List<Value> values =
                    new ArrayList<>(
                            Arrays.asList(
                                    Value.of(column.id()),
                                    Value.of(column.name()),
                                    Value.of(column.when())));
            column.counts().forEach(count -> values.add(Value.of(count.number())));
            grid.row(values.toArray(Value[]::new));
        }
        grid.finish(2);
    }

    /** Profiles that were refused; no sheet where there are none. */
    void refused() {
        if (view.refused().isEmpty()) {
            return;
        }
        Grid grid =
                grid(
                        "被拒档案",
                        "Refused",
                        List.of(Heading.of("档案", "Profile", 60), Heading.of("错误数", "Faults", 10)));
        grid.head(List.of(view.word(Label.REFUSED), view.word(Label.REFUSED_HINT)));
        for (RefusedProfile refused : view.refused()) {
            grid.row(Value.of(refused.source()), Value.of(refused.faults()));
        }
        grid.finish(1);
    }
}
