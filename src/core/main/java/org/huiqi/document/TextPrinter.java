package org.huiqi.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;
import org.huiqi.document.Document.Cell;
import org.huiqi.document.Document.Climb;
import org.huiqi.document.Document.Heading;
import org.huiqi.document.Document.Item;
import org.huiqi.document.Document.Items;
import org.huiqi.document.Document.Marker;
import org.huiqi.document.Document.Node;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Rows;
import org.huiqi.document.Document.Rung;
import org.huiqi.document.Document.Table;
import org.huiqi.document.Document.Tag;
import org.huiqi.document.Document.Title;
import org.huiqi.text.DisplayWidth;
import org.huiqi.text.LineWrap;
import org.jspecify.annotations.Nullable;

/**
 * A document for a terminal. Chinese characters take two columns; no line is wider than the A table
 * stands in columns where they fit, else each row in lines of its own.
 */
public final class TextPrinter implements Printer {
    private static final int LEAST_NAME_WIDTH = 8;
    private static final int LEAST_LAST_COLUMN = 36;
    private static final String INDENT = "  ";

    private static final String RESET = "\u001b[0m";

    private final StringBuilder text = new StringBuilder();
    private final boolean colour;
    private final int width;
    private final boolean inset;

    /** What stands before what is printed now; null at the start. */
    private @Nullable Node before;

    /** What is below a section is set in. */
    private String indent = "";

    private TextPrinter(boolean colour, int width, boolean inset) {
        this.colour = colour;
        this.width = Math.max(32, width);
        this.inset = inset;
    }

    /** How a line looks where colour is wanted. */
    private enum Ink {
        PLAIN(""),
        STRONG("\u001b[1m"),
        /** Dim. */
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
     * {@return a document as text}
     *
     * @param document what to print
     * @param colour whether to colour with ANSI sequences
     * @param width columns of the terminal; at least 32 are taken
     */
    public static String text(Document document, boolean colour, int width) {
        List<Node> nodes = document.flat();
        boolean sections = nodes.stream().anyMatch(TextPrinter::isSection);
        TextPrinter printer = new TextPrinter(colour, width, sections);
        nodes.forEach(printer::node);
        return printer.text.toString();
    }

    /**
     * {@return a document as text in lines of any width, without colour}
     *
     * @param document what to print
     */
    public static String text(Document document) {
        return text(document, false, Integer.MAX_VALUE);
    }

    private static boolean isSection(@Nullable Node node) {
        return node instanceof Heading heading && heading.level() == 1;
    }

    private void node(Node node) {
        if (isSection(node)) {
            indent = INDENT;
        }
        print(node);
        before = node;
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        if (before instanceof Rows && indent.isEmpty()) {
            blank();
        }
        write(indent, paragraph.text(), Ink.valueOf(paragraph.weight().name()));
    }

    @Override
    public void title(Title title) {
        rule('=');
        write("", title.overline(), Ink.FAINT);
        write("", title.text(), Ink.STRONG);
        rule('=');
    }

    @Override
    public void heading(Heading heading) {
        String tag = before(heading.tag());
        switch (heading.level()) {
            case 1 -> {
                blank();
                write("", heading.text(), Ink.STRONG);
                rule('-');
            }
            case 2 -> {
                if (!isSection(before)) {
                    blank();
                }
                write("# " + tag, heading.text(), Ink.STRONG);
            }
            case 3 -> {
                if (!(before instanceof Heading)) {
                    blank();
                }
                write(tag, heading.text(), ink(heading.tag()));
            }
            default -> write(inset ? INDENT : "", tag + heading.text(), Ink.STRONG);
        }
    }

    @Override
    public void rows(Rows rows) {
        int nameWidth = LEAST_NAME_WIDTH;
        for (Row row : rows.rows()) {
            nameWidth = Math.max(nameWidth, DisplayWidth.of(row.name()));
        }
        for (Row row : rows.rows()) {
            String name = DisplayWidth.pad(row.name(), Math.min(nameWidth, width / 3));
            String prefix = indent + name + INDENT;
            for (Row.Line line : row.lines()) {
                write(prefix, line.told(), Ink.PLAIN);
                prefix = " ".repeat(DisplayWidth.of(prefix));
            }
        }
    }

    @Override
    public void items(Items items) {
        items.items().forEach(item -> item(items.marker(), item));
    }

    private void item(Marker marker, Item item) {
        String start = marker == Marker.NONE ? "" : marker == Marker.BOX ? "[ ] " : "- ";
        Ink ink = item.tag() == null ? Ink.PLAIN : ink(item.tag());
        write(indent + start + before(item.tag()), item.linked(), ink);
        String below = " ".repeat(indent.length() + 4);
        item.below().forEach(note -> write(below, note, Ink.PLAIN));
        item.faint().forEach(note -> write(below, note, Ink.FAINT));
    }

    @Override
    public void table(Table table) {
        int last = table.columns().size() - 1;
        int[] widths = new int[last + 1];
        List<Cell> head = table.columns().stream().map(Cell::of).toList();
        measure(widths, head);
        table.rows().forEach(row -> measure(widths, row));
        int left = width - indent.length() - 2 * last;
        for (int i = 0; i < last; i++) {
            left -= widths[i];
        }
        if (left < Math.min(LEAST_LAST_COLUMN, widths[last])) {
            table.rows().forEach(this::stacked);
            return;
        }
        if (table.columns().stream().anyMatch(name -> !name.isEmpty())) {
            line(head, widths, Ink.FAINT);
        }
        table.rows().forEach(row -> line(row, widths, Ink.PLAIN));
    }

    private static void measure(int[] widths, List<Cell> cells) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], DisplayWidth.of(cells.get(i).text()));
        }
    }

    private void line(List<Cell> cells, int[] widths, Ink ink) {
        StringBuilder start = new StringBuilder(indent);
        Ink painted = ink;
        for (int i = 0; i < cells.size() - 1; i++) {
            start.append(DisplayWidth.pad(cells.get(i).text(), widths[i])).append(INDENT);
            painted = cells.get(i).tone() == null ? painted : ink(cells.get(i).tone());
        }
        write(start.toString(), cells.get(cells.size() - 1).text(), painted);
    }

    /** The short cells in a line, the last one beneath. */
    private void stacked(List<Cell> cells) {
        int last = cells.size() - 1;
        StringJoiner head = new StringJoiner(INDENT);
        Ink ink = Ink.PLAIN;
        for (Cell cell : cells.subList(0, last)) {
            head.add(cell.tone() == null ? cell.text() : "[" + cell.text() + "]");
            ink = cell.tone() == null ? ink : ink(cell.tone());
        }
        write(indent, head.toString(), ink);
        if (!cells.get(last).text().isEmpty()) {
            write(indent + INDENT + INDENT, cells.get(last).text(), Ink.PLAIN);
        }
    }

    /** The highest on top, what is to do beneath each. */
    @Override
    public void climb(Climb climb) {
        List<Rung> down = new ArrayList<>(climb.rungs());
        Collections.reverse(down);
        int longest = down.stream().mapToInt(rung -> DisplayWidth.of(rung.name())).max().orElse(0);
        for (Rung rung : down) {
            String name = DisplayWidth.pad(rung.name(), Math.min(longest, width / 2));
            write("  |-" + rung.sign() + "-| ", name + "  " + told(rung), ink(rung.tone()));
            rung.toDo().forEach(this::below);
            below(rung.opens());
        }
    }

    private static String told(Rung rung) {
        return rung.summary().isEmpty() ? rung.state() : rung.state() + " · " + rung.summary();
    }

    private void below(String text) {
        if (!text.isEmpty()) {
            String start = "  |   |   ";
            for (String line : LineWrap.wrap(text, width - start.length())) {
                write(start, line, Ink.FAINT);
            }
        }
    }

    /** An empty line; nothing where the page begins. */
    private void blank() {
        if (!text.isEmpty()) {
            text.append('\n');
        }
    }

    /** A line of one character over the whole page. */
    private void rule(char character) {
        text.append(String.valueOf(character).repeat(width)).append('\n');
    }

    /** Text after a prefix, wrapped; the lines that follow are indented as far. */
    private void write(String prefix, String content, Ink ink) {
        int columns = DisplayWidth.of(prefix);
        String start = prefix;
        for (String line : LineWrap.wrap(content, width - columns)) {
            String shown = (start + line).replace('\u00a0', ' ').stripTrailing();
            boolean painted = colour && ink != Ink.PLAIN && !shown.isEmpty();
            text.append(painted ? ink.code + shown + RESET : shown).append('\n');
            start = " ".repeat(columns);
        }
    }

    private static String before(@Nullable Tag tag) {
        return tag == null ? "" : "[" + tag.text() + "] ";
    }

    private static Ink ink(@Nullable Tag tag) {
        return tag == null ? Ink.STRONG : ink(tag.tone());
    }

    private static Ink ink(Tone tone) {
        return switch (tone) {
            case GOOD -> Ink.GREEN;
            case ACT -> Ink.BLUE;
            case DOUBTFUL -> Ink.YELLOW;
            case OPEN -> Ink.MAGENTA;
            case BAD -> Ink.RED;
            case QUIET -> Ink.FAINT;
        };
    }
}
