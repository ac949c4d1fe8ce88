package org.huiqi.profile.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.huiqi.profile.Count;
import org.huiqi.profile.IpRight;
import org.huiqi.profile.IpRight.Acquisition;
import org.huiqi.profile.IpRight.Kind;
import org.huiqi.profile.Ternary;
import org.huiqi.profile.schema.Annotations.Reads;
import org.jspecify.annotations.Nullable;

/**
 * Intellectual property rights that relate to the main product, counted within bounds. A right
 * counts once it is granted, and one that was transferred in a year after that.
 *
 * @param rights rights in force; null = unknown
 * @param asOf the day that they are counted on
 */
public record MainProductRights(@Nullable List<IpRight> rights, LocalDate asOf) {
    /** Years that utility models and designs have to be older than. */
    private static final int SEASONED = 2;

    private static final Kind[] CLASS_I = {
        Kind.INVENTION,
        Kind.DEFENCE_INVENTION,
        Kind.PLANT_VARIETY,
        Kind.CROP_VARIETY,
        Kind.NEW_DRUG,
        Kind.TCM_PROTECTION,
        Kind.IC_LAYOUT
    };

    /** {@return class I rights} */
    @Reads(
            in = "ip[]",
            value = {"kind", "forMainProduct", "grantedOn", "acquired", "acquiredOn"})
    public Count classI() {
        return count(right -> isClassI(right));
    }

    /** {@return class I rights that are high-value patents} */
    @Reads(
            in = "ip[]",
            value = {"kind", "forMainProduct", "highValue", "grantedOn", "acquired", "acquiredOn"})
    public Count classIHighValue() {
        return count(right -> Ternary.and(isClassI(right), right.highValue()));
    }

    /** {@return class I rights that were not transferred in} */
    @Reads(
            in = "ip[]",
            value = {"kind", "forMainProduct", "grantedOn", "acquired", "acquiredOn"})
    public Count classIOwn() {
        return count(right -> Ternary.and(isClassI(right), isOwn(right)));
    }

    /**
     * {@return class I rights that were not transferred in and that the firm is among the first
     * owners of}
     *
     * @param rank lowest place among the owners that counts
     */
    @Reads(
            in = "ip[]",
            value = {"kind", "forMainProduct", "ownerRank", "grantedOn", "acquired", "acquiredOn"})
    public Count classIOwnRankedUpTo(int rank) {
        return count(
                right ->
                        Ternary.and(
                                isClassI(right),
                                isOwn(right),
                                Ternary.test(right.ownerRank(), place -> place <= rank)));
    }

    /** {@return class I rights that are applied, with income} */
    @Reads(
            in = "ip[]",
            value = {"kind", "forMainProduct", "applied", "grantedOn", "acquired", "acquiredOn"})
    public Count classIApplied() {
        return count(right -> Ternary.and(isClassI(right), right.applied()));
    }

    /** {@return class II rights: software copyrights, older utility models and designs} */
    @Reads(
            in = "ip[]",
            value = {"kind", "forMainProduct", "grantedOn", "acquired", "acquiredOn"})
    public Count classII() {
        return count(
                right ->
                        Ternary.or(
                                Ternary.in(right.kind(), Kind.SOFTWARE_COPYRIGHT),
                                Ternary.and(
                                        Ternary.in(right.kind(), Kind.UTILITY_MODEL, Kind.DESIGN),
                                        isSeasoned(right))));
    }

    /** {@return rights of the kinds of class II, however old} */
    @Reads(
            in = "ip[]",
            value = {"kind", "forMainProduct", "grantedOn", "acquired", "acquiredOn"})
    public Count classIIOfAnyAge() {
        return count(MainProductRights::isOfClassIIKind);
    }

    /** {@return rights of every class} */
    @Reads(
            in = "ip[]",
            value = {"kind", "forMainProduct", "grantedOn", "acquired", "acquiredOn"})
    public Count ofAnyClass() {
        return count(right -> Ternary.or(isClassI(right), isOfClassIIKind(right)));
    }

    private Count count(Function<IpRight, @Nullable Boolean> condition) {
        return Count.of(
                rights,
                right ->
                        Ternary.and(right.forMainProduct(), condition.apply(right), counts(right)));
    }

    private @Nullable Boolean counts(IpRight right) {
        Boolean transferredLately =
                Ternary.and(
                        Ternary.in(right.acquired(), Acquisition.TRANSFER),
                        Ternary.test(right.acquiredOn(), day -> day.isAfter(asOf.minusYears(1))));
        return Ternary.and(
                Ternary.notAfter(right.grantedOn(), asOf), Ternary.not(transferredLately));
    }

    private @Nullable Boolean isSeasoned(IpRight right) {
        return Ternary.test(right.grantedOn(), day -> day.plusYears(SEASONED).isBefore(asOf));
    }

    private static @Nullable Boolean isClassI(IpRight right) {
        return Ternary.in(right.kind(), CLASS_I);
    }

    private static @Nullable Boolean isOfClassIIKind(IpRight right) {
        return Ternary.in(right.kind(), Kind.SOFTWARE_COPYRIGHT, Kind.UTILITY_MODEL, Kind.DESIGN);
    }

    private static @Nullable Boolean isOwn(IpRight right) {
        return Ternary.in(right.acquired(), Acquisition.SELF);
    }
}
