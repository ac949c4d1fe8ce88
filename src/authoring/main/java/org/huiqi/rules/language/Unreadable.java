package org.huiqi.rules.language;

import org.huiqi.text.Bilingual;

/** Something in a rule that cannot be read, or that a rule may not hold. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Bilingual what;
    private final transient Bilingual advice;

    /**
     * Something in a rule.
     *
     * @param what what is wrong
     * @param advice what to write instead
     */
    Unreadable(Bilingual what, Bilingual advice) {
        super(what.en());
        this.what = what;
        this.advice = advice;
    }

    /** The problem at a place. */
    PackProblem at(String file, int line) {
        return new PackProblem(file, line, what, advice);
    }
}
