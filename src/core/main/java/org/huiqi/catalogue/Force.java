package org.huiqi.catalogue;

/** How hard a criterion binds. */
public enum Force {
    /** Must hold; not met means not eligible. */
    MUST,
    /** Qualified by 原则上 or 一般; not met leaves the decision to the authority. */
    IN_PRINCIPLE,
    /** Favoured (优先, 鼓励); never changes a verdict. */
    PREFERRED
}
