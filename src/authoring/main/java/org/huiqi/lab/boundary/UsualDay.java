package org.huiqi.lab.boundary;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.huiqi.Checker;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;

/** The day on which cases about a programme or standard are usually asked. */
public final class UsualDay {
    private UsualDay() {}

    /**
     * The last day of a programme's window, without one the day on which the last window of the
     * edition opens; of a standard today, or else the last day, or the first, that it applies on.
     */
    public static LocalDate of(Edition edition, Judged judged) {
        if (judged instanceof Programme programme) {
            return programme.window() == null ? of(edition) : programme.window().closesOn();
        }
        Standard standard = (Standard) judged;
        LocalDate today = Checker.today();
        return standard.appliesOn(today)
                ? today
                : standard.to() != null ? standard.to() : Objects.requireNonNull(standard.from());
    }

    /**
     * The day on which the last window of an edition opens; without windows the first day on which
     * it holds, or today where it names none.
     */
    public static LocalDate of(Edition edition) {
        return edition.programmes().stream()
                .filter(p -> p.window() != null)
                .map(p -> p.window().opensOn())
                .max(Comparator.naturalOrder())
                .orElse(edition.from() == null ? Checker.today() : edition.from());
    }
}
