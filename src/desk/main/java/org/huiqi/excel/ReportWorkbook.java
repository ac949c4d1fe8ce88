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
import org.huiqi.Ladder.Rung;
import org.huiqi.Report;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Deadline;
import org.huiqi.document.Document.Item;
import org.huiqi.document.Tone;
import org.huiqi.excel.TableWriter.Noted;
import org.huiqi.excel.TableWriter.Toned;
import org.huiqi.profile.schema.Words;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.LadderText;
import org.huiqi.report.view.ProgrammeText;
import org.huiqi.report.view.ProgrammeText.Block;
import org.huiqi.report.view.ProgrammeText.Route;
import org.huiqi.report.view.ReportText;
import org.huiqi.report.view.ReportText.Ask;
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

    private TableWriter table(ReportSheet sheet, int... widths) {
        return new TableWriter(book, sheet, List.of(), widths);
    }

    private String say(String zh, String en) {
        return text.language() == Language.ZH ? zh : en;
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }

    /** One row a programme, what can be applied for first. */
    private void summary() {
        TableWriter table = table(ReportSheet.SUMMARY, 7, 34, 11, 16, 30, 10, 70);
        List<String> head = new ArrayList<>();
        head.add(text.name() + " " + text.say(Label.TITLE));
        text.head().forEach(r -> head.add(r.name() + say("：", ": ") + r.lines().get(0).text()));
        head.add(text.summary());
        text.expiring().forEach(title -> head.add(text.pair(Label.EXPIRING, title)));
        table.head(head);
        text.cards().forEach(programme -> programme(table, programme, missing(programme)));
        text.rest().forEach(programme -> programme(table, programme, programme.reason().text()));
        table.finish(2);
    }

    private void programme(TableWriter table, ProgrammeText programme, String missing) {
        int row =
                table.row(
                        programme.id(),
                        programme.name(),
                        programme.kind(),
                        verdict(programme),
                        programme.when(),
                        programme.daysLeft(),
                        missing);
        places.put(programme.id(), "'" + table.sheet.getSheetName() + "'!A" + row);
    }

    private static Toned verdict(ProgrammeText programme) {
        return new Toned(programme.verdictWord(), programme.stance().tone());
    }

    private String missing(ProgrammeText programme) {
        List<String> lines = new ArrayList<>();
        for (Block block : programme.cardBlocks()) {
            if (block.isToDo()) {
                String heading = text.say(block.label()) + "  ";
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
        TableWriter table = table(ReportSheet.TITLES, 28, 12, 34, 64, 44, 44);
        table.head(List.of(text.say(Label.LADDER), ladder.note()));
        for (Rung rung : report.ladder().rungs()) {
            table.row(
                    ladder.name(rung),
                    new Toned(ladder.state(rung), ladder.tone(rung)),
                    ladder.summary(rung),
                    lines(ladder.lines(rung)),
                    lines(ladder.opens(rung)),
                    ladder.source(rung));
        }
        for (Item step : ladder.steps()) {
            table.row(text.say(Label.LADDER_STEPS), "", step.text(), lines(step.notes()), "", "");
        }
        if (report.ladder().rungs().isEmpty()) {
            table.nothing(text.say(Label.NO_LADDER));
        }
        table.finish(1);
        scores(ladder, report.ladder().rungs().stream().filter(ladder::isScored).toList());
    }

    /** One row an indicator of each title that scores; no sheet where none does. */
    private void scores(LadderText ladder, List<Rung> scored) {
        if (scored.isEmpty()) {
            return;
        }
        TableWriter table = table(ReportSheet.SCORES, 28, 44, 18, 14, 64);
        table.head(
                scored.stream()
                        .map(rung -> ladder.name(rung) + " " + ladder.scoreHeading(rung))
                        .toList());
        for (Rung rung : scored) {
            for (List<String> row : ladder.score(rung.result().score())) {
                table.row(ladder.name(rung), row.get(0), row.get(1), row.get(2), row.get(3));
            }
        }
        table.finish(1);
    }

    /** One row a criterion of every way in. */
    private void criteria() {
        TableWriter table = table(ReportSheet.FINDINGS, 7, 34, 20, 10, 12, 10, 50, 44, 34, 22);
        table.head(List.of(text.say(Label.DETAILS)));
        for (ProgrammeText programme : text.programmes()) {
            for (Route route : programme.routes(true, pause)) {
                for (Requirement requirement : route.requirements()) {
                    for (Finding finding : requirement.findings()) {
                        pause.run();
                        Criterion criterion = finding.criterion();
                        table.row(
                                programme.id(),
                                programme.name(),
                                route.name(),
                                criterion.id(),
                                new Toned(programme.status(finding), Tone.of(finding.status())),
                                programme.force(finding),
                                new Noted(
                                        programme.requirement(finding),
                                        programme.reading(criterion.reading())),
                                lines(programme.read(finding)),
                                lines(programme.gaps(requirement, finding)),
                                programme.reference(programme.result().programme(), finding));
                    }
                }
            }
        }
        table.finish(5);
    }

    /** What to find out and to confirm, with room for the answer. */
    private void questions() {
        TableWriter table = table(ReportSheet.QUESTIONS, 7, 12, 76, 24, 30, 34);
        table.head(List.of(text.say(Label.QUESTIONS), text.say(Label.QUESTIONS_HINT)));
        int number = 0;
        for (boolean attestations : new boolean[] {false, true}) {
            for (Ask ask : text.asks(attestations)) {
                table.row(
                        ++number,
                        attestations ? say("确认", "to confirm") : say("补充", "to supply"),
                        ask.text(),
                        String.join(" ", ask.programmes()),
                        TableWriter.INPUT,
                        ask.path());
            }
        }
        table.finish(0);
    }

    /** One row a document, once whatever it serves. */
    private void evidence() {
        TableWriter table = table(ReportSheet.EVIDENCE, 7, 80, 28, 24, 10);
        table.head(List.of(text.say(Label.CHECKLIST), text.say(Label.CHECKLIST_HINT)));
        Map<Label, List<Item>> groups = text.checklist();
        groups.forEach(
                (kind, documents) ->
                        documents.forEach(
                                document ->
                                        table.row(
                                                TableWriter.INPUT,
                                                document.text(),
                                                text.say(kind),
                                                String.join(" ", document.links()),
                                                document.links().size())));
        if (groups.isEmpty()) {
            table.nothing(text.say(Label.NOTHING_TO_PREPARE));
        }
        table.finish(0);
    }

    /** Deadlines by actor and the ends of reference periods, soonest first. */
    private void deadlines() {
        List<Object[]> rows = new ArrayList<>();
        for (ProgrammeText programme : text.programmes()) {
            Programme printed = programme.result().programme();
            for (Deadline deadline : printed.deadlines()) {
                String actor = Words.of(deadline.actor()).in(text.language());
                String note = deadline.note().in(text.language());
                rows.add(day(programme, deadline.date(), actor, note));
            }
            if (printed.window() != null) {
                String months = text.say(Label.ACTOR_WINDOW);
                rows.add(
                        day(
                                programme,
                                printed.window().closesOn(),
                                months,
                                text.say(Label.WINDOW)));
            }
        }
        rows.sort(Comparator.comparing(row -> (LocalDate) row[0]));
        TableWriter table = table(ReportSheet.DEADLINES, 13, 12, 7, 36, 16, 24, 60);
        String asOf = text.pair(Label.AS_OF, report.asOf().toString());
        table.head(List.of(text.say(Label.DEADLINES), asOf));
        rows.forEach(table::row);
        table.finish(0);
    }

    private Object[] day(ProgrammeText programme, LocalDate date, String actor, String what) {
        return new Object[] {
            date,
            ChronoUnit.DAYS.between(report.asOf(), date),
            programme.id(),
            programme.result().programme().name().in(text.language()),
            verdict(programme),
            actor,
            what
        };
    }
}
