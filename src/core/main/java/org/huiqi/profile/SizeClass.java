package org.huiqi.profile;

/** Size classes of the SME standard, largest first. */
public enum SizeClass {
    LARGE,
    MEDIUM,
    SMALL,
    MICRO
}
