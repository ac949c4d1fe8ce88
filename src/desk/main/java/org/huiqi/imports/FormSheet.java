package org.huiqi.imports;

import org.jspecify.annotations.Nullable;

/**
 * A sheet with what is known of it before it is read.
 *
 * @param tab its cells
 * @param period what it is about: by itself, by another sheet of its file, or as a person said;
 *     null where that is not known
 * @param power power of ten by which its amounts become yuan; null in another currency
 */
record FormSheet(Tab tab, @Nullable Period period, @Nullable Integer power) {
    /** Whether its amounts are in yuan; where not, that is told. */
    boolean isInYuan(Extract extract) {
        if (power == null) {
            extract.leftOut(tab.source(), StatementText.NOT_IN_YUAN.text());
        }
        return power != null;
    }

    /** Whether amounts of a year can be read from it; where not, that is told. */
    boolean isReadable(Extract extract) {
        if (!isInYuan(extract)) {
            return false;
        }
        if (period == null) {
            extract.fault(
                    tab.source(),
                    "",
                    null,
                    StatementText.NO_PERIOD.text(),
                    StatementText.SAY_YEAR.text());
            return false;
        }
        return true;
    }

    /** The power of ten, which a readable sheet has. */
    int scale() {
        return power == null ? 0 : power;
    }
}
