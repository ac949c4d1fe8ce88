package org.huiqi.profile.candidate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.huiqi.profile.Age;
import org.huiqi.profile.KnownList;
import org.huiqi.profile.Ternary;
import org.huiqi.profile.schema.Annotations.In;
import org.huiqi.profile.schema.Annotations.Reads;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/** One entry of {@code youngScientistPosts}: posts for young scientists. */
public record YoungScientistPost(
        String id,
        @Nullable LocalDate appliedOn,
        @Nullable List<Letter> letters,
        Post post,
        Person person,
        @Nullable String name,
        @Nullable String note)
        implements Candidate {
    public YoungScientistPost {
        letters = KnownList.copy(letters);
    }

    /** Values of {@code youngScientistPosts[].letters}. */
    public enum Letter {
        HOME_ST_DEPARTMENT,
        HOME_SCIENCE_FOUNDATION,
        HOME_EMBASSY_IN_CHINA,
        CHINESE_MISSION_ABROAD,
        TALENT_ASSOCIATION_OFFICE,
        OTHER
    }

    /** Section {@code youngScientistPosts[].post}: the post. */
    public record Post(
            @Nullable Kind kind,
            @Nullable Boolean classified,
            @Nullable Boolean degreeEducation,
            @Nullable String name,
            @Nullable String note) {

        /** Values of {@code youngScientistPosts[].post.kind}. */
        public enum Kind {
            RESEARCH,
            ST_POLICY,
            OTHER
        }
    }

    /** Section {@code youngScientistPosts[].person}: the candidate. */
    public record Person(
            @Nullable LocalDate birthDate,
            @Nullable CountryGroup nationalityGroup,
            @Nullable CountryGroup jobCountryGroup,
            @Nullable Boolean formalJob,
            @Nullable JobKind jobKind,
            @Nullable Boolean phd,
            @In(Unit.YEARS) @Nullable BigDecimal researchYears,
            @Nullable String name,
            @Nullable String note) {

        /** Values of {@code youngScientistPosts[].person.nationalityGroup}. */
        public enum CountryGroup {
            BELT_AND_ROAD,
            OTHER_DEVELOPING,
            DEVELOPED,
            CHINA
        }

        /** Values of {@code youngScientistPosts[].person.jobKind}. */
        public enum JobKind {
            RESEARCH,
            ST_POLICY,
            OTHER
        }
    }

    /**
     * {@return whether at least one recommendation letter comes from one of the sources}
     *
     * @param sources what counts
     */
    @Reads("letters")
    public @Nullable Boolean hasLetterFrom(Letter... sources) {
        return Ternary.test(letters, held -> !Collections.disjoint(held, List.of(sources)));
    }

    /** {@return age of the candidate in completed years on the day of applying for the post} */
    @Reads({"person.birthDate", "appliedOn"})
    @In(Unit.YEARS_OF_AGE)
    public @Nullable Integer ageOnApplication() {
        return Age.on(person.birthDate(), appliedOn);
    }
}
