package org.huiqi.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    public sealed interface Node
            permits Title, Heading, Paragraph, Rows, Table, Items, Climb, Counts, Box {}

    /**
     * What it is and whom it is about.
     *
     * @param overline what it is
     * @param text whom it is about
     */
    public record Title(String overline, String text) implements Node {}

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
    public record Paragraph(String text, Weight weight) implements Node {}

    /** Names and values. */
    public record Rows(List<Row> rows) implements Node {
        public Rows {
            rows = List.copyOf(rows);
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
    }

    /**
     * A cell.
     *
     * @param text the text
     * @param tone how good the news is, or null
     * @param link the box that it leads to where a face has links, or null
     * @param isBar whether the text draws a bar
     */
    public record Cell(String text, @Nullable Tone tone, @Nullable String link, boolean isBar) {
        private static final int LONGEST_BAR = 40;

        /** A cell that leads nowhere. */
        public Cell(String text, @Nullable Tone tone) {
            this(text, tone, null, false);
        }

        /** A cell without a tone. */
        public static Cell of(String text) {
            return new Cell(text, null);
        }

        /** A bar as long as a number is beside the most of its column. */
        public static Cell bar(long number, long most) {
            long length = most == 0 ? 0 : Math.round((double) number * LONGEST_BAR / most);
            return new Cell("█".repeat((int) length), null, null, true);
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

        /** A list of things that are one of several each. */
        public Items(List<Item> items) {
            this(Marker.BULLET, items);
        }

        /** Plain items. */
        public static Items of(List<String> texts) {
            return new Items(texts.stream().map(Item::of).toList());
        }
    }

    /**
     * One item.
     *
     * @param tag how it stands, or null
     * @param text what it is
     * @param change what it was and is now, where that is told; else null
     * @param notes remarks, each in a line
     * @param faint where it stands and how it is read, each in a line
     * @param links boxes that it is about; faces without links name them behind the text
     */
    public record Item(
            @Nullable Tag tag,
            String text,
            @Nullable Change change,
            List<String> notes,
            List<String> faint,
            List<String> links) {
        public Item {
            notes = List.copyOf(notes);
            faint = List.copyOf(faint);
            links = List.copyOf(links);
        }

        /** An item that leads nowhere and has not changed. */
        public Item(@Nullable Tag tag, String text, List<String> notes, List<String> faint) {
            this(tag, text, null, notes, faint, List.of());
        }

        /** An item without anything more. */
        public static Item of(String text) {
            return new Item(null, text, List.of(), List.of());
        }

        /** An item that is about some boxes. */
        public static Item of(String text, List<String> links) {
            return new Item(null, text, null, List.of(), List.of(), links);
        }

        /** What stands below the text on a face that strikes nothing out. */
        public List<String> below() {
            return change == null
                    ? notes
                    : Stream.concat(
                                    Stream.of(
                                            "- " + change.before() + " " + change.was(),
                                            "+ " + change.after() + " " + change.is()),
                                    notes.stream())
                            .toList();
        }

        /** The text, then what it is about: {@code 研发费用 [P01 P02]}. */
        public String linked() {
            return links.isEmpty() ? text : text + " [" + String.join(" ", links) + "]";
        }
    }

    /**
     * What was said, struck out where a face can, and what is said now.
     *
     * @param before word for the old text
     * @param was the old text
     * @param after word for the new text
     * @param is the new text
     */
    public record Change(String before, String was, String after, String is) {}

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
                row.add(Cell.of((rung.summary() + "\n" + String.join("\n", rung.toDo())).strip()));
                if (opens) {
                    row.add(Cell.of(rung.opens()));
                }
                rows.add(row);
            }
            return new Table(opens ? columns : columns.subList(0, columns.size() - 1), rows);
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
     * @param toDo what is to do, each in a line
     * @param opens what it opens, or nothing
     * @param source what its conditions were taken from, for faces with room
     */
    public record Rung(
            String sign,
            String name,
            String state,
            Tone tone,
            String summary,
            List<String> toDo,
            String opens,
            String source) {
        public Rung {
            toDo = List.copyOf(toDo);
        }
    }

    /** Numbers to press or to look at on a page; elsewhere a sentence tells them. */
    public record Counts(List<Count> counts) implements Node {
        public Counts {
            counts = List.copyOf(counts);
        }
    }

    /**
     * How many stand alike.
     *
     * @param key what they are found by
     * @param tone how good that is
     * @param word what they are
     * @param number how many
     */
    public record Count(String key, Tone tone, String word, int number) {}

    /**
     * What belongs together under a heading. A page draws it; other faces print its heading, its
     * remarks in a line and its nodes.
     *
     * @param kind what it is
     * @param id what leads to it; empty for nothing
     * @param key what it is filtered by; empty for nothing
     * @param heading its heading
     * @param remarks what stands beside the heading
     * @param isOpen whether a page shows it unfolded
     * @param nodes its content
     */
    public record Box(
            Kind kind,
            String id,
            String key,
            Heading heading,
            List<Cell> remarks,
            boolean isOpen,
            List<Node> nodes)
            implements Node {
        public Box {
            remarks = List.copyOf(remarks);
            nodes = List.copyOf(nodes);
        }

        /** A box that nothing leads to. */
        public static Box of(Kind kind, Heading heading, List<Node> nodes) {
            return new Box(kind, "", "", heading, List.of(), false, nodes);
        }
    }

    /** What a box is, which says how a page draws it. */
    public enum Kind {
        /** A numbered section. */
        SECTION,
        /** Boxes that have something in common. */
        GROUP,
        /** A thing to act on. */
        CARD,
        /** A thing with all that was looked at, to be unfolded. */
        PROGRAMME,
        /** What repeats other parts, or is for few; folded. */
        FOLD,
        /** Something fails and would have to change. */
        CHANGE,
        /** Somebody has to act: confirm, supply, file. */
        ACT,
        /** Something that speaks for the firm. */
        GAIN,
        /** Things to gather, short names. */
        GATHER,
        /** Things to know. */
        KNOW
    }

    /** Its parts without boxes, for faces that print one after the other. */
    public List<Node> flat() {
        return flat(nodes).toList();
    }

    private static Stream<Node> flat(List<Node> nodes) {
        return nodes.stream()
                .filter(node -> !(node instanceof Counts))
                .flatMap(node -> node instanceof Box box ? flat(box) : Stream.of(node));
    }

    private static Stream<Node> flat(Box box) {
        String said = box.remarks().stream().map(Cell::text).collect(Collectors.joining(" · "));
        Stream<Node> remarks =
                box.remarks().isEmpty()
                        ? Stream.of()
                        : Stream.of(new Paragraph(said, Weight.STRONG));
        return Stream.concat(Stream.concat(Stream.of(box.heading()), remarks), flat(box.nodes()));
    }
}
