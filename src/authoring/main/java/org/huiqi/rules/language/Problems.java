package org.huiqi.rules.language;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.catalogue.Judged;
import org.huiqi.profile.reading.Location;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.text.Joint;
import org.huiqi.text.Sentence;

/** Collects what checks find wrong in a pack, in the order of finding. */
public final class Problems {
    private final List<PackProblem> found = new ArrayList<>();

    /** {@return what was found} */
    public List<PackProblem> found() {
        return found;
    }

    private void add(
            String file, int line, int column, String about, Sentence what, Sentence advice) {
        found.add(new PackProblem(file, line, column, about, what.text(), advice.text()));
    }

    /** Adds what is wrong with something that has an id or a key, whose place is looked up. */
    public void entry(String file, String about, Sentence what, Sentence advice) {
        add(file, 0, 0, about, what, advice);
    }

    /** Adds the same of the catalogue file of a programme or standard. */
    public void entry(Judged judged, String about, Sentence what, Sentence advice) {
        entry(judged.file() + ".yaml", about, what, advice);
    }

    /** Adds what is wrong in a line of a file; line 0 is all of it. */
    public void line(String file, int line, Sentence what, Sentence advice) {
        add(file, line, 0, "", what, advice);
    }

    /** Adds what is wrong with a rule, and names the rule. */
    public void rule(RuleText rule, Sentence what, Sentence advice) {
        rule(rule, rule.line(), what, advice);
    }

    /** Adds what is wrong in a line of a rule, and names the rule. */
    public void rule(RuleText rule, int line, Sentence what, Sentence advice) {
        add(rule.file(), line, 0, rule.id(), Joint.PAIR.with(rule.id(), what.text()), advice);
    }

    /** Adds what is wrong at a place that is known. */
    public void at(Location at, String about, Sentence what, Sentence advice) {
        add(at.source(), at.line(), at.column(), about, what, advice);
    }
}
