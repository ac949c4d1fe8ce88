package org.huiqi.excel;

import java.util.Locale;
import java.util.regex.Pattern;

/** Texts of a profile in cells: what a workbook cannot hold as it is, escaped both ways. */
final class CellText {
    /** Most characters of a cell. */
    static final int LONGEST = 32_767;

    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final Pattern NOT_IN_XML = Pattern.compile("[\\r\\uFFFE\\uFFFF]");
    private static final Pattern QUOTES = Pattern.compile("\"{2,}");

    private CellText() {}

    /** The text so that a workbook gives it back unchanged. */
    static String written(String text) {
        String literal = ESCAPE.matcher(text).replaceAll("_x005F_");
        String safe =
                NOT_IN_XML
                        .matcher(literal)
                        .replaceAll(
                                m ->
                                        String.format(
                                                Locale.ROOT, "_x%04X_", (int) m.group().charAt(0)));
        boolean quotesOnly = text.isEmpty() || QUOTES.matcher(text).matches();
        return quotesOnly ? "\"\"" + safe : safe;
    }

    /** A text as the workbook gives it; {@code ""} stands for the empty text. */
    static String read(String text) {
        return QUOTES.matcher(text).matches() ? text.substring(2) : text;
    }
}
