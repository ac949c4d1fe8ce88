package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.report.Standing;
import org.huiqi.verdict.FactRead;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Timing.State;
import org.huiqi.verdict.Verdict;

/** Which programme a reader meets where, in order. Every programme is in exactly one list. */
record Sections(
        List<ProgrammeResult> open,
        List<ProgrammeResult> before,
        List<ProgrammeResult> withoutWindow,
        List<ProgrammeResult> passed,
        List<ProgrammeResult> conditional,
        List<ProgrammeResult> near,
        List<ProgrammeResult> undecided,
        List<ProgrammeResult> rest) {

    /** A firm fails a near miss in this many mandatory conditions at most. */
    private static final int NEAR = 2;

    /** Facts about what the applicant is; no firm changes them for the sake of a programme. */
    private static final Set<String> NATURE =
            Set.of(
                    "subject.type",
                    "subject.centralSoe",
                    "subject.financialKind",
                    "subject.naturalResourcesRole",
                    "subject.platformKind",
                    "industry.code",
                    "industry.icSegment");

    /** The soonest to close first, then the soonest to open; ties by verdict, then in order. */
    private static final Comparator<ProgrammeResult> SOONEST =
            Comparator.comparing(Sections::daysLeft)
                    .thenComparing(Sections::daysToOpen)
                    .thenComparing(ProgrammeResult::verdict)
                    .thenComparing(ProgrammeResult::id);

    private static final Comparator<ProgrammeResult> NEAREST =
            Comparator.comparing(Sections::nearest, Standing.NEAREST)
                    .thenComparing(ProgrammeResult::id);

    /** Sorts the programmes of a report. */
    static Sections of(Report report) {
        Sections sections =
                new Sections(
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>());
        report.programmes().forEach(result -> sections.place(result).add(result));
        sections.open.sort(SOONEST);
        sections.before.sort(SOONEST);
        sections.conditional.sort(SOONEST);
        sections.undecided.sort(SOONEST);
        sections.near.sort(NEAREST);
        sections.rest.sort(Comparator.comparing(ProgrammeResult::verdict));
        return sections;
    }

    private List<ProgrammeResult> place(ProgrammeResult result) {
        return switch (result.verdict()) {
            case ELIGIBLE, NEEDS_ATTESTATION -> placeInTime(result.timing().state());
            case CONDITIONAL -> conditional;
            case UNDECIDED -> undecided;
            case NOT_ELIGIBLE -> isNear(nearest(result)) ? near : rest;
            case NOT_APPLICABLE -> rest;
        };
    }

    private List<ProgrammeResult> placeInTime(State state) {
        return switch (state) {
            case OPEN -> open;
            case BEFORE_WINDOW -> before;
            case NO_WINDOW -> withoutWindow;
            case APPLICANT_DEADLINE_PASSED, UPSTREAM_DEADLINE_PASSED, AFTER_WINDOW -> passed;
        };
    }

    private static Standing nearest(ProgrammeResult result) {
        return Standing.ranked(result).get(0);
    }

    private static boolean isNear(Standing standing) {
        int failed = standing.failed().size();
        return failed <= NEAR
                && standing.met().size() > failed
                && standing.failed().stream()
                        .flatMap(r -> r.findings().stream())
                        .noneMatch(Sections::isByNature);
    }

    /** Whether a finding fails because of what the applicant is. */
    private static boolean isByNature(Finding finding) {
        List<FactRead> reads =
                finding.conditions().isEmpty()
                        ? finding.facts()
                        : finding.conditions().stream()
                                .filter(c -> c.status() == Status.NOT_MET)
                                .flatMap(c -> c.facts().stream())
                                .toList();
        return reads.stream().map(FactRead::path).anyMatch(NATURE::contains);
    }

    private static Long daysLeft(ProgrammeResult result) {
        return Objects.requireNonNullElse(result.timing().daysLeft(), Long.MAX_VALUE);
    }

    private static Long daysToOpen(ProgrammeResult result) {
        return Objects.requireNonNullElse(result.timing().daysToOpen(), Long.MAX_VALUE);
    }

    /** Whether a verdict leaves nothing to be done about the programme itself. */
    static boolean isClear(Verdict verdict) {
        return switch (verdict) {
            case ELIGIBLE, NOT_ELIGIBLE, NOT_APPLICABLE -> true;
            case NEEDS_ATTESTATION, CONDITIONAL, UNDECIDED -> false;
        };
    }
}
