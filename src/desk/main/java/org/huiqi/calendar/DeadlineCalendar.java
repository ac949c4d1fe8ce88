package org.huiqi.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.huiqi.Ladder.Expiring;
import org.huiqi.Report;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Actor;
import org.huiqi.catalogue.Programme.Deadline;
import org.huiqi.catalogue.Programme.Window;
import org.huiqi.document.Row;
import org.huiqi.report.ReadingOrder.Place;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.ProgrammeText;
import org.huiqi.report.view.ReportText;
import org.huiqi.report.view.SummaryPhrase;
import org.huiqi.text.Language;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The days that lie ahead of firms as an iCalendar file (RFC 5545) of all-day events: deadlines and
 * reference months of the programmes that a firm can still apply for, and the ends of its titles.
 * Days before the day of the check are left out, and so is every day of a programme whose time is
 * over; the handbook prints one year, and no day of another is guessed.
 *
 * <p>The same reports give the same bytes. An event has the same UID whenever it stands for the
 * same firm, programme and deadline, also when the day is moved, and a SEQUENCE that grows with the
 * day of the check, so that importing a later file updates the events.
 *
 * <p>Needs {@code org.mnode.ical4j:ical4j}, an optional dependency. Not safe for use from several
 * threads.
 */
public final class DeadlineCalendar {
    /** What a firm may still obtain: no mandatory condition is known to fail. */
    public static final Set<Verdict> WITHIN_REACH =
            Set.of(
                    Verdict.ELIGIBLE,
                    Verdict.NEEDS_ATTESTATION,
                    Verdict.CONDITIONAL,
                    Verdict.UNDECIDED);

    private static final String PRODUCT = "-//Huiqi//Deadlines//ZH";
    private static final int HOUR_OF_ALARM = 9;
    private static final int HOURS_OF_DAY = 24;
    private static final int LONGEST_LINE = 75;

    private final LocalDate asOf;
    private final List<Integer> alarms;
    private final Calendar calendar = new Calendar();
    private final Map<String, Integer> seen = new HashMap<>();

    /**
     * An empty calendar.
     *
     * @param name what a calendar program calls it
     * @param asOf day of the check
     * @param alarms days before a date of the applicant on which to remind, at 9 in the morning
     */
    public DeadlineCalendar(String name, LocalDate asOf, List<Integer> alarms) {
        this.asOf = asOf;
        this.alarms = List.copyOf(alarms);
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
    }

    /**
     * Adds the days of a firm, soonest first.
     *
     * @param report the report
     * @param verdicts programmes with these verdicts
     * @param unspecific also programmes that nothing specific speaks for
     * @param language language of the texts
     */
    public void add(Report report, Set<Verdict> verdicts, boolean unspecific, Language language) {
        Firm firm = new Firm(report, ReportText.of(report, language), new ArrayList<>());
        for (ProgrammeText programme : firm.text.programmes()) {
            Place place = programme.place();
            if (verdicts.contains(programme.result().verdict())
                    && (place.isWithinReach() || unspecific && place == Place.UNSPECIFIC)
                    && programme.isTimely()) {
                firm.programme(programme);
            }
        }
        boolean whole = report.programmes().size() == report.edition().programmes().size();
        report.ladder().expiring().stream()
                .filter(title -> whole || !title.hangs().isEmpty())
                .forEach(firm::title);
        firm.days.stream()
                .filter(day -> !day.date.isBefore(report.asOf()))
                .sorted(Comparator.comparing(Day::date))
                .forEach(this::event);
    }

    /**
     * A day that a firm should have in its calendar.
     *
     * @param key what it is the date of: the same for the same firm, programme and deadline
     * @param url where to apply, or null
     * @param isOfFirm whether the firm has to act, so that it is reminded
     */
    record Day(
            String key,
            LocalDate date,
            String summary,
            List<String> description,
            @Nullable String url,
            List<String> categories,
            boolean isOfFirm) {}

    /** A firm, and its days. */
    private record Firm(Report report, ReportText text, List<Day> days) {
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

        private void title(Expiring title) {
            String what = text.of(title.type()) + " · " + text.name();
            days.add(
                    new Day(
                            key("TITLE", title.type().name(), title.validTo().toString()),
                            title.validTo(),
                            text.pair(DueDatePhrase.TITLE_ENDS, what),
                            List.of(text.expiringLine(title), asOf()),
                            null,
                            categories(text.of(title.type())),
                            true));
        }

        private void programme(ProgrammeText programme) {
            Programme printed = programme.result().programme();
            int[] numbers = new int[Actor.values().length];
            for (Deadline deadline : printed.deadlines()) {
                deadline(programme, deadline, ++numbers[deadline.actor().ordinal()]);
            }
            Window window = printed.window();
            if (window != null) {
                DueDatePhrase begins = DueDatePhrase.PERIOD_BEGINS;
                months(programme, "OPENING", begins, window.opensOn(), false);
                // A programme closes with its months where no dated deadline closes it before.
                if (printed.deadlines().stream()
                        .filter(Deadline::closes)
                        .map(Deadline::date)
                        .allMatch(window.closesOn()::isBefore)) {
                    DueDatePhrase ends = DueDatePhrase.PERIOD_ENDS;
                    months(programme, "CLOSING", ends, window.closesOn(), true);
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
            DueDatePhrase ends =
                    deadline.closes() ? DueDatePhrase.APPLICATION_DEADLINE : DueDatePhrase.LAST_DAY;
            day(
                    programme,
                    deadline.actor() + " " + number,
                    deadline.date(),
                    own
                            ? text.say(ends)
                            : text.say(DueDatePhrase.DEADLINE_OF, text.heading(deadline.actor())),
                    due,
                    text.of(deadline.actor()),
                    own);
        }

        /** {@code 参考申报时间结束（仅供参考）：P03 制造业单项冠军（某公司）}. */
        private void months(
                ProgrammeText programme,
                String what,
                DueDatePhrase phrase,
                LocalDate date,
                boolean isOfFirm) {
            String reference = text.say(DueDatePhrase.FOR_REFERENCE);
            String summary = text.aside(text.say(phrase), reference);
            List<String> due = List.of(text.say(DueDatePhrase.MONTHS_ONLY));
            day(programme, what, date, summary, due, reference, isOfFirm);
        }

        private void day(
                ProgrammeText programme,
                String what,
                LocalDate date,
                String summary,
                List<String> due,
                String whose,
                boolean isOfFirm) {
            List<Row> rows = programme.rows(false);
            List<String> lines = new ArrayList<>(due);
            lines.add(text.pair(Label.COLUMN_VERDICT, programme.verdictWord()));
            String missing = programme.firstToSettle(text);
            if (!missing.isEmpty()) {
                lines.add(text.pair(Label.FIRST_TO_SETTLE, missing));
            }
            for (Row row : rows) {
                Stream<String> values = row.lines().stream().map(line -> line.told().strip());
                lines.add(text.pair(row.name(), text.clauses(values.toList())));
            }
            lines.add(text.pair(Label.EDITION, text.title(report.edition())));
            lines.add(asOf());
            days.add(
                    new Day(
                            key(programme.id(), String.valueOf(date.getYear()), what),
                            date,
                            text.pair(summary, programme.title() + " · " + text.name()),
                            lines,
                            rows.stream()
                                    .flatMap(row -> row.lines().stream())
                                    .filter(Row.Line::isLink)
                                    .map(Row.Line::url)
                                    .findFirst()
                                    .orElse(null),
                            categories(programme.id(), whose),
                            isOfFirm));
        }
    }

    void event(Day day) {
        // Firms that cannot be told apart are numbered in the order of their profiles.
        int number = seen.merge(day.key, 1, Integer::sum);
        String key = number == 1 ? day.key : day.key + "\n" + number;
        VEvent event = new VEvent(false);
        event.add(new Uid(UUID.nameUUIDFromBytes(key.getBytes(UTF_8)) + "@huiqi"));
        event.add(new DtStamp(asOf.atStartOfDay().toInstant(ZoneOffset.UTC)));
        event.add(new Sequence((int) Math.max(0, asOf.toEpochDay())));
        event.add(new DtStart<>(day.date));
        event.add(new Summary(day.summary));
        event.add(new Description(String.join("\n", day.description)));
        event.add(new Categories(new TextList(day.categories)));
        address(day).ifPresent(url -> event.add(new Url(url)));
        event.add(ImmutableTransp.TRANSPARENT);
        alarms.stream()
                .filter(days -> day.isOfFirm && !day.date.minusDays(days).isBefore(asOf))
                .forEach(days -> event.add(alarm(days, day.summary)));
        calendar.add(event);
    }

    /** The handbook prints addresses as they are; what is none stays in the description only. */
    private static Optional<URI> address(Day day) {
        try {
            return day.url == null ? Optional.empty() : Optional.of(new URI(day.url));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static VAlarm alarm(int days, String summary) {
        VAlarm alarm = new VAlarm();
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(summary));
        alarm.add(new Trigger(Duration.ofHours(HOUR_OF_ALARM - (long) days * HOURS_OF_DAY)));
        return alarm;
    }

    /** {@return whether it has no event} A calendar without one is not allowed. */
    public boolean isEmpty() {
        return calendar.getComponents().isEmpty();
    }

    /** {@return the file, to be written in UTF-8} */
    public String text() {
        return folded(calendar.toString());
    }

    /**
     * The text with its lines ended by CRLF and folded as RFC 5545 (3.1) asks: at most 75 octets of
     * UTF-8 a line, no character torn apart. (The folding of ical4j counts characters, of which a
     * Chinese one has three octets.)
     */
    static String folded(String unfolded) {
        StringBuilder text = new StringBuilder();
        for (String line : unfolded.lines().toList()) {
            int octets = 0;
            for (int point : line.codePoints().toArray()) {
                String character = Character.toString(point);
                octets += character.getBytes(UTF_8).length;
                if (octets > LONGEST_LINE) {
                    text.append("\r\n ");
                    octets = 1 + character.getBytes(UTF_8).length;
                }
                text.append(character);
            }
            text.append("\r\n");
        }
        return text.toString();
    }
}
