package org.huiqi.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One entry of {@code talentLinks}: ties with selectees of talent plans; [] = none. */
public record TalentLink(
        @Nullable Level level,
        @Nullable Relation relation,
        @Nullable LocalDate supportFrom,
        @Nullable LocalDate supportTo,
        @Nullable String name,
        @Nullable String note) {

    /** Values of {@code talentLinks[].level}. */
    public enum Level {
        NATIONAL,
        PROVINCIAL,
        MUNICIPAL,
        COUNTY,
        TOWNSHIP
    }

    /** Values of {@code talentLinks[].relation}. */
    public enum Relation {
        FOUNDER,
        COOPERATION,
        OTHER
    }

    /**
     * {@return whether a selectee of that level or above founded or works with the firm, supported
     * on a day}
     *
     * @param day the day that it is asked for
     * @param lowest the lowest level that counts
     */
    public @Nullable Boolean supportedOn(LocalDate day, Level lowest) {
        return Ternary.and(
                Ternary.test(level, held -> held.compareTo(lowest) <= 0),
                Ternary.in(relation, Relation.FOUNDER, Relation.COOPERATION),
                Ternary.notAfter(supportFrom, day),
                Ternary.notAfter(day, supportTo));
    }
}
