package org.huiqi.profile.candidate;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.huiqi.profile.Age;
import org.huiqi.profile.schema.Annotations.In;
import org.huiqi.profile.schema.Annotations.Reads;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/** One entry of {@code secondments}: S&amp;T vice-presidents seconded to the firm. */
public record Secondment(
        String id,
        @In(Unit.YEARS) @Nullable BigDecimal serviceYears,
        @Nullable Boolean contractStatesTimeAndDuties,
        @Nullable Boolean personFoundedOrInvested,
        @Nullable Boolean homeUnitFoundedOrInvested,
        @Nullable Boolean homeUnitIndirectInterest,
        Person person,
        HomeUnit homeUnit,
        @Nullable String name,
        @Nullable String note)
        implements Candidate {

    /** Section {@code secondments[].person}: the person seconded. */
    public record Person(
            @Nullable LocalDate birthDate, @Nullable String name, @Nullable String note) {

        /**
         * {@return age in completed years on a day}
         *
         * @param day the day that it is asked for
         */
        @Reads("birthDate")
        @In(Unit.YEARS_OF_AGE)
        public @Nullable Integer ageOn(LocalDate day) {
            return Age.on(birthDate, day);
        }
    }

    /** Section {@code secondments[].homeUnit}: home unit. */
    public record HomeUnit(
            @Nullable Type type,
            @Nullable Boolean masterAuthority,
            @Nullable Boolean provincialKeyDiscipline,
            @Nullable String name,
            @Nullable String note) {

        /** Values of {@code secondments[].homeUnit.type}. */
        public enum Type {
            DOMESTIC_UNIVERSITY,
            CENTRAL_RESEARCH_INSTITUTION,
            MINISTRY_OR_PROVINCIAL_INSTITUTE,
            MUNICIPAL_INSTITUTE,
            ENTERPRISE,
            FOREIGN_UNIVERSITY,
            OTHER
        }
    }
}
