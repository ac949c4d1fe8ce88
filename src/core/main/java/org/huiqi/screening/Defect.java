package org.huiqi.screening;

import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Location;
import org.huiqi.rules.engine.RuleFailure;
import org.huiqi.text.Bilingual;

/** A defect of the program, told as a fault: it costs one firm, not the run. */
public final class Defect {
    private Defect() {}

    /** Names the rule or the kind of defect, and nothing of the profile. */
    public static Fault of(Location at, RuntimeException e) {
        Bilingual what =
                e instanceof RuleFailure failure
                        ? failure.text()
                        : Bilingual.same(e.getClass().getSimpleName());
        return new Fault(at, "", null, RowText.INTERNAL_ERROR.with(what), RowText.REPORT_IT.text());
    }
}
