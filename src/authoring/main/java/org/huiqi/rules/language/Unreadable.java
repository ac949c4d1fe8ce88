package org.huiqi.rules.language;

import org.huiqi.text.Bilingual;

/** Something in a rule that cannot be read, or that a rule may not hold. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final transient Bilingual what;
    private final transient Bilingual advice;

    /**
     * Something in a rule.
     *
     * @param line line that it stands on
     * @param what what is wrong
     * @param advice what to write instead
     */
    Unreadable(int line, Bilingual what, Bilingual advice) {
        super(what.en());
        this.line = line;
        this.what = what;
        this.advice = advice;
    }

    /** The problem of a file. */
    PackProblem in(String file) {
        return new PackProblem(file, line, what, advice);
    }
}
