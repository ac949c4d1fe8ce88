package org.huiqi.document;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reads, from its first part to its last, without any layout. Immutable.
 *
 * @param language language of every text in it
 * @param title what it is, for the properties of a file
 * @param owner whose it is, for the foot of a page
 * @param nodes its parts, in order
 */
public record Document(Language language, String title, String owner, List<Node> nodes) {
    public Document {
        nodes = List.copyOf(nodes);
    }

    /** A part of a document. */
    public sealed interface Node permits Title, Heading, Paragraph, Rows, Table, Items, Climb {
        /** Hands it to a printer. */
        void to(Printer printer);
    }

    /**
     * What it is and whom it is about.
     *
     * @param overline what it is
     * @param text whom it is about
     */
    public record Title(String overline, String text) implements Node {
        @Override
        public void to(Printer printer) {
            printer.title(this);
        }
    }

    /**
     * A heading. 1 is a section, 2 a group, 3 one thing in it, 4 a part of that.
     *
     * @param level from 1 to 4
     * @param tag how the thing stands, or null
     * @param text the heading
     */
    public record Heading(int level, @Nullable Tag tag, String text) implements Node {
        /** A heading without a tag. */
        public static Heading of(int level, String text) {
            return new Heading(level, null, text);
        }

        @Override
        public void to(Printer printer) {
            printer.heading(this);
        }
    }

    /**
     * How something stands, in a word.
     *
     * @param text the word
     * @param tone how good the news is
     */
    public record Tag(String text, Tone tone) {}

    /** How much a text asks to be read. */
    public enum Weight {
        /** Before others. */
        STRONG,
        /** As usual. */
        PLAIN,
        /** After others: how to read something, where it stands. */
        FAINT
    }

    /**
     * A text by itself.
     *
     * @param text the text
     * @param weight how much it asks to be read
     */
    public record Paragraph(String text, Weight weight) implements Node {
        @Override
        public void to(Printer printer) {
            printer.paragraph(this);
        }
    }

    /** Names and values. */
    public record Rows(List<Row> rows) implements Node {
        public Rows {
            rows = List.copyOf(rows);
        }

        @Override
        public void to(Printer printer) {
            printer.rows(this);
        }
    }

    /**
     * A table. The last column is the one that may be long.
     *
     * @param columns names of the columns
     * @param rows cells, as many in each row as there are columns
     */
    public record Table(List<String> columns, List<List<Cell>> rows) implements Node {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public void to(Printer printer) {
            printer.table(this);
        }
    }

    /**
     * A cell.
     *
     * @param text the text
     * @param tone how good the news is, or null
     */
    public record Cell(String text, @Nullable Tone tone) {
        /** A cell without a tone. */
        public static Cell of(String text) {
            return new Cell(text, null);
        }
    }

    /** What stands before an item. */
    public enum Marker {
        /** It is one of several. */
        BULLET,
        /** It can be ticked. */
        BOX,
        /** It goes on from what stands above. */
        NONE
    }

    /** A list. */
    public record Items(Marker marker, List<Item> items) implements Node {
        public Items {
            items = List.copyOf(items);
        }

        /** Plain items. */
        public static Items of(List<String> texts) {
            return new Items(Marker.BULLET, texts.stream().map(Item::of).toList());
        }

        @Override
        public void to(Printer printer) {
            printer.items(this);
        }
    }

    /**
     * One item.
     *
     * @param tag how it stands, or null
     * @param text what it is
     * @param notes remarks, each in a line
     * @param faint where it stands and how it is read, each in a line
     */
    public record Item(@Nullable Tag tag, String text, List<String> notes, List<String> faint) {
        public Item {
            notes = List.copyOf(notes);
            faint = List.copyOf(faint);
        }

        /** An item without anything more. */
        public static Item of(String text) {
            return new Item(null, text, List.of(), List.of());
        }
    }

    /**
     * Steps one above the other, the lowest first: a drawing in a terminal, a table elsewhere.
     *
     * @param columns names of what a step says: what it is, how it stands, what is to do, what it
     *     opens
     * @param rungs the steps
     */
    public record Climb(List<String> columns, List<Rung> rungs) implements Node {
        public Climb {
            columns = List.copyOf(columns);
            rungs = List.copyOf(rungs);
        }

        /** The same as a table, without the drawing; no column of what none has. */
        public Table table() {
            boolean opens = rungs.stream().anyMatch(rung -> !rung.opens().isEmpty());
            List<List<Cell>> rows = new ArrayList<>();
            for (Rung rung : rungs) {
                List<Cell> row = new ArrayList<>();
                row.add(Cell.of(rung.name()));
                row.add(new Cell(rung.state(), rung.tone()));
                row.add(Cell.of((rung.summary() + "\n" + rung.toDo()).strip()));
                if (opens) {
                    row.add(Cell.of(rung.opens()));
                }
                rows.add(row);
            }
            return new Table(opens ? columns : columns.subList(0, columns.size() - 1), rows);
        }

        @Override
        public void to(Printer printer) {
            printer.climb(this);
        }
    }

    /**
     * A step.
     *
     * @param sign one character for terminals
     * @param name what it is
     * @param state how it stands
     * @param tone how good that is
     * @param summary until when, or how much is to do
     * @param toDo what is to do, or nothing
     * @param opens what it opens, or nothing
     */
    public record Rung(
            String sign,
            String name,
            String state,
            Tone tone,
            String summary,
            String toDo,
            String opens) {}
}
