package org.huiqi.profile.fact;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.candidate.XinchuangEntry;
import org.huiqi.profile.schema.Annotations.Reads;
import org.jspecify.annotations.Nullable;

/**
 * Whether another solution or case of the applicant is in the same field as one of them.
 *
 * @param entry the entry in question
 * @param all every entry of the applicant, this one included
 */
public record FieldOverlap(XinchuangEntry entry, Peers<XinchuangEntry> all) implements Siblings {

    /**
     * {@return entries by their field}
     *
     * @param entries every entry of an applicant
     */
    public static Peers<XinchuangEntry> peers(List<XinchuangEntry> entries) {
        return Peers.of(entries, XinchuangEntry::field, XinchuangEntry::isSolutionOrCase);
    }

    /** {@return whether another solution or case has the same field} */
    @Reads("field")
    public @Nullable Boolean withAnother() {
        if (all.same(entry) > 0) {
            return true;
        }
        return all.open(entry) > 0 ? null : Boolean.FALSE;
    }

    @Override
    public List<XinchuangEntry> matching() {
        return all.matching(entry, MOST);
    }

    @Override
    public int matches() {
        return all.same(entry);
    }

    @Override
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (entry.field() == null) {
            missing.add(path(entry, "field"));
        }
        for (XinchuangEntry other : all.incomplete(entry, MOST)) {
            if (other.field() == null) {
                missing.add(path(other, "field"));
            }
            if (other.kind() == null) {
                missing.add(path(other, "kind"));
            }
        }
        return missing;
    }

    private static String path(XinchuangEntry entry, String field) {
        return "xinchuangEntries" + FieldPath.entry(entry.id()) + "." + field;
    }
}
