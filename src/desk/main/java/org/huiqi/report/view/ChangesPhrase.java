package org.huiqi.report.view;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What differs between two editions. */
enum ChangesPhrase implements Sentence {
    TITLE("%s → %s：条文变化", "What changes from %s to %s"),
    LEAD(
            "新增 %s 个项目，不再收录 %s 个，有变化 %s 个，没有变化 %s 个。",
            "%s new, %s withdrawn, %s changed, %s as before."),
    ADDED("新增项目", "New programmes"),
    WITHDRAWN("不再收录的项目", "Programmes withdrawn"),
    CHANGED("有变化的项目", "Programmes that change"),
    SAME("没有变化的项目", "Programmes as before"),
    RENUMBERED("原编号 %s", "was %s"),
    WAS("原", "was"),
    IS("现", "is"),
    NOTHING_SAID("（无）", "(nothing)"),

    FIRM_LEAD(
            "按 %s 的资料核对；时间和金额以当年通知为准。",
            "As of %s; dates and amounts as the notice of the year has them."),
    FIRM_GAINS("新增可办", "New for you"),
    FIRM_LOSES("不再符合或不再收录", "What you lose"),
    FIRM_MOVES("有变化", "What moves"),
    FIRM_ATTESTS("需要重新确认", "To be attested again"),
    FIRM_NOTHING("新版次对贵单位没有影响。", "The new edition changes nothing for you."),
    NO_PROGRAMME("未收录", "no such programme");

    private final Bilingual text;

    ChangesPhrase(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
