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
    private static final int ROWS_ABOVE = 20;
    private static final int MOST_MERGED = 500;

    /** Parts of an attestation that stand there before somebody answers. */
    private static final Set<String> PREFILLED = Set.of("edition", "digest");

    private final Location whole;
    private final Branch root;
    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
    private final Map<String, Cell> states = new HashMap<>();
    private final Map<String, List<Cell>> several = new LinkedHashMap<>();
    private final Map<String, Cell> given = new HashMap<>();

    /**
     * A reader of one workbook.
     *
     * @param source its name for messages
     * @param faults takes what a workbook alone can get wrong
     */
    QuestionnaireReader(String source, List<Fault> faults) {
        super(source, faults);
        whole = Location.somewhere(source);
        root = new Branch(whole);
        root.values.put("format", new Node.Scalar(whole, Node.Kind.NUMBER, "1"));
    }

    /** An object that is filled in value by value, in a time that does not grow with it. */
    private static final class Branch {
        private final Location at;
        private final Map<String, Object> values = new LinkedHashMap<>();

        Branch(Location at) {
            this.at = at;
        }

        /** The object under a key, which is made where there is none. */
        Branch below(String key, Location first) {
            return (Branch) values.computeIfAbsent(key, k -> new Branch(first));
        }

        Node node() {
            List<Node.Entry> all = new ArrayList<>();
            values.forEach(
                    (key, value) -> {
                        Node node = value instanceof Branch branch ? branch.node() : (Node) value;
                        all.add(new Node.Entry(node.at(), key, node));
                    });
            return new Node.Mapping(at, all);
        }
    }

    /**
     * One row of a table.
     *
     * @param key number of the row, or what names the entry above; empty where there is none
     * @param cell cell of the key, else the first one filled in
     * @param values the entry
     * @param states what the row says of lists in it, by name
     */
    private record Entry(String key, Cell cell, Branch values, Map<String, Cell> states) {
        /** What the tables below call it. */
        private String name(Table table) {
            Object id = values.values.get("id");
            return table.isNamed()
                    ? id instanceof Node.Scalar scalar ? scalar.text().strip() : ""
                    : key;
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
                    Column figure = Layout.column("years.<Y>." + marker);
                    names.forEach(
                            (at, year) -> answer(figure, cell(row, at), "years", year, marker));
                } else if (!marker.isEmpty() && !marker.equals(Markers.SHEET)) {
                    entry = null;
                    Column field = Layout.isSingle(marker) ? Layout.column(marker) : null;
                    answer(field, cell(row, valueColumn), marker.split("\\."));
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
            merged.removeIf(
                    region -> {
                        boolean isFirst =
                                row.getRowNum() == region.getFirstRow()
                                        && at == region.getFirstColumn();
                        boolean isWithin = !isFirst && region.isInRange(row.getRowNum(), at);
                        if (isWithin) {
                            refuse(first(region), "", null, SheetText.MERGED);
                        }
                        return isWithin;
                    });
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
            Table table = Layout.table(path);
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
            if (!year.equals(marker) && isFirst("years." + year, cell)) {
                root.below("years", at(cell)).below(year, at(cell));
            }
            return year;
        }
    }

    /** Takes the answer to a field that stands at one place. */
    private void answer(@Nullable Column field, @Nullable Cell cell, String... keys) {
        if (field == null || isBlank(cell)) {
            return;
        }
        String path = String.join(".", keys);
        if (field.kind() == Kind.LIST) {
            if (isFirst(path, cell)) {
                states.put(path, cell);
            }
        } else if (field.kind().holdsSeveral()) {
            several.computeIfAbsent(path, p -> new ArrayList<>()).add(cell);
        } else {
            set(value(field.at(path), cell), cell, keys);
        }
    }

    private static @Nullable Cell first(Map<String, List<Cell>> cells, String name) {
        return cells.containsKey(name) ? cells.get(name).get(0) : null;
    }

    private void attestation(Map<String, List<Cell>> cells) {
        Cell keyCell = first(cells, Markers.KEY);
        String place = AttestationKey.SECTION + "." + text(keyCell).strip();
        Cell answer = null;
        Branch parts = null;
        for (Column column : Layout.ATTESTATION) {
            String name = column.name();
            Cell cell = first(cells, name);
            Node part = value(column.at(place + "." + name), cell);
            if (part != null && !part.isNull()) {
                boolean isAnswer = !PREFILLED.contains(name);
                answer = answer == null && isAnswer ? cell : answer;
                parts = parts == null ? new Branch(at(keyCell == null ? cell : keyCell)) : parts;
                parts.values.put(name, part);
            }
        }
        if (answer == null) {
            return;
        }
        String key = plain(keyCell, AttestationKey.SECTION);
        if (key.isEmpty()) {
            refuse(answer, AttestationKey.SECTION, null, SheetText.NO_CRITERION);
        } else {
            boolean isPlain = parts.values.keySet().equals(Set.of("value"));
            Node said = isPlain ? (Node) parts.values.get("value") : parts.node();
            set(said, keyCell, AttestationKey.SECTION, key);
        }
    }

    private void origin(Map<String, List<Cell>> cells) {
        String path = plain(first(cells, Markers.KEY), Profile.ORIGIN).strip();
        Cell text = first(cells, Markers.VALUE);
        String said = plain(text, Profile.ORIGIN);
        if (!path.isEmpty() && !said.isEmpty()) {
            set(scalar(text, Node.Kind.TEXT, said), text, Profile.ORIGIN, path);
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
        String key = plain(keyCell, table.path()).strip();
        // Of a list in entries the place is not known yet.
        String place = table.path() + (table.parent() == null ? "[" + rows.size() + "]." : "[].");
        Branch values = new Branch(at(first));
        Map<String, Cell> lists = new HashMap<>();
        cells.forEach(
                (name, all) -> {
                    Column field = Layout.column(table.path() + "[]." + name);
                    if (field == null) {
                        return;
                    }
                    if (field.kind() == Kind.LIST) {
                        lists.put(name, all.get(0));
                    } else {
                        boolean isOne = !field.kind().holdsSeveral();
                        Column at = field.at(place + name);
                        put(
                                values,
                                isOne ? value(at, all.get(0)) : several(at, all),
                                name.split("\\."));
                    }
                });
        rows.add(new Entry(key, keyCell == null ? first : keyCell, values, lists));
    }

    /** Puts a value in its place; nothing where it is null. */
    private static void put(Branch root, @Nullable Node value, String... keys) {
        if (value != null) {
            Branch above = root;
            for (int i = 0; i < keys.length - 1; i++) {
                above = above.below(keys[i], value.at());
            }
            above.values.put(keys[keys.length - 1], value);
        }
    }

    /** Puts what a cell says in its place, unless it says nothing. */
    private void set(@Nullable Node value, Cell cell, String... keys) {
        if (value != null && !value.isNull() && isFirst(String.join(".", keys), cell)) {
            put(root, value, keys);
        }
    }

    /** Whether nothing has been said of a place yet. */
    private boolean isFirst(String path, Cell cell) {
        Cell earlier = given.putIfAbsent(path, cell);
        if (earlier != null) {
            String where = earlier.getSheet().getSheetName() + "!" + earlier.getAddress();
            refuse(cell, path, null, SheetText.FILLED_IN_TWICE, where);
        }
        return earlier == null;
    }

    /** Puts together what stands in several places. */
    private Node whole() {
        several.forEach(
                (path, cells) -> put(root, several(Layout.column(path), cells), path.split("\\.")));
        for (Table table : Layout.TABLES) {
            String path = table.path();
            List<Entry> rows = entries.getOrDefault(path, List.of());
            table.below().forEach(below -> hang(below, table, rows));
            List<Node> nodes = rows.stream().map(entry -> entry.values().node()).toList();
            put(root, list(table, path, states.get(path), nodes), path.split("\\."));
        }
        return root.node();
    }

    /** Hangs the entries of lists in entries where they belong. */
    private void hang(Table table, Table owner, List<Entry> above) {
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < above.size(); i++) {
            places.computeIfAbsent(above.get(i).name(owner), n -> new ArrayList<>()).add(i);
        }
        Map<Integer, List<Node>> nodes = new HashMap<>();
        for (Entry entry : entries.getOrDefault(table.path(), List.of())) {
            List<Integer> of = places.getOrDefault(entry.key(), List.of());
            if (of.size() == 1) {
                nodes.computeIfAbsent(of.get(0), i -> new ArrayList<>()).add(entry.values().node());
                continue;
            }
            String key = entry.key().isEmpty() ? null : entry.key();
            SheetText problem = key == null ? SheetText.BELONGS_NOWHERE : SheetText.NOT_ABOVE;
            refuse(
                    entry.cell(),
                    table.path(),
                    key,
                    of.isEmpty() ? problem : SheetText.SEVERAL_ROWS_ABOVE,
                    (owner.isNamed() ? SheetText.WRITE_ID : SheetText.WRITE_NUMBER).text());
        }
        String name = table.list().name();
        for (int i = 0; i < above.size(); i++) {
            String place = owner.path() + "[" + i + "]." + name;
            Cell state = above.get(i).states().get(name);
            List<Node> own = nodes.getOrDefault(i, List.of());
            put(above.get(i).values(), list(table, place, state, own), name.split("\\."));
        }
    }

    /** A list by its entries and by what is said of it; null where it is not known. */
    private @Nullable Node list(Table table, String place, @Nullable Cell state, List<Node> nodes) {
        String text = plain(state, place);
        Boolean said = WrittenValue.flag(text);
        boolean none = WrittenValue.isNone(text) || Boolean.FALSE.equals(said);
        boolean some = text.equalsIgnoreCase(Phrases.SOME.en()) || Boolean.TRUE.equals(said);
        SheetText wrong = null;
        if (!some && !none && !WrittenValue.isUnknown(text)) {
            wrong = SheetText.NO_STATE;
        } else if (some && nodes.isEmpty() && entries.containsKey(table.path())) {
            wrong = SheetText.EMPTY_TABLE;
        } else if (!some && !nodes.isEmpty()) {
            wrong = SheetText.FILLED_IN_TABLE;
        }
        if (wrong != null && !text.isBlank()) {
            refuse(state, place, text, wrong, InputText.NOT_A_WORD.text());
        }
        if (!nodes.isEmpty()) {
            return new Node.Sequence(nodes.get(0).at(), nodes);
        }
        return none ? new Node.Sequence(at(state), List.of()) : null;
    }
}
