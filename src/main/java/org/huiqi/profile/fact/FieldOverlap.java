package org.huiqi.profile.fact;

import java.util.List;
import java.util.Objects;
import org.huiqi.profile.Ternary;
import org.huiqi.profile.candidate.XinchuangEntry;
import org.huiqi.profile.schema.Reads;
import org.jspecify.annotations.Nullable;

/**
 * Whether another solution or case of the applicant is in the same field as one of them.
 *
 * @param entry the entry in question
 * @param all every entry of the applicant, this one included
 */
public record FieldOverlap(XinchuangEntry entry, List<XinchuangEntry> all) {

    /** Whether another solution or case has the same field. */
    @Reads("field")
    public @Nullable Boolean withAnother() {
        List<XinchuangEntry> others = all.stream().filter(other -> other != entry).toList();
        return Ternary.any(
                others, other -> Ternary.and(other.isSolutionOrCase(), sameField(other)));
    }

    private @Nullable Boolean sameField(XinchuangEntry other) {
        return Ternary.test(other.field(), field -> Objects.equals(field, entry.field())) == null
                        || entry.field() == null
                ? null
                : (Boolean) Objects.equals(other.field(), entry.field());
    }
}
