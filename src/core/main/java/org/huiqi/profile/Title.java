package org.huiqi.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** One entry of {@code titles}: titles held; [] = none. */
public record Title(
        @Doc(zh = "资质类型", en = "kind of title") @Ask(zh = "是什么资质？", en = "Which title is it?")
                @Nullable TitleType type,
        @Doc(zh = "级别", en = "level of the awarding body")
                @Ask(zh = "由哪一级认定？", en = "Which level of government awarded it?")
                @Nullable Level level,
        @Doc(zh = "编号", en = "certificate number; information only") @Nullable String number,
        @Doc(zh = "编号年度", en = "year of the registration number (TECH_SME)")
                @Ask(zh = "登记编号是哪一年的？", en = "Which year is the registration number from?")
                @Nullable Integer numberYear,
        @Doc(zh = "批次", en = "batch (CHAMPION)") @Ask(zh = "是第几批？", en = "Which batch was it in?")
                @Nullable Integer batch,
        @Doc(zh = "通过复核", en = "passed its review (CHAMPION)")
                @Ask(zh = "是否通过了复核？", en = "Has it passed its review?")
                @Nullable Boolean reviewPassed,
        @Doc(zh = "发证日期", en = "date of issue")
                @Ask(zh = "发证日期或有效期是哪天？", en = "When was it issued, or what is its term?")
                @Nullable LocalDate issuedOn,
        @Doc(zh = "有效期起", en = "first day of validity")
                @Ask(zh = "有效期从哪天起？", en = "When does its validity begin?")
                @Nullable LocalDate validFrom,
        @Doc(zh = "有效期止", en = "last day of validity")
                @Ask(zh = "有效期到哪天止？", en = "When does its validity end?")
                @Nullable LocalDate validTo,
        @Doc(zh = "无期限", en = "the title has no end date (then no validTo)")
                @Nullable Boolean openEnded,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {

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
        return new Title(
                (TitleType) fields.get("type"),
                (Level) fields.get("level"),
                (String) fields.get("number"),
                (Integer) fields.get("numberYear"),
                (Integer) fields.get("batch"),
                (Boolean) fields.get("reviewPassed"),
                (LocalDate) fields.get("issuedOn"),
                (LocalDate) fields.get("validFrom"),
                (LocalDate) fields.get("validTo"),
                (Boolean) fields.get("openEnded"),
                null,
                null);
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
        List<String> asked = new ArrayList<>();
        if (type == null) {
            asked.add("type");
        }
        if (validFrom == null && asksFor("validFrom")) {
            asked.add("validFrom");
        }
        if (validTo == null && asksFor("validTo")) {
            asked.add("validTo");
        }
        return asked;
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
        @Doc(zh = "国家级", en = "national")
        NATIONAL,
        @Doc(zh = "省级", en = "provincial")
        PROVINCIAL,
        @Doc(zh = "市级", en = "municipal")
        MUNICIPAL,
        @Doc(zh = "县级", en = "county")
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
