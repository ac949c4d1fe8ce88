package org.huiqi.profile.reading;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
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
}
