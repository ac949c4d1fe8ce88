package org.huiqi.report;

import java.util.Comparator;
import java.util.List;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.catalogue.Force;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Requirement;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;

/**
 * Where the firm stands on one way into a programme.
 *
 * @param result the track and candidate
 * @param requirements what counts for its verdict, and the preferences
 */
public record Standing(CandidateResult result, List<Requirement> requirements) {

    /** Best verdict first, then fewest failed, then fewest open requirements. */
    public static final Comparator<Standing> NEAREST =
            Comparator.comparing((Standing s) -> s.result().verdict())
                    .thenComparing(s -> s.failed().size())
                    .thenComparing(s -> s.open(Status.UNKNOWN).size())
                    .thenComparing(s -> s.open(Status.UNATTESTED).size());

    /**
     * {@return how a way into a programme stands}
     *
     * @param result its result
     */
    public static Standing of(CandidateResult result) {
        return new Standing(result, Requirement.of(result.findings()));
    }

    /**
     * {@return every way into a programme, the nearest first; the order of the report breaks ties}
     *
     * @param programme a programme of the edition
     */
    public static List<Standing> ranked(ProgrammeResult programme) {
        return programme.candidates().stream().map(Standing::of).sorted(NEAREST).toList();
    }

    /**
     * {@return the ways in that have the programme's verdict; of failing ones only the nearest}
     *
     * @param programme a programme of the edition
     */
    public static List<Standing> deciding(ProgrammeResult programme) {
        List<Standing> ranked = ranked(programme);
        return programme.verdict() == Verdict.NOT_ELIGIBLE
                ? ranked.subList(0, 1)
                : ranked.stream().filter(s -> s.verdict() == programme.verdict()).toList();
    }

    /** {@return its verdict} */
    public Verdict verdict() {
        return result.verdict();
    }

    /** {@return mandatory requirements that are not met} */
    public List<Requirement> failed() {
        return with(Force.MUST, Status.NOT_MET);
    }

    /** {@return requirements in principle that are not met} */
    public List<Requirement> failedInPrinciple() {
        return with(Force.IN_PRINCIPLE, Status.NOT_MET);
    }

    /** {@return mandatory requirements that are met} */
    public List<Requirement> met() {
        return with(Force.MUST, Status.MET);
    }

    /**
     * {@return requirements of a status, the preferences left out}
     *
     * @param status the status
     */
    public List<Requirement> open(Status status) {
        return requirements.stream()
                .filter(r -> r.force() != Force.PREFERRED && r.status() == status)
                .toList();
    }

    /** {@return preferences that the firm meets} */
    public List<Finding> advantages() {
        return requirements.stream()
                .filter(r -> r.force() == Force.PREFERRED)
                .flatMap(r -> r.findings().stream())
                .filter(f -> f.status() == Status.MET)
                .toList();
    }

    private List<Requirement> with(Force force, Status status) {
        return requirements.stream().filter(r -> r.is(force, status)).toList();
    }
}
