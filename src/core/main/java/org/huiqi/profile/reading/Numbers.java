package org.huiqi.profile.reading;

import java.math.BigDecimal;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Reads numbers, amounts of money and percentages: exact, without trailing zeros. */
final class Numbers {

    /** Most digits in front of the decimal point, and most behind it, however it is written. */
    static final int MOST_DIGITS = 40;

    /** Longest text of a number: the time to parse one grows with the square of its length. */
    private static final int LONGEST = 100;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Bilingual NEGATIVE = new Bilingual("是负数", "is negative");
    private static final Bilingual OUT_OF_RANGE = new Bilingual("超出范围", "is out of range");
    private static final Bilingual NOT_NEGATIVE = new Bilingual("应不小于 0", "write 0 or more");
    private static final Bilingual PERCENT =
            new Bilingual("应为百分数，如 30 表示 30%", "write per cent, 30 for 30 %");
    private static final Bilingual MONEY_ADVICE =
            new Bilingual(
                    "应为万元数（如 8200），或带单位的文字（如 8200万元、1.2亿元、350,000元）",
                    "write a number of 万元 (10 000 yuan) such as 8200, or text with a unit such as 8200万元, 1.2亿元, 350,000元");

    private static final Bilingual SIGNED_MONEY_ADVICE =
            new Bilingual(
                    "应为万元数（如 8200、-300），或带单位的文字（如 8200万元、-300万元、1.2亿元、350,000元）",
                    "write a number of 万元 (10 000 yuan) such as 8200 or -300, or text with a unit such as 8200万元, -300万元, 1.2亿元, 350,000元");
    private static final Bilingual NO_AMOUNT = new Bilingual("不是金额", "is not an amount of money");
    private static final Bilingual NO_UNIT = new Bilingual("是没有单位的文字", "is text without a unit");

    private final Faults faults;

    Numbers(Faults faults) {
        this.faults = faults;
    }

    /** A decimal between bounds. */
    @Nullable BigDecimal decimal(Node node, String path, int min, int max) {
        BigDecimal number = number(node, path, Advice.DECIMAL);
        return number == null || isWithin(number, node, path, min, max) ? number : null;
    }

    private boolean isWithin(BigDecimal number, Node node, String path, int min, int max) {
        Bilingual problem =
                number.signum() < 0 && min >= 0
                        ? NEGATIVE
                        : number.compareTo(BigDecimal.valueOf(min)) < 0
                                        || number.compareTo(BigDecimal.valueOf(max)) > 0
                                ? OUT_OF_RANGE
                                : null;
        if (problem != null) {
            faults.add(node, path, problem, bounds(number, min, max));
        }
        return problem == null;
    }

    /** A decimal, 0 or more. */
    @Nullable BigDecimal decimal(Node node, String path) {
        BigDecimal number = number(node, path, Advice.DECIMAL);
        if (number != null && number.signum() < 0) {
            faults.add(node, path, NEGATIVE, NOT_NEGATIVE);
            return null;
        }
        return number;
    }

    /** A decimal from 0 to 100. */
    @Nullable BigDecimal percent(Node node, String path) {
        BigDecimal number = number(node, path, Advice.same(PERCENT));
        if (number != null && (number.signum() < 0 || number.compareTo(HUNDRED) > 0)) {
            faults.add(
                    node,
                    path,
                    new Bilingual("不在 0 到 100 之间", "is not between 0 and 100"),
                    PERCENT);
            return null;
        }
        return number;
    }

    /** A whole number between bounds. */
    @Nullable Integer integer(Node node, String path, int min, int max) {
        BigDecimal number = number(node, path, Advice.WHOLE);
        if (number == null) {
            return null;
        }
        if (number.scale() > 0) {
            faults.add(node, path, new Bilingual("不是整数", "is not a whole number"), Advice.WHOLE);
            return null;
        }
        return isWithin(number, node, path, min, max) ? (Integer) number.intValueExact() : null;
    }

    /** Money in 万元, 0 or more: a number, or a text with a unit. */
    @Nullable BigDecimal money(Node node, String path) {
        BigDecimal amount = amount(node, path, MONEY_ADVICE);
        if (amount != null && (amount.signum() < 0 || MoneyText.isNegative(text(node)))) {
            faults.add(node, path, NEGATIVE, NOT_NEGATIVE);
            return null;
        }
        return amount;
    }

    /** Money in 万元 that may be below 0: a number, or a text with a unit and a minus sign. */
    @Nullable BigDecimal signedMoney(Node node, String path) {
        return amount(node, path, SIGNED_MONEY_ADVICE);
    }

    private @Nullable BigDecimal amount(Node node, String path, Bilingual advice) {
        if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NUMBER) {
            return number(node, path, Advice.DECIMAL);
        }
        String text = text(node);
        BigDecimal amount = text.length() > LONGEST ? null : MoneyText.amount(text);
        if (amount == null) {
            faults.add(node, path, MoneyText.lacksUnit(text) ? NO_UNIT : NO_AMOUNT, advice);
            return null;
        }
        BigDecimal kept = kept(amount);
        if (kept == null) {
            tooManyDigits(node, path);
        }
        return kept;
    }

    /** A text, without spaces around it; empty where a node is none. */
    private static String text(Node node) {
        return node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.TEXT
                ? scalar.text().strip()
                : "";
    }

    private static Bilingual bounds(BigDecimal number, int min, int max) {
        if (max == Integer.MAX_VALUE && number.signum() <= 0) {
            return new Bilingual("应不小于 " + min, "write " + min + " or more");
        }
        return min == max
                ? new Bilingual("应为 " + min, "write " + min)
                : new Bilingual("应为 " + min + " 到 " + max, "write " + min + " to " + max);
    }

    private @Nullable BigDecimal number(Node node, String path, Advice advice) {
        if (!(node instanceof Node.Scalar scalar) || scalar.kind() != Node.Kind.NUMBER) {
            faults.add(node, path, new Bilingual("不是数字", "is not a number"), advice);
            return null;
        }
        BigDecimal exact = scalar.text().length() > LONGEST ? null : exact(scalar.text());
        if (exact == null) {
            tooManyDigits(node, path);
        }
        return exact;
    }

    private void tooManyDigits(Node node, String path) {
        faults.add(
                node,
                path,
                new Bilingual("位数太多", "has too many digits"),
                new Bilingual(
                        "小数点前后最多各 " + MOST_DIGITS + " 位",
                        "write at most "
                                + MOST_DIGITS
                                + " digits in front of the decimal point and as many behind it"));
    }

    private static @Nullable BigDecimal exact(String digits) {
        try {
            return kept(new BigDecimal(digits));
        } catch (NumberFormatException e) {
            return null; // an exponent beyond the range of int
        }
    }

    /** The number in its shortest plain form, or null where that form is too long to be kept. */
    private static @Nullable BigDecimal kept(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        boolean tooLong =
                shortest.scale() > MOST_DIGITS
                        || (long) shortest.precision() - shortest.scale() > MOST_DIGITS;
        if (tooLong) {
            return null;
        }
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
