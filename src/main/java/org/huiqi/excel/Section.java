package org.huiqi.excel;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.text.Bilingual;

/**
 * What stands on one sheet.
 *
 * @param key name in the profile
 * @param name name for people
 * @param form single values
 * @param years figures by year
 * @param tables lists
 */
record Section(
        String key, Bilingual name, List<Column> form, List<Column> years, List<Table> tables) {

    boolean isEmpty() {
        return form.isEmpty() && years.isEmpty() && tables.isEmpty();
    }

    List<Column> columns() {
        List<Column> all = new ArrayList<>(form);
        all.addAll(years);
        for (Table table : tables) {
            all.add(table.list());
            all.addAll(table.columns());
            table.below().forEach(below -> all.addAll(below.columns()));
        }
        return all;
    }
}
