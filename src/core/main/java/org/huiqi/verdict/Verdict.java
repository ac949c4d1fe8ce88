package org.huiqi.verdict;

import org.huiqi.profile.schema.Doc;

/** Verdict of a programme, best first. */
public enum Verdict {
    /** Everything holds: the firm may apply. Most programmes then select. */
    @Doc(zh = "可申报", en = "eligible to apply")
    ELIGIBLE,
    /** Facts hold; somebody has to answer for the rest. */
    @Doc(zh = "待确认", en = "needs attestation")
    NEEDS_ATTESTATION,
    /** A condition that binds in principle does not hold; the authority may still accept. */
    @Doc(zh = "有条件", en = "conditional")
    CONDITIONAL,
    /** A fact is missing. */
    @Doc(zh = "待补充信息", en = "undecided")
    UNDECIDED,
    /** A condition that must hold does not. */
    @Doc(zh = "不符合", en = "not eligible")
    NOT_ELIGIBLE,
    /** The applicant has nothing that the programme is about. */
    @Doc(zh = "不适用", en = "not applicable")
    NOT_APPLICABLE
}
