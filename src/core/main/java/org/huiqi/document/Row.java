package org.huiqi.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name and its values.
 *
 * @param name name
 * @param lines values
 */
public record Row(String name, List<Line> lines) {
    public Row {
        lines = List.copyOf(lines);
    }

    /** A row of plain values. */
    public static Row of(String name, List<String> texts) {
        return new Row(name, texts.stream().map(Line::of).toList());
    }

    /**
     * A value, perhaps with an address.
     *
     * @param text text, may be empty where the address says it all
     * @param url address as printed, or null
     */
    public record Line(String text, @Nullable String url) {
        public static Line of(String text) {
            return new Line(text, null);
        }

        /** The text, then the address. */
        public String told() {
            return url == null ? text : (text + " " + url).strip();
        }

        /** Whether the address can be followed as it is printed. */
        public boolean isLink() {
            return url != null && (url.startsWith("https://") || url.startsWith("http://"));
        }
    }
}
