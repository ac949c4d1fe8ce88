package org.huiqi.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huiqi.profile.schema.Values;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** One entry of {@code titles}: titles held; [] = none. */
public record Title(
        @Nullable TitleType type,
        @Nullable Level level,
        @Nullable String number,
        @Nullable Integer numberYear,
        @Nullable Integer batch,
        @Nullable Boolean reviewPassed,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Boolean openEnded,
        @Nullable String name,
        @Nullable String note) {

    /** What is said where nobody gave the end of a title and its kind gives one. */
    public static final Bilingual USUAL_TERM =
            new Bilingual("按通常的三年有效期", "by the usual three-year term");

    /** What is said where nobody gave the first day of a title and that of its issue counts. */
    public static final Bilingual BY_ISSUE =
            new Bilingual("按发证日起算", "counted from the day of issue");

    /**
     * {@return whether its first day is not given and that of its issue counts} A date that is
     * given later may be another one.
     */
    public boolean startsByIssue() {
        return validFrom == null && issuedOn != null;
    }

    /**
     * {@return whether its end is not given and follows from the usual term of its kind} A date
     * that is given later may be another one.
     */
    public boolean endsByUsualTerm() {
        return validTo == null && end() != null;
    }

    /**
     * {@return a title of some of its fields}
     *
     * @param fields values by the names of the fields; what is not there is missing
     */
    public static Title of(Map<?, ?> fields) {
        return (Title) Values.make(Title.class, component -> fields.get(component.getName()));
    }

    /**
     * {@return whether a three-year title says that it ends on another day than its issue gives}
     */
    public boolean termDiffers() {
        return validTo != null
                && issuedOn != null
                && type != null
                && type.lastsThreeYears()
                && !validTo.equals(issuedOn.plusYears(3).minusDays(1));
    }

    /** {@return fields that are missing and that its validity, or what it is, waits for} */
    public List<String> asked() {
        return Stream.of("type", "validFrom", "validTo")
                .filter(field -> Values.at(this, field) == null && asksFor(field))
                .toList();
    }

    /**
     * {@return whether a missing field is one that its validity waits for}
     *
     * @param field name of the field
     */
    public boolean asksFor(String field) {
        return switch (field) {
            case "validFrom" -> issuedOn == null;
            case "validTo" -> end() == null && !Boolean.TRUE.equals(openEnded);
            case "issuedOn", "openEnded" -> false;
            default -> true;
        };
    }

    /** Values of {@code titles[].level}. */
    public enum Level {
        NATIONAL,
        PROVINCIAL,
        MUNICIPAL,
        COUNTY
    }

    /**
     * {@return whether the title is in force on a day, first and last day included} It starts on
     * {@code validFrom}, else on {@code issuedOn}; it ends on {@code validTo}, never where it is
     * open-ended, and a title of a three-year type ends the day before the third anniversary of its
     * issue.
     *
     * @param day the day that it is asked for
     */
    public @Nullable Boolean validOn(LocalDate day) {
        Boolean started = Ternary.notAfter(validFrom != null ? validFrom : issuedOn, day);
        return Ternary.and(started, notEndedOn(day));
    }

    private @Nullable Boolean notEndedOn(LocalDate day) {
        if (validTo == null && Boolean.TRUE.equals(openEnded)) {
            return true;
        }
        return Ternary.notAfter(day, end());
    }

    /** {@return last day of validity, or null where it is not known or there is none} */
    public @Nullable LocalDate end() {
        if (validTo != null || Boolean.TRUE.equals(openEnded)) {
            return validTo;
        }
        if (issuedOn == null || type == null || !type.lastsThreeYears()) {
            return null;
        }
        return issuedOn.plusYears(3).minusDays(1);
    }
}
