package org.huiqi.lab.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The numbers that stand in a text, each one more and one less in its last place. */
final class NumberText {
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z_.])\\d+(?:\\.\\d+)?");

    private NumberText() {}

    /**
     * One number written otherwise.
     *
     * @param before the number
     * @param after the number instead
     * @param text the whole text with it
     */
    record Changed(String before, String after, String text) {
        private boolean isLarger() {
            return new BigDecimal(after).compareTo(new BigDecimal(before)) > 0;
        }
    }

    /** Each number one more in its last place. */
    static List<Changed> larger(String text) {
        return of(text).stream().filter(Changed::isLarger).toList();
    }

    /** Every way; nothing below zero. */
    static List<Changed> of(String text) {
        List<Changed> all = new ArrayList<>();
        for (MatchResult number : NUMBER.matcher(text).results().toList()) {
            BigDecimal value = new BigDecimal(number.group());
            BigDecimal step = value.ulp();
            for (BigDecimal other : List.of(value.subtract(step), value.add(step))) {
                if (other.signum() >= 0) {
                    String written = other.toPlainString();
                    all.add(
                            new Changed(
                                    number.group(),
                                    written,
                                    text.substring(0, number.start())
                                            + written
                                            + text.substring(number.end())));
                }
            }
        }
        return all;
    }
}
