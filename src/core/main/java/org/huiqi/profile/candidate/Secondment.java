package org.huiqi.profile.candidate;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.huiqi.profile.Age;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.In;
import org.huiqi.profile.schema.Reads;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/** One entry of {@code secondments}: S&amp;T vice-presidents seconded to the firm. */
public record Secondment(
        @Doc(zh = "编号（表内唯一，不含@）", en = "id, unique in its list, without @") String id,
        @Doc(zh = "服务年限", en = "years of service agreed")
                @In(Unit.YEARS)
                @Ask(zh = "约定服务几年？", en = "How many years of service are agreed?")
                @Nullable BigDecimal serviceYears,
        @Doc(
                        zh = "合同约定时间职责",
                        en =
                                "the total time on site each year and the duties are in the employment contract")
                @Ask(
                        zh = "聘用合同是否约定每年累计现场服务时间和在企业的职责？",
                        en =
                                "Does the employment contract state the total time on site each year and the duties?")
                @Nullable Boolean contractStatesTimeAndDuties,
        @Doc(zh = "申报人创办或入股", en = "the person founded or holds any share of the firm")
                @Ask(
                        zh = "企业是否由申报人创办，或申报人有股份？",
                        en =
                                "Did the person found the firm, or does the person hold any share in it?")
                @Nullable Boolean personFoundedOrInvested,
        @Doc(zh = "所在单位创办或入股", en = "the home unit founded or directly holds any share")
                @Ask(
                        zh = "企业是否由派出单位创办，或派出单位直接持股？",
                        en =
                                "Did the home institution found the firm, or does it hold any share in it directly?")
                @Nullable Boolean homeUnitFoundedOrInvested,
        @Doc(zh = "所在单位间接入股", en = "the home unit holds a share through other bodies")
                @Ask(
                        zh = "派出单位是否间接持有企业股份？",
                        en =
                                "Does the home institution hold a share in the firm through other bodies?")
                @Nullable Boolean homeUnitIndirectInterest,
        @Doc(zh = "申报人", en = "the person seconded") Person person,
        @Doc(zh = "派出单位", en = "home unit") HomeUnit homeUnit,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note)
        implements Candidate {

    /** Section {@code secondments[].person}: the person seconded. */
    public record Person(
            @Doc(zh = "出生日期", en = "birth date of the applicant person")
                    @Ask(zh = "申报人的出生日期是哪天？", en = "What is the person’s date of birth?")
                    @Nullable LocalDate birthDate,
            @Doc(zh = "名称", en = "name, information only") @Nullable String name,
            @Doc(zh = "备注", en = "note, information only") @Nullable String note) {

        /**
         * {@return age in completed years on a day}
         *
         * @param day the day that it is asked for
         */
        @Doc(zh = "年龄", en = "age")
        @Reads("birthDate")
        @In(Unit.YEARS_OF_AGE)
        public @Nullable Integer ageOn(LocalDate day) {
            return Age.on(birthDate, day);
        }
    }

    /** Section {@code secondments[].homeUnit}: home unit. */
    public record HomeUnit(
            @Doc(zh = "派出单位类型", en = "home unit")
                    @Ask(zh = "派出单位是哪一类？", en = "What kind of body is the home institution?")
                    @Nullable Type type,
            @Doc(zh = "硕士学位授予权", en = "discipline has master's authority or higher")
                    @Ask(
                            zh = "所在学科有没有硕士以上学位授予权？",
                            en = "May the discipline award master’s degrees or higher?")
                    @Nullable Boolean masterAuthority,
            @Doc(zh = "省级以上重点学科", en = "key discipline or speciality at provincial level or higher")
                    @Ask(
                            zh = "所在学科是否为省级以上重点学科（专业）？",
                            en =
                                    "Is it a key discipline (speciality) at provincial level or higher?")
                    @Nullable Boolean provincialKeyDiscipline,
            @Doc(zh = "名称", en = "name, information only") @Nullable String name,
            @Doc(zh = "备注", en = "note, information only") @Nullable String note) {

        /** Values of {@code secondments[].homeUnit.type}. */
        public enum Type {
            @Doc(zh = "国内高校", en = "domestic university")
            DOMESTIC_UNIVERSITY,
            @Doc(zh = "中央科研机构", en = "central research institution")
            CENTRAL_RESEARCH_INSTITUTION,
            @Doc(zh = "部省属科研院所", en = "ministry or provincial institute")
            MINISTRY_OR_PROVINCIAL_INSTITUTE,
            @Doc(zh = "市属院所", en = "municipal institute")
            MUNICIPAL_INSTITUTE,
            @Doc(zh = "企业", en = "enterprise")
            ENTERPRISE,
            @Doc(zh = "国外高校", en = "foreign university")
            FOREIGN_UNIVERSITY,
            @Doc(zh = "其他", en = "other")
            OTHER
        }
    }
}
