package org.huiqi.report.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Numbers with their units. Always exact, except that a share may be cut, and then says so; it is
 * never cut to the number that it is compared with.
 */
final class Amounts {
    private static final String WAN = "万元";
    private static final Pattern WAN_AMOUNT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s?万元");
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int MOST_DIGITS = 34;

    private final Phrasing phrasing;

    Amounts(Phrasing phrasing) {
        this.phrasing = phrasing;
    }

    /** {@code 2400万元}, {@code 24 million yuan}, {@code 200人}, {@code 3%}. */
    String of(Number number, @Nullable Unit unit) {
        BigDecimal value = decimal(number);
        if (unit == null) {
            return plain(value);
        }
        if (unit == Unit.WAN_YUAN) {
            return money(value);
        }
        if (unit == Unit.PERCENT) {
            return percent(value);
        }
        return phrasing.isChinese()
                ? plain(value) + unit.text().zh()
                : grouped(value) + "\u00a0" + one(value, unit.text().en().replace(" of age", ""));
    }

    /** Money given in ten thousand yuan. */
    String money(BigDecimal wan) {
        return phrasing.isChinese() ? plain(wan) + WAN : yuan(wan);
    }

    String percent(BigDecimal value) {
        return phrasing.say(FactPhrase.PERCENT, plain(value));
    }

    /** A share with at least two decimals of what it is exactly, told apart from its limit. */
    String share(BigDecimal share, BigDecimal limit) {
        int scale = 2;
        BigDecimal cut = share.setScale(scale, RoundingMode.DOWN);
        while (scale < MOST_DIGITS && cut.compareTo(limit) == 0 && cut.compareTo(share) != 0) {
            cut = share.setScale(++scale, RoundingMode.DOWN);
        }
        return cut.compareTo(share) == 0
                ? percent(cut)
                : phrasing.say(FactPhrase.ABOUT, percent(cut));
    }

    /** The English text with amounts of 万元 in yuan. */
    static String inEnglish(String text) {
        Matcher amount = WAN_AMOUNT.matcher(text);
        String said = amount.replaceAll(found -> yuan(new BigDecimal(found.group(1))));
        return said.replace(WAN, "10\u00a0000\u00a0yuan");
    }

    private static String yuan(BigDecimal wan) {
        BigDecimal yuan = wan.movePointRight(4);
        if (yuan.compareTo(MILLION) < 0) {
            return grouped(yuan) + "\u00a0yuan";
        }
        BigDecimal millions = yuan.movePointLeft(6);
        return millions.compareTo(THOUSAND) < 0
                ? plain(millions) + "\u00a0million\u00a0yuan"
                : plain(millions.movePointLeft(3)) + "\u00a0billion\u00a0yuan";
    }

    /** {@code 100 000}; four digits stay together. */
    private static String grouped(BigDecimal number) {
        String plain = plain(number);
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        String whole = plain.substring(0, point);
        return whole.length() < 5
                ? plain
                : whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u00a0") + plain.substring(point);
    }

    private static String one(BigDecimal value, String unit) {
        return value.compareTo(BigDecimal.ONE) == 0 && unit.endsWith("s")
                ? unit.substring(0, unit.length() - 1)
                : unit;
    }

    /** To read, not to compare: at most two decimals, cut off. */
    static String brief(BigDecimal number) {
        return plain(number.scale() > 2 ? number.setScale(2, RoundingMode.DOWN) : number);
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal decimal
                ? decimal
                : BigDecimal.valueOf(number.longValue());
    }
}
