package org.huiqi.report.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.huiqi.Ladder;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.catalogue.Programme.Actor;
import org.huiqi.catalogue.Programme.Deadline;
import org.huiqi.catalogue.Programme.Window;
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
    private final ReportView view;
    private final FirmRow firm;
    private final DueDateText text;
    private final List<DueDate> dates = new ArrayList<>();

    private DueDates(Report report, Language language) {
        this.report = report;
        this.view = ReportView.of(report, language);
        this.firm = FirmRow.of(view, report.source(), "", Map.of());
        this.text = new DueDateText(view, report);
    }

    /**
     * The days of a firm, soonest first.
     *
     * @param report the report
     * @param verdicts programmes with these verdicts
     * @param language language of the texts
     */
    public static List<DueDate> of(Report report, Set<Verdict> verdicts, Language language) {
        return of(report, verdicts, Set.of(), language);
    }

    /**
     * The same with programmes that nobody is expected to apply for.
     *
     * @param more such as those that nothing specific speaks for, {@link Place#UNSPECIFIC}
     */
    public static List<DueDate> of(
            Report report, Set<Verdict> verdicts, Set<Place> more, Language language) {
        DueDates days = new DueDates(report, language);
        for (int i = 0; i < report.programmes().size(); i++) {
            ProgrammeHead programme = days.firm.cells().get(i).programme();
            if (verdicts.contains(programme.verdict())
                    && (programme.place().isWithinReach() || more.contains(programme.place()))
                    && programme.isTimely()) {
                days.collect(i);
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

    private void title(Ladder.Expiring title) {
        dates.add(
                new DueDate(
                        String.join(
                                "\n",
                                who(),
                                "TITLE",
                                title.type().name(),
                                title.validTo().toString()),
                        title.validTo(),
                        DueDate.Kind.TITLE,
                        text.summary(title),
                        text.description(title),
                        null,
                        text.categories(title)));
    }

    private void collect(int at) {
        ProgrammeResult result = report.programmes().get(at);
        int[] numbers = new int[Actor.values().length];
        for (Deadline deadline : result.programme().deadlines()) {
            int number = ++numbers[deadline.actor().ordinal()];
            dates.add(deadline(at, deadline, number));
        }
        Window window = result.programme().window();
        if (window != null) {
            add(at, DueDate.Kind.OPENING, window.opensOn());
            if (isLastDay(result, window)) {
                add(at, DueDate.Kind.CLOSING, window.closesOn());
            }
        }
    }

    /** Whether a programme closes with its months and not with a dated deadline. */
    private static boolean isLastDay(ProgrammeResult result, Window window) {
        Stream<Deadline> closing = result.programme().deadlines().stream().filter(Deadline::closes);
        return closing.map(Deadline::date).allMatch(window.closesOn()::isBefore);
    }

    private DueDate deadline(int at, Deadline deadline, int number) {
        boolean own = deadline.actor() == Actor.APPLICANT;
        return new DueDate(
                key(at, deadline.actor() + " " + number, deadline.date()),
                deadline.date(),
                own ? DueDate.Kind.APPLICANT : DueDate.Kind.AUTHORITY,
                text.summary(view.details().get(at).programme(), deadline),
                text.description(view.details().get(at), firm.cells().get(at), text.due(deadline)),
                text.url(view.details().get(at)),
                text.categories(view.details().get(at).programme(), deadline));
    }

    private void add(int at, DueDate.Kind kind, LocalDate date) {
        ProgrammeView programme = view.details().get(at);
        dates.add(
                new DueDate(
                        key(at, kind.name(), date),
                        date,
                        kind,
                        text.summary(programme.programme(), kind),
                        text.description(programme, firm.cells().get(at), text.reference()),
                        text.url(programme),
                        text.categories(programme.programme())));
    }

    private String who() {
        return report.creditCode() == null
                ? Objects.requireNonNullElse(report.name(), report.source())
                : report.creditCode();
    }

    private String key(int at, String what, LocalDate date) {
        return String.join(
                "\n",
                who(),
                report.programmes().get(at).id(),
                String.valueOf(date.getYear()),
                what);
    }
}
