package org.huiqi.report.view;

/** Text of others, made harmless for every output: one line, no control or direction characters. */
final class Plain {
    private static final String LINE_BREAKS = "[\\s\\u0085\\u2028\\u2029]+";
    private static final String INVISIBLE = "[\\p{Cc}\\p{Cf}\\p{Cs}]";

    private Plain() {}

    /** The text on one line, without characters that steer terminals or turn the direction. */
    static String text(String text) {
        return text.replaceAll(LINE_BREAKS, " ").replaceAll(INVISIBLE, "").strip();
    }
}
