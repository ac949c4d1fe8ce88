package org.huiqi.text;

import java.util.List;

/** Lines of a terminal, none wider than the page. */
public final class TextPage {
    private static final String RESET = "\u001b[0m";

    private final StringBuilder text = new StringBuilder();
    private final boolean colour;
    private final int width;

    /** How a line looks where colour is wanted. */
    public enum Ink {
        PLAIN(""),
        STRONG("\u001b[1m"),
        FAINT("\u001b[2m"),
        GREEN("\u001b[1;32m"),
        BLUE("\u001b[1;34m"),
        YELLOW("\u001b[1;33m"),
        MAGENTA("\u001b[1;35m"),
        RED("\u001b[31m");

        private final String code;

        Ink(String code) {
            this.code = code;
        }
    }

    /**
     * An empty page.
     *
     * @param colour whether to colour with ANSI sequences
     * @param width columns of the terminal; at least 32 are taken
     */
    public TextPage(boolean colour, int width) {
        this.colour = colour;
        this.width = Math.max(32, width);
    }

    /** A page for lines of any width. */
    public static TextPage unwrapped(boolean colour) {
        return new TextPage(colour, Integer.MAX_VALUE);
    }

    /** Columns of the page. */
    public int width() {
        return width;
    }

    /** An empty line. */
    public void blank() {
        text.append('\n');
    }

    /** A line of one character over the whole page. */
    public void rule(char character) {
        text.append(String.valueOf(character).repeat(width)).append('\n');
    }

    /** Text after a first prefix; the lines that follow are indented as far. */
    public void write(String prefix, String content, Ink ink) {
        int indent = DisplayWidth.of(prefix);
        String start = prefix;
        for (String line : LineWrap.wrap(content, width - indent)) {
            emit(start + line, ink);
            start = " ".repeat(indent);
        }
    }

    /** Plain text after a prefix. */
    public void write(String prefix, String content) {
        write(prefix, content, Ink.PLAIN);
    }

    /** Names and values in two columns; a value may have several lines. */
    public void row(String indent, String name, int nameWidth, List<String> values) {
        String prefix = indent + DisplayWidth.pad(name, nameWidth) + "  ";
        for (String value : values) {
            write(prefix, value);
            prefix = " ".repeat(DisplayWidth.of(prefix));
        }
    }

    private void emit(String line, Ink ink) {
        String shown = line.replace('\u00a0', ' ').stripTrailing();
        boolean painted = colour && ink != Ink.PLAIN && !shown.isEmpty();
        text.append(painted ? ink.code + shown + RESET : shown).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
