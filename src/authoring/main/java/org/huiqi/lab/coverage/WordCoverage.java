package org.huiqi.lab.coverage;

/**
 * How often cases met a word: a status of a criterion, a verdict of a programme, standard or track,
 * or a number of points.
 *
 * @param word the word
 * @param reachable whether any firm can reach it, as far as the rules tell
 * @param stated number of cases that state it and are right
 * @param seen number of cases that met it without stating it
 * @param <W> kind of word
 */
public record WordCoverage<W>(W word, boolean reachable, int stated, int seen) {
    public WordCoverage {
        reachable = reachable || stated > 0 || seen > 0;
    }

    /** What the numbers come to. */
    public Reach reach() {
        if (stated > 0) {
            return Reach.STATED;
        }
        if (seen > 0) {
            return Reach.SEEN;
        }
        return reachable ? Reach.MISSED : Reach.UNREACHABLE;
    }

    /** It can be reached, and no case states it. */
    public boolean isGap() {
        return reachable && stated == 0;
    }
}
