package org.huiqi.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet with what is known of it before it is read.
 *
 * @param tab its cells
 * @param zones its tables of a statement
 * @param terms what is said of all its figures
 * @param period what it is about: by itself, by another sheet of its file, or as a person said;
 *     null where that is not known
 * @param asOf the as-of date
 */
record FormSheet(Tab tab, List<Zone> zones, Terms terms, @Nullable Period period, LocalDate asOf) {
    /** Whether the period is known; where not, that is told. */
    boolean isDated(Extract extract) {
        if (period == null) {
            extract.fault(
                    tab.source(),
                    "",
                    null,
                    StatementText.NO_PERIOD.text(),
                    StatementText.SAY_YEAR.text());
        }
        return period != null;
    }

    /** Whether a year is over; of one that is not no figure is actual, which is told. */
    boolean isOver(int year, Extract extract) {
        boolean over = !asOf.isBefore(Period.year(year).to());
        if (!over) {
            extract.leftOut(tab.source(), StatementText.NOT_OVER.with(year, asOf));
        }
        return over;
    }
}
