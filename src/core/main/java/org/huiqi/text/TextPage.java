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
        /** As the terminal writes. */
        PLAIN(""),
        /** Bold. */
        STRONG("\u001b[1m"),
        /** Dim. */
        FAINT("\u001b[2m"),
        /** Green. */
        GREEN("\u001b[1;32m"),
        /** Bold blue. */
        BLUE("\u001b[1;34m"),
        /** Bold yellow. */
        YELLOW("\u001b[1;33m"),
        /** Bold magenta. */
        MAGENTA("\u001b[1;35m"),
        /** Red. */
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

    /** {@return columns of the page} */
    public int width() {
        return width;
    }

    /** An empty line; nothing where the page begins. */
    public void blank() {
        if (!text.isEmpty()) {
            text.append('\n');
        }
    }

    /**
     * A line of one character over the whole page.
     *
     * @param character is repeated
     */
    public void rule(char character) {
        text.append(String.valueOf(character).repeat(width)).append('\n');
    }

    /**
     * Text after a first prefix; the lines that follow are indented as far.
     *
     * @param prefix stands before the first line
     * @param content is wrapped at the width
     * @param ink what the content is written in
     */
    public void write(String prefix, String content, Ink ink) {
        int indent = DisplayWidth.of(prefix);
        String start = prefix;
        for (String line : LineWrap.wrap(content, width - indent)) {
            emit(start + line, ink);
            start = " ".repeat(indent);
        }
    }

    /**
     * Plain text after a prefix.
     *
     * @param prefix stands before the first line
     * @param content is wrapped at the width
     */
    public void write(String prefix, String content) {
        write(prefix, content, Ink.PLAIN);
    }

    /**
     * Names and values in two columns; a value may have several lines.
     *
     * @param indent stands before each line
     * @param name the name
     * @param nameWidth columns of the first column
     * @param values lines of the second column
     */
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
