package org.huiqi.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A firm of an export of a registry.
 *
 * @param name its name, or null
 * @param creditCode its unified social credit code, or null
 * @param source where its row stands
 * @param extract what its row says
 */
record RegistryRow(
        @Nullable String name, @Nullable String creditCode, Source source, Extract extract) {

    /** The rows with each firm once: what further rows say of it is added, and that is told. */
    static List<RegistryRow> once(List<RegistryRow> rows) {
        Map<String, RegistryRow> firms = new LinkedHashMap<>();
        for (RegistryRow row : rows) {
            String key = row.creditCode != null ? row.creditCode : String.valueOf(row.name);
            RegistryRow first = firms.putIfAbsent(key, row);
            if (first != null) {
                first.extract.addAll(row.extract);
                first.extract.remark(row.source, RegistryText.FIRM_TWICE.text());
            }
        }
        return new ArrayList<>(firms.values());
    }
}
