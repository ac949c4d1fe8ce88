package org.huiqi.interview;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqi.interview.Reading.Value;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.schema.Unit;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers and amounts as people type them. What it does not know it hands on as text, which
 * the profile reader refuses.
 */
final class Figures {
    private static final Pattern GROUPED =
            Pattern.compile("-?[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?");
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?");
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?:rmb|cny|¥)? *(-?[0-9.,]+) *(thousand|million|billion)? *(yuan|rmb|cny)?");
    private static final Map<String, Integer> POWERS =
            Map.of("thousand", 3, "million", 6, "billion", 9);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private Figures() {}

    /** A number; thousands commas and the unit itself may stand with it. */
    static Reading number(String place, String text, @Nullable Unit unit) {
        String digits = withoutCommas(text);
        if (unit != null) {
            digits = digits.replaceFirst(" *(?:" + Pattern.quote(unit.text().zh()) + "|个|%)$", "");
        }
        if (!NUMBER.matcher(digits).matches()) {
            return new Value(place, Scalars.text(text), Bilingual.same(text));
        }
        Bilingual understood =
                unit == null
                        ? Bilingual.same(digits)
                        : new Bilingual(
                                digits + " " + unit.text().zh(), digits + " " + unit.text().en());
        return new Value(place, Scalars.number(digits), understood);
    }

    /** A number alone. */
    static Node number(String text) {
        String digits = withoutCommas(text);
        return NUMBER.matcher(digits).matches() ? Scalars.number(digits) : Scalars.text(text);
    }

    private static String withoutCommas(String text) {
        return GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
    }

    /** An amount: a number of 万元, or with a unit. */
    static Reading money(String place, String text) {
        String digits = withoutCommas(text);
        if (NUMBER.matcher(digits).matches()) {
            return new Value(place, Scalars.number(digits), amount(new BigDecimal(digits)));
        }
        Matcher english = ENGLISH.matcher(text.toLowerCase(Locale.ROOT));
        boolean yuan = english.matches() && (english.group(2) != null || english.group(3) != null);
        String figure = yuan ? withoutCommas(english.group(1)) : "";
        if (NUMBER.matcher(figure).matches()) {
            int power = english.group(2) == null ? 0 : POWERS.get(english.group(2));
            BigDecimal wan = new BigDecimal(figure).scaleByPowerOfTen(power - 4);
            return new Value(place, Scalars.number(plain(wan)), amount(wan));
        }
        String compact = text.replace(" ", "");
        return new Value(place, Scalars.text(compact), Bilingual.same(compact));
    }

    /** {@code 12000 万元（1.2 亿元）}. */
    static Bilingual amount(BigDecimal wan) {
        boolean large = wan.abs().compareTo(TEN_THOUSAND) >= 0;
        String more = large ? "（" + plain(wan.scaleByPowerOfTen(-4)) + " 亿元）" : "";
        String million = plain(wan.scaleByPowerOfTen(-2));
        return new Bilingual(
                plain(wan) + " 万元" + more, plain(wan) + " 万元 (" + million + " million yuan)");
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
