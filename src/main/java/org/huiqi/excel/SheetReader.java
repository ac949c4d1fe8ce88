package org.huiqi.excel;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.huiqi.profile.reading.Node;
import org.huiqi.questionnaire.Column;
import org.huiqi.questionnaire.Kind;
import org.jspecify.annotations.Nullable;

/** Reads one sheet of the questionnaire row by row, following its markers. */
final class SheetReader {
    private final CellReader cells;
    private final Filled filled;

    /** Names of the columns of the block that the row belongs to, by number; empty outside. */
    private final Map<Integer, String> names = new TreeMap<>();

    private int valueColumn = 2;
    private Block block = Block.FORM;
    private @Nullable Rows rows;

    private enum Block {
        FORM,
        YEARS,
        TABLE,
        ATTESTATIONS
    }

    SheetReader(CellReader cells, Filled filled) {
        this.cells = cells;
        this.filled = filled;
    }

    /** Whether a sheet belongs to the questionnaire. */
    static boolean isMarked(XSSFSheet sheet) {
        XSSFRow first = sheet.getRow(0);
        return first != null && marker(first).equals(Markers.SHEET);
    }

    void read(XSSFSheet sheet) {
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
        } else if (marker.equals(Markers.ATTESTATIONS)) {
            block = Block.ATTESTATIONS;
        } else {
            block = Block.FORM;
            names.forEach(
                    (at, name) -> valueColumn = name.equals(Markers.VALUE) ? at : valueColumn);
        }
    }

    private void field(String path, XSSFRow row) {
        rows = null;
        Column column = filled.column(path);
        XSSFCell cell = row.getCell(valueColumn);
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
                        XSSFCell cell = row.getCell(at);
                        String path = "years." + year + "." + name;
                        filled.set(path, cell, cells.value(column.at(path), cell));
                    });
        }
    }

    private void entry(XSSFRow row) {
        if (block == Block.ATTESTATIONS) {
            new AttestationRow(cells, filled).read(row, names);
        } else if (block == Block.TABLE && rows != null) {
            tableRow(row, rows);
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
            XSSFCell cell = row.getCell(place.getKey());
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
