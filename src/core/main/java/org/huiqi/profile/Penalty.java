package org.huiqi.profile;

import java.time.LocalDate;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.jspecify.annotations.Nullable;

/** One entry of {@code conduct.penalties}: administrative penalties; [] = none. */
public record Penalty(
        @Doc(zh = "处罚类别", en = "administrative penalty")
                @Ask(zh = "是哪一类处罚？", en = "What kind was it?")
                @Nullable Kind kind,
        @Doc(zh = "等级", en = "its grade") @Ask(zh = "是什么等级？", en = "What grade was it?")
                @Nullable Severity severity,
        @Doc(zh = "追究刑事责任", en = "led to criminal liability")
                @Ask(zh = "是否被追究刑事责任？", en = "Was criminal liability pursued?")
                @Nullable Boolean criminal,
        @Doc(zh = "决定日期", en = "date of the decision")
                @Ask(zh = "处罚决定是哪天作出的？", en = "When was the penalty decision made?")
                @Nullable LocalDate date,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {

    /** Values of {@code conduct.penalties[].kind}. */
    public enum Kind {
        @Doc(zh = "环保", en = "environment")
        ENVIRONMENT,
        @Doc(zh = "安全生产", en = "safety")
        SAFETY,
        @Doc(zh = "税务", en = "tax")
        TAX,
        @Doc(zh = "其他", en = "other")
        OTHER
    }

    /** {@return whether it is major or led to criminal liability} */
    public @Nullable Boolean isMajor() {
        return Ternary.or(Ternary.test(severity, Severity::isMajor), criminal);
    }

    /**
     * {@return whether this is a major or criminal case of one of the kinds in the years up to a
     * day}
     *
     * @param years length of the time before the day
     * @param asOf the day that it is asked for
     * @param kinds what counts
     */
    public @Nullable Boolean isMajorWithin(int years, LocalDate asOf, Kind... kinds) {
        return Ternary.and(
                Ternary.in(kind, kinds), isMajor(), Ternary.withinYears(years, date, asOf));
    }
}
