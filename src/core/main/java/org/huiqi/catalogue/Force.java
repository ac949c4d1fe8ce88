package org.huiqi.catalogue;

/** How hard a criterion binds. */
public enum Force {
    MUST,
    IN_PRINCIPLE,
    PREFERRED
}
