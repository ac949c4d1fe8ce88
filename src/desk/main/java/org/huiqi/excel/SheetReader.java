package org.huiqi.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Node;
import org.huiqi.questionnaire.Column;
import org.huiqi.questionnaire.Kind;
import org.jspecify.annotations.Nullable;

/** Reads one sheet of the questionnaire row by row, following its markers. */
final class SheetReader {
    private static final int ROWS_ABOVE = 20;
    private static final int MOST_MERGED = 500;

    private final CellReader cells;
    private final Filled filled;

    /** Names of the columns of the block that the row belongs to, by number; empty outside. */
    private final Map<Integer, String> names = new TreeMap<>();

    /** Merged cells in which something stands; a sheet of ours has few. */
    private final List<CellRangeAddress> merged = new ArrayList<>();

    private int valueColumn = 2;
    private Block block = Block.FORM;
    private @Nullable Rows rows;

    private enum Block {
        FORM,
        YEARS,
        TABLE,
        ATTESTATIONS,
        ORIGIN
    }

    SheetReader(CellReader cells, Filled filled) {
        this.cells = cells;
        this.filled = filled;
    }

    /** Whether a sheet belongs to the questionnaire; somebody may have put rows above it. */
    static boolean isMarked(XSSFSheet sheet) {
        for (int i = 0; i < ROWS_ABOVE; i++) {
            XSSFRow row = sheet.getRow(i);
            if (row != null && marker(row).equals(Markers.SHEET)) {
                return true;
            }
        }
        return false;
    }

    void read(XSSFSheet sheet) {
        sheet.getMergedRegions().stream()
                .limit(MOST_MERGED)
                .filter(region -> !CellReader.isBlank(first(sheet, region)))
                .forEach(merged::add);
        for (Row each : sheet) {
            XSSFRow row = (XSSFRow) each;
            String marker = marker(row);
            if (marker.isEmpty()) {
                entry(row);
            } else if (marker.startsWith("@")) {
                open(marker, row);
            } else if (marker.equals(Markers.NOTHING) || marker.equals(Markers.SHEET)) {
                rows = marker.equals(Markers.NOTHING) && isBlank(row) ? null : rows;
            } else if (block == Block.YEARS && marker.indexOf('.') < 0) {
                years(marker, row);
            } else {
                field(marker, row);
            }
        }
    }

    private static boolean isBlank(XSSFRow row) {
        for (Cell cell : row) {
            if (cell.getColumnIndex() > 0 && !CellReader.isBlank(cell)) {
                return false;
            }
        }
        return true;
    }

    /** The cell of a row; one that is merged into another has no answer of its own. */
    private @Nullable XSSFCell cell(XSSFRow row, int at) {
        merged.removeIf(
                region -> {
                    boolean covered =
                            region.isInRange(row.getRowNum(), at)
                                    && (row.getRowNum() != region.getFirstRow()
                                            || at != region.getFirstColumn());
                    if (covered) {
                        cells.refuse(
                                first(row.getSheet(), region),
                                "",
                                null,
                                SheetText.MERGED.text(),
                                SheetText.UNMERGE.text());
                    }
                    return covered;
                });
        return row.getCell(at);
    }

    private static @Nullable XSSFCell first(XSSFSheet sheet, CellRangeAddress region) {
        XSSFRow row = sheet.getRow(region.getFirstRow());
        return row == null ? null : row.getCell(region.getFirstColumn());
    }

    private static String marker(XSSFRow row) {
        XSSFCell cell = row.getCell(0);
        return cell == null || cell.getCellType() != CellType.STRING
                ? ""
                : cell.getStringCellValue().strip();
    }

    private void open(String marker, XSSFRow row) {
        names.clear();
        rows = null;
        for (Cell cell : row) {
            if (cell.getColumnIndex() > 0 && cell.getCellType() == CellType.STRING) {
                names.put(cell.getColumnIndex(), cell.getStringCellValue());
            }
        }
        if (marker.startsWith(Markers.TABLE)) {
            block = Block.TABLE;
            rows = filled.table(marker.substring(Markers.TABLE.length()), row.getCell(0));
        } else if (marker.equals(Markers.YEARS)) {
            block = Block.YEARS;
            years(row);
        } else if (marker.equals(Markers.ATTESTATIONS)) {
            block = Block.ATTESTATIONS;
        } else if (marker.equals(Markers.ORIGIN)) {
            block = Block.ORIGIN;
        } else {
            block = Block.FORM;
            names.forEach(
                    (at, name) -> valueColumn = name.equals(Markers.VALUE) ? at : valueColumn);
        }
    }

    private void field(String path, XSSFRow row) {
        rows = null;
        Column column = filled.column(path);
        XSSFCell cell = cell(row, valueColumn);
        if (column == null || CellReader.isBlank(cell)) {
            return;
        }
        if (column.kind() == Kind.LIST) {
            filled.state(path, new Rows.State(cell, cells.plain(cell, path)));
        } else if (column.kind().holdsSeveral()) {
            filled.several(column, cell, cells.values(column, cell));
        } else {
            filled.set(path, cell, cells.value(column, cell));
        }
    }

    private void years(String name, XSSFRow row) {
        Column column = filled.column("years.<Y>." + name);
        if (column != null) {
            names.forEach(
                    (at, year) -> {
                        XSSFCell cell = cell(row, at);
                        String path = "years." + year + "." + name;
                        filled.set(path, cell, cells.value(column.at(path), cell));
                    });
        }
    }

    /** Takes the years that are there without a figure. */
    private void years(XSSFRow row) {
        names.replaceAll(
                (at, marker) -> {
                    String year = marker.replace(Markers.IS_THERE, "");
                    XSSFCell cell = row.getCell(at);
                    if (!year.equals(marker)) {
                        filled.set(
                                "years." + year, cell, new Node.Mapping(cells.at(cell), List.of()));
                    }
                    return year;
                });
    }

    private void entry(XSSFRow row) {
        if (block == Block.ATTESTATIONS) {
            new AttestationRow(cells, filled).read(row, names);
        } else if (block == Block.ORIGIN) {
            origin(row);
        } else if (block == Block.TABLE && rows != null) {
            tableRow(row, rows);
        }
    }

    private void origin(XSSFRow row) {
        String path = "";
        XSSFCell text = null;
        for (Map.Entry<Integer, String> place : names.entrySet()) {
            XSSFCell cell = cell(row, place.getKey());
            if (place.getValue().equals(Markers.KEY)) {
                path = cells.plain(cell, Profile.ORIGIN).strip();
            } else if (place.getValue().equals(Markers.VALUE)) {
                text = cell;
            }
        }
        String said = cells.plain(text, Profile.ORIGIN);
        if (text != null && !path.isEmpty() && !said.isEmpty()) {
            Node node = new Node.Scalar(cells.at(text), Node.Kind.TEXT, said);
            filled.set(Profile.ORIGIN + "." + path, text, node);
        }
    }

    private void tableRow(XSSFRow row, Rows table) {
        String key = "";
        XSSFCell keyCell = null;
        XSSFCell first = null;
        Map<String, Several> several = new LinkedHashMap<>();
        Map<String, Node> values = new LinkedHashMap<>();
        Map<String, Rows.State> lists = new HashMap<>();
        for (Map.Entry<Integer, String> place : names.entrySet()) {
            XSSFCell cell = cell(row, place.getKey());
            String name = place.getValue();
            if (CellReader.isBlank(cell)) {
                continue;
            }
            boolean parent = name.equals(Markers.PARENT);
            if (parent || name.equals(Markers.ROW)) {
                key = cells.plain(cell, table.table().path());
                keyCell = cell;
                first = parent ? cell : first;
                continue;
            }
            first = first == null ? cell : first;
            Column field = filled.column(table.table().path() + "[]." + name);
            if (field == null) {
                continue;
            }
            Column column = field.at(table.nextPath() + "." + name);
            if (column.kind() == Kind.LIST) {
                lists.put(name, new Rows.State(cell, cells.plain(cell, column.path())));
            } else if (column.kind().holdsSeveral()) {
                several.computeIfAbsent(name, n -> new Several(column))
                        .add(cell, cells.values(column, cell));
            } else {
                Node value = cells.value(column, cell);
                if (value != null) {
                    values.put(name, value);
                }
            }
        }
        if (first != null) {
            several.forEach((name, all) -> all.node(cells).ifPresent(n -> values.put(name, n)));
            Node entry = new Node.Mapping(cells.at(first), List.of());
            for (Map.Entry<String, Node> value : values.entrySet()) {
                entry = entry.with(value.getKey(), value.getValue());
            }
            table.add(new Rows.Row(key, keyCell == null ? first : keyCell, entry, lists));
        }
    }
}
