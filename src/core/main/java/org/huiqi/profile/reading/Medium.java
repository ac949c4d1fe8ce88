package org.huiqi.profile.reading;

/** What a value stands in, which decides in what words it is refused. */
enum Medium {
    /** A file: keys and quotes are spoken of. */
    FILE,
    /** Cells or fields that somebody filled in: labels and choices are. */
    FORM
}
