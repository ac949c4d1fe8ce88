package org.huiqi.excel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.huiqi.profile.Profile;
import org.huiqi.profile.ProfileBuilder;
import org.huiqi.profile.YearFigures;
import org.huiqi.profile.schema.Values;
import org.huiqi.questionnaire.Column;
import org.huiqi.questionnaire.Kind;
import org.huiqi.questionnaire.Phrases;
import org.huiqi.questionnaire.Section;
import org.huiqi.questionnaire.Table;
import org.jspecify.annotations.Nullable;

/** Writes one section of the questionnaire on its sheet: single values, years, tables. */
final class SectionWriter extends FormWriter {
    private static final int VALUE = 2;
    private static final int UNIT = 3;
    private static final int LAST = 5;
    private static final int EMPTY_ROWS = 12;
    private static final int SPARE_ROWS = 5;
    private static final int NARROWEST = 18 * 256;

    private final Section section;
    private final Profile profile;

    SectionWriter(Book book, Section section, @Nullable Profile profile) {
        super(book, section.name().in(book.language));
        this.section = section;
        this.profile = profile == null ? new ProfileBuilder().build() : profile;
    }

    void write(List<Integer> years) {
        XSSFRow marker = hidden(Markers.FORM);
        marker.createCell(VALUE).setCellValue(Markers.VALUE);
        title(section.name(), LAST);
        boolean tablesOnly = section.form().isEmpty() && section.years().isEmpty();
        widths(2, 28, 26, tablesOnly ? 18 : 12, tablesOnly ? 18 : 46, 26);
        List<Column> form =
                section.form().stream().filter(c -> !c.isRemark() || has(profile, c)).toList();
        if (!form.isEmpty()) {
            new Heads(marker).add(say("项目", "Field"), say("填写", "Answer")).explanations();
            form.forEach(this::field);
        }
        if (!section.years().isEmpty()) {
            years(new TreeSet<>(years), profile.years());
        }
        section.tables().forEach(table -> table(table, !tablesOnly));
        sheet.createFreezePane(VALUE, tablesOnly ? 3 : 4);
        finish();
    }

    private static boolean has(Object record, Column field) {
        return Values.at(record, field.name()) != null;
    }

    /** Several words of a field stand below each other. */
    private void field(Column field) {
        int first = next();
        for (int i = 0; i < field.width(); i++) {
            XSSFRow row = marked(field.path());
            label(row, LABEL, field, i);
            value(row.createCell(VALUE), field, Values.at(profile, field.name()), i);
            explain(row, UNIT, field);
        }
        limit(field, first, next() - 1, VALUE, VALUE);
    }

    /** Writes the figures by year: a row a figure, a column a year. */
    private void years(TreeSet<Integer> years, Map<Integer, YearFigures> known) {
        years.addAll(known.keySet());
        Heads heads = new Heads(hidden(Markers.YEARS)).add(say("项目", "Field"));
        for (int year : years) {
            String name = String.format(Locale.ROOT, "%04d", year);
            // No cell would say that the profile has the year without a figure.
            boolean isEmpty = YearFigures.UNKNOWN.equals(known.get(year));
            width(heads.next(), 14);
            heads.read(name + (isEmpty ? Markers.IS_THERE : ""), name);
        }
        int last = heads.next();
        heads.explanations();
        width(last, 8);
        width(last + 1, 46);
        width(last + 2, 26);
        for (Column field : section.years()) {
            if (!field.isRemark() || known.values().stream().anyMatch(it -> has(it, field))) {
                XSSFRow row = marked(field.name());
                label(row, LABEL, field, 0);
                int at = VALUE;
                for (int year : years) {
                    YearFigures figures = known.getOrDefault(year, YearFigures.UNKNOWN);
                    values(row, at++, field, Values.at(figures, field.name()));
                }
                limit(field, row.getRowNum(), row.getRowNum(), VALUE, last - 1);
                explain(row, last, field);
            }
        }
    }

    /** An entry with what names it or the entry above. */
    private record Entry(@Nullable String key, Object value) {}

    /** Writes a list as a table, and below it the lists in its entries. */
    private void table(Table table, boolean hasHeading) {
        List<?> list = (List<?>) Values.at(profile, table.list().name());
        unread();
        if (hasHeading) {
            heading(table.list());
        }
        if (!table.isNamed()) {
            state(table, list);
        }
        List<Entry> entries = new ArrayList<>();
        for (Object value : list == null ? List.of() : list) {
            String key = table.isNamed() ? null : String.valueOf(entries.size() + 1);
            entries.add(new Entry(key, value));
        }
        columns(table, entries);
        for (Table below : table.below()) {
            List<Entry> nested = new ArrayList<>();
            for (Entry entry : entries) {
                Object key = table.isNamed() ? Values.at(entry.value(), "id") : entry.key();
                if (Values.at(entry.value(), below.list().name()) instanceof List<?> items) {
                    items.forEach(item -> nested.add(new Entry(String.valueOf(key), item)));
                }
            }
            unread();
            heading(below.list());
            columns(below, nested);
        }
    }

    private void heading(Column list) {
        cell(unread(), LABEL, say(list.label()), styles.heading);
    }

    private void state(Table table, @Nullable List<?> list) {
        XSSFRow row = marked(table.path());
        cell(row, LABEL, say("有没有？", "Are there any?"), styles.strong);
        values(row, VALUE, table.list(), list);
        limit(table.list(), row.getRowNum(), row.getRowNum(), VALUE, VALUE);
        boolean open = profile.mayHoldOtherTitles() && table.path().equals("titles");
        cell(row, UNIT, say(open ? FormText.OPEN_LIST : FormText.LIST), styles.text);
        merge(row, UNIT, UNIT + 3);
    }

    private void columns(Table table, List<Entry> entries) {
        Heads heads = new Heads(hidden(Markers.TABLE + table.path()));
        XSSFRow hints = unread();
        Column parent = table.parent();
        boolean keyed = parent != null || !table.isNamed();
        if (parent != null) {
            boolean isNamed = Table.isNamed(Kind.entry(parent.component()));
            FormText hint = isNamed ? FormText.ID_ABOVE : FormText.NUMBER_ABOVE;
            cell(hints, LABEL, say(hint), styles.small);
            heads.read(Markers.PARENT, say("所属" + say(parent.label()), "Belongs to"));
        } else if (keyed) {
            cell(hints, LABEL, "", styles.small);
            heads.read(Markers.ROW, say("序号", "No."));
        }
        Map<Column, Integer> places = new LinkedHashMap<>();
        List<Column> all = new ArrayList<>(table.columns());
        table.below().forEach(below -> all.add(below.list()));
        all.removeIf(c -> c.isRemark() && entries.stream().noneMatch(e -> has(e.value(), c)));
        for (Column column : all) {
            places.put(column, heads.next());
            for (int i = 0; i < column.width(); i++) {
                String hint = i == 0 ? explanation(column) : "";
                cell(hints, heads.next() + i, hint, styles.small);
            }
            heads.read(column);
        }
        int first = next();
        int count = entries.isEmpty() ? EMPTY_ROWS : entries.size() + SPARE_ROWS;
        for (int i = 0; i < count; i++) {
            Entry entry = i < entries.size() ? entries.get(i) : null;
            XSSFRow row = row();
            if (keyed) {
                String number = parent == null ? String.valueOf(i + 1) : "";
                String key = entry == null || entry.key() == null ? number : entry.key();
                cell(row, LABEL, key, styles.forInput(Kind.TEXT));
            }
            entry(row, places, entry);
        }
        places.forEach(
                (column, place) ->
                        limit(column, first, next() - 1, place, place + column.width() - 1));
        for (int i = VALUE; i < heads.next(); i++) {
            sheet.setColumnWidth(i, Math.max(NARROWEST, sheet.getColumnWidth(i)));
        }
    }

    private void entry(XSSFRow row, Map<Column, Integer> places, @Nullable Entry entry) {
        boolean nothing = entry != null;
        for (Map.Entry<Column, Integer> place : places.entrySet()) {
            String name = place.getKey().name();
            Object value = entry == null ? null : Values.at(entry.value(), name);
            nothing &= value == null;
            values(row, place.getValue(), place.getKey(), value);
        }
        if (nothing) {
            // An entry of which nothing is known still counts.
            places.entrySet().stream()
                    .filter(place -> place.getKey().kind() != Kind.TEXT)
                    .findFirst()
                    .map(place -> row.getCell(place.getValue()))
                    .ifPresent(cell -> cell.setCellValue(say(Phrases.UNKNOWN)));
        }
    }
}
