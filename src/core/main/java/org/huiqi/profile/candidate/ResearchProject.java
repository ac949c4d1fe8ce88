package org.huiqi.profile.candidate;

import java.time.LocalDate;
import org.huiqi.profile.schema.Annotations.In;
import org.huiqi.profile.schema.Annotations.Range;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/** One entry of {@code researchProjects}: research projects. */
public record ResearchProject(
        String id,
        @In(Unit.MONTHS) @Nullable Integer months,
        @Nullable Boolean ownIp,
        @Range(min = 1) @Nullable Integer unitCount,
        @Nullable Boolean leadUnitNamed,
        @Nullable Boolean writtenAgreement,
        @Nullable LocalDate agreementSignedOn,
        Leader leader,
        @Nullable String name,
        @Nullable String note)
        implements Candidate {

    /** Section {@code researchProjects[].leader}: project leader. */
    public record Leader(
            @Nullable Boolean employedByApplicant,
            @Nullable Contract contract,
            @Nullable Degree degree,
            @Nullable Title title,
            @Nullable Integer overdueProjects,
            @Nullable Boolean misconductRecord,
            @Nullable Integer emergencyApplications,
            @Nullable String name,
            @Nullable String note) {

        /** Values of {@code researchProjects[].leader.contract}. */
        public enum Contract {
            LABOUR,
            APPOINTMENT,
            SERVICE,
            NONE
        }

        /** Values of {@code researchProjects[].leader.degree}. */
        public enum Degree {
            DOCTOR,
            MASTER,
            BACHELOR,
            OTHER
        }

        /** Values of {@code researchProjects[].leader.title}. */
        public enum Title {
            SENIOR,
            INTERMEDIATE,
            JUNIOR,
            NONE
        }
    }
}
