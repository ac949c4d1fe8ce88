package org.huiqi.profile.reading;

/** Counts what a document unfolds to, so that a small hostile one cannot fill the memory. */
final class TreeLimits {

    /** Deepest nesting of objects and lists. */
    static final int DEEPEST = 64;

    /** Most values, after aliases are unfolded. */
    static final int MOST_VALUES = 200_000;

    /** Longest line of a YAML text: the time its parser takes grows with the square of it. */
    static final int LONGEST_YAML_LINE = 1_000_000;

    private int values;

    int values() {
        return values;
    }

    /** So many more values. */
    void add(Location at, int more) {
        values += more;
        if (values > MOST_VALUES) {
            throw new Refusal(
                    at,
                    SyntaxText.TOO_MANY_VALUES.with(MOST_VALUES),
                    SyntaxText.FEWER_VALUES.text());
        }
    }

    /** An object or list at that level; the top one is at level 1. */
    void level(Location at, int level) {
        if (level > DEEPEST) {
            throw new Refusal(at, SyntaxText.TOO_DEEP.with(DEEPEST), SyntaxText.FEW_LEVELS.text());
        }
    }
}
