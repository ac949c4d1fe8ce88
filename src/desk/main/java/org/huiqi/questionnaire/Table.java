package org.huiqi.questionnaire;

import java.util.List;
import org.huiqi.profile.candidate.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * A list of records as a table, one row an entry.
 *
 * @param list the list itself, whose answer says whether there are entries
 * @param columns fields of an entry, records in it flattened
 * @param parent table of the entries that the list belongs to; null for a list of the profile
 * @param below lists in its entries
 */
public record Table(Column list, List<Column> columns, @Nullable Column parent, List<Table> below) {

    public Table {
        columns = List.copyOf(columns);
        below = List.copyOf(below);
    }

    /** Path of the list, {@code softwareProducts}. */
    public String path() {
        return list.path();
    }

    /** Type of an entry. */
    public Class<?> entry() {
        return list.field().type();
    }

    /** Whether entries are told apart by id, else by a number. */
    public boolean isNamed() {
        return isNamed(entry());
    }

    /** Whether entries of a type are told apart by id. */
    public static boolean isNamed(Class<?> entry) {
        return Candidate.class.isAssignableFrom(entry);
    }
}
