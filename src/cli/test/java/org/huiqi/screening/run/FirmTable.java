package org.huiqi.screening.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Firms of JSON Lines as CSV: a column a path of keys, lists and what is attested as JSON. */
public final class FirmTable {
    private static final JsonMapper JSON = new JsonMapper();

    private FirmTable() {}

    /** The table, with its header. */
    public static String of(String lines) throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            Map<String, String> row = new LinkedHashMap<>();
            flatten("", JSON.readTree(line), row);
            columns.addAll(row.keySet());
            rows.add(row);
        }
        StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
        for (Map<String, String> row : rows) {
            text.append(
                    columns.stream()
                            .map(column -> quoted(row.getOrDefault(column, "")))
                            .collect(Collectors.joining(",", "", "\n")));
        }
        return text.toString();
    }

    private static void flatten(String path, JsonNode value, Map<String, String> row) {
        if (value.isObject() && !path.startsWith("attestations.")) {
            value.properties()
                    .forEach(
                            e ->
                                    flatten(
                                            (path.isEmpty() ? "" : path + ".") + e.getKey(),
                                            e.getValue(),
                                            row));
        } else {
            row.put(path, value.isTextual() ? value.asText() : value.toString());
        }
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
