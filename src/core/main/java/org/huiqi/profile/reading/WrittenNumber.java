package org.huiqi.profile.reading;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and amounts as people write them: thousands commas, the unit behind, {@code 120 million
 * yuan}. Longer ones than anybody writes stay text.
 */
final class WrittenNumber {
    private static final int LONGEST = 100;
    private static final Pattern GROUPED =
            Pattern.compile("-?[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?");
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?");
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?:rmb|cny|¥)? *(-?[0-9.,]+) *(thousand|million|billion)? *(yuan|rmb|cny)?");
    private static final Map<String, Integer> POWERS =
            Map.of("thousand", 3, "million", 6, "billion", 9);

    private WrittenNumber() {}

    /**
     * What a text means.
     *
     * @param narrow the text with half-width digits
     * @param text the text itself
     */
    static Node of(@Nullable Unit unit, String narrow, String text, Location at) {
        if (narrow.length() > LONGEST) {
            return WrittenValue.scalar(at, Node.Kind.TEXT, text);
        }
        return unit == Unit.WAN_YUAN ? money(narrow, at) : number(unit, narrow, text, at);
    }

    private static Node number(@Nullable Unit unit, String narrow, String text, Location at) {
        String digits = narrow;
        if (unit != null) {
            digits = digits.replaceFirst(" *(?:" + Pattern.quote(unit.text().zh()) + "|个|%)$", "");
        }
        digits = withoutCommas(digits);
        return NUMBER.matcher(digits).matches()
                ? WrittenValue.scalar(at, Node.Kind.NUMBER, digits)
                : WrittenValue.scalar(at, Node.Kind.TEXT, text);
    }

    private static Node money(String narrow, Location at) {
        String digits = withoutCommas(narrow);
        if (NUMBER.matcher(digits).matches()) {
            return WrittenValue.scalar(at, Node.Kind.NUMBER, digits);
        }
        Matcher english = ENGLISH.matcher(narrow.toLowerCase(Locale.ROOT));
        boolean yuan = english.matches() && (english.group(2) != null || english.group(3) != null);
        String figure = yuan ? withoutCommas(english.group(1)) : "";
        if (NUMBER.matcher(figure).matches()) {
            int power = english.group(2) == null ? 0 : POWERS.get(english.group(2));
            BigDecimal wan = new BigDecimal(figure).scaleByPowerOfTen(power - 4);
            String plain = wan.signum() == 0 ? "0" : wan.stripTrailingZeros().toPlainString();
            return WrittenValue.scalar(at, Node.Kind.NUMBER, plain);
        }
        return WrittenValue.scalar(at, Node.Kind.TEXT, narrow.replace(" ", ""));
    }

    private static String withoutCommas(String text) {
        return GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
    }
}
