package org.huiqi.profile;

import java.util.Collections;
import java.util.List;
import org.huiqi.profile.schema.Annotations.Reads;
import org.huiqi.profile.schema.Annotations.Settled;
import org.jspecify.annotations.Nullable;

/** Section {@code subject}: the applicant. */
public record Subject(
        @Settled(nature = true) @Nullable SubjectType type,
        @Nullable Boolean legalPerson,
        @Settled @Nullable Boolean mainlandRegistered,
        @Nullable Boolean headquarters,
        @Settled(nature = true) @Nullable Boolean centralSoe,
        @Nullable Boolean financial,
        @Settled(nature = true) @Nullable FinancialKind financialKind,
        @Nullable VatStatus vatStatus,
        @Nullable Boolean businessScopeIncludesTraining,
        @Settled(nature = true) @Nullable NaturalResourcesRole naturalResourcesRole,
        @Settled(nature = true) @Nullable PlatformKind platformKind,
        @Nullable List<Role> roles,
        @Nullable Integer ownIpCount,
        @Nullable TechAdvancedNameChange techAdvancedNameChange,
        @Nullable String name,
        @Nullable String note) {
    public Subject {
        roles = KnownList.copy(roles);
    }

    /** Values of {@code subject.financialKind}. */
    public enum FinancialKind {
        NONE,
        POLICY_BANK,
        LARGE_COMMERCIAL_BANK,
        JOINT_STOCK_BANK,
        CITY_COMMERCIAL_BANK,
        RURAL_COMMERCIAL_BANK,
        OTHER_BANK,
        SECURITIES,
        PRIVATE_EQUITY,
        VENTURE_CAPITAL,
        OTHER_INVESTMENT,
        OTHER_FINANCIAL
    }

    /** Values of {@code subject.vatStatus}. */
    public enum VatStatus {
        GENERAL,
        SMALL_SCALE,
        NOT_REGISTERED
    }

    /** Values of {@code subject.naturalResourcesRole}. */
    public enum NaturalResourcesRole {
        GEOLOGICAL_SURVEY,
        AFFILIATED_UNIT,
        DISPATCHED_ORGAN,
        NONE
    }

    /** Values of {@code subject.platformKind}. */
    public enum PlatformKind {
        NATIONAL_LAB,
        PROVINCIAL_LAB,
        NATIONAL_TECH_INNOVATION_CENTRE,
        PROVINCIAL_TECH_INNOVATION_CENTRE,
        OTHER_MAJOR_PLATFORM,
        NONE
    }

    /** Values of {@code subject.roles}. */
    public enum Role {
        CHAIN_LEADER,
        LEADING_FIRM,
        PLATFORM_ENTERPRISE,
        CLUSTER_OPERATOR,
        PARK_OPERATOR
    }

    /** Values of {@code subject.techAdvancedNameChange}. */
    public enum TechAdvancedNameChange {
        NOT_RENAMED,
        RENAMED_NOT_UPDATED,
        RENAMED_UPDATED
    }

    /**
     * {@return whether the applicant has at least one of the roles}
     *
     * @param wanted what counts
     */
    @Reads("roles")
    public @Nullable Boolean hasAnyRole(Role... wanted) {
        return Ternary.test(roles, held -> !Collections.disjoint(held, List.of(wanted)));
    }
}
