package org.huiqi.excel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.huiqi.profile.Profile;
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
    private final @Nullable Profile profile;

    SectionWriter(
            WorkbookWriter book,
            Choices choices,
            Function<String, String> usedBy,
            Section section,
            @Nullable Profile profile) {
        super(book, section.name().in(book.language), choices, usedBy);
        this.section = section;
        this.profile = profile;
    }

    void write(List<Integer> years) {
        hidden(Markers.FORM).createCell(VALUE).setCellValue(Markers.VALUE);
        title(section.name(), LAST);
        boolean tablesOnly = section.form().isEmpty() && section.years().isEmpty();
        widths(2, 28, 26, tablesOnly ? 18 : 12, tablesOnly ? 18 : 46, 26);
        List<Column> form = section.form().stream().filter(this::isShown).toList();
        if (!form.isEmpty()) {
            XSSFRow header = unread();
            header(header, LABEL, say("项目", "Field"), say("填写", "Answer"));
            explanations(header, UNIT);
            form.forEach(this::field);
        }
        if (!section.years().isEmpty()) {
            years(years);
        }
        section.tables().forEach(table -> table(table, !tablesOnly));
        sheet.createFreezePane(VALUE, tablesOnly ? 3 : 4);
        finish();
    }

    private boolean isShown(Column column) {
        return !column.isRemark() || profile != null && has(profile, column);
    }

    private static boolean has(Object record, Column field) {
        return Values.at(record, field.name()) != null;
    }

    private @Nullable Object known(Column field) {
        return profile == null ? null : Values.at(profile, field.name());
    }

    /** Several words of a field stand below each other. */
    private void field(Column field) {
        int first = next();
        for (int i = 0; i < field.width(); i++) {
            XSSFRow row = marked(field.path());
            label(row, LABEL, field, i);
            value(row.createCell(VALUE), field, known(field), i);
            explain(row, UNIT, field);
        }
        limit(field, first, next() - 1, VALUE, VALUE);
    }

    /** Writes the figures by year: a row a figure, a column a year. */
    private void years(List<Integer> usual) {
        Map<Integer, YearFigures> known = profile == null ? Map.of() : profile.years();
        TreeSet<Integer> years = new TreeSet<>(usual);
        years.addAll(known.keySet());
        XSSFRow marker = hidden(Markers.YEARS);
        XSSFRow header = unread();
        int at = header(header, LABEL, say("项目", "Field"));
        for (int year : years) {
            String name = String.format(Locale.ROOT, "%04d", year);
            // No cell would say that the profile has the year without a figure.
            boolean isEmpty = YearFigures.UNKNOWN.equals(known.get(year));
            marker.createCell(at).setCellValue(name + (isEmpty ? Markers.IS_THERE : ""));
            width(at, 14);
            at = header(header, at, name);
        }
        explanations(header, at);
        width(at, 8);
        width(at + 1, 46);
        width(at + 2, 26);
        for (Column field : section.years()) {
            if (!field.isRemark() || known.values().stream().anyMatch(it -> has(it, field))) {
                figure(field, years, known);
            }
        }
    }

    private void figure(Column field, TreeSet<Integer> years, Map<Integer, YearFigures> known) {
        XSSFRow row = marked(field.name());
        label(row, LABEL, field, 0);
        int at = VALUE;
        for (int year : years) {
            YearFigures figures = known.get(year);
            values(row, at++, field, figures == null ? null : Values.at(figures, field.name()));
        }
        limit(field, row.getRowNum(), row.getRowNum(), VALUE, at - 1);
        explain(row, at, field);
    }

    /** An entry with what names it or the entry above. */
    private record Entry(@Nullable String key, Object value) {}

    /** Writes a list as a table, and below it the lists in its entries. */
    private void table(Table table, boolean hasHeading) {
        List<?> list = (List<?>) known(table.list());
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
            unread();
            heading(below.list());
            columns(below, below(table, below, entries));
        }
    }

    private static List<Entry> below(Table table, Table below, List<Entry> above) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : above) {
            Object key = table.isNamed() ? Values.at(entry.value(), "id") : entry.key();
            if (Values.at(entry.value(), below.list().name()) instanceof List<?> items) {
                items.forEach(item -> entries.add(new Entry(String.valueOf(key), item)));
            }
        }
        return entries;
    }

    private void heading(Column list) {
        cell(unread(), LABEL, say(list.label()), styles.heading);
    }

    private void state(Table table, @Nullable List<?> list) {
        XSSFRow row = marked(table.path());
        cell(row, LABEL, say("有没有？", "Are there any?"), styles.strong);
        values(row, VALUE, table.list(), list);
        limit(table.list(), row.getRowNum(), row.getRowNum(), VALUE, VALUE);
        boolean open =
                profile != null && profile.mayHoldOtherTitles() && table.path().equals("titles");
        cell(row, UNIT, say(open ? FormText.OPEN_LIST : FormText.LIST), styles.text);
        merge(row, UNIT, UNIT + 3);
    }

    private void columns(Table table, List<Entry> entries) {
        XSSFRow marker = hidden(Markers.TABLE + table.path());
        XSSFRow header = unread();
        XSSFRow hints = unread();
        Column parent = table.parent();
        boolean keyed = parent != null || !table.isNamed();
        int at = LABEL;
        if (keyed) {
            marker.createCell(at).setCellValue(parent == null ? Markers.ROW : Markers.PARENT);
            cell(hints, at, parent == null ? "" : say(keyHint(parent)), styles.small);
            at = header(header, at, keyName(parent));
        }
        Map<Column, Integer> places = new LinkedHashMap<>();
        List<Column> all = new ArrayList<>(table.columns());
        table.below().forEach(below -> all.add(below.list()));
        all.removeIf(c -> c.isRemark() && entries.stream().noneMatch(e -> has(e.value(), c)));
        for (Column column : all) {
            places.put(column, at);
            for (int i = 0; i < column.width(); i++) {
                marker.createCell(at).setCellValue(column.name());
                label(header, at, column, i).setCellStyle(styles.header);
                cell(hints, at++, i == 0 ? explanation(column) : "", styles.small);
            }
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
        for (int i = VALUE; i < at; i++) {
            sheet.setColumnWidth(i, Math.max(NARROWEST, sheet.getColumnWidth(i)));
        }
    }

    private String keyName(@Nullable Column parent) {
        return parent == null ? say("序号", "No.") : say("所属" + say(parent.label()), "Belongs to");
    }

    private static FormText keyHint(Column parent) {
        boolean isNamed = Table.isNamed(Kind.entry(parent.component()));
        return isNamed ? FormText.ID_ABOVE : FormText.NUMBER_ABOVE;
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
