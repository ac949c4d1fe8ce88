package org.huiqi.profile.reading;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts of money as text: digits, optional thousands commas, a unit. */
final class MoneyText {

    /** The whole form, for the schema too; the groups are the digits and the unit. */
    static final String FORM =
            "([0-9]+(?:\\.[0-9]+)?|[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?)"
                    + SchemaForms.SPACE
                    + "*(元|万元|万|亿元|亿)";

    private static final Pattern AMOUNT = Pattern.compile(FORM);
    private static final Pattern NUMBER_ALONE = Pattern.compile("[0-9][0-9,]*(?:\\.[0-9]+)?");

    private MoneyText() {}

    /** The amount in 万元, exact and without trailing zeros; null where it is not of the form. */
    static @Nullable BigDecimal amount(String text) {
        Matcher matcher = AMOUNT.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        BigDecimal digits = new BigDecimal(matcher.group(1).replace(",", ""));
        BigDecimal amount =
                switch (matcher.group(2)) {
                    case "元" -> digits.movePointLeft(4);
                    case "万元", "万" -> digits;
                    default -> digits.movePointRight(4);
                };
        BigDecimal shortest = amount.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** True for an amount with a minus sign before it. */
    static boolean isNegative(String text) {
        String rest = text.isEmpty() ? "" : text.substring(1).strip();
        return (text.startsWith("-") || text.startsWith("−"))
                && (amount(rest) != null || lacksUnit(rest));
    }

    /** True for digits without a unit. */
    static boolean lacksUnit(String text) {
        return NUMBER_ALONE.matcher(text).matches();
    }
}
