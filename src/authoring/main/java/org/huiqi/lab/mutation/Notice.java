package org.huiqi.lab.mutation;

import org.huiqi.lab.Case;
import org.huiqi.rules.language.PackProblem;

/** What noticed a mutant. */
public sealed interface Notice {
    /**
     * A case fails.
     *
     * @param by the first of them
     */
    record ByCase(Case by) implements Notice {}

    /**
     * A case that was written for it, and has not been read by a person.
     *
     * @param name its name
     */
    record ByWritten(String name) implements Notice {}

    /**
     * Lint finds something that it does not find in the catalogue as it is.
     *
     * @param problem the first of it
     */
    record ByLint(PackProblem problem) implements Notice {}
}
