package org.huiqi.screening;

import java.io.Serializable;

/**
 * How rows of CSV are written.
 *
 * @param mark whether a byte-order mark stands in front, by which Excel knows UTF-8
 * @param formulas whether a text that a spreadsheet would take for a formula is left as it is;
 *     otherwise an apostrophe stands in front of it
 */
public record CsvStyle(boolean mark, boolean formulas) implements Serializable {
    /** No mark, no formulas. */
    public static final CsvStyle DEFAULT = new CsvStyle(false, false);

    /** What a spreadsheet takes for the start of a formula, in East Asian width too. */
    private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /** A text as it stands in a cell. */
    public String cell(String text) {
        return !formulas && !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : text;
    }

    /** What stands in front of the first row. */
    public String start() {
        return mark ? "\uFEFF" : "";
    }
}
