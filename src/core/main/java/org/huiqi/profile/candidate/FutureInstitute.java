package org.huiqi.profile.candidate;

import org.huiqi.profile.schema.Annotations.In;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/** One entry of {@code futureInstitutes}: future-industry institutes. */
public record FutureInstitute(
        String id,
        @Nullable Kind kind,
        @Nullable Field field,
        @In(Unit.PERSONS) @Nullable Integer seniorResearchers,
        @In(Unit.PERSONS) @Nullable Integer rdTeam,
        @Nullable PlatformLevel platformLevel,
        @Nullable LeadingExpert leadingExpert,
        @Nullable Boolean provincialStudyOrPolicy,
        @Nullable Boolean provincialResearchProgramme,
        @Nullable String name,
        @Nullable String note)
        implements Candidate {

    /** Values of {@code futureInstitutes[].kind}. */
    public enum Kind {
        COMPREHENSIVE,
        SPECIALISED
    }

    /** Values of {@code futureInstitutes[].field}. */
    public enum Field {
        THIRD_GEN_SEMICONDUCTORS,
        FUTURE_NETWORKS,
        HYDROGEN,
        NEW_STORAGE,
        CELL_GENE,
        SYNTHETIC_BIOLOGY,
        GENERAL_INTELLIGENCE,
        ADVANCED_MATERIALS,
        ZERO_NEGATIVE_CARBON,
        VIRTUAL_REALITY,
        QUANTUM,
        DEEP_SEA_EARTH_SPACE,
        HUMANOID_ROBOTS,
        LOW_ALTITUDE,
        ADVANCED_NUCLEAR,
        OTHER
    }

    /** Values of {@code futureInstitutes[].platformLevel}. */
    public enum PlatformLevel {
        NATIONAL,
        PROVINCIAL,
        MUNICIPAL,
        NONE
    }

    /** Values of {@code futureInstitutes[].leadingExpert}. */
    public enum LeadingExpert {
        ACADEMICIAN,
        HIGH_LEVEL_TALENT,
        OTHER
    }
}
