package org.huiqi.report.view;

import java.util.regex.Pattern;

/** Text of others, made harmless for every output: one line, no control or direction characters. */
final class Plain {
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\s\\u0085]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");

    private Plain() {}

    /** The text on one line, without characters that steer terminals or turn the direction. */
    static String text(String text) {
        if (isPlain(text)) {
            return text;
        }
        String seen = INVISIBLE.matcher(text).replaceAll("");
        return SPACES.matcher(seen).replaceAll(" ").strip();
    }

    /** Whether a text is seen to be harmless at a glance, as nearly all of the catalogue's are. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ascii = c > ' ' && c <= '~';
            boolean chinese = c >= '\u3001' && c <= '\u9FFF' || c >= '\uFF01' && c <= '\uFF5E';
            if (!ascii && !chinese && !isSingleSpace(text, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSingleSpace(String text, int at) {
        return text.charAt(at) == ' '
                && at > 0
                && at + 1 < text.length()
                && text.charAt(at + 1) != ' ';
    }
}
