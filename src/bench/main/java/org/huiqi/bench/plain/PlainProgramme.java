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
}
