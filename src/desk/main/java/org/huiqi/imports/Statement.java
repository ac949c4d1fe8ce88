package org.huiqi.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a balance sheet and an income statement have in common: columns that stand for years. */
abstract class Statement implements SheetForm {
    /** Whether a table is one of these. */
    abstract boolean isIn(Zone zone);

    /** Columns whose amounts are those of the year of a period; none where it is no whole year. */
    abstract List<Zone.Column> current(Zone zone, Period period);

    /** Columns whose amounts are those of the year before it. */
    abstract List<Zone.Column> before(Zone zone, Period period);

    /** Whether what a column says of a period that its head names is of a whole year. */
    abstract boolean isYear(Period named);

    /** Takes the amounts of a year. */
    abstract void take(StatementYear year, Extract extract);

    /** Columns and lines that are told where they are not of a year. */
    abstract List<String> told(StatementYear part);

    @Override
    public boolean read(FormSheet sheet, Extract extract) {
        List<Zone> zones = Zone.of(sheet.tab()).stream().filter(this::isIn).toList();
        for (Zone zone : zones) {
            boolean named = !zone.columns(AmountHead.NAMED).isEmpty();
            if (named ? sheet.isInYuan(extract) : sheet.isReadable(extract)) {
                read(sheet, zone, extract);
            }
        }
        return !zones.isEmpty();
    }

    private void read(FormSheet sheet, Zone zone, Extract extract) {
        Map<Integer, List<Zone.Column>> years = new TreeMap<>();
        Period period = sheet.period();
        if (period != null) {
            put(years, period.year(), current(zone, period));
            put(years, period.year() - 1, before(zone, period));
        }
        for (Zone.Column column : zone.columns(AmountHead.NAMED)) {
            if (column.period() != null && isYear(column.period())) {
                put(years, column.period().year(), List.of(column));
            }
        }
        years.forEach(
                (year, columns) -> take(new StatementYear(sheet, zone, year, columns), extract));
        if (years.isEmpty() && period != null) {
            partOfYear(sheet, zone, period, extract);
        }
    }

    private static void put(
            Map<Integer, List<Zone.Column>> years, int year, List<Zone.Column> columns) {
        if (!columns.isEmpty()) {
            years.computeIfAbsent(year, y -> new ArrayList<>()).addAll(columns);
        }
    }

    /** A statement of a part of a year gives no figure of the year; what it says is told. */
    private void partOfYear(FormSheet sheet, Zone zone, Period period, Extract extract) {
        extract.leftOut(sheet.tab().source(), StatementText.NOT_A_WHOLE_YEAR.with(period));
        List<Zone.Column> all = new ArrayList<>();
        for (AmountHead head : AmountHead.values()) {
            if (all.isEmpty() && head != AmountHead.BEFORE && head != AmountHead.LAST) {
                all.addAll(zone.columns(head));
            }
        }
        String figures = String.join("、", told(new StatementYear(sheet, zone, period.year(), all)));
        if (!figures.isEmpty()) {
            extract.remark(
                    sheet.tab().source(), StatementText.FOR_INFORMATION.with(period, figures));
        }
    }
}
