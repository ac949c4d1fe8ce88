package org.huiqi.document;

import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;

/** How good the news is, for faces that have colours. */
public enum Tone {
    /** It holds. */
    GOOD,
    /** Somebody has to act. */
    ACT,
    /** It may hold; the authority decides. */
    DOUBTFUL,
    /** It is not known. */
    OPEN,
    /** It fails. */
    BAD,
    /** It does not matter here. */
    QUIET;

    /** Of a verdict. */
    public static Tone of(Verdict verdict) {
        return switch (verdict) {
            case ELIGIBLE -> GOOD;
            case NEEDS_ATTESTATION -> ACT;
            case CONDITIONAL -> DOUBTFUL;
            case UNDECIDED -> OPEN;
            case NOT_ELIGIBLE -> BAD;
            case NOT_APPLICABLE -> QUIET;
        };
    }

    /** Of a status. */
    public static Tone of(Status status) {
        return switch (status) {
            case MET -> GOOD;
            case UNATTESTED -> ACT;
            case UNKNOWN -> OPEN;
            case NOT_MET -> BAD;
        };
    }
}
