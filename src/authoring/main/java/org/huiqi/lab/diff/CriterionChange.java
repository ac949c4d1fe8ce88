package org.huiqi.lab.diff;

import org.huiqi.catalogue.Criterion;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;

/**
 * A criterion that is answered or weighed otherwise than before.
 *
 * @param id id of the criterion
 * @param candidate id of the candidate, or null
 * @param clause locator in the handbook, of the new pack where it has the criterion
 * @param requirement what is required, of the new pack where it has the criterion
 * @param was status in the old pack, null where it has no such criterion
 * @param is status in the new pack, null where it has no such criterion
 */
public record CriterionChange(
        String id,
        @Nullable String candidate,
        String clause,
        Bilingual requirement,
        @Nullable Status was,
        @Nullable Status is) {

    static CriterionChange of(
            Criterion criterion,
            @Nullable String candidate,
            @Nullable Status was,
            @Nullable Status is) {
        return new CriterionChange(
                criterion.id(), candidate, criterion.clause(), criterion.requirement(), was, is);
    }
}
