package org.huiqi.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of one year in a statement.
 *
 * @param sheet the statement
 * @param zone its table
 * @param year the year
 * @param columns the columns of the year, one a block
 */
record StatementYear(FormSheet sheet, Zone zone, int year, List<Zone.Column> columns) {

    /** What the name of a line says. */
    private Terms own(Zone.Line line) {
        return TermReader.read(line.name(), sheet.tab().source(line.name(), "", ""));
    }

    /** All that is said of the amount of a line. */
    Terms terms(Zone.Line line) {
        return own(line).within(line.column().terms()).within(sheet.terms());
    }

    /** The lines of one of the names. */
    List<Zone.Line> lines(String... names) {
        return columns.stream().flatMap(c -> zone.lines(c, names).stream()).toList();
    }

    /**
     * The amount of the lines of one of the names in 万元; null where there is none, one that makes
     * no sense, or several.
     */
    @Nullable BigDecimal amount(String... names) {
        BigDecimal only = null;
        for (Zone.Line line : lines(names)) {
            if (line.cell() != null) {
                boolean refused = own(line).refusesAlone(new Extract(""));
                FormAmount amount =
                        refused ? null : FormAmount.in(line.cell(), terms(line).power());
                BigDecimal value = amount == null ? null : amount.value();
                if (amount == null || only != null && value != null && !only.equals(value)) {
                    return null;
                }
                only = value == null ? only : value;
            }
        }
        return only;
    }

    /** Where a line stands, its amount if it has one. */
    Source source(Zone.Line line) {
        TabCell cell = line.cell() == null ? line.name() : line.cell();
        return sheet.tab().source(cell, LineName.of(line.name().text()), "").in(year);
    }

    /**
     * Takes the amounts of the lines of one of the names: the same twice is told, and several are a
     * conflict. One that makes no sense is told.
     */
    void put(Extract extract, String field, String... names) {
        BigDecimal first = null;
        for (Zone.Line line : lines(names)) {
            if (line.cell() == null || own(line).refusesAlone(extract)) {
                continue;
            }
            BigDecimal amount = extract.amount(line.cell(), terms(line).power(), source(line));
            if (amount != null && amount.equals(first)) {
                extract.remark(source(line), StatementText.STANDS_TWICE.text());
            } else if (amount != null) {
                own(line).tellUnit(extract);
                extract.number(path(field), amount, source(line));
                first = amount;
            }
        }
    }

    /** The place of a figure in the profile. */
    String path(String field) {
        return String.format(Locale.ROOT, "years.%04d.%s", year, field);
    }

    /** Names with their amounts, for a remark. */
    List<String> told(String[]... names) {
        List<String> told = new ArrayList<>();
        for (String[] line : names) {
            BigDecimal amount = amount(line);
            if (amount != null) {
                told.add(line[0] + " " + amount.toPlainString() + "万元");
            }
        }
        return told;
    }
}
