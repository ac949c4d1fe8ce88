package org.huiqi.report;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Window;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * How old an edition is on a day.
 *
 * @param from first day on which it holds; null: it does not say
 * @param to last day of its last application period; null where it prints none
 * @param asOf the day
 */
public record EditionAge(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate asOf) {
    /**
     * {@return the age of an edition}
     *
     * @param edition a catalogue
     * @param asOf the day
     */
    public static EditionAge of(Edition edition, LocalDate asOf) {
        LocalDate last =
                edition.programmes().stream()
                        .map(Programme::window)
                        .filter(Objects::nonNull)
                        .map(Window::closesOn)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        return new EditionAge(edition.from(), last, asOf);
    }

    /** {@return whether every application period is over} */
    public boolean isStale() {
        return to != null && asOf.isAfter(to);
    }

    /** {@return days since the first day; negative before it; null where that is not said} */
    public @Nullable Long days() {
        return from == null ? null : (Long) ChronoUnit.DAYS.between(from, asOf);
    }

    /** {@return how old it is, and what that means; null while a period is still ahead or open} */
    public @Nullable Bilingual note() {
        if (!isStale()) {
            return null;
        }
        Bilingual age = age();
        return EditionAgeText.ENDED.with(age, to);
    }

    private Bilingual age() {
        if (from == null || from.isAfter(asOf)) {
            return EditionAgeText.UNDATED.text();
        }
        Period period = Period.between(from, asOf);
        int years = period.getYears();
        int months = period.getMonths();
        if (years == 0 && months == 0) {
            return EditionAgeText.HOLDS_FROM.with(from);
        }
        Bilingual time =
                new Bilingual(
                        (years == 0 ? "" : years + "年") + (months == 0 ? "" : months + "个月"),
                        (years == 0 ? "" : years + (years == 1 ? " year" : " years"))
                                + (years == 0 || months == 0 ? "" : " and ")
                                + (months == 0
                                        ? ""
                                        : months + (months == 1 ? " month" : " months")));
        return EditionAgeText.HOLDS_SINCE.with(from, time);
    }
}
