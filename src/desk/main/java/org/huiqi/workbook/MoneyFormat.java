package org.huiqi.workbook;

import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What the format of a cell adds to an amount of money: a number alone may be 元 or 万元. A sign of
 * currency in a field that is asked for in 万元 could be meant either way and is not guessed.
 */
public final class MoneyFormat {
    private static final Set<String> UNITS = Set.of("元", "万元", "万", "亿元", "亿");
    private static final Set<String> PLAIN = Set.of("", "General", "@", "G/通用格式");

    /** The symbol of a currency, with its locale. */
    private static final Pattern CURRENCY = Pattern.compile("\\[\\$([^\\]-]*)(?:-[^\\]]*)?\\]");

    private static final Pattern CONDITION = Pattern.compile("\\[[<>=][^\\]]*\\]");
    private static final Pattern COLOUR = Pattern.compile("\\[[^\\]]*\\]");
    private static final Pattern PADDING = Pattern.compile("[_*].");

    /** A comma behind the last digit: the number is shown divided by a thousand. */
    private static final Pattern SCALED = Pattern.compile("[0#?],+(?![0#?,])");

    private static final Pattern DIGITS = Pattern.compile("[0#?.,()\\-+\\s\"\\\\!]");

    private MoneyFormat() {}

    /** The unit that is shown behind the number; empty for none; null where it is misleading. */
    public static @Nullable String unit(Cell cell) {
        String format = cell.getCellStyle().getDataFormatString();
        return format == null ? "" : unit(format);
    }

    /** The same of a format; a sign of currency is misleading. */
    public static @Nullable String unit(String format) {
        String first = format.split(";", 2)[0];
        String digits = PADDING.matcher(CURRENCY.matcher(first).replaceAll("$1")).replaceAll("");
        String shown = DIGITS.matcher(COLOUR.matcher(digits).replaceAll("")).replaceAll("");
        if (CONDITION.matcher(format).find() || SCALED.matcher(digits).find()) {
            return null;
        }
        if (PLAIN.contains(shown)) {
            return "";
        }
        return UNITS.contains(shown) ? shown : null;
    }
}
