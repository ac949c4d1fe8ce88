package org.huiqi.excel;

import java.util.List;
import org.huiqi.profile.candidate.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * A list of records as a table, one row an entry.
 *
 * @param list the list itself, whose cell says whether there are entries
 * @param columns fields of an entry, records in it flattened
 * @param parent table of the entries that the list belongs to; null for a list of the profile
 * @param below lists in its entries
 */
record Table(Column list, List<Column> columns, @Nullable Column parent, List<Table> below) {

    /** Column that numbers the entries of lists without ids. */
    static final String ROW = "@row";

    /** Column that names the entry above. */
    static final String PARENT = "@parent";

    String path() {
        return list.path();
    }

    Class<?> entry() {
        return Kind.entry(list.component());
    }

    /** Whether entries are told apart by id, else by a number. */
    boolean isNamed() {
        return isNamed(entry());
    }

    static boolean isNamed(Class<?> entry) {
        return Candidate.class.isAssignableFrom(entry);
    }
}
