package org.huiqi.profile.reading;

import java.math.BigDecimal;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Decimal;
import org.huiqi.text.InputText;
import org.jspecify.annotations.Nullable;

/** Reads numbers, amounts of money and percentages: exact, without trailing zeros. */
final class Numbers {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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
                        ? ScalarText.NEGATIVE.text()
                        : number.compareTo(BigDecimal.valueOf(min)) < 0
                                        || number.compareTo(BigDecimal.valueOf(max)) > 0
                                ? ScalarText.OUT_OF_RANGE.text()
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
            faults.add(
                    node, path, ScalarText.NEGATIVE.text(), ScalarText.WRITE_NOT_NEGATIVE.text());
            return null;
        }
        return number;
    }

    /** A decimal from 0 to 100. */
    @Nullable BigDecimal percent(Node node, String path) {
        BigDecimal number = number(node, path, Advice.same(ScalarText.WRITE_PER_CENT.text()));
        if (number != null && (number.signum() < 0 || number.compareTo(HUNDRED) > 0)) {
            faults.add(
                    node, path, ScalarText.NOT_PER_CENT.text(), ScalarText.WRITE_PER_CENT.text());
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
            faults.add(node, path, ScalarText.NOT_WHOLE.text(), Advice.WHOLE);
            return null;
        }
        return isWithin(number, node, path, min, max) ? (Integer) number.intValueExact() : null;
    }

    /** Money in 万元, 0 or more: a number, or a text with a unit. */
    @Nullable BigDecimal money(Node node, String path) {
        BigDecimal amount = amount(node, path, ScalarText.WRITE_MONEY.text());
        if (amount != null && (amount.signum() < 0 || MoneyText.isNegative(text(node)))) {
            faults.add(
                    node, path, ScalarText.NEGATIVE.text(), ScalarText.WRITE_NOT_NEGATIVE.text());
            return null;
        }
        return amount;
    }

    /** Money in 万元 that may be below 0: a number, or a text with a unit and a minus sign. */
    @Nullable BigDecimal signedMoney(Node node, String path) {
        return amount(node, path, ScalarText.WRITE_SIGNED_MONEY.text());
    }

    private @Nullable BigDecimal amount(Node node, String path, Bilingual advice) {
        if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NUMBER) {
            return number(node, path, Advice.DECIMAL);
        }
        String text = text(node);
        BigDecimal amount = text.length() > Decimal.LONGEST ? null : MoneyText.amount(text);
        if (amount == null) {
            faults.add(
                    node,
                    path,
                    MoneyText.lacksUnit(text)
                            ? ScalarText.NO_UNIT.text()
                            : ScalarText.NOT_MONEY.text(),
                    advice);
            return null;
        }
        BigDecimal kept = Decimal.kept(amount);
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
            return ScalarText.WRITE_AT_LEAST.with(min);
        }
        return min == max
                ? ScalarText.WRITE_EXACTLY.with(min)
                : ScalarText.WRITE_BETWEEN.with(min, max);
    }

    private @Nullable BigDecimal number(Node node, String path, Advice advice) {
        if (!(node instanceof Node.Scalar scalar) || scalar.kind() != Node.Kind.NUMBER) {
            faults.add(node, path, InputText.NOT_A_NUMBER.text(), advice);
            return null;
        }
        BigDecimal exact = Decimal.read(scalar.text());
        if (exact == null) {
            tooManyDigits(node, path);
        }
        return exact;
    }

    private void tooManyDigits(Node node, String path) {
        faults.add(
                node,
                path,
                ScalarText.TOO_MANY_DIGITS.text(),
                ScalarText.WRITE_FEWER_DIGITS.with(Decimal.MOST_DIGITS));
    }
}
