package org.huiqi.lab.diff;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What the steps of a range would change. */
public enum RangePhrase implements Sentence {
    TITLE("试改规则", "What if the rules were others"),
    SUMMARY("%s；基准日 %s，%s 家企业", "%s; as of %s, %s firms"),
    NOTHING("没有变化", "Nothing changes"),

    CAN_APPLY("可申报", "can apply"),
    GAIN("得到", "gain"),
    LOSE("失去", "lose"),
    NET("净增至多", "net at most"),
    NO_AMOUNT("无金额", "no amount"),
    FIRM("%s 家", "%s firm"),
    FIRMS("%s 家", "%s firms");

    private final Bilingual text;

    RangePhrase(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
