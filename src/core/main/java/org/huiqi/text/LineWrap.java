package org.huiqi.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines of a width in columns: between words, and between Chinese characters, but
 * with no closing punctuation at the start of a line and no opening one at its end.
 */
public final class LineWrap {
    private static final String CLOSING = "，。、；：！？）》”’」』】〕…,.;:!?)]}%";
    private static final String OPENING = "（《“‘「『【〔([{";

    private final int width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int used;

    private LineWrap(int width) {
        this.width = width;
    }

    /**
     * {@return the lines, none wider than {@code width}; one empty line for no text}
     *
     * @param text any text
     * @param width in columns
     */
    public static List<String> wrap(String text, int width) {
        if (DisplayWidth.of(text) <= width) {
            return List.of(text.stripTrailing());
        }
        LineWrap wrap = new LineWrap(Math.max(2, width));
        pieces(text).forEach(wrap::add);
        wrap.end();
        return wrap.lines;
    }

    private void add(String piece) {
        int columns = DisplayWidth.of(piece);
        if (used > 0 && used + DisplayWidth.of(piece.stripTrailing()) > width) {
            end();
        }
        if (columns > width) {
            cut(piece);
        } else {
            line.append(piece);
            used += columns;
        }
    }

    /** A piece wider than a line is cut where the line is full. */
    private void cut(String piece) {
        piece.codePoints()
                .forEach(
                        c -> {
                            if (used + DisplayWidth.of(c) > width) {
                                end();
                            }
                            line.appendCodePoint(c);
                            used += DisplayWidth.of(c);
                        });
    }

    private void end() {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        used = 0;
    }

    /** Parts that stay together, each with the spaces behind it. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (i > 0 && mayBreak(text.codePointBefore(i), text.codePointAt(i))) {
                pieces.add(text.substring(start, i));
                start = i;
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    /**
     * {@return whether a line may end between two characters}
     *
     * @param before the one before
     * @param after the one after
     */
    public static boolean mayBreak(int before, int after) {
        if (after == ' ' || OPENING.indexOf(before) >= 0 || CLOSING.indexOf(after) >= 0) {
            return false;
        }
        return before == ' ' || DisplayWidth.isWide(before) || DisplayWidth.isWide(after);
    }
}
