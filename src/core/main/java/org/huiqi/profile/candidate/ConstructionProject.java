package org.huiqi.profile.candidate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.huiqi.profile.KnownList;
import org.huiqi.profile.Ternary;
import org.huiqi.profile.schema.Annotations.In;
import org.huiqi.profile.schema.Annotations.Money;
import org.huiqi.profile.schema.Annotations.Reads;
import org.huiqi.profile.schema.Annotations.Text;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/** One entry of {@code constructionProjects}: construction projects. */
public record ConstructionProject(
        String id,
        @Nullable ApplicantRole applicantRole,
        @Nullable List<Partner> partners,
        @Text(Text.Kind.PROVINCE) @Nullable String province,
        @Nullable Status status,
        @Nullable Kind kind,
        @In(Unit.SQUARE_METRES) @Nullable BigDecimal grossFloorArea,
        @Money @Nullable BigDecimal contractAmount,
        @Nullable List<Application> applications,
        @Nullable String name,
        @Nullable String note)
        implements Candidate {
    public ConstructionProject {
        partners = KnownList.copy(partners);
        applications = KnownList.copy(applications);
    }

    /** Values of {@code constructionProjects[].applicantRole}. */
    public enum ApplicantRole {
        GENERAL_CONTRACTOR,
        OWNER,
        DESIGNER,
        TECH_SERVICE,
        OTHER
    }

    /** Values of {@code constructionProjects[].partners}. */
    public enum Partner {
        OWNER,
        DESIGNER,
        TECH_SERVICE,
        OTHER
    }

    /** Values of {@code constructionProjects[].status}. */
    public enum Status {
        NOT_STARTED,
        UNDER_CONSTRUCTION,
        COMPLETED
    }

    /** Values of {@code constructionProjects[].kind}. */
    public enum Kind {
        BUILDING,
        MUNICIPAL,
        OTHER
    }

    /** Values of {@code constructionProjects[].applications}. */
    public enum Application {
        CONSTRUCTION_INTERNET,
        BIM,
        ROBOTS_EQUIPMENT,
        SMART_SITE,
        OTHER
    }

    /**
     * {@return whether every joint applicant has one of the roles; alone is fine}
     *
     * @param roles what counts
     */
    @Reads("partners")
    public @Nullable Boolean hasPartnersOnlyOf(Partner... roles) {
        return Ternary.test(partners, held -> List.of(roles).containsAll(held));
    }

    /** {@return number of different applications of intelligent construction} */
    @Reads("applications")
    public @Nullable Integer applicationCount() {
        return applications == null ? null : (Integer) Set.copyOf(applications).size();
    }
}
