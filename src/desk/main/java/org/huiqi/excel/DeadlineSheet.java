package org.huiqi.excel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.excel.Grid.Heading;
import org.huiqi.excel.Grid.Value;
import org.huiqi.profile.schema.Words;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.ProgrammeHead;
import org.huiqi.report.view.ReportView;
import org.huiqi.text.Bilingual;

/** The sheet of dates: deadlines by actor and the ends of reference periods, soonest first. */
final class DeadlineSheet {
    private final Report report;
    private final ReportView view;
    private final List<Day> days = new ArrayList<>();

    private record Day(LocalDate date, ProgrammeResult result, String actor, String what) {}

    DeadlineSheet(Report report, ReportView view) {
        this.report = report;
        this.view = view;
        report.programmes().forEach(this::collect);
    }

    private void collect(ProgrammeResult result) {
        result.programme()
                .deadlines()
                .forEach(
                        d ->
                                days.add(
                                        new Day(
                                                d.date(),
                                                result,
                                                Words.of(d.actor()).in(view.language()),
                                                d.note().in(view.language()))));
        if (result.programme().window() != null) {
            days.add(
                    new Day(
                            result.programme().window().closesOn(),
                            result,
                            view.word(Label.ACTOR_WINDOW),
                            view.word(Label.WINDOW)));
        }
    }

    void write(XSSFWorkbook workbook, Styles styles) {
        Grid grid =
                new Grid(
                        workbook,
                        styles,
                        view.language(),
                        new Bilingual("时间节点", "Deadlines"),
                        List.of(
                                Heading.of("日期", "Date", 13),
                                Heading.of("距基准日天数", "Days from as-of", 12),
                                Heading.of("项目", "Programme", 7),
                                Heading.of("名称", "Name", 36),
                                Heading.of("结论", "Verdict", 16),
                                Heading.of("约束谁", "Binds", 24),
                                Heading.of("事项", "What is due", 60)));
        grid.head(
                List.of(
                        view.word(Label.DEADLINES),
                        view.labelled(Label.AS_OF, report.asOf().toString())));
        days.stream().sorted(Comparator.comparing(Day::date)).forEach(day -> row(grid, day));
        grid.finish(0);
    }

    private void row(Grid grid, Day day) {
        ProgrammeHead programme = view.details(day.result().id()).programme();
        grid.row(
                Value.of(day.date()),
                Value.of(ChronoUnit.DAYS.between(report.asOf(), day.date())),
                Value.of(day.result().id()),
                Value.of(day.result().programme().name().in(view.language())),
                Value.of(programme.verdictWord(), programme.stance().tone()),
                Value.of(day.actor()),
                Value.of(day.what()));
    }
}
