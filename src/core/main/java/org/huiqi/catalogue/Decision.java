package org.huiqi.catalogue;

/** What decides a criterion. */
public enum Decision {
    /** Facts of the profile alone; an attestation is ignored. */
    FACTS,
    /** An attestation alone. */
    ATTEST,
    /** Facts where the value is in the clause's open list, else an attestation. */
    OPEN_LIST,
    /** A standard outside the handbook where its facts suffice, else an attestation. */
    STANDARD
}
