package org.huiqi.lab.coverage;

/** How well cases know one word of one thing. */
public enum Reach {
    /** A case states it and the rules agree. */
    STATED,
    /** Cases met it, but none states it. */
    SEEN,
    /** No case met it. */
    MISSED,
    /** No firm can reach it. */
    UNREACHABLE
}
