package org.huiqi.report.view;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** Titles: how they stand, what they wait for, what their points are. */
enum LadderPhrase implements Sentence {
    ALL_MET("各项条件均已达到", "every condition is met"),
    STILL_OPEN("没有不达标的条件，%s 项待补充或确认", "%s still open"),
    FAILS("有条件不达标", "a condition fails"),
    NO_END("没有期限", "no end date"),
    VALID_TO("有效期至 %s", "valid to %s"),
    DAYS_LEFT("还有 %s 天", "%s days left"),

    TRUST("可信度 %s", "trust %s"),
    MISSING("缺 %s", "missing: %s"),
    SEE_POINTS("尚缺的见下列得分", "what is missing stands with its points below"),

    SCORE("评价得分 %s，须 %s 分", "Score %s, needs %s"),
    PART_OF_SCORE("%s %s（须 %s）", "%s %s (needs %s)"),
    GIVES_POINTS("%s 得 %s 分", "%s gives %s"),

    NAMED_VALID_TO("%s，有效期至 %s", "%s, valid to %s"),
    ENDS_IN("有效期至 %s，还有 %s 天", "valid to %s, %s days left"),
    BY_USUAL_TERM("%s，%s", "%s; %s"),
    WITHOUT_IT("到期后的变化", "without it"),
    NOTHING_HANGS("没有项目的结论因此改变", "no verdict depends on it");

    private final Bilingual text;

    LadderPhrase(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
