package org.huiqi.excel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.reading.Node;
import org.huiqi.questionnaire.AttestationColumns;
import org.huiqi.questionnaire.Column;
import org.jspecify.annotations.Nullable;

/** Reads one row of the attestations. */
final class AttestationRow {
    private static final Set<String> READ = Set.of("edition", "digest");

    private final CellReader cells;
    private final Filled filled;

    AttestationRow(CellReader cells, Filled filled) {
        this.cells = cells;
        this.filled = filled;
    }

    void read(XSSFRow row, Map<Integer, String> names) {
        Map<String, Node> parts = new LinkedHashMap<>();
        XSSFCell keyCell = null;
        XSSFCell first = null;
        for (Map.Entry<Integer, String> place : names.entrySet()) {
            XSSFCell cell = row.getCell(place.getKey());
            if (place.getValue().equals(Markers.KEY)) {
                keyCell = cell;
                continue;
            }
            for (Column column : AttestationColumns.ALL) {
                Node part =
                        column.name().equals(place.getValue()) ? cells.value(column, cell) : null;
                if (part != null && !part.isNull()) {
                    first = first == null ? cell : first;
                    parts.put(column.name(), part);
                }
            }
        }
        // What was read stands there before somebody answers.
        if (first != null && !READ.containsAll(parts.keySet())) {
            attestation(keyCell, first, parts);
        }
    }

    private void attestation(@Nullable XSSFCell keyCell, XSSFCell first, Map<String, Node> parts) {
        String key = cells.plain(keyCell, AttestationKey.SECTION);
        if (key.isEmpty()) {
            cells.refuse(
                    first,
                    AttestationKey.SECTION,
                    null,
                    SheetText.NO_CRITERION.text(),
                    SheetText.WRITE_CRITERION.text());
            return;
        }
        XSSFCell at = Objects.requireNonNull(keyCell);
        Node value = parts.get("value");
        if (parts.size() == 1 && value != null) {
            filled.set(AttestationKey.of(key).path(), at, value);
            return;
        }
        Node whole = new Node.Mapping(cells.at(at), List.of());
        for (Map.Entry<String, Node> part : parts.entrySet()) {
            whole = whole.with(part.getKey(), part.getValue());
        }
        filled.set(AttestationKey.of(key).path(), at, whole);
    }
}
