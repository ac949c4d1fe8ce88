package org.huiqi.imports;

import java.util.Locale;
import org.huiqi.profile.reading.Location;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands.
 *
 * @param file name of the file
 * @param sheet name of the sheet; empty in a file without sheets
 * @param cell address of the cell, {@code C5}; empty for the whole sheet
 * @param line name of the line or column; empty where there is none
 * @param period year or day that it is about; empty where it is about none
 */
public record Source(String file, String sheet, String cell, String line, String period) {

    /** The file as a whole. */
    static Source of(String file) {
        return new Source(file, "", "", "", "");
    }

    /** The same place, for a period. */
    Source in(int year) {
        return new Source(file, sheet, cell, line, String.format(Locale.ROOT, "%04d", year));
    }

    /** The place as the faults of a profile name it: file, sheet and cell. */
    Location at() {
        return Location.somewhere((file + " " + place()).strip());
    }

    /** Sheet and cell, {@code 利润表!C5}. */
    String place() {
        return sheet.isEmpty() || cell.isEmpty() ? sheet + cell : sheet + "!" + cell;
    }

    /** In one line, as the profile keeps it: {@code 年报.xlsx 利润表!C5 营业收入 (2023)}. */
    @Override
    public String toString() {
        String text = file + " " + place() + " " + line;
        String spaced = text.strip().replaceAll("\\s+", " ");
        return period.isEmpty() ? spaced : spaced + " (" + period + ")";
    }

    /** Whether a text that a person wrote names the file. */
    boolean isOf(@Nullable String named) {
        return file.equals(named);
    }
}
