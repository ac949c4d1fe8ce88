package org.huiqi.web;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What is wrong with a body that asks what would change, and what to write. */
enum WhatIfBodyText implements Sentence {
    NO_PROFILE("没有 profile", "has no profile"),
    WRITE_BODY("应为 {\"profile\": …, \"changes\": […]}", "write {\"profile\": …, \"changes\": […]}"),
    WRITE_LIST("应为改动的列表", "write a list of changes"),
    NOT_A_CHANGE("不是一处改动", "is not a change"),
    WRITE_CHANGE(
            "应有 set、add、remove 之一（路径），set 和 add 另有 value",
            "write one of set, add, remove (a path), with a value for set and add");

    private final Bilingual text;

    WhatIfBodyText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
