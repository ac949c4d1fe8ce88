package org.huiqi.imports;

import org.huiqi.profile.reading.Location;

/**
 * Where a value stands.
 *
 * @param file name of the file
 * @param place sheet and cell, {@code 利润表!C5}; the sheet, or nothing, for the whole of it
 * @param line name of the line or column; empty where there is none
 * @param period year or day that it is about; empty where it is about none
 */
public record Source(String file, String place, String line, String period) {

    /** The file as a whole. */
    static Source of(String file) {
        return new Source(file, "", "", "");
    }

    /** The same place, for a period. */
    Source in(int year) {
        return new Source(file, place, line, String.valueOf(year));
    }

    /** The place as the faults of a profile name it: file, sheet and cell. */
    Location at() {
        return Location.somewhere((file + " " + place).strip());
    }

    /** In one line, as the profile keeps it: {@code 年报.xlsx 利润表!C5 营业收入 (2023)}. */
    @Override
    public String toString() {
        String text = file + " " + place + " " + line;
        String spaced = text.strip().replaceAll("\\s+", " ");
        return period.isEmpty() ? spaced : spaced + " (" + period + ")";
    }
}
