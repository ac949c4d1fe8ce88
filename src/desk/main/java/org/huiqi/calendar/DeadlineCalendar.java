package org.huiqi.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.huiqi.report.view.DueDate;

/**
 * An iCalendar file (RFC 5545) of all-day events. The same dates give the same bytes. An event has
 * the same UID whenever it stands for the same firm, programme and deadline, and a SEQUENCE that
 * grows with the day of the check, so that importing a later file updates the events.
 *
 * <p>Needs {@code org.mnode.ical4j:ical4j}, an optional dependency. Not safe for use from several
 * threads.
 */
public final class DeadlineCalendar {
    private static final String PRODUCT = "-//Huiqi//Deadlines//ZH";
    private static final int HOUR_OF_ALARM = 9;
    private static final int HOURS_OF_DAY = 24;

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
     * Adds a date.
     *
     * @param date the day
     */
    public void add(DueDate date) {
        VEvent event = new VEvent(false);
        event.add(new Uid(uid(date.key())));
        event.add(new DtStamp(asOf.atStartOfDay().toInstant(ZoneOffset.UTC)));
        event.add(new Sequence((int) Math.max(0, asOf.toEpochDay())));
        event.add(new DtStart<>(date.date()));
        event.add(new Summary(date.summary()));
        event.add(new Description(String.join("\n", date.description())));
        event.add(new Categories(new TextList(date.categories())));
        address(date).ifPresent(url -> event.add(new Url(url)));
        event.add(ImmutableTransp.TRANSPARENT);
        if (date.kind().isReminded()) {
            alarms.stream()
                    .filter(days -> !date.date().minusDays(days).isBefore(asOf))
                    .forEach(days -> event.add(alarm(days, date.summary())));
        }
        calendar.add(event);
    }

    /** The handbook prints addresses as they are; what is none stays in the description only. */
    private static Optional<URI> address(DueDate date) {
        try {
            return date.url() == null ? Optional.empty() : Optional.of(new URI(date.url()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Firms that cannot be told apart are numbered in the order of their profiles. */
    private String uid(String key) {
        int number = seen.merge(key, 1, Integer::sum);
        String whole = number == 1 ? key : key + "\n" + number;
        return UUID.nameUUIDFromBytes(whole.getBytes(UTF_8)) + "@huiqi";
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
        return ContentLines.folded(calendar.toString());
    }
}
