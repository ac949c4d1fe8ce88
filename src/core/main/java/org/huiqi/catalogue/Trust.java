package org.huiqi.catalogue;

/** How well a figure of a standard is established; the official text decides. */
public enum Trust {
    /** Two or more independent public copies agree. */
    A,
    /** One public copy. */
    B
}
