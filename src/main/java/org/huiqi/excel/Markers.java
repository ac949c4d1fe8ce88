package org.huiqi.excel;

/**
 * What the hidden first column says about a row. Paths stand in the sheets themselves, so they move
 * with their rows and columns; labels and order do not matter.
 */
final class Markers {
    /** First cell of every sheet that is read. */
    static final String SHEET = "huiqi-profile-1";

    /** A row that is only for people. */
    static final String NOTHING = "-";

    /** Names the column of the values of a form; the rows of a form carry their path. */
    static final String FORM = "@form";

    /** Stands in the column of the values. */
    static final String VALUE = "@value";

    /** Names the columns of the years. */
    static final String YEARS = "@years";

    /** Names the columns of a table; its path follows. */
    static final String TABLE = "@table ";

    /** Column that numbers the entries of lists without ids. */
    static final String ROW = "@row";

    /** Column that names the entry above. */
    static final String PARENT = "@parent";

    /** Names the columns of the attestations. */
    static final String ATTESTATIONS = "@attestations";

    /** Stands in the column of the criterion. */
    static final String KEY = "@key";

    private Markers() {}
}
