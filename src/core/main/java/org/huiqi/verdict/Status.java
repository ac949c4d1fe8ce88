package org.huiqi.verdict;

import org.huiqi.profile.schema.Doc;

/** Status of a criterion for the applicant or one candidate. */
public enum Status {
    /** It holds. */
    @Doc(zh = "符合", en = "met")
    MET,
    /** It does not hold. */
    @Doc(zh = "不符合", en = "not met")
    NOT_MET,
    /** A fact is missing. */
    @Doc(zh = "信息不足", en = "unknown")
    UNKNOWN,
    /** Nobody has attested it yet. */
    @Doc(zh = "待人工确认", en = "not attested")
    UNATTESTED
}
