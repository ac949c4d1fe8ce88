package org.huiqi.rules.language;

import java.util.List;
import java.util.stream.Collectors;
import org.huiqi.text.Language;

/** A rule pack does not load. */
public final class RulePackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<PackProblem> problems;

    /**
     * Every problem at once.
     *
     * @param problems in the order of the files
     */
    public RulePackException(List<PackProblem> problems) {
        super(problems.stream().map(p -> p.in(Language.EN)).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** {@return what is wrong} */
    public List<PackProblem> problems() {
        return problems;
    }
}
