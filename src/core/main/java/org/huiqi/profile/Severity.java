package org.huiqi.profile;

import org.huiqi.profile.schema.Doc;

/** Values of {@code conduct.incidents[].severity}. */
public enum Severity {
    @Doc(zh = "一般", en = "general")
    GENERAL,
    @Doc(zh = "较大", en = "considerable")
    CONSIDERABLE,
    @Doc(zh = "重大", en = "major")
    MAJOR,
    @Doc(zh = "特别重大", en = "extremely major")
    EXTREMELY_MAJOR,
    @Doc(zh = "严重", en = "serious")
    SERIOUS;

    /** {@return whether the grade is major (重大), extremely major (特别重大) or serious (严重)} */
    public boolean isMajor() {
        return this == MAJOR || this == EXTREMELY_MAJOR || this == SERIOUS;
    }
}
