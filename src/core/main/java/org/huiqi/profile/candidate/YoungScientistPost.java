package org.huiqi.profile.candidate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.huiqi.profile.Age;
import org.huiqi.profile.KnownList;
import org.huiqi.profile.Ternary;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.In;
import org.huiqi.profile.schema.Reads;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/** One entry of {@code youngScientistPosts}: posts for young scientists. */
public record YoungScientistPost(
        @Doc(zh = "编号（表内唯一，不含@）", en = "id, unique in its list, without @") String id,
        @Doc(zh = "申请岗位之日", en = "day of applying for the post")
                @Ask(zh = "申请岗位是哪天？", en = "On which day is the post applied for?")
                @Nullable LocalDate appliedOn,
        @Doc(zh = "推荐信来源", en = "sources of recommendation letters")
                @Ask(zh = "有哪些推荐信？", en = "Whose letters of recommendation are there?")
                @Nullable List<Letter> letters,
        @Doc(zh = "岗位", en = "the post") Post post,
        @Doc(zh = "候选人", en = "the candidate") Person person,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note)
        implements Candidate {
    public YoungScientistPost {
        letters = KnownList.copy(letters);
    }

    /** Values of {@code youngScientistPosts[].letters}. */
    public enum Letter {
        @Doc(zh = "所在国政府科技管理部门", en = "S&T authority of the country where the candidate is")
        HOME_ST_DEPARTMENT,
        @Doc(zh = "所在国国立科技基金会", en = "national S&T foundation of that country")
        HOME_SCIENCE_FOUNDATION,
        @Doc(zh = "所在国驻华使领馆", en = "embassy or consulate of that country in China")
        HOME_EMBASSY_IN_CHINA,
        @Doc(zh = "我驻外使领馆（团）", en = "Chinese embassy, consulate or mission abroad")
        CHINESE_MISSION_ABROAD,
        @Doc(
                zh = "中国国际人才交流协会驻外办事处",
                en =
                        "overseas office of the China Association for International Exchange of Personnel")
        TALENT_ASSOCIATION_OFFICE,
        @Doc(zh = "其他", en = "other")
        OTHER
    }

    /** Section {@code youngScientistPosts[].post}: the post. */
    public record Post(
            @Doc(zh = "岗位类别", en = "kind of post")
                    @Ask(zh = "是哪一类岗位？", en = "Which kind of post is it?")
                    @Nullable Kind kind,
            @Doc(zh = "涉密岗位", en = "classified post")
                    @Ask(zh = "是否为涉密岗位？", en = "Is the post classified?")
                    @Nullable Boolean classified,
            @Doc(zh = "学历教育", en = "degree education")
                    @Ask(zh = "岗位是否为学历教育？", en = "Is it degree education?")
                    @Nullable Boolean degreeEducation,
            @Doc(zh = "名称", en = "name, information only") @Nullable String name,
            @Doc(zh = "备注", en = "note, information only") @Nullable String note) {

        /** Values of {@code youngScientistPosts[].post.kind}. */
        public enum Kind {
            @Doc(zh = "科研", en = "research")
            RESEARCH,
            @Doc(zh = "科技政策", en = "S&T policy")
            ST_POLICY,
            @Doc(zh = "其他", en = "other")
            OTHER
        }
    }

    /** Section {@code youngScientistPosts[].person}: the candidate. */
    public record Person(
            @Doc(zh = "出生日期", en = "birth date of the candidate")
                    @Ask(zh = "人选的出生日期是哪天？", en = "When was the candidate born?")
                    @Nullable LocalDate birthDate,
            @Doc(zh = "国籍类别", en = "group of the country of nationality")
                    @Ask(
                            zh = "人选的国籍属于哪类国家？",
                            en = "To which group does the candidate’s country belong?")
                    @Nullable CountryGroup nationalityGroup,
            @Doc(zh = "任职国家类别", en = "group of the country where the job is")
                    @Ask(
                            zh = "人选的任职国家属于哪类国家？",
                            en = "To which group does the country of the candidate’s job belong?")
                    @Nullable CountryGroup jobCountryGroup,
            @Doc(zh = "正式工作", en = "has a formal job there")
                    @Ask(zh = "人选在那里有没有正式工作？", en = "Does the candidate have a formal job there?")
                    @Nullable Boolean formalJob,
            @Doc(zh = "工作性质", en = "kind of that job")
                    @Ask(zh = "人选从事什么性质的工作？", en = "Which kind of job is it?")
                    @Nullable JobKind jobKind,
            @Doc(zh = "博士学位", en = "has a PhD")
                    @Ask(zh = "人选有没有博士学位？", en = "Does the candidate have a PhD?")
                    @Nullable Boolean phd,
            @Doc(zh = "科研年限", en = "years of research work")
                    @In(Unit.YEARS)
                    @Ask(zh = "人选从事科研几年了？", en = "For how long has the candidate done research?")
                    @Nullable BigDecimal researchYears,
            @Doc(zh = "名称", en = "name, information only") @Nullable String name,
            @Doc(zh = "备注", en = "note, information only") @Nullable String note) {

        /** Values of {@code youngScientistPosts[].person.nationalityGroup}. */
        public enum CountryGroup {
            @Doc(zh = "“一带一路”共建国家", en = "Belt and Road partner")
            BELT_AND_ROAD,
            @Doc(zh = "其他发展中国家", en = "other developing")
            OTHER_DEVELOPING,
            @Doc(zh = "发达国家", en = "developed")
            DEVELOPED,
            @Doc(zh = "中国", en = "China")
            CHINA
        }

        /** Values of {@code youngScientistPosts[].person.jobKind}. */
        public enum JobKind {
            @Doc(zh = "科研", en = "research")
            RESEARCH,
            @Doc(zh = "科技政策", en = "S&T policy")
            ST_POLICY,
            @Doc(zh = "其他", en = "other")
            OTHER
        }
    }

    /**
     * {@return whether at least one recommendation letter comes from one of the sources}
     *
     * @param sources what counts
     */
    @Doc(zh = "推荐信来源", en = "letter from")
    @Reads("letters")
    public @Nullable Boolean hasLetterFrom(Letter... sources) {
        return Ternary.test(letters, held -> !Collections.disjoint(held, List.of(sources)));
    }

    /** {@return age of the candidate in completed years on the day of applying for the post} */
    @Doc(zh = "申请之日年龄", en = "age on application")
    @Reads({"person.birthDate", "appliedOn"})
    @In(Unit.YEARS_OF_AGE)
    public @Nullable Integer ageOnApplication() {
        return Age.on(person.birthDate(), appliedOn);
    }
}
