package org.huiqi.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table of firms, each named by the path of the profile field that it fills, and
 * how a row of cells becomes a profile. Immutable.
 *
 * <p>Paths of keys alone are put together in one pass; paths with list entries are set one by one.
 */
public final class Columns {
    private final ProfileReader reader;
    private final List<TableColumn> columns = new ArrayList<>();
    private final Map<String, Object> tree = new LinkedHashMap<>();
    private final List<Integer> intoLists = new ArrayList<>();

    /**
     * Columns by their names; those without a name take no content.
     *
     * @param names a path a column, such as {@code years.2023.revenue}
     * @param heading where the names stand
     * @param reader makes profiles of the rows
     * @throws ScreeningException where a column is unknown, repeated or within another one
     */
    public Columns(List<String> names, Location heading, ProfileReader reader) {
        this.reader = reader;
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            TableColumn column = TableColumn.of(names.get(i).strip());
            columns.add(column);
            if (column.path().isEmpty()) {
                continue;
            }
            Location at = new Location(heading.source(), heading.line(), i + 1);
            refuse(column.problems(reader, at));
            if (seen.putIfAbsent(column.path(), i) != null || !place(column.path(), i)) {
                refuse(List.of(ColumnFault.twice(at, column.path())));
            }
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new ScreeningException(
                    faults.get(0).message().zh(), faults.get(0).message().en());
        }
    }

    /** Puts a column in its place; false where another one stands there or above. */
    @SuppressWarnings("unchecked")
    private boolean place(String path, int index) {
        int bracket = path.indexOf('[');
        boolean keyed = FieldPath.isKeyed(path);
        boolean entry = bracket >= 0 && !keyed;
        String keys = entry ? path.substring(0, bracket) : path;
        String[] steps = keyed ? path.split("\\.", 2) : keys.split("\\.");
        Map<String, Object> level = tree;
        for (int i = 0; i < steps.length - 1; i++) {
            Object next = level.computeIfAbsent(steps[i], key -> new LinkedHashMap<>());
            if (!(next instanceof Map)) {
                return false;
            }
            level = (Map<String, Object>) next;
        }
        String last = steps[steps.length - 1];
        if (!entry) {
            return level.putIfAbsent(last, index) == null;
        }
        intoLists.add(index);
        return level.putIfAbsent(last, List.of()) == null || level.get(last) instanceof List;
    }

    /**
     * The profile that a row stands for, or why it is refused.
     *
     * @param cells a text a column; an empty one, or one past the end, is a missing value
     * @param at where the row stands
     * @param asOf the as-of date
     */
    public Read read(List<String> cells, Location at, LocalDate asOf) {
        try {
            return reader.bind(row(cells, at), asOf);
        } catch (UnreadableRow e) {
            return new Read.Refused(List.of(e.fault()));
        }
    }

    private Node row(List<String> cells, Location at) throws UnreadableRow {
        for (int i = 0; i < cells.size(); i++) {
            boolean named = i < columns.size() && !columns.get(i).path().isEmpty();
            if (!named && !cells.get(i).isBlank()) {
                throw new UnreadableRow(
                        ColumnFault.beyondHeader(new Location(at.source(), at.line(), i + 1)));
            }
        }
        List<Node.Entry> entries = new ArrayList<>();
        if (!tree.containsKey("format")) {
            entries.add(TableColumn.formatOne(at));
        }
        entries.addAll(entries(tree, cells, at));
        Node root = new Node.Mapping(at, entries);
        for (int index : intoLists) {
            root = withEntry(root, index, cells, at);
        }
        return root;
    }

    @SuppressWarnings("unchecked")
    private List<Node.Entry> entries(Map<String, Object> level, List<String> cells, Location at)
            throws UnreadableRow {
        List<Node.Entry> entries = new ArrayList<>();
        for (Map.Entry<String, Object> child : level.entrySet()) {
            Node value = null;
            if (child.getValue() instanceof Integer index) {
                value = value(index, cells, at);
            } else if (child.getValue() instanceof Map) {
                List<Node.Entry> below = entries((Map<String, Object>) child.getValue(), cells, at);
                value = below.isEmpty() ? null : new Node.Mapping(at, below);
            }
            if (value != null) {
                entries.add(new Node.Entry(value.at(), child.getKey(), value));
            }
        }
        return entries;
    }

    private Node withEntry(Node root, int index, List<String> cells, Location at)
            throws UnreadableRow {
        Node value = value(index, cells, at);
        if (value == null) {
            return root;
        }
        try {
            return root.with(columns.get(index).path(), value);
        } catch (IllegalArgumentException e) {
            throw new UnreadableRow(ColumnFault.gap(value.at(), columns.get(index).path()));
        }
    }

    private @Nullable Node value(int index, List<String> cells, Location at) throws UnreadableRow {
        if (index >= cells.size() || cells.get(index).isBlank()) {
            return null;
        }
        Location place = new Location(at.source(), at.line(), index + 1);
        return columns.get(index).value(cells.get(index), place);
    }
}
