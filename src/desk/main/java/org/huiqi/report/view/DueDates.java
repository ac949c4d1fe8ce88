package org.huiqi.report.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.huiqi.Ladder.Expiring;
import org.huiqi.Report;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Actor;
import org.huiqi.catalogue.Programme.Deadline;
import org.huiqi.catalogue.Programme.Window;
import org.huiqi.document.Row;
import org.huiqi.report.ReadingOrder.Place;
import org.huiqi.text.Language;
import org.huiqi.verdict.Verdict;

/**
 * The days that lie ahead of a firm: deadlines and reference months of the programmes that it can
 * still apply for. Days before the day of the report are left out, and so is every day of a
 * programme whose time is over; the handbook prints one year, and no day of another is guessed.
 */
public final class DueDates {
    /** What a firm may still obtain: no mandatory condition is known to fail. */
    public static final Set<Verdict> WITHIN_REACH =
            Set.of(
                    Verdict.ELIGIBLE,
                    Verdict.NEEDS_ATTESTATION,
                    Verdict.CONDITIONAL,
                    Verdict.UNDECIDED);

    private final Report report;
    private final ReportText text;
    private final List<DueDate> dates = new ArrayList<>();

    private DueDates(Report report, Language language) {
        this.report = report;
        this.text = ReportText.of(report, language);
    }

    /**
     * The days of a firm, soonest first.
     *
     * @param report the report
     * @param verdicts programmes with these verdicts
     * @param more programmes that nobody is expected to apply for, such as those that nothing
     *     specific speaks for, {@link Place#UNSPECIFIC}
     * @param language language of the texts
     */
    public static List<DueDate> of(
            Report report, Set<Verdict> verdicts, Set<Place> more, Language language) {
        DueDates days = new DueDates(report, language);
        for (ProgrammeText programme : days.text.programmes()) {
            Place place = programme.place();
            if (verdicts.contains(programme.result().verdict())
                    && (place.isWithinReach() || more.contains(place))
                    && programme.isTimely()) {
                days.collect(programme);
            }
        }
        boolean whole = report.programmes().size() == report.edition().programmes().size();
        report.ladder().expiring().stream()
                .filter(title -> whole || !title.hangs().isEmpty())
                .forEach(days::title);
        days.dates.removeIf(day -> day.date().isBefore(report.asOf()));
        days.dates.sort(Comparator.comparing(DueDate::date));
        return List.copyOf(days.dates);
    }

    private void title(Expiring title) {
        String name = text.heading(title.type());
        dates.add(
                new DueDate(
                        key("TITLE", title.type().name(), title.validTo().toString()),
                        title.validTo(),
                        DueDate.Kind.TITLE,
                        text.pair(
                                DueDatePhrase.TITLE_ENDS,
                                text.of(title.type()) + " · " + text.name()),
                        List.of(text.expiringLine(title), asOf()),
                        null,
                        categories(name)));
    }

    private String key(String... parts) {
        String who =
                report.creditCode() == null
                        ? Objects.requireNonNullElse(report.name(), report.source())
                        : report.creditCode();
        return who + "\n" + String.join("\n", parts);
    }

    private String asOf() {
        return text.pair(Label.AS_OF, report.asOf().toString());
    }

    private List<String> categories(String... what) {
        return Stream.concat(Stream.of(text.say(DueDatePhrase.CATEGORY)), Stream.of(what))
                .map(text::capital)
                .toList();
    }

    private void collect(ProgrammeText programme) {
        Programme printed = programme.result().programme();
        int[] numbers = new int[Actor.values().length];
        for (Deadline deadline : printed.deadlines()) {
            deadline(programme, deadline, ++numbers[deadline.actor().ordinal()]);
        }
        Window window = printed.window();
        if (window != null) {
            window(programme, DueDate.Kind.OPENING, window.opensOn());
            // A programme closes with its months where no dated deadline closes it before.
            if (printed.deadlines().stream()
                    .filter(Deadline::closes)
                    .map(Deadline::date)
                    .allMatch(window.closesOn()::isBefore)) {
                window(programme, DueDate.Kind.CLOSING, window.closesOn());
            }
        }
    }

    /** {@code 申报截止：P09 省专精特新中小企业（第二批）（某公司）}. */
    private void deadline(ProgrammeText programme, Deadline deadline, int number) {
        boolean own = deadline.actor() == Actor.APPLICANT;
        List<String> due = new ArrayList<>();
        due.add(text.capital(text.deadline(deadline)));
        if (!own && deadline.closes()) {
            due.add(text.say(DueDatePhrase.BINDS_AUTHORITY));
        }
        due.add(text.say(SummaryPhrase.LIMIT_DAY));
        add(
                programme,
                deadline.actor() + " " + number,
                deadline.date(),
                own ? DueDate.Kind.APPLICANT : DueDate.Kind.AUTHORITY,
                own
                        ? text.say(
                                deadline.closes()
                                        ? DueDatePhrase.APPLICATION_DEADLINE
                                        : DueDatePhrase.LAST_DAY)
                        : text.say(DueDatePhrase.DEADLINE_OF, text.heading(deadline.actor())),
                due,
                text.of(deadline.actor()));
    }

    /** {@code 参考申报时间结束（仅供参考）：P03 制造业单项冠军（某公司）}. */
    private void window(ProgrammeText programme, DueDate.Kind kind, LocalDate date) {
        String what =
                text.say(
                        kind == DueDate.Kind.OPENING
                                ? DueDatePhrase.PERIOD_BEGINS
                                : DueDatePhrase.PERIOD_ENDS);
        String reference = text.say(DueDatePhrase.FOR_REFERENCE);
        add(
                programme,
                kind.name(),
                date,
                kind,
                text.aside(what, reference),
                List.of(text.say(DueDatePhrase.MONTHS_ONLY)),
                reference);
    }

    private void add(
            ProgrammeText programme,
            String what,
            LocalDate date,
            DueDate.Kind kind,
            String summary,
            List<String> due,
            String whose) {
        dates.add(
                new DueDate(
                        key(programme.id(), String.valueOf(date.getYear()), what),
                        date,
                        kind,
                        text.pair(summary, programme.title() + " · " + text.name()),
                        description(programme, due),
                        programme.rows(false).stream()
                                .flatMap(row -> row.lines().stream())
                                .filter(Row.Line::isLink)
                                .map(Row.Line::url)
                                .findFirst()
                                .orElse(null),
                        categories(programme.id(), whose)));
    }

    /** Everything to know on the day. */
    private List<String> description(ProgrammeText programme, List<String> due) {
        List<String> lines = new ArrayList<>(due);
        lines.add(text.pair(Label.COLUMN_VERDICT, programme.verdictWord()));
        String missing = programme.firstToSettle(text);
        if (!missing.isEmpty()) {
            lines.add(text.pair(Label.FIRST_TO_SETTLE, missing));
        }
        for (Row row : programme.rows(false)) {
            List<String> values =
                    row.lines().stream().map(Row.Line::told).map(String::strip).toList();
            lines.add(text.pair(row.name(), text.clauses(values)));
        }
        lines.add(text.pair(Label.EDITION, text.title(report.edition())));
        lines.add(asOf());
        return lines;
    }
}
