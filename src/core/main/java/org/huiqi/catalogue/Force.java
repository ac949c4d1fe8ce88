package org.huiqi.catalogue;

import org.huiqi.profile.schema.Doc;

/** How hard a criterion binds. */
public enum Force {
    @Doc(zh = "必须满足", en = "must hold; not met means not eligible")
    MUST,
    @Doc(zh = "原则上", en = "qualified by 原则上 or 一般; not met leaves the decision to the authority")
    IN_PRINCIPLE,
    @Doc(zh = "优先或鼓励", en = "favoured (优先, 鼓励); never changes a verdict")
    PREFERRED
}
