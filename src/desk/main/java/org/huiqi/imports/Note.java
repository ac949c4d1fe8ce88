package org.huiqi.imports;

import org.huiqi.text.Bilingual;

/**
 * Something to know about what was read, beside the values.
 *
 * @param kind what it is about
 * @param source the place that it is about
 * @param text what there is to know; the place stands before it
 */
public record Note(Kind kind, Source source, Bilingual text) {

    /** What a note is about. */
    public enum Kind {
        /** Something that should be looked at before anything is applied for. */
        WARNING,
        /** How a value is to be taken, or a figure that no field of the profile means. */
        REMARK,
        /** What was not read, and why. */
        LEFT_OUT
    }
}
