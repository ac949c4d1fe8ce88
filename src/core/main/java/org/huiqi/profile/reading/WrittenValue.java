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

    /** Longer numbers than anybody writes stay text. */
    private static final int LONGEST = 100;

    private static final Pattern GROUPED =
            Pattern.compile("-?[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?");
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?");
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?:rmb|cny|¥)? *(-?[0-9.,]+) *(thousand|million|billion)? *(yuan|rmb|cny)?");
    private static final Map<String, Integer> POWERS =
            Map.of("thousand", 3, "million", 6, "billion", 9);

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
        String narrow = narrow(text);
        if (type == String.class) {
            return new Node.Scalar(at, Node.Kind.TEXT, text);
        }
        if (isUnknown(narrow)) {
            return new Node.Scalar(at, Node.Kind.NULL, "null");
        }
        if (type == Boolean.class || type == boolean.class) {
            Boolean flag = flag(narrow);
            return flag == null
                    ? new Node.Scalar(at, Node.Kind.TEXT, text)
                    : new Node.Scalar(at, Node.Kind.BOOLEAN, flag.toString());
        }
        if (type == Integer.class || type == BigDecimal.class) {
            boolean isLong = narrow.length() > LONGEST;
            String number = isLong ? null : number(unit, narrow);
            if (number != null) {
                return new Node.Scalar(at, Node.Kind.NUMBER, number);
            }
            boolean isMoney = unit == Unit.WAN_YUAN && !isLong;
            return new Node.Scalar(at, Node.Kind.TEXT, isMoney ? narrow.replace(" ", "") : text);
        }
        Enum<?> word = type.isEnum() ? Words.meant(type, narrow) : null;
        String meant = type == LocalDate.class ? WrittenDay.iso(narrow) : text;
        return new Node.Scalar(at, Node.Kind.TEXT, word == null ? meant : word.name());
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

    /** The digits of a number, or of an amount in a way that a file has not; null for another. */
    private static @Nullable String number(@Nullable Unit unit, String narrow) {
        boolean isCount = unit != null && unit != Unit.WAN_YUAN;
        String ending = isCount ? " *(?:" + Pattern.quote(unit.text().zh()) + "|个|%)$" : "^$";
        String digits = withoutCommas(narrow.replaceFirst(ending, ""));
        if (NUMBER.matcher(digits).matches()) {
            return digits;
        }
        Matcher english = ENGLISH.matcher(narrow.toLowerCase(Locale.ROOT));
        boolean isYuan =
                unit == Unit.WAN_YUAN
                        && english.matches()
                        && (english.group(2) != null || english.group(3) != null);
        String figure = isYuan ? withoutCommas(english.group(1)) : "";
        if (!NUMBER.matcher(figure).matches()) {
            return null;
        }
        int power = english.group(2) == null ? 0 : POWERS.get(english.group(2));
        BigDecimal wan = new BigDecimal(figure).scaleByPowerOfTen(power - 4);
        return wan.signum() == 0 ? "0" : wan.stripTrailingZeros().toPlainString();
    }

    private static String withoutCommas(String text) {
        return GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
    }
}
