package org.huiqi.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huiqi.imports.Said.Topic;
import org.jspecify.annotations.Nullable;

/** What a balance sheet and an income statement have in common: columns that stand for years. */
abstract class Statement implements SheetForm {
    /** Whether a table is one of these. */
    abstract boolean isIn(Zone zone);

    /**
     * The year of the amounts of a column; null where they are of no whole year.
     *
     * @param period what the sheet is about; null where only heads say it
     */
    abstract @Nullable Integer year(Zone zone, Zone.Column column, @Nullable Period period);

    /** Takes the amounts of a year. */
    abstract void take(StatementYear year, Extract extract);

    /** Columns and lines that are told where they are not of a year. */
    abstract List<String> told(StatementYear part);

    @Override
    public boolean read(FormSheet sheet, Extract extract) {
        List<Zone> zones = sheet.zones().stream().filter(this::isIn).toList();
        for (Zone zone : zones) {
            boolean isOwn = zone.columns().stream().anyMatch(c -> c.terms().has(Topic.OWN));
            boolean isNamed = zone.columns().stream().anyMatch(c -> c.period() != null);
            Terms terms = isOwn ? sheet.terms().without(Topic.NOT_OWN) : sheet.terms();
            if (!terms.refuses(extract) && (isNamed || sheet.isDated(extract))) {
                read(sheet, zone, extract);
            }
        }
        return !zones.isEmpty();
    }

    private void read(FormSheet sheet, Zone zone, Extract extract) {
        Map<Integer, List<Zone.Column>> years = new TreeMap<>();
        Period period = sheet.period();
        boolean isTold = false;
        for (Zone.Column column : zone.columns()) {
            Period named = column.period();
            Terms terms = column.terms().within(sheet.terms());
            boolean isLater = named != null && period != null && named.year() > period.year();
            if (column.terms().refusesAlone(extract)
                    || terms.only(Set.of(Topic.NOT_OWN)).refuses(extract)
                    || isLater && terms.refuses(extract)) {
                isTold = true;
                continue;
            }
            Integer year = year(zone, column, period);
            if (year != null && sheet.isOver(year, extract)) {
                years.computeIfAbsent(year, y -> new ArrayList<>()).add(column);
                terms.tellUnit(extract);
            } else if (year != null) {
                isTold = true;
            } else if (named != null && (period == null || period.isYearEnd())) {
                extract.leftOut(sheet.tab().source(), StatementText.NOT_A_WHOLE_YEAR.with(named));
            }
        }
        years.forEach(
                (year, columns) -> take(new StatementYear(sheet, zone, year, columns), extract));
        if (years.isEmpty() && period != null && !isTold) {
            partOfYear(sheet, zone, period, extract);
        }
    }

    /** A statement of a part of a year gives no figure of the year; what it says is told. */
    private void partOfYear(FormSheet sheet, Zone zone, Period period, Extract extract) {
        extract.leftOut(sheet.tab().source(), StatementText.NOT_A_WHOLE_YEAR.with(period));
        List<Zone.Column> all =
                Stream.of(Topic.END, Topic.SO_FAR, Topic.CURRENT, Topic.MONTH)
                        .map(head -> zone.columns().stream().filter(c -> c.is(head)).toList())
                        .filter(columns -> !columns.isEmpty())
                        .findFirst()
                        .orElse(List.of());
        String figures = String.join("、", told(new StatementYear(sheet, zone, period.year(), all)));
        if (!figures.isEmpty()) {
            extract.remark(
                    sheet.tab().source(), StatementText.FOR_INFORMATION.with(period, figures));
        }
    }
}
