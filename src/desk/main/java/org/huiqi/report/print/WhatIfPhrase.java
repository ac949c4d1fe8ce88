package org.huiqi.report.print;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What would be different. */
enum WhatIfPhrase implements Sentence {
    UNNAMED("未具名企业", "unnamed"),
    HEADING("%s · 试算 · 基准日 %s", "%s · what if · as of %s"),
    NOTHING("结论和条件都没有变化。", "No verdict and no condition changes."),
    VERDICTS("结论变化（%s）", "Verdicts that change (%s)"),
    CONDITIONS("结论不变、条件有变（%s）", "Same verdict, conditions that change (%s)"),
    STANDARDS("资质标准有变（%s）", "Title standards that change (%s)"),
    WARNINGS("改动后需核对", "To check after the changes"),

    CHANGES("改动", "Changes"),
    SET("设定 %s", "set %s"),
    ADD("增加 %s", "add %s"),
    REMOVE("删除 %s", "remove %s"),
    SCORE("得分 %s", "score %s"),
    NO_ENTRY("无此项", "no such entry");

    private final Bilingual text;

    WhatIfPhrase(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
