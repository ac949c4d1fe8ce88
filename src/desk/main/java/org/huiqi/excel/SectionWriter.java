package org.huiqi.excel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.poi.ss.util.CellRangeAddress;
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
final class SectionWriter {
    private static final int LABEL = 1;
    private static final int VALUE = 2;
    private static final int UNIT = 3;
    private static final int LAST = 5;
    private static final int EMPTY_ROWS = 12;
    private static final int SPARE_ROWS = 5;
    private static final int NARROWEST = 18 * 256;

    private final Page page;
    private final Choices choices;
    private final ValueCells cells;
    private final Labels labels;
    private final @Nullable Profile profile;

    SectionWriter(
            Page page,
            Choices choices,
            Function<String, String> usedBy,
            @Nullable Profile profile) {
        this.page = page;
        this.choices = choices;
        this.cells = new ValueCells(page.styles, page.language);
        this.labels = new Labels(page, usedBy);
        this.profile = profile;
    }

    void write(Section section, List<Integer> years) {
        Labels.mark(Labels.hidden(page.row()), Markers.SHEET);
        XSSFRow form = Labels.hidden(page.row());
        Labels.mark(form, Markers.FORM);
        form.createCell(VALUE).setCellValue(Markers.VALUE);
        Labels.mark(
                page.across(page.say(section.name()), page.styles.title, LABEL, LAST),
                Markers.NOTHING);
        boolean tablesOnly = section.form().isEmpty() && section.years().isEmpty();
        page.widths(2, 28, 26, tablesOnly ? 18 : 12, tablesOnly ? 18 : 46, 26);
        if (section.form().stream().anyMatch(this::isShown)) {
            form(section.form());
        }
        if (!section.years().isEmpty()) {
            years(section.years(), years);
        }
        section.tables().forEach(table -> table(table, !tablesOnly));
        page.sheet.setColumnHidden(0, true);
        page.sheet.createFreezePane(VALUE, tablesOnly ? 3 : 4);
        RowHeights.fit(page.sheet);
    }

    private boolean isShown(Column column) {
        return !column.isRemark() || profile != null && has(profile, column);
    }

    private void form(List<Column> fields) {
        XSSFRow header = page.row();
        labels.header(header, LABEL, page.say("项目", "Field"), page.say("填写", "Answer"));
        labels.explanations(header, UNIT);
        fields.stream().filter(this::isShown).forEach(this::field);
    }

    private void field(Column field) {
        Object value = profile == null ? null : Values.at(profile, field.name());
        int first = page.next();
        for (int i = 0; i < field.width(); i++) {
            XSSFRow row = page.row();
            Labels.mark(row, field.path());
            labels.label(row, LABEL, field, i);
            labels.explain(row, UNIT, field);
        }
        if (field.kind() == Kind.WORDS) {
            words(first, field, (List<?>) value);
        } else {
            cells.write(page.sheet.getRow(first), VALUE, field, value);
        }
        choices.limit(page, field, first, page.next() - 1, VALUE, VALUE);
    }

    /** Several words of a form stand below each other. */
    private void words(int first, Column field, @Nullable List<?> words) {
        for (int i = 0; i < field.width(); i++) {
            XSSFRow row = page.sheet.getRow(first + i);
            row.createCell(VALUE).setCellStyle(page.styles.forInput(Kind.WORDS));
            if (words != null && i < words.size()) {
                cells.single(row.getCell(VALUE), words.get(i));
            }
        }
        if (words != null && words.isEmpty()) {
            page.sheet.getRow(first).getCell(VALUE).setCellValue(cells.answer(Phrases.NONE));
        }
    }

    /** Writes the figures by year: a row a figure, a column a year. */
    private void years(List<Column> fields, List<Integer> usual) {
        Map<Integer, YearFigures> known = profile == null ? Map.of() : profile.years();
        TreeSet<Integer> all = new TreeSet<>(usual);
        all.addAll(known.keySet());
        List<Integer> years = List.copyOf(all);
        XSSFRow marker = Labels.hidden(page.row());
        XSSFRow header = page.row();
        Labels.mark(marker, Markers.YEARS);
        labels.header(header, LABEL, page.say("项目", "Field"));
        int at = VALUE;
        for (int year : years) {
            String name = String.format(Locale.ROOT, "%04d", year);
            marker.createCell(at)
                    .setCellValue(name + (isEmpty(known.get(year)) ? Markers.IS_THERE : ""));
            labels.header(header, at++, name);
        }
        labels.explanations(header, at);
        fields.stream()
                .filter(f -> !f.isRemark() || known.values().stream().anyMatch(it -> has(it, f)))
                .forEach(field -> figure(field, years, known));
        yearWidths(at);
    }

    /** Whether the profile has the year without a figure, which no cell would say. */
    private static boolean isEmpty(@Nullable YearFigures figures) {
        return YearFigures.UNKNOWN.equals(figures);
    }

    private void yearWidths(int end) {
        for (int i = VALUE; i < end; i++) {
            page.sheet.setColumnWidth(i, 14 * 256);
        }
        page.sheet.setColumnWidth(end, 8 * 256);
        page.sheet.setColumnWidth(end + 1, 46 * 256);
        page.sheet.setColumnWidth(end + 2, 26 * 256);
    }

    private static boolean has(Object record, Column field) {
        return Values.at(record, field.name()) != null;
    }

    private void figure(Column field, List<Integer> years, Map<Integer, YearFigures> known) {
        XSSFRow row = page.row();
        Labels.mark(row, field.name());
        labels.label(row, LABEL, field, 0);
        int at = VALUE;
        for (int year : years) {
            YearFigures figures = known.get(year);
            Object value = figures == null ? null : Values.at(figures, field.name());
            cells.write(row, at++, field, value);
        }
        choices.limit(page, field, row.getRowNum(), row.getRowNum(), VALUE, at - 1);
        labels.explain(row, at, field);
    }

    /** Writes a list as a table, and below it the lists in its entries. */
    private void table(Table table, boolean hasHeading) {
        List<?> list = profile == null ? null : (List<?>) Values.at(profile, table.list().name());
        gap();
        if (hasHeading) {
            heading(table.list());
        }
        if (!table.isNamed()) {
            state(table, list);
        }
        List<Row> rows = new ArrayList<>();
        if (list != null) {
            int number = 0;
            for (Object entry : list) {
                number++;
                rows.add(new Row(table.isNamed() ? null : String.valueOf(number), entry));
            }
        }
        columns(table, rows);
        for (Table below : table.below()) {
            gap();
            heading(below.list());
            columns(below, below(table, below, rows));
        }
    }

    /** An entry with what names it or the entry above. */
    private record Row(@Nullable String key, Object entry) {}

    private static List<Row> below(Table table, Table below, List<Row> rows) {
        List<Row> entries = new ArrayList<>();
        for (Row row : rows) {
            Object list = Values.at(row.entry(), below.list().name());
            Object key = table.isNamed() ? Values.at(row.entry(), "id") : row.key();
            if (list instanceof List<?> items) {
                items.forEach(item -> entries.add(new Row(String.valueOf(key), item)));
            }
        }
        return entries;
    }

    private void gap() {
        Labels.mark(page.row(), Markers.NOTHING);
    }

    private void heading(Column list) {
        XSSFRow row = page.row();
        Labels.mark(row, Markers.NOTHING);
        page.cell(row, LABEL, page.say(list.label()), page.styles.heading);
    }

    private void state(Table table, @Nullable List<?> list) {
        XSSFRow row = page.row();
        Labels.mark(row, table.path());
        page.cell(row, LABEL, page.say("有没有？", "Are there any?"), page.styles.strong);
        cells.write(row, VALUE, table.list(), list);
        choices.limit(page, table.list(), row.getRowNum(), row.getRowNum(), VALUE, VALUE);
        boolean open =
                profile != null && profile.mayHoldOtherTitles() && table.path().equals("titles");
        page.cell(
                row,
                UNIT,
                open
                        ? page.say(
                                "下表所列为已知的；还有其他称号请接着填写，填全后在上面选“是”",
                                "what is listed below is known; add any other titles, then answer yes above")
                        : page.say(
                                "确知没有选“没有”；有则在下表逐行填写，填全；不知道则留空",
                                "none if there are none; else fill in every entry below; leave empty if not known"),
                page.styles.text);
        page.sheet.addMergedRegion(
                new CellRangeAddress(row.getRowNum(), row.getRowNum(), UNIT, UNIT + 3));
    }

    private void columns(Table table, List<Row> rows) {
        Map<Column, Integer> places = new LinkedHashMap<>();
        XSSFRow marker = Labels.hidden(page.row());
        XSSFRow header = page.row();
        XSSFRow hints = page.row();
        Labels.mark(marker, Markers.TABLE + table.path());
        Labels.mark(header, Markers.NOTHING);
        Labels.mark(hints, Markers.NOTHING);
        int at = LABEL;
        Column parent = table.parent();
        boolean keyed = parent != null || !table.isNamed();
        if (keyed) {
            key(marker, header, hints, at++, parent);
        }
        List<Column> all = new ArrayList<>(table.columns());
        table.below().forEach(below -> all.add(below.list()));
        for (Column column : all) {
            if (!column.isRemark() || rows.stream().anyMatch(r -> has(r.entry(), column))) {
                places.put(column, at);
                for (int i = 0; i < column.width(); i++) {
                    marker.createCell(at).setCellValue(column.name());
                    header(header, hints, at++, column, i);
                }
            }
        }
        int first = page.next();
        int count = rows.isEmpty() ? EMPTY_ROWS : rows.size() + SPARE_ROWS;
        for (int i = 0; i < count; i++) {
            Row entry = i < rows.size() ? rows.get(i) : null;
            XSSFRow row = page.row();
            if (keyed) {
                page.cell(row, LABEL, key(parent, entry, i), page.styles.forInput(Kind.TEXT));
            }
            entry(row, places, entry);
        }
        places.forEach(
                (column, place) ->
                        choices.limit(
                                page,
                                column,
                                first,
                                page.next() - 1,
                                place,
                                place + column.width() - 1));
        for (int i = VALUE; i < at; i++) {
            if (page.sheet.getColumnWidth(i) < NARROWEST) {
                page.sheet.setColumnWidth(i, NARROWEST);
            }
        }
    }

    private static String key(@Nullable Column parent, @Nullable Row entry, int index) {
        if (entry != null && entry.key() != null) {
            return entry.key();
        }
        return parent == null ? String.valueOf(index + 1) : "";
    }

    private void entry(XSSFRow row, Map<Column, Integer> places, @Nullable Row entry) {
        boolean nothing = true;
        for (Map.Entry<Column, Integer> place : places.entrySet()) {
            Column column = place.getKey();
            Object value = entry == null ? null : Values.at(entry.entry(), column.name());
            nothing &= value == null;
            cells.write(row, place.getValue(), column, value);
        }
        if (entry != null && nothing) {
            unknown(row, places);
        }
    }

    /** An entry of which nothing is known still counts. */
    private void unknown(XSSFRow row, Map<Column, Integer> places) {
        places.entrySet().stream()
                .filter(place -> place.getKey().kind() != Kind.TEXT)
                .findFirst()
                .ifPresent(
                        place ->
                                row.getCell(place.getValue())
                                        .setCellValue(cells.answer(Phrases.UNKNOWN)));
    }

    private void key(
            XSSFRow marker, XSSFRow header, XSSFRow hints, int at, @Nullable Column parent) {
        marker.createCell(at).setCellValue(parent == null ? Markers.ROW : Markers.PARENT);
        labels.header(header, at, page.say("序号", "No."));
        String hint = "";
        if (parent != null) {
            String list = page.say(parent.label());
            labels.header(header, at, page.say("所属" + list, "Belongs to"));
            hint =
                    Table.isNamed(Kind.entry(parent.component()))
                            ? page.say("填上表的编号", "id in the table above")
                            : page.say("填上表的序号", "No. in the table above");
        }
        page.cell(hints, at, hint, page.styles.small);
    }

    private void header(XSSFRow header, XSSFRow hints, int at, Column column, int index) {
        labels.label(header, at, column, index);
        header.getCell(at).setCellStyle(page.styles.header);
        String text = index == 0 ? labels.explanation(column) : "";
        page.cell(hints, at, text, page.styles.small);
    }
}
