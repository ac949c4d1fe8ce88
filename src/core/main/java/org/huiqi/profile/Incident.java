package org.huiqi.profile;

import java.time.LocalDate;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.jspecify.annotations.Nullable;

/** One entry of {@code conduct.incidents}: incidents; [] = none. */
public record Incident(
        @Doc(zh = "事故类别", en = "incident") @Ask(zh = "是哪一类？", en = "What kind was it?")
                @Nullable Kind kind,
        @Doc(zh = "等级", en = "its grade") @Ask(zh = "是什么等级？", en = "What grade was it?")
                @Nullable Severity severity,
        @Doc(zh = "日期", en = "when it happened") @Ask(zh = "发生在哪天？", en = "When did it happen?")
                @Nullable LocalDate date,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {

    /**
     * {@return whether this is a major incident of one of the kinds in the years up to a day}
     *
     * @param years length of the time before the day
     * @param day the day
     * @param kinds what counts
     */
    public @Nullable Boolean isMajorWithin(int years, LocalDate day, Kind... kinds) {
        return Ternary.and(
                Ternary.in(kind, kinds),
                Ternary.test(severity, Severity::isMajor),
                Ternary.withinYears(years, date, day));
    }

    /**
     * {@return whether this is a major incident of one of the kinds that happened up to a day, in
     * its calendar year or the one before}
     *
     * @param day the day
     * @param kinds what counts
     */
    public @Nullable Boolean isMajorThisOrLastYear(LocalDate day, Kind... kinds) {
        return Ternary.and(
                Ternary.in(kind, kinds),
                Ternary.test(severity, Severity::isMajor),
                Ternary.test(date, d -> d.getYear() >= day.getYear() - 1 && !d.isAfter(day)));
    }

    /** Values of {@code conduct.incidents[].kind}. */
    public enum Kind {
        @Doc(zh = "安全事故", en = "safety")
        SAFETY,
        @Doc(zh = "质量事故", en = "quality")
        QUALITY,
        @Doc(zh = "环境违法", en = "environment")
        ENVIRONMENT,
        @Doc(zh = "其他", en = "other")
        OTHER
    }

    /**
     * {@return whether this is a major incident of one of the kinds in a calendar year}
     *
     * @param year calendar year
     * @param kinds what counts
     */
    public @Nullable Boolean isMajorIn(int year, Kind... kinds) {
        return Ternary.and(
                Ternary.in(kind, kinds),
                Ternary.test(severity, Severity::isMajor),
                Ternary.test(date, day -> day.getYear() == year));
    }
}
