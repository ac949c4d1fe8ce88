package org.huiqi.profile;

import org.huiqi.profile.schema.Doc;

/** Size classes of the SME standard, largest first. */
public enum SizeClass {
    @Doc(zh = "大型企业", en = "large")
    LARGE,
    @Doc(zh = "中型企业", en = "medium-sized")
    MEDIUM,
    @Doc(zh = "小型企业", en = "small")
    SMALL,
    @Doc(zh = "微型企业", en = "micro")
    MICRO
}
