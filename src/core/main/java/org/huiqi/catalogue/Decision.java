package org.huiqi.catalogue;

import org.huiqi.profile.schema.Doc;

/** What decides a criterion. */
public enum Decision {
    @Doc(zh = "由事实判定", en = "facts of the profile alone; an attestation is ignored")
    FACTS,
    @Doc(zh = "由人工确认", en = "an attestation alone")
    ATTEST,
    @Doc(
            zh = "开放列表",
            en = "facts where the value is in the clause's open list, else an attestation")
    OPEN_LIST,
    @Doc(
            zh = "依据标准",
            en = "a standard outside the handbook where its facts suffice, else an attestation")
    STANDARD
}
