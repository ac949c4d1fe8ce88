package org.huiqi.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One version of a standard outside the handbook that leads to a title. It is judged like a
 * programme and has no window; which version applies depends on the day.
 *
 * @param id the standard, for example srdi
 * @param version the version, for example 2022
 * @param rung place in the ladder of titles, lowest first
 * @param title kind of title that it leads to, a word of {@code titles[].type}
 * @param name name of the title
 * @param from first day that the version applies on; null = open
 * @param to last day that it applies on; null = open
 * @param source documents that it was restated from; the official text decides
 * @param tracks ways in; empty = one
 * @param groups names of the groups of alternatives
 * @param criteria every condition, in order
 * @param score what points are given for, or null where none are
 */
public record Standard(
        String id,
        String version,
        int rung,
        String title,
        Bilingual name,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Bilingual source,
        List<Named> tracks,
        List<Named> groups,
        List<Criterion> criteria,
        @Nullable Score score)
        implements Judged {
    public Standard {
        tracks = Programme.orNone(tracks);
        groups = Programme.orNone(groups);
        criteria = Programme.orNone(criteria);
    }

    /**
     * What points are given for.
     *
     * @param criterion id of the criterion that asks for enough of them; its rule names the marks
     * @param parts parts that are added up by themselves; empty = none
     * @param indicators what is looked at, in order
     */
    public record Score(String criterion, List<Named> parts, List<Indicator> indicators) {
        public Score {
            parts = Programme.orNone(parts);
            indicators = Programme.orNone(indicators);
        }
    }

    /**
     * One indicator of a score.
     *
     * @param id for example SR-07
     * @param part part of the score that it belongs to, or null
     * @param max most points that it gives
     * @param combine how several bands that hold are combined
     * @param entered profile field that the points are entered in; null = the bands give them
     * @param name what is looked at
     * @param bands ids of its bands, each a rule that says how many points it gives
     */
    public record Indicator(
            String id,
            @Nullable String part,
            int max,
            Combine combine,
            @Nullable String entered,
            Bilingual name,
            List<String> bands) {
        public Indicator {
            combine = combine == null ? Combine.MAX : combine;
            bands = Programme.orNone(bands);
        }
    }

    /** How several bands that hold are combined. */
    public enum Combine {
        /** The highest counts. */
        MAX,
        /** They are added up, as far as the indicator goes. */
        SUM
    }

    /** {@return {@code srdi-2022}: the name of its files, without the ending} */
    @Override
    public String file() {
        return id + "-" + version;
    }

    /** Always the applicant itself. */
    @Override
    public @Nullable String candidates() {
        return null;
    }

    /**
     * {@return whether it is the version that applies on a day}
     *
     * @param day the day
     */
    public boolean appliesOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
