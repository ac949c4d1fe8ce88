package org.huiqi.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.WrittenValue;
import org.huiqi.questionnaire.Column;
import org.huiqi.questionnaire.Kind;
import org.huiqi.questionnaire.Layout;
import org.huiqi.questionnaire.Phrases;
import org.huiqi.questionnaire.Section;
import org.huiqi.questionnaire.Table;
import org.huiqi.text.Bilingual;
import org.huiqi.text.InputText;
import org.jspecify.annotations.Nullable;

/** Everything that was filled in, put together to the tree that YAML would give. */
final class Filled {
    private static final Map<String, Column> COLUMNS = new HashMap<>();
    private static final Map<String, Table> TABLES = new LinkedHashMap<>();

    static {
        for (Section section : Layout.of(path -> true)) {
            section.columns().forEach(column -> COLUMNS.put(column.path(), column));
            for (Table table : section.tables()) {
                TABLES.put(table.path(), table);
                table.below().forEach(below -> TABLES.put(below.path(), below));
                table.below().forEach(below -> COLUMNS.put(below.path(), below.list()));
            }
        }
    }

    private final CellReader cells;
    private final Map<String, Rows> tables = new LinkedHashMap<>();
    private final Map<String, Rows.State> states = new HashMap<>();
    private final Map<String, Several> several = new LinkedHashMap<>();
    private final Map<String, XSSFCell> given = new HashMap<>();
    private Node root;

    Filled(CellReader cells, Location at) {
        this.cells = cells;
        Node format = new Node.Scalar(at, Node.Kind.NUMBER, "1");
        root = new Node.Mapping(at, List.of(new Node.Entry(at, "format", format)));
    }

    /** The field of a path in the schema, or null where there is none. */
    @Nullable Column column(String path) {
        return COLUMNS.get(path);
    }

    /** Starts the rows of a table; null where there is no such list, or its rows were read. */
    @Nullable Rows table(String path, XSSFCell marker) {
        Table table = TABLES.get(path);
        if (table == null) {
            return null;
        }
        if (tables.containsKey(path)) {
            repeated(marker, path, null);
            return null;
        }
        Rows rows = new Rows(table);
        tables.put(path, rows);
        return rows;
    }

    void state(String path, Rows.State state) {
        states.put(path, state);
    }

    void several(Column column, XSSFCell cell, @Nullable List<Node> values) {
        several.computeIfAbsent(column.path(), path -> new Several(column)).add(cell, values);
    }

    /** Puts a value in its place; null where the cell says nothing. */
    void set(String path, @Nullable XSSFCell cell, @Nullable Node value) {
        if (cell == null || value == null || value.isNull()) {
            return;
        }
        XSSFCell earlier = given.putIfAbsent(path, cell);
        if (earlier != null) {
            repeated(cell, path, earlier);
        } else {
            root = root.with(path, value);
        }
    }

    private void repeated(XSSFCell cell, String path, @Nullable XSSFCell earlier) {
        String where =
                earlier == null
                        ? ""
                        : earlier.getSheet().getSheetName() + "!" + earlier.getAddress();
        cells.refuse(
                cell,
                path,
                null,
                where.isEmpty()
                        ? SheetText.TABLE_TWICE.text()
                        : SheetText.FILLED_IN_TWICE.with(where),
                SheetText.KEEP_ONE.text());
    }

    /** The tree; to be called once, at the end. */
    Node root() {
        several.forEach(
                (path, values) -> values.node(cells).ifPresent(v -> root = root.with(path, v)));
        tables.values().stream().filter(r -> r.table().parent() != null).forEach(this::below);
        for (Table table : TABLES.values()) {
            if (table.parent() == null) {
                Rows rows = tables.get(table.path());
                Rows.State state = states.get(table.path());
                List<Node> entries =
                        rows == null
                                ? List.of()
                                : rows.rows().stream().map(Rows.Row::node).toList();
                Node list = list(table.path(), state, entries);
                root = list == null ? root : root.with(table.path(), list);
            }
        }
        return root;
    }

    /** Hangs the entries of lists in entries where they belong. */
    private void below(Rows below) {
        Rows above = tables.get(below.table().parent().path());
        if (above == null) {
            return;
        }
        Map<String, List<Integer>> places = above.byKey();
        Map<Integer, List<Node>> entries = new HashMap<>();
        for (Rows.Row row : below.rows()) {
            List<Integer> place = places.getOrDefault(row.key().strip(), List.of());
            if (place.size() == 1) {
                entries.computeIfAbsent(place.get(0), i -> new ArrayList<>()).add(row.node());
            } else {
                astray(row, below.table(), place.size());
            }
        }
        String name = below.table().list().name();
        for (int i = 0; i < above.rows().size(); i++) {
            Rows.Row row = above.rows().get(i);
            Node list =
                    list(
                            below.table().path(),
                            row.lists().get(name),
                            entries.getOrDefault(i, List.of()));
            if (list != null) {
                above.replace(i, row.node().with(name, list));
            }
        }
    }

    private void astray(Rows.Row row, Table table, int places) {
        boolean named = Table.isNamed(Kind.entry(table.parent().component()));
        cells.refuse(
                row.cell(),
                table.path(),
                row.key().isEmpty() ? null : row.key(),
                places > 1
                        ? SheetText.SEVERAL_ROWS_ABOVE.text()
                        : row.key().isEmpty()
                                ? SheetText.BELONGS_NOWHERE.text()
                                : SheetText.NOT_ABOVE.text(),
                named ? SheetText.WRITE_ID.text() : SheetText.WRITE_NUMBER.text());
    }

    private @Nullable Node list(String path, Rows.@Nullable State state, List<Node> entries) {
        String text = state == null ? "" : state.text();
        Boolean said = WrittenValue.flag(text);
        boolean none = WrittenValue.isNone(text) || Boolean.FALSE.equals(said);
        boolean some = text.equalsIgnoreCase(Phrases.SOME.en()) || Boolean.TRUE.equals(said);
        boolean blank = text.isBlank();
        if (state != null && !some && !none && !blank && !WrittenValue.isUnknown(text)) {
            refuse(path, state, InputText.NOT_A_WORD.text(), SheetText.CHOOSE.text());
        } else if (state != null && some && entries.isEmpty() && tables.containsKey(path)) {
            refuse(path, state, SheetText.EMPTY_TABLE.text(), SheetText.FILL_IN_TABLE.text());
        } else if (state != null && !blank && !some && !entries.isEmpty()) {
            refuse(path, state, SheetText.FILLED_IN_TABLE.text(), SheetText.CLEAR_TABLE.text());
        }
        if (!entries.isEmpty()) {
            return new Node.Sequence(entries.get(0).at(), entries);
        }
        return state != null && none ? new Node.Sequence(cells.at(state.cell()), List.of()) : null;
    }

    private void refuse(String path, Rows.State state, Bilingual problem, Bilingual advice) {
        cells.refuse(state.cell(), path, state.text(), problem, advice);
    }
}
