package org.huiqi.excel;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.excel.Grid.Heading;
import org.huiqi.excel.Grid.Value;
import org.huiqi.report.view.Block.Item;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.LadderView;
import org.huiqi.report.view.LadderView.RungView;
import org.huiqi.report.view.LadderView.ScoreRow;
import org.huiqi.report.view.ReportView;
import org.huiqi.text.Bilingual;

/** The sheets of titles: how each stands and what it opens, and the points of those that score. */
final class LadderSheets {
    private static final Heading TITLE = Heading.of("资质", "Title", 28);

    private final XSSFWorkbook workbook;
    private final Styles styles;
    private final ReportView view;
    private final LadderView ladder;

    LadderSheets(XSSFWorkbook workbook, Styles styles, ReportView view, LadderView ladder) {
        this.workbook = workbook;
        this.styles = styles;
        this.view = view;
        this.ladder = ladder;
    }

    /** One row a title, the lowest first, then one row a programme that is narrowly failed. */
    void titles() {
        Grid grid =
                grid(
                        "资质阶梯",
                        "Titles",
                        TITLE,
                        Heading.of("状态", "State", 12),
                        Heading.of("摘要", "In short", 34),
                        Heading.of("还缺什么", "What is missing", 64),
                        Heading.of("取得后", "With it", 44),
                        Heading.of("依据", "Source", 44));
        grid.head(List.of(view.word(Label.LADDER), ladder.note()));
        for (RungView rung : ladder.rungs()) {
            grid.row(
                    Value.of(rung.name()),
                    Value.of(rung.stateWord(), rung.tone()),
                    Value.of(rung.summary()),
                    Value.of(String.join("\n", rung.lines())),
                    Value.of(String.join("\n", rung.opens())),
                    Value.of(rung.source()));
        }
        for (Item step : ladder.steps()) {
            grid.row(
                    Value.of(view.word(Label.LADDER_STEPS)),
                    Value.of(""),
                    Value.of(step.text()),
                    Value.of(String.join("\n", step.notes())),
                    Value.of(""),
                    Value.of(""));
        }
        if (ladder.rungs().isEmpty()) {
            grid.nothing(view.word(Label.NO_LADDER));
        }
        grid.finish(1);
    }

    /** One row an indicator of each title that scores; no sheet where none does. */
    void scores() {
        if (ladder.rungs().stream().allMatch(rung -> rung.score() == null)) {
            return;
        }
        Grid grid =
                grid(
                        "评分指标",
                        "Scores",
                        TITLE,
                        Heading.of("指标", "Indicator", 44),
                        Heading.of("数值", "Figure", 18),
                        Heading.of("得分", "Points", 14),
                        Heading.of("再得分要什么", "What the next points take", 64));
        grid.head(
                ladder.rungs().stream()
                        .filter(rung -> rung.score() != null)
                        .map(rung -> rung.name() + " " + rung.score().heading())
                        .toList());
        for (RungView rung : ladder.rungs()) {
            if (rung.score() != null) {
                rung.score().rows().forEach(row -> score(grid, rung, row));
            }
        }
        grid.finish(1);
    }

    private static void score(Grid grid, RungView rung, ScoreRow row) {
        grid.row(
                Value.of(rung.name()),
                Value.of(row.name()),
                Value.of(row.value()),
                Value.of(row.points()),
                Value.of(row.next()));
    }

    private Grid grid(String zh, String en, Heading... headings) {
        return new Grid(
                workbook, styles, view.language(), new Bilingual(zh, en), List.of(headings));
    }
}
