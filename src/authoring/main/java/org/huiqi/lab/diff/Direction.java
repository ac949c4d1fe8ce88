package org.huiqi.lab.diff;

import org.huiqi.text.Bilingual;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** Whether a firm is better or worse off with a programme than before. */
public enum Direction {
    GAIN("得到", "gains"),
    LOSS("失去", "loses"),
    /**
     * Out or open before, and out or open now in another way; or a new or withdrawn programme that
     * is out of reach.
     */
    OTHER("其他", "other");

    private final Bilingual text;

    Direction(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    /** What it is called. */
    public Bilingual text() {
        return text;
    }

    /**
     * From one verdict to another; null where a pack does not have the programme. What keeps a firm
     * out ranks the same as what leaves it open: neither is lost by becoming the other.
     */
    static Direction of(@Nullable Verdict was, @Nullable Verdict is) {
        int order = Integer.compare(rank(was), rank(is));
        return order > 0 ? GAIN : order < 0 ? LOSS : OTHER;
    }

    /** Whether a firm can apply, perhaps with an attestation or a condition. */
    static boolean isOpen(@Nullable Verdict verdict) {
        return rank(verdict) < Verdict.UNDECIDED.ordinal();
    }

    private static int rank(@Nullable Verdict verdict) {
        int out = Verdict.UNDECIDED.ordinal();
        return verdict == null ? out : Math.min(verdict.ordinal(), out);
    }
}
