package org.huiqi.imports;

import java.math.BigDecimal;
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
    private static final Pattern NUMBER =
            Pattern.compile("([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(\\.[0-9]*)?");

    /** Units that may stand behind an amount, in powers of ten of a yuan. */
    private static final Pattern UNIT = Pattern.compile("(.*?)(元|千元|万元|百万元|亿元|万|亿)");

    /** Whether a text is a dash, which says nothing. */
    static boolean isDash(String text) {
        return DASH.matcher(LineName.dense(text)).matches();
    }

    /** Whether a cell holds an amount, or a dash in the place of one. */
    static boolean isIn(TabCell cell) {
        return cell.number() != null
                || cell.problem() != null
                || isDash(cell.text())
                || of(cell.text()) != null;
    }

    /**
     * What a cell says.
     *
     * @param power power of ten by which an amount of the form becomes yuan: 4 in 万元
     * @return the amount in 万元, exact; null where it makes no sense, see {@link #problem}
     */
    static @Nullable FormAmount in(TabCell cell, int power) {
        if (cell.problem() != null || cell.unit() == null) {
            return null;
        }
        if (isDash(cell.text())) {
            return new FormAmount(null);
        }
        String unit = cell.unit();
        BigDecimal value = cell.number();
        if (value == null) {
            String text = LineName.dense(cell.text());
            Matcher behind = UNIT.matcher(text);
            boolean named = behind.matches() && !behind.group(1).isEmpty();
            value = of(named ? behind.group(1) : text);
            unit = named ? behind.group(2) : "";
        }
        return value == null
                ? null
                : new FormAmount(
                        shortest(
                                value.scaleByPowerOfTen(
                                        unit.isEmpty() ? power - 4 : power(unit) - 4)));
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

    /** Power of ten of a unit of money. */
    static int power(String unit) {
        return switch (unit) {
            case "千元" -> 3;
            case "万元", "万" -> 4;
            case "百万元" -> 6;
            case "亿元", "亿" -> 8;
            default -> 0;
        };
    }

    /** The number that a text writes, with its sign; null where it is none. */
    static @Nullable BigDecimal of(String written) {
        String text = LineName.dense(written).replaceAll("^[¥￥]|^(?:RMB|CNY|人民币)", "");
        boolean negative = false;
        if (text.length() > 2 && text.startsWith("(") && text.endsWith(")")) {
            negative = true;
            text = text.substring(1, text.length() - 1);
        }
        if (text.matches("[-—–−－负].+|.+[-－−]$")) {
            if (negative) {
                return null;
            }
            negative = true;
            text = text.replaceFirst("^[-—–−－负]|[-－−]$", "");
        }
        text = text.replaceAll("^[¥￥+]", "");
        Matcher number = NUMBER.matcher(text);
        if (text.length() > LONGEST || !number.matches()) {
            return null;
        }
        String digits = text.replace(",", "").replaceAll("\\.$", "");
        BigDecimal value = new BigDecimal(digits);
        return negative ? value.negate() : value;
    }

    /** Without trailing zeros, never with an exponent. */
    static BigDecimal shortest(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
