package org.huiqi.profile.reading;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqi.profile.schema.Unit;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.WrittenDay;
import org.jspecify.annotations.Nullable;

/**
 * What a text that somebody wrote means for a field: in a cell, in a form, at a terminal, and, for
 * yes and no and for words, in a file. What it cannot mean stays text, which {@link ProfileReader}
 * refuses.
 */
public final class WrittenValue {
    static final Set<String> YES =
            Set.of("y", "yes", "true", "是", "是的", "对", "有", "符合", "√", "✓", "✔", "☑");
    static final Set<String> NO =
            Set.of("n", "no", "false", "否", "不是", "不", "没有", "无", "不符合", "×", "✗", "✘");
    static final Set<String> UNKNOWN =
            Set.of("unknown", "don't know", "don’t know", "未知", "不知道", "不清楚", "不确定", "不详", "?");

    private static final Set<String> NONE = Set.of("none", "没有", "无", "都没有", "都不是", "[]");

    private WrittenValue() {}

    /**
     * {@return what a text means for a field}
     *
     * @param type type of its value, or of one of its values
     * @param unit unit of a number, or null
     * @param text what somebody wrote
     * @param at where it stands
     */
    public static Node of(Class<?> type, @Nullable Unit unit, String text, Location at) {
        if (type == String.class) {
            return scalar(at, Node.Kind.TEXT, text);
        }
        String narrow = narrow(text);
        if (isUnknown(narrow)) {
            return scalar(at, Node.Kind.NULL, "null");
        }
        if (type.isEnum()) {
            Enum<?> word = Words.meant(type, narrow);
            return scalar(at, Node.Kind.TEXT, word == null ? text : word.name());
        }
        if (type == Boolean.class || type == boolean.class) {
            Boolean flag = flag(narrow);
            return flag == null
                    ? scalar(at, Node.Kind.TEXT, text)
                    : scalar(at, Node.Kind.BOOLEAN, flag.toString());
        }
        if (type == LocalDate.class) {
            return scalar(at, Node.Kind.TEXT, WrittenDay.iso(narrow));
        }
        if (type == Integer.class || type == BigDecimal.class) {
            return WrittenNumber.of(unit, narrow, text, at);
        }
        return scalar(at, Node.Kind.TEXT, text);
    }

    /**
     * {@return whether a text says yes or no; null where it says neither}
     *
     * @param text what was written
     */
    public static @Nullable Boolean flag(String text) {
        String word = narrow(text).toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Boolean.TRUE : NO.contains(word) ? Boolean.FALSE : null;
    }

    /**
     * {@return whether a text says that there are none}
     *
     * @param text what was written
     */
    public static boolean isNone(String text) {
        return NONE.contains(narrow(text).toLowerCase(Locale.ROOT));
    }

    /**
     * {@return whether a text says that nobody knows}
     *
     * @param text what was written
     */
    public static boolean isUnknown(String text) {
        return UNKNOWN.contains(narrow(text).toLowerCase(Locale.ROOT));
    }

    /**
     * {@return full-width letters and digits as half-width ones, no spaces around}
     *
     * @param text what was written
     */
    public static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    static Node scalar(Location at, Node.Kind kind, String text) {
        return new Node.Scalar(at, kind, text);
    }

    /**
     * Numbers and amounts as people write them: thousands commas, the unit behind, {@code 120
     * million yuan}. Longer ones than anybody writes stay text.
     */
    private static final class WrittenNumber {
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
                digits =
                        digits.replaceFirst(
                                " *(?:" + Pattern.quote(unit.text().zh()) + "|个|%)$", "");
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
            boolean yuan =
                    english.matches() && (english.group(2) != null || english.group(3) != null);
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
}
