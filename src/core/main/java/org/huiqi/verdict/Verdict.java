package org.huiqi.verdict;

/** Verdict of a programme, best first. */
public enum Verdict {
    /** Everything holds: the firm may apply. Most programmes then select. */
    ELIGIBLE,
    /** Facts hold; somebody has to answer for the rest. */
    NEEDS_ATTESTATION,
    /** A condition that binds in principle does not hold; the authority may still accept. */
    CONDITIONAL,
    /** A fact is missing. */
    UNDECIDED,
    /** A condition that must hold does not. */
    NOT_ELIGIBLE,
    /** The applicant has nothing that the programme is about. */
    NOT_APPLICABLE
}
