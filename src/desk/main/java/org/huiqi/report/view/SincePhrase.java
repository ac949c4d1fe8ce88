package org.huiqi.report.view;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What changed since an earlier report. */
enum SincePhrase implements Sentence {
    VERDICTS("结论变化", "Verdicts"),
    WINDOWS("时间变化", "Time"),
    TITLES("资质变化", "Titles"),
    FACTS("资料变化", "Facts"),
    NOTHING("结论、时间、资质和资料都没有变化。", "No verdict, period, title or fact changed."),

    OTHER_RULES(
            "上次所用的规则与本次不同，变化也可能出自规则。",
            "The rules are not those of the last report; a change may come from them."),
    OTHER_EDITION("上次核对的版次为 %s，本次为 %s。", "The last report was on edition %s, this one is on %s."),
    MORE("另有 %s 项", "%s more"),
    ENTRIES("上次 %s 项", "%s then");

    private final Bilingual text;

    SincePhrase(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
