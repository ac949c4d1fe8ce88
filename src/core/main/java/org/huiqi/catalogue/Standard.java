package org.huiqi.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huiqi.catalogue.CatalogueBinder.MayBeLeftOut;
import org.huiqi.catalogue.CatalogueBinder.Needed;
import org.huiqi.catalogue.CatalogueBinder.TextForm;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.profile.schema.Annotations.Range;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One version of a standard outside the handbook that leads to a title. It is judged like a
 * programme and has no window; which version applies depends on the day.
 */
public record Standard(
        @TextForm(TextForm.Kind.ID) String id,
        @TextForm(TextForm.Kind.ID) String version,
        int rung,
        String title,
        Bilingual name,
        @MayBeLeftOut @Nullable LocalDate from,
        @MayBeLeftOut @Nullable LocalDate to,
        Bilingual source,
        List<Named> tracks,
        List<Named> groups,
        @Needed List<Criterion> criteria,
        @MayBeLeftOut @Nullable Score score)
        implements Judged {

    /** What points are given for. */
    public record Score(
            @TextForm(TextForm.Kind.ID) String criterion,
            List<Named> parts,
            @Needed List<Indicator> indicators) {}

    /** One indicator of a score. */
    public record Indicator(
            @TextForm(TextForm.Kind.ID) String id,
            @MayBeLeftOut @Nullable String part,
            @Range(min = 1) int max,
            @MayBeLeftOut @Nullable Combine combine,
            @MayBeLeftOut @Nullable String entered,
            Bilingual name,
            List<String> bands) {
        public Indicator {
            combine = combine == null ? Combine.MAX : combine;
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

    @Override
    public Set<String> ruleIds() {
        Set<String> ids = new LinkedHashSet<>();
        criteria.forEach(criterion -> ids.add(criterion.id()));
        indicators().forEach(indicator -> ids.addAll(indicator.bands()));
        return ids;
    }

    @Override
    public List<Indicator> indicators() {
        return score == null ? List.of() : score.indicators();
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
