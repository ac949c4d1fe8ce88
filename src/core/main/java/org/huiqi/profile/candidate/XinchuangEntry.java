package org.huiqi.profile.candidate;

import java.util.Collections;
import java.util.List;
import org.huiqi.profile.KnownList;
import org.huiqi.profile.Ternary;
import org.huiqi.profile.schema.Annotations.Range;
import org.huiqi.profile.schema.Annotations.Reads;
import org.huiqi.profile.schema.Annotations.Text;
import org.jspecify.annotations.Nullable;

/** One entry of {@code xinchuangEntries}: IT innovation solutions, cases and projects. */
public record XinchuangEntry(
        String id,
        @Nullable Kind kind,
        @Range(min = 1) @Nullable Integer unitCount,
        @Nullable Integer year,
        @Nullable String field,
        @Nullable Boolean coreOwnIp,
        @Nullable List<AdaptationEvidence> adaptationEvidence,
        @Nullable Boolean deployed,
        @Nullable Boolean solutionProvider,
        @Nullable Boolean caseProvider,
        @Nullable Basis basis,
        @Nullable Boolean accepted,
        @Text(Text.Kind.PROVINCE) @Nullable String deployedProvince,
        @Nullable Boolean siteInspectionPossible,
        @Nullable String name,
        @Nullable String note)
        implements Candidate {
    public XinchuangEntry {
        adaptationEvidence = KnownList.copy(adaptationEvidence);
    }

    /** Values of {@code xinchuangEntries[].kind}. */
    public enum Kind {
        SOLUTION,
        CASE,
        BENCHMARK
    }

    /** Values of {@code xinchuangEntries[].adaptationEvidence}. */
    public enum AdaptationEvidence {
        PARTNER_CERTIFICATE,
        THIRD_PARTY_TEST,
        USER_DEPLOYMENT,
        OTHER
    }

    /** Values of {@code xinchuangEntries[].basis}. */
    public enum Basis {
        NATIONAL_2023,
        NEW_2024,
        OTHER
    }

    /**
     * {@return whether at least one of the kinds of evidence is there}
     *
     * @param kinds what counts
     */
    @Reads("adaptationEvidence")
    public @Nullable Boolean hasAnyEvidence(AdaptationEvidence... kinds) {
        return Ternary.test(
                adaptationEvidence, held -> !Collections.disjoint(held, List.of(kinds)));
    }

    /** {@return whether the entry is a solution or an application case} */
    public @Nullable Boolean isSolutionOrCase() {
        return Ternary.in(kind, Kind.SOLUTION, Kind.CASE);
    }
}
