package org.huiqi.lab.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Actor;
import org.huiqi.catalogue.Programme.Deadline;
import org.huiqi.catalogue.Programme.Window;
import org.huiqi.catalogue.Standard;
import org.huiqi.profile.schema.Values;
import org.jspecify.annotations.Nullable;

/** Windows and deadlines of a programme, and days from and to which a standard applies. */
final class DateMutants {
    private static final int MONTHS = 12;

    private final CatalogueMutants all;

    private DateMutants(CatalogueMutants all) {
        this.all = all;
    }

    /** Adds those of an entry. */
    static void addTo(CatalogueMutants all) {
        DateMutants dates = new DateMutants(all);
        if (all.judged() instanceof Programme programme) {
            dates.window(programme);
            for (int i = 0; i < programme.deadlines().size(); i++) {
                dates.deadline(programme, i);
            }
        } else {
            dates.validity((Standard) all.judged());
        }
    }

    private void window(Programme programme) {
        Window is = programme.window();
        if (is == null) {
            return;
        }
        for (int by : new int[] {-1, 1}) {
            window(programme, is, new Window(is.year() + by, is.from(), is.to()));
            window(programme, is, new Window(is.year(), is.from() + by, is.to()));
            window(programme, is, new Window(is.year(), is.from(), is.to() + by));
        }
        addWindow(programme, text(is), "window: null", Values.with(programme, "window", null));
    }

    private void window(Programme programme, Window is, Window other) {
        if (other.from() >= 1 && other.to() <= MONTHS && other.from() <= MONTHS) {
            addWindow(programme, text(is), text(other), Values.with(programme, "window", other));
        }
    }

    private void addWindow(Programme programme, String before, String after, Programme changed) {
        all.add(
                programme.id(),
                Mutation.WINDOW,
                all.lineAfter(0, "window:"),
                before,
                after,
                KillerPhrase.WINDOW.with(programme.id()),
                changed);
    }

    private static String text(Window window) {
        return "window: {year: "
                + window.year()
                + ", from: "
                + window.from()
                + ", to: "
                + window.to()
                + "}";
    }

    private void deadline(Programme programme, int index) {
        Deadline is = programme.deadlines().get(index);
        LocalDate date = is.date();
        List<LocalDate> dates =
                List.of(date.minusDays(1), date.plusDays(1), date.minusYears(1), date.plusYears(1));
        for (LocalDate other : dates) {
            deadline(
                    programme,
                    index,
                    Mutation.DEADLINE,
                    "date: " + date,
                    "date: " + other,
                    new Deadline(other, is.actor(), is.closes(), is.note()));
        }
        for (Actor other : Actor.values()) {
            if (other != is.actor()) {
                deadline(
                        programme,
                        index,
                        Mutation.ACTOR,
                        date + " actor: " + is.actor(),
                        date + " actor: " + other,
                        new Deadline(date, other, is.closes(), is.note()));
            }
        }
        deadline(
                programme,
                index,
                Mutation.CLOSES,
                date + " closes: " + is.closes(),
                date + " closes: " + !is.closes(),
                new Deadline(date, is.actor(), !is.closes(), is.note()));
    }

    private void deadline(
            Programme programme,
            int index,
            Mutation kind,
            String before,
            String after,
            Deadline other) {
        List<Deadline> deadlines = new ArrayList<>(programme.deadlines());
        LocalDate date = deadlines.get(index).date();
        deadlines.set(index, other);
        int line = all.lineAfter(all.lineAfter(0, "deadlines:"), "- date: " + date);

        all.add(
                programme.id(),
                kind,
                kind == Mutation.DEADLINE
                        ? line
                        : all.lineAfter(line, kind == Mutation.ACTOR ? "actor:" : "closes:"),
                before,
                after,
                KillerPhrase.DEADLINE.with(date, programme.id()),
                Values.with(programme, "deadlines", List.copyOf(deadlines)));
    }

    private void validity(Standard standard) {
        validity(standard, "from", standard.from());
        validity(standard, "to", standard.to());
    }

    private void validity(Standard standard, String key, @Nullable LocalDate day) {
        if (day == null) {
            return;
        }
        for (LocalDate other : List.of(day.minusDays(1), day.plusDays(1))) {
            all.add(
                    standard.id(),
                    Mutation.VALIDITY,
                    all.lineAfter(0, key + ":"),
                    key + ": " + day,
                    key + ": " + other,
                    KillerPhrase.VALIDITY.with(day, standard.id()),
                    Values.with(standard, key, other));
        }
    }
}
