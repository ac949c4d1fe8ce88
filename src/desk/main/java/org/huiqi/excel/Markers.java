package org.huiqi.excel;

import java.util.Set;

/**
 * What the hidden first column says about a row. Paths stand in the sheets themselves, so they move
 * with their rows and columns; labels and order do not matter.
 */
final class Markers {
    /** First cell of every sheet that is read, without the version. */
    static final String ANY_VERSION = "huiqi-profile-";

    /** First cell of every sheet that is read. */
    static final String SHEET = ANY_VERSION + "1";

    /** A row that is only for people. */
    static final String NOTHING = "-";

    /** Names the column of the values of a form; the rows of a form carry their path. */
    static final String FORM = "@form";

    /** Stands in the column of the values. */
    static final String VALUE = "@value";

    /** Names the columns of the years. */
    static final String YEARS = "@years";

    /** Follows a year that the profile has and of which it says nothing. */
    static final String IS_THERE = " @there";

    /** Names the columns of a table; its path follows. */
    static final String TABLE = "@table ";

    /** Column that numbers the entries of lists without ids. */
    static final String ROW = "@row";

    /** Column that names the entry above. */
    static final String PARENT = "@parent";

    /** Names the columns of the attestations. */
    static final String ATTESTATIONS = "@attestations";

    /** Names the columns of where values came from. */
    static final String ORIGIN = "@origin";

    /** Stands in the column of the criterion, or of the field. */
    static final String KEY = "@key";

    private static final Set<String> ALL =
            Set.of(FORM, VALUE, YEARS, ROW, PARENT, ATTESTATIONS, ORIGIN, KEY);

    private Markers() {}

    /** Whether a text in a sheet is one of these. */
    static boolean isMarker(String text) {
        return ALL.contains(text) || text.startsWith(TABLE) || text.startsWith(ANY_VERSION);
    }
}
