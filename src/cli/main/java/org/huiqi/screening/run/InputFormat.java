package org.huiqi.screening.run;

import java.util.Locale;

/** How the firms of an input are written. */
public enum InputFormat {
    /** One JSON profile a line. */
    JSONL,
    /** One firm a row; the header names a field of the profile for each column. */
    CSV;

    /** The format that a name's ending stands for, {@code .gz} set aside; else JSON Lines. */
    public static InputFormat of(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return plain.endsWith(".csv") ? CSV : JSONL;
    }
}
