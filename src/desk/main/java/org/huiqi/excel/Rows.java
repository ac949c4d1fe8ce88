package org.huiqi.excel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.huiqi.profile.reading.Node;
import org.huiqi.questionnaire.Table;
import org.jspecify.annotations.Nullable;

/** Rows of one table as they were read. */
final class Rows {
    /**
     * One row.
     *
     * @param key number of the row, or what names the entry above; empty where there is none
     * @param cell cell of the key, else the first one filled in
     * @param node the entry
     * @param lists what the row says of lists in it, by name
     */
    record Row(String key, XSSFCell cell, Node node, Map<String, State> lists) {}

    /**
     * What a cell says of a list.
     *
     * @param cell the cell
     * @param text its text
     */
    record State(XSSFCell cell, String text) {}

    private final Table table;
    private final List<Row> rows = new ArrayList<>();

    Rows(Table table) {
        this.table = table;
    }

    Table table() {
        return table;
    }

    List<Row> rows() {
        return rows;
    }

    /** Path of the next row; of a list in entries without its place, which is not known yet. */
    String nextPath() {
        return table.path() + (table.parent() == null ? "[" + rows.size() + "]" : "[]");
    }

    void add(Row row) {
        rows.add(row);
    }

    void replace(int index, Node node) {
        Row old = rows.get(index);
        rows.set(index, new Row(old.key(), old.cell(), node, old.lists()));
    }

    /** Rows by what names them, for the tables below. */
    Map<String, List<Integer>> byKey() {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String key = table.isNamed() ? id(rows.get(i).node()) : rows.get(i).key();
            places.computeIfAbsent(key.strip(), k -> new ArrayList<>()).add(i);
        }
        return places;
    }

    private static String id(Node node) {
        @Nullable Node id = node instanceof Node.Mapping map ? map.get("id") : null;
        return id instanceof Node.Scalar scalar ? scalar.text() : "";
    }
}
