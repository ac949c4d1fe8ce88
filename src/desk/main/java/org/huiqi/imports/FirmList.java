package org.huiqi.imports;

import java.util.List;
import java.util.Objects;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.ProfileDocument;

/** The firms of exports of a registry. */
public final class FirmList {
    private final List<RegistryRow> rows;
    private final Extract beside;
    private final Merge merge;

    FirmList(List<RegistryRow> rows, Extract beside, Merge merge) {
        this.rows = List.copyOf(rows);
        this.beside = beside;
        this.merge = merge;
    }

    /** {@return their names, in order; the credit code where there is none} */
    public List<String> names() {
        return rows.stream()
                .map(
                        row ->
                                row.name() != null
                                        ? row.name()
                                        : Objects.requireNonNullElse(row.creditCode(), ""))
                .toList();
    }

    /**
     * {@return a profile filled with what the exports say of a firm}
     *
     * @param firm its number, from 0
     * @param into the profile so far, which is valid
     */
    public Imported fill(int firm, ProfileDocument into) {
        return merge.into(into, rows.get(firm).extract());
    }

    /** {@return what the files say that is about none of the firms} */
    public List<Note> notes() {
        return List.copyOf(beside.notes());
    }

    /** {@return what cannot be read} */
    public List<Fault> faults() {
        return List.copyOf(beside.faults());
    }

    /** {@return whether the files hold something else, which is not read} */
    public boolean hasOthers() {
        return !beside.values().isEmpty();
    }
}
