package org.huiqi.verdict;

/** Status of a criterion for the applicant or one candidate. */
public enum Status {
    /** It holds. */
    MET,
    /** It does not hold. */
    NOT_MET,
    /** A fact is missing. */
    UNKNOWN,
    /** Nobody has attested it yet. */
    UNATTESTED
}
