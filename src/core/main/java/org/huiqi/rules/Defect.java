package org.huiqi.rules;

import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Location;
import org.huiqi.rules.engine.RuleFailure;
import org.huiqi.text.Bilingual;

/** A defect of the program, told as a fault: it costs one firm, not the run. */
public final class Defect {
    private Defect() {}

    /** Names the rule or the kind of defect, and nothing of the profile. */
    public static Fault of(Location at, Throwable e) {
        Bilingual what =
                e instanceof RuleFailure failure
                        ? failure.text()
                        : Bilingual.same(e.getClass().getSimpleName());
        return new Fault(
                at,
                "",
                null,
                new Bilingual("内部错误（" + what.zh() + "）", "internal error (" + what.en() + ")"),
                new Bilingual("请附上这份档案报告给维护者", "please report it with this profile"));
    }
}
