package org.huiqi.questionnaire;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.text.Bilingual;

/**
 * What belongs together, such as the registration; a sheet of the workbook.
 *
 * @param key name in the profile
 * @param name name for people
 * @param form single values
 * @param years figures by year
 * @param tables lists
 */
public record Section(
        String key, Bilingual name, List<Column> form, List<Column> years, List<Table> tables) {

    public Section {
        form = List.copyOf(form);
        years = List.copyOf(years);
        tables = List.copyOf(tables);
    }

    /** Whether nothing is asked. */
    public boolean isEmpty() {
        return form.isEmpty() && years.isEmpty() && tables.isEmpty();
    }

    /** Every field of it. */
    public List<Column> columns() {
        List<Column> all = new ArrayList<>(form);
        all.addAll(years);
        for (Table table : tables) {
            all.add(table.list());
            all.addAll(table.columns());
            for (Table below : table.below()) {
                all.add(below.list());
                all.addAll(below.columns());
            }
        }
        return all;
    }
}
