package org.huiqi.excel;

import static org.huiqi.excel.TableWriter.values;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huiqi.Ladder.Rung;
import org.huiqi.Report;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Programme;
import org.huiqi.document.Document.Item;
import org.huiqi.document.Tone;
import org.huiqi.profile.schema.Words;
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
import org.jspecify.annotations.Nullable;

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

    private void table(
            ReportSheet sheet,
            List<String> head,
            String nothing,
            Stream<List<@Nullable Object>> rows) {
        TableWriter.of(book, sheet).write(head, rows, nothing);
    }

    private List<String> says(Label... labels) {
        return Stream.of(labels).map(text::say).toList();
    }

    private Object toned(String word, Tone tone) {
        return book.text(word, book.styles.forTone(tone));
    }

    private Object verdict(ProgrammeText programme) {
        return toned(programme.verdictWord(), programme.stance().tone());
    }

    private String say(String zh, String en) {
        return text.language() == Language.ZH ? zh : en;
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }

    /** One row a programme, what can be applied for first. */
    private void summary() {
        List<String> head = new ArrayList<>();
        head.add(text.name() + " " + text.say(Label.TITLE));
        text.head().forEach(r -> head.add(r.name() + say("：", ": ") + r.lines().get(0).text()));
        head.add(text.summary());
        text.expiring().forEach(title -> head.add(text.pair(Label.EXPIRING, title)));
        List<ProgrammeText> all = new ArrayList<>(text.cards());
        all.addAll(text.rest());
        TableWriter table = TableWriter.of(book, ReportSheet.SUMMARY);
        int row = table.write(head, all.stream().map(this::programme), "");
        for (ProgrammeText programme : all) {
            places.put(programme.id(), "'" + table.sheet.getSheetName() + "'!A" + row++);
        }
    }

    private List<@Nullable Object> programme(ProgrammeText p) {
        String missing = p.reason() == null ? missing(p) : p.reason().text();
        return values(p.id(), p.name(), p.kind(), verdict(p), p.when(), p.daysLeft(), missing);
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
        List<Rung> rungs = report.ladder().rungs();
        String near = text.say(Label.LADDER_STEPS);
        Stream<List<@Nullable Object>> steps =
                ladder.steps().stream()
                        .map(step -> values(near, "", step.text(), lines(step.notes()), "", ""));
        table(
                ReportSheet.TITLES,
                List.of(text.say(Label.LADDER), ladder.note()),
                rungs.isEmpty() ? text.say(Label.NO_LADDER) : "",
                Stream.concat(rungs.stream().map(rung -> title(ladder, rung)), steps));
        List<Rung> scored = rungs.stream().filter(ladder::isScored).toList();
        // No sheet where no title scores.
        if (!scored.isEmpty()) {
            Stream<String> head =
                    scored.stream().map(r -> ladder.name(r) + " " + ladder.scoreHeading(r));
            Stream<List<@Nullable Object>> rows =
                    scored.stream().flatMap(rung -> scores(ladder, rung));
            table(ReportSheet.SCORES, head.toList(), "", rows);
        }
    }

    private List<@Nullable Object> title(LadderText ladder, Rung rung) {
        return values(
                ladder.name(rung),
                toned(ladder.state(rung), ladder.tone(rung)),
                ladder.summary(rung),
                lines(ladder.lines(rung)),
                lines(ladder.opens(rung)),
                ladder.source(rung));
    }

    /** One row an indicator. */
    private static Stream<List<@Nullable Object>> scores(LadderText ladder, Rung rung) {
        return ladder.score(rung.result().score()).stream()
                .map(s -> values(ladder.name(rung), s.get(0), s.get(1), s.get(2), s.get(3)));
    }

    /** One row a criterion of every way in. */
    private void criteria() {
        Stream<List<@Nullable Object>> rows =
                text.programmes().stream()
                        .flatMap(p -> p.routes(true, pause).stream().flatMap(r -> way(p, r)));
        table(ReportSheet.FINDINGS, says(Label.DETAILS), "", rows);
    }

    private Stream<List<@Nullable Object>> way(ProgrammeText programme, Route route) {
        return route.requirements().stream()
                .flatMap(r -> r.findings().stream().map(f -> criterion(programme, route, r, f)));
    }

    private List<@Nullable Object> criterion(
            ProgrammeText programme, Route route, Requirement requirement, Finding finding) {
        pause.run();
        Criterion criterion = finding.criterion();
        String reading = programme.reading(criterion.reading());
        return values(
                programme.id(),
                programme.name(),
                route.name(),
                criterion.id(),
                toned(programme.status(finding), Tone.of(finding.status())),
                programme.force(finding),
                book.noted(programme.requirement(finding), reading),
                lines(programme.read(finding)),
                lines(programme.gaps(requirement, finding)),
                programme.reference(programme.result().programme(), finding));
    }

    /** What to find out and to confirm, with room for the answer. */
    private void questions() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (boolean attested : new boolean[] {false, true}) {
            String kind = attested ? say("确认", "to confirm") : say("补充", "to supply");
            for (Ask ask : text.asks(attested)) {
                String touches = String.join(" ", ask.programmes());
                int number = rows.size() + 1;
                rows.add(values(number, kind, ask.text(), touches, book.input(""), ask.path()));
            }
        }
        List<String> head = says(Label.QUESTIONS, Label.QUESTIONS_HINT);
        table(ReportSheet.QUESTIONS, head, "", rows.stream());
    }

    /** One row a document, once whatever it serves. */
    private void evidence() {
        Map<Label, List<Item>> groups = text.checklist();
        List<String> head = says(Label.CHECKLIST, Label.CHECKLIST_HINT);
        Stream<List<@Nullable Object>> rows =
                groups.keySet().stream()
                        .flatMap(kind -> groups.get(kind).stream().map(d -> document(kind, d)));
        String nothing = groups.isEmpty() ? text.say(Label.NOTHING_TO_PREPARE) : "";
        table(ReportSheet.EVIDENCE, head, nothing, rows);
    }

    private List<@Nullable Object> document(Label kind, Item item) {
        List<String> of = item.links();
        String kindOf = text.say(kind);
        return values(book.input(""), item.text(), kindOf, String.join(" ", of), of.size());
    }

    /** Deadlines by actor and the ends of reference periods, soonest first. */
    private void deadlines() {
        String asOf = text.pair(Label.AS_OF, report.asOf().toString());
        Stream<Day> days = text.programmes().stream().flatMap(this::days);
        table(
                ReportSheet.DEADLINES,
                List.of(text.say(Label.DEADLINES), asOf),
                "",
                days.sorted(Comparator.comparing(Day::date)).map(this::day));
    }

    /** A day, whom it binds and what is due. */
    private record Day(ProgrammeText programme, LocalDate date, String actor, String due) {}

    private Stream<Day> days(ProgrammeText p) {
        Programme printed = p.result().programme();
        String whose = text.say(Label.ACTOR_WINDOW);
        String ends = text.say(Label.WINDOW);
        return Stream.concat(
                printed.deadlines().stream()
                        .map(d -> new Day(p, d.date(), in(Words.of(d.actor())), in(d.note()))),
                Stream.ofNullable(printed.window())
                        .map(window -> new Day(p, window.closesOn(), whose, ends)));
    }

    private List<@Nullable Object> day(Day day) {
        ProgrammeText of = day.programme();
        long left = ChronoUnit.DAYS.between(report.asOf(), day.date());
        String name = in(of.result().programme().name());
        return values(day.date(), left, of.id(), name, verdict(of), day.actor(), day.due());
    }

    private String in(Bilingual said) {
        return said.in(text.language());
    }
}
