package org.huiqi.excel;

import org.huiqi.text.Bilingual;

/** A file that is not read any further; does not leave the package. */
final class WorkbookRefused extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Bilingual problem;
    private final transient Bilingual advice;

    WorkbookRefused(Bilingual problem, Bilingual advice) {
        super(problem.en());
        this.problem = problem;
        this.advice = advice;
    }

    Bilingual problem() {
        return problem;
    }

    Bilingual advice() {
        return advice;
    }
}
