package org.huiqi.imports;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/** Names of lines and columns, compared without what forms put around them. */
final class LineName {
    private static final String SPACES = "\u00A0\u3000\u200B\uFEFF \t\n\u000B\f\r";
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
        return StringUtils.strip(text, SPACES);
    }

    /** Full-width forms as the usual ones, without spaces. */
    static String dense(String text) {
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** Whether two names are the same but for the width of their signs and spaces. */
    static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && other != null && dense(one).equals(dense(other));
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
        name = removed(LEADING, removed(BRACKETS, name));
        return name.replaceAll("[:：]$", "");
    }

    /** Without what a pattern finds, again and again until it finds nothing. */
    private static String removed(Pattern pattern, String name) {
        String rest = pattern.matcher(name).replaceAll("");
        return rest.equals(name) ? rest : removed(pattern, rest);
    }
}
