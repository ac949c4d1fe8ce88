package org.huiqi.report.view;

import org.huiqi.catalogue.Criterion;
import org.huiqi.text.Bilingual;

/** How hard a criterion binds, in the word that the handbook prints. */
public final class ForceLabel {
    private ForceLabel() {}

    /** The word of one criterion. */
    public static Bilingual of(Criterion criterion) {
        if (criterion.forceAsPrinted() != null) {
            return criterion.forceAsPrinted();
        }
        return switch (criterion.force()) {
            case MUST -> Label.FORCE_MUST.text();
            case IN_PRINCIPLE -> Label.FORCE_IN_PRINCIPLE.text();
            case PREFERRED -> Label.FORCE_PREFERRED.text();
        };
    }
}
