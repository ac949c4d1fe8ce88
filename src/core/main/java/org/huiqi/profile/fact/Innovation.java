package org.huiqi.profile.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.huiqi.profile.Award;
import org.huiqi.profile.Bounds;
import org.huiqi.profile.EquityFinancing;
import org.huiqi.profile.KnownList;
import org.huiqi.profile.Profile;
import org.huiqi.profile.RdInstitution;
import org.huiqi.profile.TechnicalStandard;
import org.huiqi.profile.Ternary;
import org.huiqi.profile.schema.Annotations.In;
import org.huiqi.profile.schema.Annotations.Reads;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Awards, institutions, technical standards and equity that speak for a firm's innovation.
 *
 * @param profile what is known
 * @param asOf the day that look-back periods are counted from
 */
public record Innovation(Profile profile, LocalDate asOf) {

    /**
     * Received a science and technology award of one of the levels in the years up to the day.
     *
     * @param years length of the time before the day
     * @param levels what counts
     * @return whether it is so; null: unknown
     */
    @Reads({"awards[].level", "awards[].date"})
    public @Nullable Boolean awardWithinYears(int years, Award.Level... levels) {
        return Ternary.any(
                profile.awards(),
                award ->
                        Ternary.and(
                                Ternary.in(award.level(), levels),
                                Ternary.withinYears(years, award.date(), asOf)));
    }

    /**
     * The same, with a rank.
     *
     * @param years length of the time before the day
     * @param rank lowest rank that counts
     * @param levels what counts
     * @return whether it is so; null: unknown
     */
    @Reads({"awards[].level", "awards[].rank", "awards[].date"})
    public @Nullable Boolean rankedAwardWithinYears(int years, int rank, Award.Level... levels) {
        return Ternary.any(
                profile.awards(),
                award ->
                        Ternary.and(
                                Ternary.in(award.level(), levels),
                                Ternary.test(award.rank(), place -> place <= rank),
                                Ternary.withinYears(years, award.date(), asOf)));
    }

    /**
     * Has an R&amp;D institution of one of the levels.
     *
     * @param levels what counts
     * @return whether it is so; null: unknown
     */
    @Reads("rdInstitutions[].level")
    public @Nullable Boolean institutionOf(RdInstitution.Level... levels) {
        return Ternary.any(profile.rdInstitutions(), entry -> Ternary.in(entry.level(), levels));
    }

    /** {@return number of R&amp;D institutions} */
    @Reads("rdInstitutions")
    public @Nullable Integer institutionCount() {
        return KnownList.size(profile.rdInstitutions());
    }

    /** {@return number of technical standards that it helped to draft} */
    @Reads("technicalStandards")
    public @Nullable Integer technicalStandardCount() {
        return KnownList.size(profile.technicalStandards());
    }

    /**
     * Led a technical standard of one of the kinds in the years up to the day.
     *
     * @param years length of the time before the day
     * @param kinds what counts
     * @return whether it is so; null: unknown
     */
    @Reads({"technicalStandards[].kind", "technicalStandards[].role", "technicalStandards[].date"})
    public @Nullable Boolean ledStandardWithinYears(int years, TechnicalStandard.Kind... kinds) {
        return Ternary.any(
                profile.technicalStandards(),
                standard ->
                        Ternary.and(
                                Ternary.in(standard.kind(), kinds),
                                Ternary.in(standard.role(), TechnicalStandard.Role.LED),
                                Ternary.withinYears(years, standard.date(), asOf)));
    }

    /**
     * {@return new equity of qualified institutions paid in in the years up to the day, in 万元}
     *
     * @param years length of the time before the day
     */
    @Reads({"equityFinancing[].date", "equityFinancing[].paidIn", "equityFinancing[].qualified"})
    @In(Unit.WAN_YUAN)
    public Bounds equityWithinYears(int years) {
        List<EquityFinancing> entries = profile.equityFinancing();
        if (entries == null) {
            return Bounds.UNKNOWN;
        }
        Bounds sum = Bounds.NONE;
        for (EquityFinancing entry : entries) {
            sum = sum.plus(counting(entry, years));
        }
        return sum;
    }

    private Bounds counting(EquityFinancing entry, int years) {
        Boolean counts =
                Ternary.and(entry.qualified(), Ternary.withinYears(years, entry.date(), asOf));
        BigDecimal paidIn = entry.paidIn();
        if (Boolean.FALSE.equals(counts)) {
            return Bounds.NONE;
        }
        if (paidIn == null) {
            return Bounds.UNKNOWN;
        }
        return counts == null ? new Bounds(BigDecimal.ZERO, paidIn) : Bounds.exactly(paidIn);
    }
}
