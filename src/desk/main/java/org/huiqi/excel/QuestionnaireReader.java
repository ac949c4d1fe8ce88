package org.huiqi.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.WrittenValue;
import org.huiqi.questionnaire.AttestationColumns;
import org.huiqi.questionnaire.Column;
import org.huiqi.questionnaire.Kind;
import org.huiqi.questionnaire.Layout;
import org.huiqi.questionnaire.Phrases;
import org.huiqi.questionnaire.Section;
import org.huiqi.questionnaire.Table;
import org.huiqi.text.InputText;
import org.huiqi.workbook.WorkbookRefused;
import org.huiqi.workbook.WorkbookText;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sheets of one questionnaire row by row, following their markers, to the tree that YAML
 * would give.
 */
final class QuestionnaireReader extends CellReader {
    private static final Map<String, Column> COLUMNS = new HashMap<>();
    private static final Map<String, Table> TABLES = new LinkedHashMap<>();
    private static final int ROWS_ABOVE = 20;
    private static final int MOST_MERGED = 500;

    /** Parts of an attestation that stand there before somebody answers. */
    private static final Set<String> PREFILLED = Set.of("edition", "digest");

    static {
        for (Section section : Layout.of(path -> true)) {
            section.columns().forEach(column -> COLUMNS.put(column.path(), column));
            for (Table table : section.tables()) {
                TABLES.put(table.path(), table);
                for (Table below : table.below()) {
                    TABLES.put(below.path(), below);
                    COLUMNS.put(below.path(), below.list());
                }
            }
        }
        AttestationColumns.ALL.forEach(column -> COLUMNS.put(column.path(), column));
    }

    private final Map<String, Rows> tables = new LinkedHashMap<>();
    private final Map<String, State> states = new HashMap<>();
    private final Map<String, List<Cell>> several = new LinkedHashMap<>();
    private final Map<String, Cell> given = new HashMap<>();
    private Node root;

    /**
     * A reader of one workbook.
     *
     * @param source its name for messages
     * @param faults takes what a workbook alone can get wrong
     */
    QuestionnaireReader(String source, List<Fault> faults) {
        super(source, faults);
        Location whole = Location.somewhere(source);
        root = new Node.Mapping(whole, List.of());
        root = root.with("format", new Node.Scalar(whole, Node.Kind.NUMBER, "1"));
    }

    /** What a cell says of a list: some, none or unknown. */
    private record State(Cell cell, String text) {}

    /**
     * One row of a table.
     *
     * @param key number of the row, or what names the entry above; empty where there is none
     * @param cell cell of the key, else the first one filled in
     * @param node the entry
     * @param lists what the row says of lists in it, by name
     */
    private record Entry(String key, Cell cell, Node node, Map<String, State> lists) {}

    /** Rows of one table as they were read. */
    private record Rows(Table table, List<Entry> entries) {
        /** Path of the next row; of a list in entries its place is not known yet. */
        String nextPath() {
            return table.path() + (table.parent() == null ? "[" + entries.size() + "]" : "[]");
        }

        /** Places of the rows by what names them, for the tables below. */
        Map<String, List<Integer>> byKey() {
            Map<String, List<Integer>> places = new HashMap<>();
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                Node id = ((Node.Mapping) entry.node()).get("id");
                String name = id instanceof Node.Scalar scalar ? scalar.text() : "";
                String key = table.isNamed() ? name : entry.key();
                places.computeIfAbsent(key.strip(), k -> new ArrayList<>()).add(i);
            }
            return places;
        }
    }

    /** Whether a workbook has a sheet of a questionnaire. */
    static boolean isQuestionnaire(XSSFWorkbook workbook) {
        for (Sheet sheet : workbook) {
            if (isMarked(sheet)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sheet belongs to the questionnaire; somebody may have put rows above it. */
    private static boolean isMarked(Sheet sheet) {
        for (int i = 0; i < ROWS_ABOVE; i++) {
            Row row = sheet.getRow(i);
            if (row != null && marker(row).equals(Markers.SHEET)) {
                return true;
            }
        }
        return false;
    }

    private static String marker(Row row) {
        return text(row.getCell(0)).strip();
    }

    private static String text(@Nullable Cell cell) {
        boolean isText = cell != null && cell.getCellType() == CellType.STRING;
        return isText ? cell.getStringCellValue() : "";
    }

    /**
     * The tree that YAML would give, each value at its sheet and cell; to be called once.
     *
     * @throws WorkbookRefused where the workbook is no questionnaire, or cannot be read
     */
    Node tree(XSSFWorkbook workbook) throws WorkbookRefused {
        try {
            for (Sheet sheet : workbook) {
                if (isMarked(sheet)) {
                    new SheetReader(sheet).read();
                } else {
                    refuseRemains(sheet);
                }
            }
            if (isQuestionnaire(workbook)) {
                return whole();
            }
        } catch (RuntimeException e) {
            // Parts of a damaged workbook are only met while its cells are read.
            throw new WorkbookRefused(
                    WorkbookText.DAMAGED_CELLS.text(), WorkbookText.SAVE_AGAIN.text());
        }
        throw whole(SheetText.NO_QUESTIONNAIRE);
    }

    /** A sheet of a questionnaire that cannot be read is not passed over in silence. */
    private void refuseRemains(Sheet sheet) throws WorkbookRefused {
        for (Row row : sheet) {
            for (Cell cell : row) {
                String text = text(cell);
                if (Markers.isMarker(text.strip())) {
                    if (text.startsWith(Markers.ANY_VERSION) && !text.equals(Markers.SHEET)) {
                        throw whole(SheetText.OTHER_VERSION);
                    }
                    refuse(cell, "", null, SheetText.CHANGED_KEYS);
                    return;
                }
            }
        }
    }

    /** Reads one sheet. */
    private final class SheetReader {
        private final Sheet sheet;

        /** Names of the columns of the block that the row belongs to, by number. */
        private final Map<Integer, String> names = new TreeMap<>();

        /** Merged cells in which something stands; a sheet of ours has few. */
        private final List<CellRangeAddress> merged = new ArrayList<>();

        private int valueColumn = 2;
        private boolean isOfYears;

        /** Reads a row without a marker, of the table that the last marker began. */
        private @Nullable Consumer<Row> entries;

        SheetReader(Sheet sheet) {
            this.sheet = sheet;
            sheet.getMergedRegions().stream()
                    .limit(MOST_MERGED)
                    .filter(region -> !isBlank(first(region)))
                    .forEach(merged::add);
        }

        private @Nullable Cell first(CellRangeAddress region) {
            Row row = sheet.getRow(region.getFirstRow());
            return row == null ? null : row.getCell(region.getFirstColumn());
        }

        void read() {
            for (Row row : sheet) {
                String marker = marker(row);
                if (marker.isEmpty() && entries != null) {
                    entries.accept(row);
                } else if (marker.startsWith("@")) {
                    open(marker, row);
                } else if (marker.equals(Markers.NOTHING)) {
                    entries = isEmpty(row) ? null : entries;
                } else if (isOfYears && marker.indexOf('.') < 0) {
                    figures(marker, row);
                } else if (!marker.isEmpty() && !marker.equals(Markers.SHEET)) {
                    field(marker, row);
                }
            }
        }

        private static boolean isEmpty(Row row) {
            for (Cell cell : row) {
                if (cell.getColumnIndex() > 0 && !isBlank(cell)) {
                    return false;
                }
            }
            return true;
        }

        /** The cell of a row; one that is merged into another has no answer of its own. */
        private @Nullable Cell cell(Row row, int at) {
            for (CellRangeAddress region : List.copyOf(merged)) {
                boolean isFirst =
                        row.getRowNum() == region.getFirstRow() && at == region.getFirstColumn();
                if (!isFirst && region.isInRange(row.getRowNum(), at)) {
                    refuse(first(region), "", null, SheetText.MERGED);
                    merged.remove(region);
                }
            }
            return row.getCell(at);
        }

        /** The cells of a row in which something stands, by the names of their columns. */
        private Map<String, List<Cell>> cells(Row row) {
            Map<String, List<Cell>> cells = new LinkedHashMap<>();
            names.forEach(
                    (at, name) -> {
                        Cell cell = cell(row, at);
                        if (!isBlank(cell)) {
                            cells.computeIfAbsent(name, n -> new ArrayList<>()).add(cell);
                        }
                    });
            return cells;
        }

        private void open(String marker, Row row) {
            names.clear();
            entries = null;
            isOfYears = marker.equals(Markers.YEARS);
            for (Cell cell : row) {
                if (cell.getColumnIndex() > 0 && cell.getCellType() == CellType.STRING) {
                    names.put(cell.getColumnIndex(), cell.getStringCellValue());
                }
            }
            if (marker.startsWith(Markers.TABLE)) {
                Rows rows = table(marker.substring(Markers.TABLE.length()), row.getCell(0));
                entries = rows == null ? null : entry -> entry(entry, rows);
            } else if (isOfYears) {
                names.replaceAll((at, year) -> year(year, row.getCell(at)));
            } else if (marker.equals(Markers.ATTESTATIONS)) {
                entries = this::attestation;
            } else if (marker.equals(Markers.ORIGIN)) {
                entries = this::origin;
            } else {
                names.forEach(
                        (at, name) -> valueColumn = name.equals(Markers.VALUE) ? at : valueColumn);
            }
        }

        /** Takes a year that is there without a figure. */
        private String year(String marker, Cell cell) {
            String year = marker.replace(Markers.IS_THERE, "");
            if (!year.equals(marker)) {
                set("years." + year, cell, new Node.Mapping(at(cell), List.of()));
            }
            return year;
        }

        private void field(String path, Row row) {
            entries = null;
            Column column = COLUMNS.get(path);
            Cell cell = cell(row, valueColumn);
            if (column == null || isBlank(cell)) {
                return;
            }
            if (column.kind() == Kind.LIST) {
                states.put(path, new State(cell, plain(cell, path)));
            } else if (column.kind().holdsSeveral()) {
                several.computeIfAbsent(path, p -> new ArrayList<>()).add(cell);
            } else {
                set(path, cell, value(column, cell));
            }
        }

        private void figures(String name, Row row) {
            Column column = COLUMNS.get("years.<Y>." + name);
            if (column != null) {
                names.forEach(
                        (at, year) -> {
                            Cell cell = cell(row, at);
                            String path = "years." + year + "." + name;
                            set(path, cell, value(column.at(path), cell));
                        });
            }
        }

        private void attestation(Row row) {
            Map<String, List<Cell>> cells = cells(row);
            Cell keyCell = first(cells.get(Markers.KEY));
            Cell answer = null;
            Map<String, Node> parts = new LinkedHashMap<>();
            for (Column column : AttestationColumns.ALL) {
                Cell cell = first(cells.get(column.name()));
                Node part = value(column, cell);
                if (part != null && !part.isNull()) {
                    boolean isAnswer = !PREFILLED.contains(column.name());
                    answer = answer == null && isAnswer ? cell : answer;
                    parts.put(column.name(), part);
                }
            }
            if (answer == null) {
                return;
            }
            String key = plain(keyCell, AttestationKey.SECTION);
            if (key.isEmpty()) {
                refuse(answer, AttestationKey.SECTION, null, SheetText.NO_CRITERION);
            } else {
                Node whole = new Node.Mapping(at(keyCell), List.of());
                for (Map.Entry<String, Node> part : parts.entrySet()) {
                    whole = whole.with(part.getKey(), part.getValue());
                }
                boolean isPlain = parts.keySet().equals(Set.of("value"));
                set(AttestationKey.of(key).path(), keyCell, isPlain ? parts.get("value") : whole);
            }
        }

        private void origin(Row row) {
            Map<String, List<Cell>> cells = cells(row);
            String path = plain(first(cells.get(Markers.KEY)), Profile.ORIGIN).strip();
            Cell text = first(cells.get(Markers.VALUE));
            String said = plain(text, Profile.ORIGIN);
            if (!path.isEmpty() && !said.isEmpty()) {
                set(Profile.ORIGIN + "." + path, text, scalar(text, Node.Kind.TEXT, said));
            }
        }

        private void entry(Row row, Rows table) {
            String path = table.table().path();
            Map<String, List<Cell>> cells = cells(row);
            Cell number = first(cells.remove(Markers.ROW));
            Cell parent = first(cells.get(Markers.PARENT));
            if (cells.isEmpty()) {
                return;
            }
            Cell first = parent == null ? first(cells.values().iterator().next()) : parent;
            Cell keyCell = parent == null ? number : parent;
            String key = plain(keyCell, path);
            Node entry = new Node.Mapping(at(first), List.of());
            Map<String, State> lists = new HashMap<>();
            for (String name : cells.keySet()) {
                Column field = COLUMNS.get(path + "[]." + name);
                if (field == null) {
                    continue;
                }
                Column column = field.at(table.nextPath() + "." + name);
                Cell cell = first(cells.get(name));
                Node node = null;
                if (column.kind() == Kind.LIST) {
                    lists.put(name, new State(cell, plain(cell, column.path())));
                } else if (column.kind().holdsSeveral()) {
                    node = several(column, cells.get(name));
                } else {
                    node = value(column, cell);
                }
                entry = node == null ? entry : entry.with(name, node);
            }
            table.entries().add(new Entry(key, keyCell == null ? first : keyCell, entry, lists));
        }

        private static @Nullable Cell first(@Nullable List<Cell> cells) {
            return cells == null ? null : cells.get(0);
        }
    }

    /** Starts the rows of a table; null where there is no such list, or its rows were read. */
    private @Nullable Rows table(String path, Cell marker) {
        Table table = TABLES.get(path);
        if (table == null) {
            return null;
        }
        Rows rows = new Rows(table, new ArrayList<>());
        if (tables.putIfAbsent(path, rows) != null) {
            refuse(marker, path, null, SheetText.TABLE_TWICE);
            return null;
        }
        return rows;
    }

    /** Puts a value in its place; null where the cell says nothing. */
    private void set(String path, @Nullable Cell cell, @Nullable Node value) {
        if (cell == null || value == null || value.isNull()) {
            return;
        }
        Cell earlier = given.putIfAbsent(path, cell);
        if (earlier == null) {
            root = root.with(path, value);
        } else {
            String where = earlier.getSheet().getSheetName() + "!" + earlier.getAddress();
            refuse(cell, path, null, SheetText.FILLED_IN_TWICE, where);
        }
    }

    /** Puts together what stands in several places. */
    private Node whole() {
        several.forEach(
                (path, cells) -> {
                    Node list = several(COLUMNS.get(path), cells);
                    root = list == null ? root : root.with(path, list);
                });
        for (Rows rows : tables.values()) {
            Column parent = rows.table().parent();
            Rows above = parent == null ? null : tables.get(parent.path());
            if (above != null) {
                hang(rows, above);
            }
        }
        for (Table table : TABLES.values()) {
            if (table.parent() == null) {
                Rows rows = tables.get(table.path());
                List<Entry> entries = rows == null ? List.of() : rows.entries();
                List<Node> nodes = entries.stream().map(Entry::node).toList();
                Node list = list(table.path(), states.get(table.path()), nodes);
                root = list == null ? root : root.with(table.path(), list);
            }
        }
        return root;
    }

    /** Hangs the entries of lists in entries where they belong. */
    private void hang(Rows below, Rows above) {
        Map<String, List<Integer>> places = above.byKey();
        Map<Integer, List<Node>> nodes = new HashMap<>();
        for (Entry entry : below.entries()) {
            List<Integer> place = places.getOrDefault(entry.key().strip(), List.of());
            if (place.size() == 1) {
                nodes.computeIfAbsent(place.get(0), i -> new ArrayList<>()).add(entry.node());
            } else {
                String key = entry.key().isEmpty() ? null : entry.key();
                SheetText problem = key == null ? SheetText.BELONGS_NOWHERE : SheetText.NOT_ABOVE;
                refuse(
                        entry.cell(),
                        below.table().path(),
                        key,
                        place.isEmpty() ? problem : SheetText.SEVERAL_ROWS_ABOVE,
                        (above.table().isNamed() ? SheetText.WRITE_ID : SheetText.WRITE_NUMBER)
                                .text());
            }
        }
        String name = below.table().list().name();
        for (int i = 0; i < above.entries().size(); i++) {
            Entry old = above.entries().get(i);
            List<Node> own = nodes.getOrDefault(i, List.of());
            Node list = list(below.table().path(), old.lists().get(name), own);
            if (list != null) {
                Node node = old.node().with(name, list);
                above.entries().set(i, new Entry(old.key(), old.cell(), node, old.lists()));
            }
        }
    }

    /** A list by its entries and by what is said of it; null where it is not known. */
    private @Nullable Node list(String path, @Nullable State state, List<Node> entries) {
        String text = state == null ? "" : state.text();
        Boolean said = WrittenValue.flag(text);
        boolean none = WrittenValue.isNone(text) || Boolean.FALSE.equals(said);
        boolean some = text.equalsIgnoreCase(Phrases.SOME.en()) || Boolean.TRUE.equals(said);
        SheetText wrong = null;
        if (!some && !none && !WrittenValue.isUnknown(text)) {
            wrong = SheetText.NO_STATE;
        } else if (some && entries.isEmpty() && tables.containsKey(path)) {
            wrong = SheetText.EMPTY_TABLE;
        } else if (!some && !entries.isEmpty()) {
            wrong = SheetText.FILLED_IN_TABLE;
        }
        if (wrong != null && !text.isBlank()) {
            refuse(state.cell(), path, text, wrong, InputText.NOT_A_WORD.text());
        }
        if (!entries.isEmpty()) {
            return new Node.Sequence(entries.get(0).at(), entries);
        }
        return none ? new Node.Sequence(at(state.cell()), List.of()) : null;
    }
}
