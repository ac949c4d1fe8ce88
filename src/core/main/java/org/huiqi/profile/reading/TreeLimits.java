package org.huiqi.profile.reading;

import org.huiqi.text.Bilingual;

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
                    new Bilingual(
                            "内容超过 " + MOST_VALUES + " 个值（YAML 别名按展开后计）",
                            "more than " + MOST_VALUES + " values (YAML aliases count unfolded)"),
                    new Bilingual("请减少内容或别名", "use fewer values or aliases"));
        }
    }

    /** An object or list at that level; the top one is at level 1. */
    void level(Location at, int level) {
        if (level > DEEPEST) {
            throw new Refusal(
                    at,
                    new Bilingual("嵌套超过 " + DEEPEST + " 层", "nested deeper than " + DEEPEST),
                    new Bilingual("档案最多只有几层", "a profile has a few levels only"));
        }
    }
}
