package org.huiqi.catalogue;

/** What decides a criterion. */
public enum Decision {
    FACTS,
    ATTEST,
    OPEN_LIST,
    STANDARD
}
