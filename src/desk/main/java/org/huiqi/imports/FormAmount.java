package org.huiqi.imports;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqi.text.Bilingual;
import org.huiqi.workbook.WorkbookText;
import org.jspecify.annotations.Nullable;

/**
 * An amount as forms write it: brackets or a minus sign for negatives, thousands separated or not.
 *
 * @param value the amount in the unit of its form; null where a dash stands, which is unknown
 */
record FormAmount(@Nullable BigDecimal value) {
    private static final Pattern DASH = Pattern.compile("[-—–−―─－/\\\\*]+|无|不适用|N/?A");
    private static final int LONGEST = 60;

    /** A sign of one's own, of yuan or of both, in front of the digits, or a sign behind them. */
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?:(?:RMB|CNY|人民币|[¥￥+])\\s*)*(?<sign>[-—–−负]\\s*)?(?:(?:RMB|CNY|人民币|[¥￥+])\\s*)*"
                            + "(?<digits>(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\\.[0-9]+)?)(?<behind>[-−])?");

    /** Units that may stand behind an amount, in powers of ten of a yuan. */
    private static final Pattern UNIT = Pattern.compile("(.*?)(元|千元|万元|百万元|亿元|万|亿)");

    /** Whether a dash stands in the place of an amount. */
    boolean isDash() {
        return value == null;
    }

    /** Whether a text is a dash, which says nothing. */
    static boolean isDash(String text) {
        return DASH.matcher(LineName.dense(text)).matches();
    }

    /** Whether a cell holds an amount, or a dash in the place of one. */
    static boolean isIn(TabCell cell) {
        return cell.number() != null || cell.problem() != null || in(cell, 0) != null;
    }

    /**
     * What a cell says.
     *
     * @param power power of ten by which an amount of the form becomes yuan: 4 in 万元
     * @return the amount in 万元, exact; null where it makes no sense, see {@link #problem}
     */
    static @Nullable FormAmount in(TabCell cell, int power) {
        String unit = cell.unit();
        if (cell.problem() != null || unit == null || unit.equals("人")) {
            return null;
        }
        if (isDash(cell.text())) {
            return new FormAmount(null);
        }
        BigDecimal value = cell.number();
        if (value == null) {
            String text = narrow(cell.text());
            Matcher behind = UNIT.matcher(text);
            boolean named = behind.matches() && !behind.group(1).isEmpty();
            value = of(named ? behind.group(1) : text);
            unit = named ? behind.group(2) : "";
        }
        int of = unit.isEmpty() ? power : TermReader.POWERS.get(unit.replace("元", ""));
        return value == null ? null : new FormAmount(shortest(value.scaleByPowerOfTen(of - 4)));
    }

    /** Why a cell makes no sense as an amount. */
    static Bilingual problem(TabCell cell) {
        if (cell.problem() != null) {
            return cell.problem();
        }
        return cell.unit() == null
                ? WorkbookText.CELL_FORMAT.text()
                : StatementText.NO_AMOUNT.text();
    }

    /**
     * The number that a text writes, with its sign; null where it is none, or more than one: signs
     * of notes such as ① or ² are no digits, and digits on both sides of a space are two numbers.
     */
    static @Nullable BigDecimal of(String written) {
        String text = written.length() > LONGEST ? "" : narrow(written);
        boolean inBrackets = text.length() > 2 && text.startsWith("(") && text.endsWith(")");
        String bare = inBrackets ? text.substring(1, text.length() - 1).strip() : text;
        Matcher number = NUMBER.matcher(bare);
        if (!number.matches()) {
            return null;
        }
        List<Boolean> signs =
                List.of(inBrackets, number.group("sign") != null, number.group("behind") != null);
        BigDecimal value = new BigDecimal(number.group("digits").replace(",", ""));
        return switch (Collections.frequency(signs, true)) {
            case 0 -> value;
            case 1 -> value.negate();
            default -> null;
        };
    }

    /** Full-width signs as the usual ones, and nothing else changed: ² is not 2. */
    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder();
        for (char sign : text.toCharArray()) {
            boolean isWide = sign > 0xFF00 && sign < 0xFF5F;
            boolean isSpace = sign == 0x00A0 || sign == 0x3000;
            narrow.append(isSpace ? ' ' : isWide ? (char) (sign - 0xFF00 + ' ') : sign);
        }
        return narrow.toString().strip();
    }

    /** Without trailing zeros, never with an exponent. */
    static BigDecimal shortest(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
