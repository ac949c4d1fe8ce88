package org.huiqi.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.util.CellReference;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A cell in which something stands.
 *
 * @param row its row, from 0
 * @param column its column, from 0
 * @param text what it says; of a number its digits
 * @param number the number that it holds, or null
 * @param date the day that it holds, or null
 * @param unit unit of money that its format shows, empty for none; null where the format shows
 *     another number than it holds
 * @param problem why it cannot be read, or null
 * @param isSpread whether it repeats what stands in the first cell of a merged region
 */
record TabCell(
        int row,
        int column,
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate date,
        @Nullable String unit,
        @Nullable Bilingual problem,
        boolean isSpread) {

    /** A cell of text. */
    static TabCell of(int row, int column, String text) {
        return new TabCell(row, column, text, null, null, "", null, false);
    }

    /** The same elsewhere in its merged region. */
    TabCell at(int otherRow, int otherColumn) {
        return new TabCell(otherRow, otherColumn, text, number, date, unit, problem, true);
    }

    /** The same, which cannot be read. */
    TabCell refused(Bilingual why) {
        return new TabCell(row, column, text, null, null, unit, why, isSpread);
    }

    /** Its address, {@code C5}. */
    String address() {
        return CellReference.convertNumToColString(column) + (row + 1);
    }

    /** Whether it is text that names something, and neither a number nor a dash. */
    boolean isLabel() {
        return number == null
                && date == null
                && problem == null
                && text.codePoints().anyMatch(Character::isIdeographic);
    }
}
