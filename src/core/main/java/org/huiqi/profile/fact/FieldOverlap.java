package org.huiqi.profile.fact;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.profile.Ternary;
import org.huiqi.profile.candidate.XinchuangEntry;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.Reads;
import org.jspecify.annotations.Nullable;

/**
 * Whether another solution or case of the applicant is in the same field as one of them.
 *
 * @param entry the entry in question
 * @param all every entry of the applicant, this one included
 */
public record FieldOverlap(XinchuangEntry entry, List<XinchuangEntry> all) implements Siblings {

    /** {@return whether another solution or case has the same field} */
    @Doc(zh = "与其他方案同一领域", en = "same field as another entry")
    @Reads("field")
    public @Nullable Boolean withAnother() {
        List<XinchuangEntry> others = all.stream().filter(other -> other != entry).toList();
        return Ternary.any(
                others, other -> Ternary.and(other.isSolutionOrCase(), sameField(other)));
    }

    private @Nullable Boolean sameField(XinchuangEntry other) {
        return entry.field() == null || other.field() == null
                ? null
                : (Boolean) other.field().equals(entry.field());
    }

    @Override
    public List<XinchuangEntry> matching() {
        return all.stream()
                .filter(other -> other != entry)
                .filter(other -> Boolean.TRUE.equals(other.isSolutionOrCase()))
                .filter(other -> Boolean.TRUE.equals(sameField(other)))
                .toList();
    }

    @Override
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (entry.field() == null) {
            missing.add(path(entry, "field"));
        }
        for (XinchuangEntry other : all) {
            boolean counts = other != entry && !Boolean.FALSE.equals(other.isSolutionOrCase());
            if (counts && other.field() == null) {
                missing.add(path(other, "field"));
            }
            if (counts && other.kind() == null && !Boolean.FALSE.equals(sameField(other))) {
                missing.add(path(other, "kind"));
            }
        }
        return missing;
    }

    private static String path(XinchuangEntry entry, String field) {
        return "xinchuangEntries[" + entry.id() + "]." + field;
    }
}
