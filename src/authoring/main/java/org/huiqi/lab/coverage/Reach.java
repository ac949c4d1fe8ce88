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
    UNREACHABLE;

    /** Of something with so many words, so many of which no case states. */
    static Reach of(int gaps, int words) {
        return gaps == 0 ? STATED : gaps < words ? SEEN : MISSED;
    }
}
