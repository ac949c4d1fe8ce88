package org.huiqi.profile;

/** Values of {@code conduct.incidents[].severity}. */
public enum Severity {
    GENERAL,
    CONSIDERABLE,
    MAJOR,
    EXTREMELY_MAJOR,
    SERIOUS;

    /** {@return whether the grade is major (重大), extremely major (特别重大) or serious (严重)} */
    public boolean isMajor() {
        return this == MAJOR || this == EXTREMELY_MAJOR || this == SERIOUS;
    }
}
