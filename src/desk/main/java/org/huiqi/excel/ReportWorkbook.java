package org.huiqi.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiqi.Ladder.Rung;
import org.huiqi.Report;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Deadline;
import org.huiqi.document.Document.Item;
import org.huiqi.document.Tone;
import org.huiqi.excel.TableWriter.Heading;
import org.huiqi.excel.TableWriter.Noted;
import org.huiqi.excel.TableWriter.Toned;
import org.huiqi.profile.schema.Words;
import org.huiqi.report.view.FindingText;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.LadderText;
import org.huiqi.report.view.ProgrammeText;
import org.huiqi.report.view.ProgrammeText.Block;
import org.huiqi.report.view.ProgrammeText.Route;
import org.huiqi.report.view.ReportText;
import org.huiqi.report.view.ReportText.Ask;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Requirement;

/**
 * A report as a workbook: summary, titles and their scores, one row a criterion to filter,
 * questions with room for answers, evidence to prepare for the programmes within reach, deadlines.
 * Text only, no formulas, nothing external.
 *
 * <p>Needs {@code org.apache.poi:poi-ooxml}, an optional dependency.
 */
public final class ReportWorkbook {
    /** What marks a workbook as a report of this program, among the properties of the file. */
    public static final String CATEGORY = "Huiqi report";

    private static final int MOST_LINES = 8;
    private static final Heading PROGRAMME = Heading.of("项目", "Programme", 7);
    private static final Heading NAME = Heading.of("名称", "Name", 34);
    private static final Heading VERDICT = Heading.of("结论", "Verdict", 16);
    private static final Heading TITLE = Heading.of("资质", "Title", 28);

    private final WorkbookWriter book;
    private final ReportText text;
    private final Report report;
    private final Runnable pause;
    private final Map<String, String> places = new HashMap<>();

    private ReportWorkbook(WorkbookWriter book, ReportText text, Runnable pause) {
        this.book = book;
        this.text = text;
        this.report = text.report();
        this.pause = pause;
    }

    /**
     * {@return the report as the bytes of an .xlsx file}
     *
     * @param report a report
     * @param language which one
     */
    public static byte[] render(Report report, Language language) {
        return render(ReportText.of(report, language)).bytes();
    }

    /**
     * Writes the report as an .xlsx file, for who may want to end that.
     *
     * @param report a report
     * @param language which one
     * @param out where to; it is left open
     * @param pause called before each row; what it throws ends the work
     * @throws IOException where {@code out} fails
     */
    public static void write(Report report, Language language, OutputStream out, Runnable pause)
            throws IOException {
        try (WorkbookWriter book = new WorkbookWriter(language)) {
            new ReportWorkbook(book, ReportText.of(report, language, pause), pause).sheets();
            book.write(out);
        }
    }

    /**
     * {@return the report as a workbook that others lead to}
     *
     * @param text the report
     */
    public static Rendered render(ReportText text) {
        try (WorkbookWriter book = new WorkbookWriter(text.language())) {
            Map<String, String> places = new ReportWorkbook(book, text, () -> {}).sheets();
            return new Rendered(book.bytes(), places);
        }
    }

    private Map<String, String> sheets() {
        book.workbook.getProperties().getCoreProperties().setCategory(CATEGORY);
        summary();
        titles();
        criteria();
        questions();
        evidence();
        deadlines();
        return places;
    }

    /**
     * A workbook.
     *
     * @param bytes the .xlsx file
     * @param places cells of the summary by the ids of their programmes: {@code 'Summary'!A9}
     */
    public record Rendered(byte[] bytes, Map<String, String> places) {
        public Rendered {
            places = Map.copyOf(places);
        }
    }

    private TableWriter grid(String zh, String en, Heading... headings) {
        return new TableWriter(book, new Bilingual(zh, en), List.of(headings));
    }

    private String say(String zh, String en) {
        return text.language() == Language.ZH ? zh : en;
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }

    /** One row a programme, what can be applied for first. */
    private void summary() {
        TableWriter grid =
                grid(
                        "结论汇总",
                        "Summary",
                        PROGRAMME,
                        NAME,
                        Heading.of("类别", "Kind", 11),
                        VERDICT,
                        Heading.of("时间", "Timing", 30),
                        Heading.of("剩余天数", "Days left", 10),
                        Heading.of("还缺什么", "What is missing", 70));
        List<String> head = new ArrayList<>();
        head.add(text.name() + " " + text.word(Label.TITLE));
        text.head().forEach(r -> head.add(r.name() + say("：", ": ") + r.lines().get(0).text()));
        head.add(text.summary());
        text.expiring().forEach(title -> head.add(text.labelled(Label.EXPIRING, title)));
        grid.head(head);
        text.cards().forEach(programme -> programme(grid, programme, missing(programme)));
        text.rest()
                .forEach(
                        programme ->
                                programme(
                                        grid,
                                        programme,
                                        Objects.requireNonNull(programme.reason()).text()));
        grid.finish(2);
    }

    private void programme(TableWriter grid, ProgrammeText programme, String missing) {
        int row =
                grid.row(
                        programme.id(),
                        programme.name(),
                        programme.kind(),
                        new Toned(programme.verdictWord(), programme.stance().tone()),
                        programme.when(),
                        programme.daysLeft(),
                        missing);
        places.put(programme.id(), "'" + say("结论汇总", "Summary") + "'!A" + row);
    }

    private String missing(ProgrammeText programme) {
        List<String> lines = new ArrayList<>();
        for (Block block : programme.cardBlocks()) {
            if (block.isToDo()) {
                String heading = text.word(block.label()) + "  ";
                block.points().forEach(point -> lines.add(heading + point.text()));
            }
        }
        int more = lines.size() - MOST_LINES;
        return lines(lines.subList(0, Math.min(MOST_LINES, lines.size())))
                + (more > 0 ? say("\n…另 " + more + " 项", "\n… and " + more + " more") : "");
    }

    /** One row a title, the lowest first, then one row a programme that is narrowly failed. */
    private void titles() {
        LadderText ladder = new LadderText(report.ladder(), text.language());
        TableWriter grid =
                grid(
                        "资质阶梯",
                        "Titles",
                        TITLE,
                        Heading.of("状态", "State", 12),
                        Heading.of("摘要", "In short", 34),
                        Heading.of("还缺什么", "What is missing", 64),
                        Heading.of("取得后", "With it", 44),
                        Heading.of("依据", "Source", 44));
        grid.head(List.of(text.word(Label.LADDER), ladder.note()));
        for (Rung rung : report.ladder().rungs()) {
            grid.row(
                    ladder.name(rung),
                    new Toned(ladder.state(rung), ladder.tone(rung)),
                    ladder.summary(rung),
                    lines(ladder.lines(rung)),
                    lines(ladder.opens(rung)),
                    ladder.source(rung));
        }
        for (Item step : ladder.steps()) {
            grid.row(text.word(Label.LADDER_STEPS), "", step.text(), lines(step.notes()), "", "");
        }
        if (report.ladder().rungs().isEmpty()) {
            grid.nothing(text.word(Label.NO_LADDER));
        }
        grid.finish(1);
        scores(ladder, report.ladder().rungs().stream().filter(ladder::isScored).toList());
    }

    /** One row an indicator of each title that scores; no sheet where none does. */
    private void scores(LadderText ladder, List<Rung> scored) {
        if (scored.isEmpty()) {
            return;
        }
        TableWriter grid =
                grid(
                        "评分指标",
                        "Scores",
                        TITLE,
                        Heading.of("指标", "Indicator", 44),
                        Heading.of("数值", "Figure", 18),
                        Heading.of("得分", "Points", 14),
                        Heading.of("再得分要什么", "What the next points take", 64));
        grid.head(
                scored.stream()
                        .map(rung -> ladder.name(rung) + " " + ladder.scoreHeading(rung))
                        .toList());
        for (Rung rung : scored) {
            for (List<String> row : ladder.score(rung.result().score())) {
                grid.row(ladder.name(rung), row.get(0), row.get(1), row.get(2), row.get(3));
            }
        }
        grid.finish(1);
    }

    /** One row a criterion of every way in. */
    private void criteria() {
        TableWriter grid =
                grid(
                        "逐条核对",
                        "Findings",
                        PROGRAMME,
                        NAME,
                        Heading.of("通道或对象", "Track or candidate", 20),
                        Heading.of("条件", "Criterion", 10),
                        Heading.of("状态", "Status", 12),
                        Heading.of("约束", "Force", 10),
                        Heading.of("要求", "Requirement", 50),
                        Heading.of("核对资料", "Facts read", 44),
                        Heading.of("差距、缺少", "Shortfall, missing", 34),
                        Heading.of("出处", "Clause", 22));
        grid.head(List.of(text.word(Label.DETAILS)));
        for (ProgrammeText programme : text.programmes()) {
            for (Route route : programme.routes(true, pause)) {
                for (Requirement requirement : route.requirements()) {
                    requirement
                            .findings()
                            .forEach(f -> criterion(grid, programme, route, requirement, f));
                }
            }
        }
        grid.finish(5);
    }

    private void criterion(
            TableWriter grid,
            ProgrammeText programme,
            Route route,
            Requirement requirement,
            Finding finding) {
        pause.run();
        FindingText findings = programme.findings();
        grid.row(
                programme.id(),
                programme.name(),
                route.name(),
                finding.criterion().id(),
                new Toned(findings.status(finding), Tone.of(finding.status())),
                findings.force(finding),
                new Noted(
                        findings.requirement(finding),
                        findings.reading(finding.criterion().reading())),
                lines(findings.read(finding)),
                lines(findings.gaps(requirement, finding)),
                findings.reference(programme.result().programme(), finding));
    }

    /** What to find out and to confirm, with room for the answer. */
    private void questions() {
        TableWriter grid =
                grid(
                        "待补信息",
                        "Questions",
                        Heading.of("序号", "No.", 7),
                        Heading.of("类别", "Kind", 12),
                        Heading.of("待补充事项", "Item", 76),
                        Heading.of("涉及项目", "Programmes", 24),
                        Heading.of("回答", "Answer", 30),
                        Heading.of("资料中的位置", "Place in the profile", 34));
        grid.head(List.of(text.word(Label.QUESTIONS), text.word(Label.QUESTIONS_HINT)));
        int number = 0;
        for (boolean attestations : new boolean[] {false, true}) {
            for (Ask ask : text.asks(attestations)) {
                grid.row(
                        ++number,
                        attestations ? say("确认", "to confirm") : say("补充", "to supply"),
                        ask.text(),
                        String.join(" ", ask.programmes()),
                        TableWriter.INPUT,
                        ask.path());
            }
        }
        grid.finish(0);
    }

    /** One row a document, once whatever it serves. */
    private void evidence() {
        TableWriter grid =
                grid(
                        "材料清单",
                        "Evidence",
                        Heading.of("已备", "Done", 7),
                        Heading.of("材料", "Document", 80),
                        Heading.of("类别", "Kind", 28),
                        Heading.of("用于项目", "For", 24),
                        Heading.of("项目数", "How many", 10));
        grid.head(List.of(text.word(Label.CHECKLIST), text.word(Label.CHECKLIST_HINT)));
        Map<Label, List<Item>> groups = text.checklist();
        groups.forEach(
                (kind, documents) ->
                        documents.forEach(
                                document ->
                                        grid.row(
                                                TableWriter.INPUT,
                                                document.text(),
                                                text.word(kind),
                                                String.join(" ", document.links()),
                                                document.links().size())));
        if (groups.isEmpty()) {
            grid.nothing(text.word(Label.NOTHING_TO_PREPARE));
        }
        grid.finish(0);
    }

    /** A day that the handbook prints. */
    private record Day(LocalDate date, ProgrammeText programme, String actor, String what) {}

    /** Deadlines by actor and the ends of reference periods, soonest first. */
    private void deadlines() {
        List<Day> days = new ArrayList<>();
        for (ProgrammeText programme : text.programmes()) {
            Programme printed = programme.result().programme();
            for (Deadline deadline : printed.deadlines()) {
                String actor = Words.of(deadline.actor()).in(text.language());
                String note = deadline.note().in(text.language());
                days.add(new Day(deadline.date(), programme, actor, note));
            }
            if (printed.window() != null) {
                days.add(
                        new Day(
                                printed.window().closesOn(),
                                programme,
                                text.word(Label.ACTOR_WINDOW),
                                text.word(Label.WINDOW)));
            }
        }
        days.sort(Comparator.comparing(Day::date));
        TableWriter grid =
                grid(
                        "时间节点",
                        "Deadlines",
                        Heading.of("日期", "Date", 13),
                        Heading.of("距基准日天数", "Days from as-of", 12),
                        PROGRAMME,
                        Heading.of("名称", "Name", 36),
                        VERDICT,
                        Heading.of("约束谁", "Binds", 24),
                        Heading.of("事项", "What is due", 60));
        grid.head(
                List.of(
                        text.word(Label.DEADLINES),
                        text.labelled(Label.AS_OF, report.asOf().toString())));
        for (Day day : days) {
            ProgrammeText programme = day.programme();
            grid.row(
                    day.date(),
                    ChronoUnit.DAYS.between(report.asOf(), day.date()),
                    programme.id(),
                    programme.result().programme().name().in(text.language()),
                    new Toned(programme.verdictWord(), programme.stance().tone()),
                    day.actor(),
                    day.what());
        }
        grid.finish(0);
    }
}
