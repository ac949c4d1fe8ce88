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
    private static final Map<String, Table> TABLES = new LinkedHashMap<>();
    private static final int ROWS_ABOVE = 20;
    private static final int MOST_MERGED = 500;

    /** Parts of an attestation that stand there before somebody answers. */
    private static final Set<String> PREFILLED = Set.of("edition", "digest");

    static {
        for (Section section : Layout.of(path -> true)) {
            for (Table table : section.tables()) {
                TABLES.put(table.path(), table);
                table.below().forEach(below -> TABLES.put(below.path(), below));
            }
        }
    }

    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
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
    private record Entry(String key, Cell cell, Node node, Map<String, State> lists) {
        /** What the tables below call it. */
        private String name(Table table) {
            Node id = ((Node.Mapping) node).get("id");
            String name = id instanceof Node.Scalar scalar ? scalar.text() : "";
            return (table.isNamed() ? name : key).strip();
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
            if (row != null && text(row.getCell(0)).strip().equals(Markers.SHEET)) {
                return true;
            }
        }
        return false;
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
            throw new WorkbookRefused(WorkbookText.DAMAGED_CELLS, WorkbookText.SAVE_AGAIN);
        }
        throw refused(SheetText.NO_QUESTIONNAIRE);
    }

    private static WorkbookRefused refused(SheetText wrong) {
        return new WorkbookRefused(part(wrong, 0), part(wrong, 1));
    }

    /** A sheet of a questionnaire that cannot be read is not passed over in silence. */
    private void refuseRemains(Sheet sheet) throws WorkbookRefused {
        for (Row row : sheet) {
            for (Cell cell : row) {
                String text = text(cell);
                if (Markers.isMarker(text.strip())) {
                    if (text.startsWith(Markers.ANY_VERSION) && !text.equals(Markers.SHEET)) {
                        throw refused(SheetText.OTHER_VERSION);
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
        private @Nullable Consumer<Map<String, List<Cell>>> entry;

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
                String marker = text(row.getCell(0)).strip();
                if (marker.isEmpty() && entry != null) {
                    entry.accept(cells(row));
                } else if (marker.startsWith("@")) {
                    open(marker, row);
                } else if (marker.equals(Markers.NOTHING)) {
                    entry = isEmpty(row) ? null : entry;
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
            entry = null;
            isOfYears = marker.equals(Markers.YEARS);
            for (Cell cell : row) {
                if (cell.getColumnIndex() > 0 && cell.getCellType() == CellType.STRING) {
                    names.put(cell.getColumnIndex(), cell.getStringCellValue());
                }
            }
            if (marker.startsWith(Markers.TABLE)) {
                table(marker.substring(Markers.TABLE.length()), row.getCell(0));
            } else if (isOfYears) {
                names.replaceAll((at, year) -> year(year, row.getCell(at)));
            } else if (marker.equals(Markers.ATTESTATIONS)) {
                entry = QuestionnaireReader.this::attestation;
            } else if (marker.equals(Markers.ORIGIN)) {
                entry = QuestionnaireReader.this::origin;
            } else {
                names.forEach(
                        (at, name) -> valueColumn = name.equals(Markers.VALUE) ? at : valueColumn);
            }
        }

        /** Starts the rows of a table, unless there is no such list, or its rows were read. */
        private void table(String path, Cell marker) {
            Table table = TABLES.get(path);
            if (entries.containsKey(path)) {
                refuse(marker, path, null, SheetText.TABLE_TWICE);
            } else if (table != null) {
                List<Entry> rows = entries.computeIfAbsent(path, p -> new ArrayList<>());
                entry = cells -> entry(cells, table, rows);
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
            entry = null;
            Column column = Layout.column(path);
            Cell cell = cell(row, valueColumn);
            boolean isField = column != null && Layout.isSingle(path);
            if (!isField || isBlank(cell)) {
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
            Column column = Layout.column("years.<Y>." + name);
            if (column != null) {
                names.forEach(
                        (at, year) -> {
                            Cell cell = cell(row, at);
                            String path = "years." + year + "." + name;
                            set(path, cell, value(column.at(path), cell));
                        });
            }
        }
    }

    private static @Nullable Cell first(Map<String, List<Cell>> cells, String name) {
        return cells.containsKey(name) ? cells.get(name).get(0) : null;
    }

    private void attestation(Map<String, List<Cell>> cells) {
        Cell answer = null;
        Map<String, Node> parts = new LinkedHashMap<>();
        for (Column column : Layout.ATTESTATION) {
            Cell cell = first(cells, column.name());
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
        Cell keyCell = first(cells, Markers.KEY);
        String key = plain(keyCell, AttestationKey.SECTION);
        if (key.isEmpty()) {
            refuse(answer, AttestationKey.SECTION, null, SheetText.NO_CRITERION);
            return;
        }
        Node whole = new Node.Mapping(at(keyCell), List.of());
        for (Map.Entry<String, Node> part : parts.entrySet()) {
            whole = whole.with(part.getKey(), part.getValue());
        }
        boolean isPlain = parts.keySet().equals(Set.of("value"));
        set(AttestationKey.of(key).path(), keyCell, isPlain ? parts.get("value") : whole);
    }

    private void origin(Map<String, List<Cell>> cells) {
        String path = plain(first(cells, Markers.KEY), Profile.ORIGIN).strip();
        Cell text = first(cells, Markers.VALUE);
        String said = plain(text, Profile.ORIGIN);
        if (!path.isEmpty() && !said.isEmpty()) {
            set(Profile.ORIGIN + "." + path, text, scalar(text, Node.Kind.TEXT, said));
        }
    }

    private void entry(Map<String, List<Cell>> cells, Table table, List<Entry> rows) {
        Cell number = first(cells, Markers.ROW);
        Cell parent = first(cells, Markers.PARENT);
        cells.remove(Markers.ROW);
        if (cells.isEmpty()) {
            return;
        }
        Cell first = parent == null ? cells.values().iterator().next().get(0) : parent;
        Cell keyCell = parent == null ? number : parent;
        String key = plain(keyCell, table.path());
        // Of a list in entries the place is not known yet.
        String place = table.path() + (table.parent() == null ? "[" + rows.size() + "]." : "[].");
        Node entry = new Node.Mapping(at(first), List.of());
        Map<String, State> lists = new HashMap<>();
        for (String name : cells.keySet()) {
            Column field = Layout.column(table.path() + "[]." + name);
            if (field == null) {
                continue;
            }
            Column column = field.at(place + name);
            Cell cell = first(cells, name);
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
        rows.add(new Entry(key, keyCell == null ? first : keyCell, entry, lists));
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
        several.forEach((path, cells) -> put(path, several(Layout.column(path), cells)));
        entries.keySet().stream()
                .map(TABLES::get)
                .filter(table -> table.parent() != null)
                .filter(table -> entries.containsKey(table.parent().path()))
                .forEach(this::hang);
        for (Table table : TABLES.values()) {
            if (table.parent() == null) {
                List<Entry> rows = entries.getOrDefault(table.path(), List.of());
                List<Node> nodes = rows.stream().map(Entry::node).toList();
                put(table.path(), list(table.path(), states.get(table.path()), nodes));
            }
        }
        return root;
    }

    private void put(String path, @Nullable Node list) {
        root = list == null ? root : root.with(path, list);
    }

    /** Hangs the entries of lists in entries where they belong. */
    private void hang(Table table) {
        String path = table.path();
        Table owner = TABLES.get(table.parent().path());
        List<Entry> above = entries.get(owner.path());
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < above.size(); i++) {
            places.computeIfAbsent(above.get(i).name(owner), n -> new ArrayList<>()).add(i);
        }
        Map<Integer, List<Node>> nodes = new HashMap<>();
        for (Entry entry : entries.get(path)) {
            List<Integer> of = places.getOrDefault(entry.key().strip(), List.of());
            if (of.size() == 1) {
                nodes.computeIfAbsent(of.get(0), i -> new ArrayList<>()).add(entry.node());
                continue;
            }
            String key = entry.key().isEmpty() ? null : entry.key();
            SheetText problem = key == null ? SheetText.BELONGS_NOWHERE : SheetText.NOT_ABOVE;
            refuse(
                    entry.cell(),
                    path,
                    key,
                    of.isEmpty() ? problem : SheetText.SEVERAL_ROWS_ABOVE,
                    (owner.isNamed() ? SheetText.WRITE_ID : SheetText.WRITE_NUMBER).text());
        }
        String name = table.list().name();
        for (int i = 0; i < above.size(); i++) {
            Entry old = above.get(i);
            Node list = list(path, old.lists().get(name), nodes.getOrDefault(i, List.of()));
            if (list != null) {
                Node node = old.node().with(name, list);
                above.set(i, new Entry(old.key(), old.cell(), node, old.lists()));
            }
        }
    }

    /** A list by its entries and by what is said of it; null where it is not known. */
    private @Nullable Node list(String path, @Nullable State state, List<Node> nodes) {
        String text = state == null ? "" : state.text();
        Boolean said = WrittenValue.flag(text);
        boolean none = WrittenValue.isNone(text) || Boolean.FALSE.equals(said);
        boolean some = text.equalsIgnoreCase(Phrases.SOME.en()) || Boolean.TRUE.equals(said);
        SheetText wrong = null;
        if (!some && !none && !WrittenValue.isUnknown(text)) {
            wrong = SheetText.NO_STATE;
        } else if (some && nodes.isEmpty() && entries.containsKey(path)) {
            wrong = SheetText.EMPTY_TABLE;
        } else if (!some && !nodes.isEmpty()) {
            wrong = SheetText.FILLED_IN_TABLE;
        }
        if (wrong != null && !text.isBlank()) {
            refuse(state.cell(), path, text, wrong, InputText.NOT_A_WORD.text());
        }
        if (!nodes.isEmpty()) {
            return new Node.Sequence(nodes.get(0).at(), nodes);
        }
        return none ? new Node.Sequence(at(state.cell()), List.of()) : null;
    }
}
