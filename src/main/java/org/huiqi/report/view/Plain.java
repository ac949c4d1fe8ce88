package org.huiqi.report.view;

import java.util.regex.Pattern;

/** Text of others, made harmless for every output: one line, no control or direction characters. */
final class Plain {
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");

    private Plain() {}

    /** The text on one line, without characters that steer terminals or turn the direction. */
    static String text(String text) {
        String line = LINE_BREAKS.matcher(text).replaceAll(" ");
        return INVISIBLE.matcher(line).replaceAll("").strip();
    }
}
