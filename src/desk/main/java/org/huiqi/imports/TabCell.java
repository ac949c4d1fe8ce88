package org.huiqi.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.util.CellReference;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A cell in which something stands.
 *
 * @param tab its sheet
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
        Tab tab,
        int row,
        int column,
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate date,
        @Nullable String unit,
        @Nullable Bilingual problem,
        boolean isSpread) {

    /** A cell of text. */
    static TabCell of(Tab tab, int row, int column, String text) {
        return new TabCell(tab, row, column, text, null, null, "", null, false);
    }

    /** The same with another text. */
    TabCell with(String other) {
        return of(tab, row, column, other);
    }

    /** A day in its place. */
    TabCell with(LocalDate day) {
        return new TabCell(tab, row, column, day.toString(), null, day, "", null, false);
    }

    /** A number in its place, shown in a unit. */
    TabCell with(BigDecimal value, @Nullable String shown) {
        String digits = value.toPlainString();
        return new TabCell(tab, row, column, digits, value, null, shown, null, false);
    }

    /** What cannot be read in its place. */
    TabCell refused(String written, Sentence why) {
        return new TabCell(tab, row, column, written, null, null, "", why.text(), false);
    }

    /** The same, which cannot be read. */
    TabCell refused(Sentence why) {
        return new TabCell(tab, row, column, text, null, null, unit, why.text(), isSpread);
    }

    /** The same elsewhere in its merged region. */
    TabCell at(int otherRow, int otherColumn) {
        return new TabCell(tab, otherRow, otherColumn, text, number, date, unit, problem, true);
    }

    /** Where it stands. */
    Source source() {
        return source("");
    }

    /** Where it stands, in a line or column that is called so. */
    Source source(String line) {
        String address = CellReference.convertNumToColString(column) + (row + 1);
        String place = tab.name.isEmpty() ? address : tab.name + "!" + address;
        return new Source(tab.file, place, line, "");
    }

    /** Its text as the name of a line. */
    String name() {
        return tab.name(text);
    }

    /** Its text in the usual width, without spaces. */
    String dense() {
        return LineName.dense(text);
    }

    /** What it says of figures. */
    Terms terms() {
        return tab.terms(this);
    }

    /** Whether it is text that names something, and neither a number nor a dash. */
    boolean isLabel() {
        return number == null
                && date == null
                && problem == null
                && text.codePoints().anyMatch(Character::isIdeographic);
    }

    /** Whether it holds a dash, which says nothing. */
    boolean isDash() {
        return FormAmount.isDash(text);
    }

    /**
     * The first cell to the right in which something stands, what is merged with it left out; null
     * where there is none.
     */
    @Nullable TabCell right() {
        return tab.at(row).tailMap(column, false).values().stream()
                .filter(next -> !(next.isSpread && next.text.equals(text)))
                .findFirst()
                .orElse(null);
    }
}
