package org.huiqi.report.print;

/** How much of a report is printed. */
public enum Extent {
    /** What there is to do and to know; nothing that only proves it. */
    SHORT,
    /** What the HTML report prints: all of it but what it folds. */
    PRINTED,
    /** All of it. */
    FULL
}
