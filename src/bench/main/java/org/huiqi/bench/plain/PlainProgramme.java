package org.huiqi.bench.plain;

import java.util.List;
import org.huiqi.bench.Facts;
import org.huiqi.verdict.Status;

/** The criteria of one programme; generated. */
public interface PlainProgramme {

    /** One criterion. */
    @FunctionalInterface
    interface Decider {
        /** Its status for some facts. */
        Status status(Facts facts);
    }

    /** The criteria of the applicant, one lambda each. */
    List<Decider> own();

    /** The criteria of a candidate, one lambda each. */
    List<Decider> perCandidate();

    /** Writes the statuses of the applicant's criteria without lambdas; returns where it ended. */
    int own(Facts facts, Status[] statuses, int from);

    /** Writes the statuses of a candidate's criteria without lambdas; returns where it ended. */
    int perCandidate(Facts facts, Status[] statuses, int from);
}
