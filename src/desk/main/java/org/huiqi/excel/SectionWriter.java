package org.huiqi.excel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.huiqi.excel.WorkbookWriter.Content;
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
    private final Profile profile;

    SectionWriter(Book book, Section section, Profile profile) {
        super(book, section.name().in(book.language));
        this.section = section;
        this.profile = profile;
    }

    void write(List<Integer> years) {
        XSSFRow marker = hidden(Markers.FORM);
        marker.createCell(VALUE).setCellValue(Markers.VALUE);
        unread(say(section.name()), styles.title, LAST);
        boolean tablesOnly = section.form().isEmpty() && section.years().isEmpty();
        widths(0, 2, 28, 26, tablesOnly ? 18 : 12, tablesOnly ? 18 : 46, 26);
        List<Column> form = shown(section.form(), List.of(profile));
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

    /** Fields without the remarks that none of some records has. */
    private static List<Column> shown(List<Column> fields, Collection<?> records) {
        return fields.stream()
                .filter(
                        field ->
                                !field.isRemark()
                                        || records.stream()
                                                .anyMatch(r -> Values.at(r, field.name()) != null))
                .toList();
    }

    /** Several words of a field stand below each other. */
    private void field(Column field) {
        int first = next();
        List<?> value = Collections.singletonList(Values.at(profile, field.name()));
        for (int i = 0; i < field.width(); i++) {
            answers(field.path(), field, i, List.of(), value, explained(field));
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
            widths(heads.next(), 14);
            heads.read(name + (isEmpty ? Markers.IS_THERE : ""), name);
        }
        int last = heads.next();
        heads.explanations();
        widths(last, 8, 46, 26);
        for (Column field : shown(section.years(), known.values())) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int year : years) {
                YearFigures figures = known.getOrDefault(year, YearFigures.UNKNOWN);
                values.add(Values.at(figures, field.name()));
            }
            answers(field.name(), field, 0, List.of(), values, explained(field));
            limit(field, next() - 1, next() - 1, VALUE, last - 1);
        }
    }

    /** An entry with what names it or the entry above. */
    private record Entry(String key, Object value) {}

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
            entries.add(new Entry(String.valueOf(entries.size() + 1), value));
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
        unread(book.text(say(list.label()), styles.heading));
    }

    private void state(Table table, @Nullable List<?> list) {
        List<Content> cells = new ArrayList<>();
        cells.add(book.text(say("有没有？", "Are there any?"), styles.strong));
        cells.addAll(answers(table.list(), list));
        boolean open = profile.mayHoldOtherTitles() && table.path().equals("titles");
        cells.add(book.text(say(open ? FormText.OPEN_LIST : FormText.LIST), styles.text));
        XSSFRow row = mark(row(LABEL, cells), table.path());
        limit(table.list(), row.getRowNum(), row.getRowNum(), VALUE, VALUE);
        merge(row, UNIT, UNIT + 3);
    }

    private void columns(Table table, List<Entry> entries) {
        Heads heads = new Heads(hidden(Markers.TABLE + table.path()));
        List<Content> hints = new ArrayList<>();
        Column parent = table.parent();
        if (parent != null) {
            boolean isNamed = Table.isNamed(parent.field().type());
            FormText hint = isNamed ? FormText.ID_ABOVE : FormText.NUMBER_ABOVE;
            hints.add(book.text(say(hint), styles.small));
            heads.read(Markers.PARENT, say("所属" + say(parent.label()), "Belongs to"));
        } else if (!table.isNamed()) {
            hints.add(book.text("", styles.small));
            heads.read(Markers.ROW, say("序号", "No."));
        }
        boolean isKeyed = !hints.isEmpty();
        List<Column> all = new ArrayList<>(table.columns());
        table.below().forEach(below -> all.add(below.list()));
        List<Column> fields = shown(all, entries.stream().map(Entry::value).toList());
        Map<Column, Integer> places = new LinkedHashMap<>();
        for (Column field : fields) {
            places.put(field, heads.next());
            for (int i = 0; i < field.width(); i++) {
                hints.add(book.text(i == 0 ? explanation(field) : "", styles.small));
            }
            heads.read(field);
        }
        unread(hints.toArray(Content[]::new));
        int first = next();
        int count = entries.isEmpty() ? EMPTY_ROWS : entries.size() + SPARE_ROWS;
        for (int i = 0; i < count; i++) {
            Entry entry = i < entries.size() ? entries.get(i) : null;
            List<Content> cells = new ArrayList<>();
            if (isKeyed) {
                String number = parent == null ? String.valueOf(i + 1) : "";
                cells.add(book.input(entry == null ? number : entry.key()));
            }
            for (Column field : fields) {
                cells.addAll(
                        answers(
                                field,
                                entry == null ? null : Values.at(entry.value(), field.name())));
            }
            XSSFRow row = row(LABEL, cells);
            if (entry != null) {
                keep(entry, row, places);
            }
        }
        places.forEach((field, at) -> limit(field, first, next() - 1, at, at + field.width() - 1));
        for (int i = VALUE; i < heads.next(); i++) {
            sheet.setColumnWidth(i, Math.max(NARROWEST, sheet.getColumnWidth(i)));
        }
    }

    /** An entry of which nothing is known still counts. */
    private void keep(Entry entry, XSSFRow row, Map<Column, Integer> places) {
        if (places.keySet().stream().allMatch(f -> Values.at(entry.value(), f.name()) == null)) {
            places.entrySet().stream()
                    .filter(place -> place.getKey().kind() != Kind.TEXT)
                    .findFirst()
                    .map(place -> row.getCell(place.getValue()))
                    .ifPresent(cell -> cell.setCellValue(say(Phrases.UNKNOWN)));
        }
    }
}
