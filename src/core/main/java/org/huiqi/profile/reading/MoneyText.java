package org.huiqi.profile.reading;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts of money as text: a sign, digits, optional thousands commas, a unit. */
final class MoneyText {

    /** The form without a sign, for the schema too; the groups are the digits and the unit. */
    static final String FORM =
            "([0-9]+(?:\\.[0-9]+)?|[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?)"
                    + SchemaForms.SPACE
                    + "*(元|万元|万|亿元|亿)";

    /** The form with or without a minus sign; the first group is the sign. */
    static final String SIGNED_FORM = "([-−]?)" + FORM;

    private static final Pattern AMOUNT = Pattern.compile(SIGNED_FORM);
    private static final Pattern NUMBER_ALONE = Pattern.compile("[-−]?[0-9][0-9,]*(?:\\.[0-9]+)?");

    private MoneyText() {}

    /** The amount in 万元, exact and without trailing zeros; null where it is not of the form. */
    static @Nullable BigDecimal amount(String text) {
        Matcher matcher = AMOUNT.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        BigDecimal digits = new BigDecimal(matcher.group(2).replace(",", ""));
        BigDecimal amount =
                switch (matcher.group(3)) {
                    case "元" -> digits.movePointLeft(4);
                    case "万元", "万" -> digits;
                    default -> digits.movePointRight(4);
                };
        BigDecimal shortest =
                (matcher.group(1).isEmpty() ? amount : amount.negate()).stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** True for an amount with a minus sign before it. */
    static boolean isNegative(String text) {
        return (text.startsWith("-") || text.startsWith("−")) && amount(text) != null;
    }

    /** True for digits without a unit. */
    static boolean lacksUnit(String text) {
        return NUMBER_ALONE.matcher(text).matches();
    }
}
