package org.huiqi.imports;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Names of lines and columns, compared without what forms put around them. */
final class LineName {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u3000\\u200B\\uFEFF]+");

    /** A longer text is no name, and costs too much to be taken apart. */
    private static final int LONGEST = 400;

    private static final Pattern BRACKETS =
            Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]|〔[^〔〕]*〕|【[^【】]*】");

    /** 一、 or 1. or ①, then 减: 加: 其中:, in any number. */
    private static final Pattern LEADING =
            Pattern.compile(
                    "^(?:[一二三四五六七八九十]+[、.,]|[0-9]+(?:-[0-9]+)?(?:[、.,]|(?=\\p{IsIdeographic}))"
                            + "|[①-⑳]|[*#△▲★☆·•]|(?:减|加|其中|其中包括)[:：])");

    private LineName() {}

    /** What stands between the spaces of whatever kind at both ends. */
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char sign) {
        return "\u00A0\u3000\u200B\uFEFF \t\n\u000B\f\r".indexOf(sign) >= 0;
    }

    /** Full-width forms as the usual ones, without spaces. */
    static String dense(String text) {
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    /**
     * The name alone: {@code 一、减：其中：营业成本（亏损以“-”号填列）} is 营业成本.
     *
     * @param text as it is written
     */
    static String of(String text) {
        String name = dense(text);
        if (name.length() > LONGEST) {
            return name;
        }
        for (String shorter = brackets(name); !shorter.equals(name); shorter = brackets(name)) {
            name = shorter;
        }
        for (String rest = leading(name); !rest.equals(name); rest = leading(name)) {
            name = rest;
        }
        return name.replaceAll("[:：]$", "");
    }

    private static String brackets(String name) {
        return BRACKETS.matcher(name).replaceAll("");
    }

    private static String leading(String name) {
        return LEADING.matcher(name).replaceFirst("");
    }
}
