package org.huiqi.imports;

import java.util.List;
import java.util.function.BiFunction;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.ProfileDocument;

/** The firms of exports of a registry. */
public final class FirmList {
    private final List<Extract> firms;
    private final Extract beside;
    private final BiFunction<ProfileDocument, Extract, Imported> merge;

    FirmList(
            List<Extract> firms,
            Extract beside,
            BiFunction<ProfileDocument, Extract, Imported> merge) {
        this.firms = firms;
        this.beside = beside;
        this.merge = merge;
    }

    /** {@return their names, in order; the credit code where there is none} */
    public List<String> names() {
        return firms.stream()
                .map(Importer.FirmIdentity::of)
                .map(firm -> firm.isUnknown() ? "" : firm.toString())
                .toList();
    }

    /**
     * {@return a profile filled with what the exports say of a firm}
     *
     * @param firm its number, from 0
     * @param into the profile so far, which is valid
     */
    public Imported fill(int firm, ProfileDocument into) {
        return merge.apply(into, firms.get(firm));
    }

    /** {@return what the files say that is about none of the firms} */
    public List<Note> notes() {
        return List.copyOf(beside.notes);
    }

    /** {@return what cannot be read} */
    public List<Fault> faults() {
        return List.copyOf(beside.faults);
    }

    /** {@return whether the files hold something else, which is not read} */
    public boolean hasOthers() {
        return !beside.values.isEmpty();
    }
}
