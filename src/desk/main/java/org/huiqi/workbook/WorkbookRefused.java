package org.huiqi.workbook;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** A file that is not read any further, and why. */
public final class WorkbookRefused extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Bilingual problem;
    private final transient Bilingual advice;

    /**
     * A refusal.
     *
     * @param problem what is wrong; follows the name of the file in a sentence
     * @param advice what to do
     */
    public WorkbookRefused(Sentence problem, Sentence advice) {
        super(problem.text().en());
        this.problem = problem.text();
        this.advice = advice.text();
    }

    /** {@return what is wrong with it} */
    public Bilingual problem() {
        return problem;
    }

    /** {@return what to do} */
    public Bilingual advice() {
        return advice;
    }
}
