package org.huiqi.profile;

import java.time.LocalDate;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.jspecify.annotations.Nullable;

/** One entry of {@code talentLinks}: ties with selectees of talent plans; [] = none. */
public record TalentLink(
        @Doc(zh = "人才计划级别", en = "level of the talent plan")
                @Ask(zh = "是哪一级人才计划？", en = "What level is the talent plan?")
                @Nullable Level level,
        @Doc(zh = "关系", en = "connection between the selected person and the firm")
                @Ask(
                        zh = "入选者与本企业是什么关系？",
                        en = "How is the selected person connected with the applicant?")
                @Nullable Relation relation,
        @Doc(zh = "支持期起", en = "support period, first day")
                @Ask(zh = "人才计划支持期从哪天起？", en = "When does the support period begin?")
                @Nullable LocalDate supportFrom,
        @Doc(zh = "支持期止", en = "support period, last day")
                @Ask(zh = "人才计划支持期到哪天止？", en = "When does the support period end?")
                @Nullable LocalDate supportTo,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {

    /** Values of {@code talentLinks[].level}. */
    public enum Level {
        @Doc(zh = "国家级", en = "national")
        NATIONAL,
        @Doc(zh = "省级", en = "provincial")
        PROVINCIAL,
        @Doc(zh = "市级", en = "municipal")
        MUNICIPAL,
        @Doc(zh = "县级", en = "county")
        COUNTY,
        @Doc(zh = "乡镇级", en = "township")
        TOWNSHIP
    }

    /** Values of {@code talentLinks[].relation}. */
    public enum Relation {
        @Doc(zh = "创办", en = "founder")
        FOUNDER,
        @Doc(zh = "合作", en = "cooperation")
        COOPERATION,
        @Doc(zh = "其他", en = "other")
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
