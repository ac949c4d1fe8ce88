package org.huiqi.rules.language;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.profile.reading.Location;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Joint;
import org.huiqi.text.Sentence;

/** Collects what checks find wrong in a pack, in the order of finding. */
public final class Problems {
    private final List<PackProblem> found = new ArrayList<>();

    /** {@return what was found} */
    public List<PackProblem> found() {
        return found;
    }

    /** Adds what is wrong with something that has an id or a key, whose place is looked up. */
    public void entry(String file, String about, Bilingual what, Bilingual advice) {
        found.add(new PackProblem(file, 0, 0, about, what, advice));
    }

    /** Adds the same with an advice that has no places. */
    public void entry(String file, String about, Bilingual what, Sentence advice) {
        entry(file, about, what, advice.text());
    }

    /** Adds what is wrong in a line of a file; line 0 is all of it. */
    public void line(String file, int line, Bilingual what, Bilingual advice) {
        found.add(new PackProblem(file, line, what, advice));
    }

    /** Adds the same with an advice that has no places. */
    public void line(String file, int line, Bilingual what, Sentence advice) {
        line(file, line, what, advice.text());
    }

    /** Adds what is wrong in a line of a rule, and names the rule. */
    public void rule(RuleText rule, int line, Bilingual what, Bilingual advice) {
        Bilingual named = Joint.PAIR.with(rule.id(), what);
        found.add(new PackProblem(rule.file(), line, 0, rule.id(), named, advice));
    }

    /** Adds the same with an advice that has no places. */
    public void rule(RuleText rule, int line, Bilingual what, Sentence advice) {
        rule(rule, line, what, advice.text());
    }

    /** Adds what is wrong at a place that is known. */
    public void at(Location at, String about, Bilingual what, Sentence advice) {
        found.add(new PackProblem(at.source(), at.line(), at.column(), about, what, advice.text()));
    }
}
