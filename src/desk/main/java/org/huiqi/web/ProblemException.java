package org.huiqi.web;

/** Ends the handling of a request with a problem; does not leave the package. */
final class ProblemException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(null, null, false, false);
        this.problem = problem;
    }

    ProblemException(ProblemKind kind, String zh, String en) {
        this(Problem.of(kind, zh, en));
    }

    Problem problem() {
        return problem;
    }
}
