package org.huiqi.cli;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What became of an edition's cases on another edition. */
enum CarryPhrase implements Sentence {
    SUM(
            "%s → %s：%s 个用例：转入 %s 个（%s），搁置 %s 个",
            "%s → %s: %s cases: %s carried over (%s), %s set aside"),
    CARRIED("%s 个转入：%s", "%s carried over: %s"),
    SET_ASIDE("%s 个用例搁置", "%s cases set aside"),
    ALL_PASS("全部通过", "all pass"),
    SOME_FAIL("%s 个通过，%s 个未通过", "%s pass, %s fail"),
    OUTSIDE("手册以外", "outside the handbook"),
    WITHDRAWN("%s 不再收录", "%s withdrawn");

    private final Bilingual text;

    CarryPhrase(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
