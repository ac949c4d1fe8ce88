package org.huiqi.report.view;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** How far off something is, and what it needs. */
enum ShortfallPhrase implements Sentence {
    AGE("年龄", "age"),
    ON_THE_LIMIT("恰好在界限上", "exactly on the limit"),
    LATE("晚 %s", "%s too late"),
    EARLY("早 %s", "%s too early"),
    SHORT("差 %s", "short by %s"),
    OVER("超出 %s", "over by %s"),
    OFF("相差 %s", "off by %s"),
    PERCENTAGE_POINTS("%s个百分点", "%s\u00a0percentage points"),

    NEEDS("现 %s，需 %s %s", "now %s, needs %s %s"),
    NEEDS_DAY("现 %s，需%s %s", "now %s, needs %s %s"),
    ON_OR_AFTER("不早于", "on or after"),
    AFTER("晚于", "after"),
    ON_OR_BEFORE("不晚于", "on or before"),
    BEFORE("早于", "before"),
    ON("为", "exactly");

    private final Bilingual text;

    ShortfallPhrase(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
