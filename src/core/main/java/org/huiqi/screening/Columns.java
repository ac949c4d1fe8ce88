package org.huiqi.screening;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.profile.reading.Tree;
import org.huiqi.profile.schema.Fields;

/**
 * The columns of a table of firms, each named by the path of a field, and the profiles that its
 * rows say. An empty cell is unknown; a list is written as JSON, or an entry at a time in columns
 * {@code titles[0].type}. Thread-safe.
 */
public final class Columns {
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final Pattern ANY_INDEX = Pattern.compile("\\[[0-9]+]");

    private final ProfileReader reader;
    private final List<Column> columns = new ArrayList<>();
    private final boolean saysFormat;

    /**
     * A column.
     *
     * @param path of the field; empty where it has no name
     * @param keys the path as far as the first list
     * @param isEntry whether it leads into a list
     * @param isText whether a cell is text, whatever it looks like
     */
    private record Column(String path, String keys, boolean isEntry, boolean isText) {
        static Column of(String path) {
            boolean keyed = FieldPath.isKeyed(path);
            int bracket = keyed ? -1 : path.indexOf('[');
            boolean text =
                    keyed && !AttestationKey.isAt(path)
                            || Fields.of(path)
                                    .filter(f -> f.type() == String.class && !f.isList())
                                    .isPresent();
            return new Column(
                    path, bracket < 0 ? path : path.substring(0, bracket), bracket >= 0, text);
        }

        /** Whether the two say the same field, or one says a part of what the other says. */
        boolean overlaps(Column other) {
            if (isEntry && other.isEntry && keys.equals(other.keys)) {
                return path.equals(other.path);
            }
            return (keys + ".").startsWith(other.keys + ".")
                    || (other.keys + ".").startsWith(keys + ".");
        }
    }

    /**
     * The columns of a heading.
     *
     * @param names paths of fields; of an empty one every cell has to be empty
     * @param heading where they stand
     * @param reader reads the profiles
     * @throws ScreeningException where a name is no path of a field, or stands twice
     */
    public Columns(List<String> names, Location heading, ProfileReader reader) {
        this.reader = reader;
        for (int i = 0; i < names.size(); i++) {
            Column column = Column.of(names.get(i).strip());
            Location at = new Location(heading.source(), heading.line(), i + 1);
            if (!column.path().isEmpty()) {
                check(column, at);
                if (columns.stream().anyMatch(c -> !c.path().isEmpty() && c.overlaps(column))) {
                    throw refused(fault(at, column, RowText.TWICE, RowText.ONE_COLUMN_A_FIELD));
                }
            }
            columns.add(column);
        }
        saysFormat = columns.stream().anyMatch(column -> column.path().equals("format"));
    }

    /** Refuses a name that no profile has, by the faults of a profile that says nothing else. */
    private void check(Column column, Location at) {
        String path = column.path();
        if (path.equals("format")) {
            return;
        }
        Node.Scalar probe =
                AttestationKey.isAt(path)
                        ? new Node.Scalar(at, Node.Kind.BOOLEAN, "true")
                        : new Node.Scalar(at, Node.Kind.NULL, "null");
        boolean known = FieldPath.isKeyed(path) || Fields.of(path).isPresent();
        try {
            Node root = start(at).with(ANY_INDEX.matcher(path).replaceAll("[0]"), probe);
            Read read = reader.bind(root, LocalDate.EPOCH);
            if (known && (path.indexOf('[') >= 0 || read instanceof Read.Accepted)) {
                return;
            }
            if (read instanceof Read.Refused refused) {
                throw refused(refused.faults().get(0));
            }
        } catch (IllegalArgumentException e) {
            // Not a path at all: said below.
        }
        throw refused(fault(at, column, RowText.NO_FIELD, RowText.NAME_COLUMNS));
    }

    private static Fault fault(Location at, Column column, RowText problem, RowText advice) {
        return new Fault(at, "", column.path(), problem.text(), advice.text());
    }

    private static ScreeningException refused(Fault fault) {
        return new ScreeningException(fault.message().zh(), fault.message().en());
    }

    private static Node.Mapping start(Location at) {
        Node one = new Node.Scalar(at, Node.Kind.NUMBER, "1");
        return new Node.Mapping(at, List.of(new Node.Entry(at, "format", one)));
    }

    /**
     * {@return the profile that a row says}
     *
     * @param cells the row; missing ones are empty
     * @param at where it stands
     * @param asOf the day that the profile is read for
     */
    public Read read(List<String> cells, Location at, LocalDate asOf) {
        try {
            return reader.bind(row(cells, at), asOf);
        } catch (UnreadableRow e) {
            return new Read.Refused(List.of(e.fault()));
        }
    }

    private Node row(List<String> cells, Location at) throws UnreadableRow {
        Node root = saysFormat ? new Node.Mapping(at, List.of()) : start(at);
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).isBlank()) {
                continue;
            }
            Location place = new Location(at.source(), at.line(), i + 1);
            if (i >= columns.size() || columns.get(i).path().isEmpty()) {
                throw new UnreadableRow(
                        new Fault(
                                place,
                                "",
                                null,
                                RowText.NO_COLUMN_NAME.text(),
                                RowText.COMMA_TOO_MANY.text()));
            }
            Column column = columns.get(i);
            Node value = value(column, cells.get(i), place);
            try {
                root = root.with(column.path(), value);
            } catch (IllegalArgumentException e) {
                throw new UnreadableRow(
                        new Fault(
                                value.at(),
                                column.path(),
                                null,
                                RowText.AFTER_MISSING.text(),
                                RowText.FILL_FROM_FIRST.text()));
            }
        }
        return root;
    }

    private static Node value(Column column, String cell, Location at) throws UnreadableRow {
        String plain = cell.strip();
        if (column.isText()) {
            return new Node.Scalar(at, Node.Kind.TEXT, cell);
        }
        if (plain.startsWith("[") || plain.startsWith("{")) {
            Tree tree = Tree.read(plain.getBytes(UTF_8), at.source(), Format.JSON);
            if (tree instanceof Tree.Parsed parsed) {
                return parsed.root().movedTo(at);
            }
            Fault fault = ((Tree.Refused) tree).faults().get(0);
            throw new UnreadableRow(
                    new Fault(at, column.path(), fault.value(), fault.problem(), fault.advice()));
        }
        if (plain.equalsIgnoreCase("true") || plain.equalsIgnoreCase("false")) {
            return new Node.Scalar(at, Node.Kind.BOOLEAN, plain.toLowerCase(Locale.ROOT));
        }
        Node.Kind kind = NUMBER.matcher(plain).matches() ? Node.Kind.NUMBER : Node.Kind.TEXT;
        return new Node.Scalar(at, kind, plain);
    }
}
