package org.huiqi.screening;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
 * A column of a table of firms.
 *
 * @param path path of the field that its cells fill
 * @param isText whether its cells are texts whatever they look like
 */
record TableColumn(String path, boolean isText) {
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private static final Pattern ANY_INDEX = Pattern.compile("\\[[0-9]+]");

    /** A column by the name in the header. */
    static TableColumn of(String path) {
        boolean text =
                isOrigin(path)
                        || Fields.of(path)
                                .filter(field -> field.type() == String.class && !field.isList())
                                .isPresent();
        return new TableColumn(path, text);
    }

    private static boolean isOrigin(String path) {
        return FieldPath.isKeyed(path) && !AttestationKey.isAt(path);
    }

    /** What is wrong with its name; empty where it names a field of a profile. */
    List<Fault> problems(ProfileReader reader, Location at) {
        if (path.equals("format")) {
            return List.of();
        }
        Node.Scalar probe =
                AttestationKey.isAt(path)
                        ? new Node.Scalar(at, Node.Kind.BOOLEAN, "true")
                        : new Node.Scalar(at, Node.Kind.NULL, "null");
        boolean known = FieldPath.isKeyed(path) || Fields.of(path).isPresent();
        try {
            Node root =
                    new Node.Mapping(at, List.of(formatOne(at)))
                            .with(ANY_INDEX.matcher(path).replaceAll("[0]"), probe);
            Read read = reader.bind(root, LocalDate.EPOCH);
            if (known && path.indexOf('[') >= 0 || read instanceof Read.Accepted && known) {
                return List.of();
            }
            if (read instanceof Read.Refused refused) {
                return refused.faults();
            }
        } catch (IllegalArgumentException e) {
            // Not a path at all: said below.
        }
        return List.of(ColumnFault.unknownColumn(at, path));
    }

    static Node.Entry formatOne(Location at) {
        return new Node.Entry(at, "format", new Node.Scalar(at, Node.Kind.NUMBER, "1"));
    }

    /** The value of a cell that is not empty. */
    Node value(String cell, Location at) throws UnreadableRow {
        String plain = cell.strip();
        if (isText) {
            return new Node.Scalar(at, Node.Kind.TEXT, cell);
        }
        if (plain.startsWith("[") || plain.startsWith("{")) {
            return json(plain, at);
        }
        if (plain.equalsIgnoreCase("true") || plain.equalsIgnoreCase("false")) {
            return new Node.Scalar(at, Node.Kind.BOOLEAN, plain.toLowerCase(Locale.ROOT));
        }
        Node.Kind kind = NUMBER.matcher(plain).matches() ? Node.Kind.NUMBER : Node.Kind.TEXT;
        return new Node.Scalar(at, kind, plain);
    }

    private Node json(String cell, Location at) throws UnreadableRow {
        Tree tree = Tree.read(cell.getBytes(UTF_8), at.source(), Format.JSON);
        if (tree instanceof Tree.Refused refused) {
            Fault fault = refused.faults().get(0);
            throw new UnreadableRow(
                    new Fault(at, path, fault.value(), fault.problem(), fault.advice()));
        }
        return placed(((Tree.Parsed) tree).root(), at);
    }

    /** The same value, all of it standing in the cell. */
    private static Node placed(Node node, Location at) {
        if (node instanceof Node.Mapping map) {
            return new Node.Mapping(
                    at,
                    map.entries().stream()
                            .map(e -> new Node.Entry(at, e.key(), placed(e.value(), at)))
                            .collect(Collectors.toList()));
        }
        if (node instanceof Node.Sequence list) {
            return new Node.Sequence(
                    at, list.items().stream().map(item -> placed(item, at)).toList());
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return new Node.Scalar(at, scalar.kind(), scalar.text());
    }
}
