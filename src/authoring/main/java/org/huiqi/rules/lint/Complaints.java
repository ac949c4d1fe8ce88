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
    void add(Location at, String about, String zh, String en, String adviceZh, String adviceEn) {
        problems.add(
                new PackProblem(
                        at.source(),
                        at.line(),
                        at.column(),
                        about,
                        new Bilingual(zh, en),
                        new Bilingual(adviceZh, adviceEn)));
    }

    /** Something about what has an id, whose place is looked up. */
    void add(String file, String about, String zh, String en, String adviceZh, String adviceEn) {
        add(Location.somewhere(file), about, zh, en, adviceZh, adviceEn);
    }

    /** Something about a line of a rule file. */
    void add(
            String file,
            int line,
            String about,
            String zh,
            String en,
            String adviceZh,
            String adviceEn) {
        add(new Location(file, line, 0), about, zh, en, adviceZh, adviceEn);
    }
}
