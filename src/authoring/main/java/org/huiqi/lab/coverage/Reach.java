package org.huiqi.lab.coverage;

import org.huiqi.profile.schema.Doc;

/** How well cases know one word of one thing. */
public enum Reach {
    /** A case states it and the rules agree. */
    @Doc(zh = "已断言", en = "stated")
    STATED,
    /** Cases met it, but none states it. */
    @Doc(zh = "仅见过，未断言", en = "seen, not stated")
    SEEN,
    /** No case met it. */
    @Doc(zh = "未见过", en = "never seen")
    MISSED,
    /** No firm can reach it. */
    @Doc(zh = "不可能", en = "impossible")
    UNREACHABLE;

    /** Of something with so many words, so many of which no case states. */
    static Reach of(int gaps, int words) {
        return gaps == 0 ? STATED : gaps < words ? SEEN : MISSED;
    }
}
