package org.huiqi.web;

import org.huiqi.text.Bilingual;

/**
 * A request that is refused, with its problem document.
 *
 * @since 0.2.0
 */
public final class ProblemException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    ProblemException(Problem problem) {
        super(null, null, false, false);
        this.problem = problem;
    }

    ProblemException(ProblemKind kind, Bilingual detail) {
        this(Problem.of(kind, detail));
    }

    /**
     * {@return that there is no such thing, 404}
     *
     * @param detail what is not there, and what is
     */
    public static ProblemException notFound(Bilingual detail) {
        return new ProblemException(ProblemKind.NOT_FOUND, detail);
    }

    /**
     * {@return that a parameter cannot be used, 400}
     *
     * @param detail which, its value, and what is allowed
     */
    public static ProblemException badParameter(Bilingual detail) {
        return new ProblemException(ProblemKind.BAD_PARAMETER, detail);
    }

    Problem problem() {
        return problem;
    }
}
