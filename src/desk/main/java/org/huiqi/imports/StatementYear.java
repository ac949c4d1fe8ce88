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

    /** The lines of one of the names. */
    List<Zone.Line> lines(String... names) {
        return columns.stream().flatMap(c -> zone.lines(c, names).stream()).toList();
    }

    /** The first amount of a line in 万元; null where there is none, or none that makes sense. */
    @Nullable BigDecimal amount(String... names) {
        for (Zone.Line line : lines(names)) {
            if (line.cell() != null) {
                FormAmount amount = FormAmount.in(line.cell(), line.power(sheet.scale()));
                return amount == null ? null : amount.value();
            }
        }
        return null;
    }

    /** Where a line stands, its amount if it has one. */
    Source source(Zone.Line line) {
        TabCell cell = line.cell() == null ? line.name() : line.cell();
        return sheet.tab().source(cell, LineName.of(line.name().text()), "").in(year);
    }

    /** Takes the amounts of a line; an amount that makes no sense is told. */
    void put(Extract extract, String field, String... names) {
        for (Zone.Line line : lines(names)) {
            BigDecimal amount =
                    extract.amount(line.cell(), line.power(sheet.scale()), source(line));
            if (amount != null) {
                extract.number(path(field), amount, source(line));
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
