package org.huiqi.rules.lint;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.profile.reading.Location;
import org.huiqi.rules.language.PackProblem;
import org.huiqi.text.Bilingual;

/** Collects what a check finds. */
final class Complaints {
    private final List<PackProblem> problems = new ArrayList<>();

    List<PackProblem> problems() {
        return problems;
    }

    /** Something at a place of a file. */
    void add(Location at, String about, Bilingual what, Bilingual advice) {
        problems.add(new PackProblem(at.source(), at.line(), at.column(), about, what, advice));
    }

    /** Something about what has an id, whose place is looked up. */
    void add(String file, String about, Bilingual what, Bilingual advice) {
        add(Location.somewhere(file), about, what, advice);
    }

    /** Something about a line of a rule file. */
    void add(String file, int line, String about, Bilingual what, Bilingual advice) {
        add(new Location(file, line, 0), about, what, advice);
    }
}
