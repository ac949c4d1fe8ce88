package org.huiqi.calendar;

import java.nio.charset.StandardCharsets;

/**
 * Lines of an iCalendar file, folded as RFC 5545 (3.1) asks: at most 75 octets of UTF-8 a line, no
 * character torn apart. (The folding of ical4j counts characters, of which a Chinese one has three
 * octets.)
 */
final class ContentLines {
    private static final int LONGEST = 75;
    private static final String BREAK = "\r\n";

    private ContentLines() {}

    /** The text of a calendar, its lines ended by CRLF, with long lines folded. */
    static String folded(String unfolded) {
        StringBuilder text = new StringBuilder();
        unfolded.lines().forEach(line -> fold(line, text));
        return text.toString();
    }

    private static void fold(String line, StringBuilder text) {
        int octets = 0;
        for (int point : line.codePoints().toArray()) {
            String character = Character.toString(point);
            int width = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > LONGEST) {
                text.append(BREAK).append(' ');
                octets = 1;
            }
            text.append(character);
            octets += width;
        }
        text.append(BREAK);
    }
}
