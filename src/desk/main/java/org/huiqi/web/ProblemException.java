package org.huiqi.web;

import org.huiqi.text.Bilingual;

/** Ends the handling of a request with a problem; does not leave the package. */
final class ProblemException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(null, null, false, false);
        this.problem = problem;
    }

    ProblemException(ProblemKind kind, Bilingual detail) {
        this(Problem.of(kind, detail));
    }

    Problem problem() {
        return problem;
    }
}
