package org.huiqi.cli;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What became of a profile's attestations on another edition. */
enum MigrationPhrase implements Sentence {
    MOVED("转入 %s 项确认", "Moved: %s"),
    SET_ASIDE("搁置 %s 项确认", "Set aside: %s"),
    SET_ASIDE_IN("搁置 %s 项确认，写入 %s", "Set aside: %s, written to %s"),
    LEFT(
            "未动（手册以外的标准，或按其他版次作出）：%s",
            "Left as they are (a standard outside the handbook, or another edition): %s"),

    NO_PROGRAMME("新版次不再收录该项目：%s", "the new edition does not have the programme: %s"),
    NO_CONDITION("新版次没有这一条件：%s", "the new edition does not have the condition: %s"),
    REWORDED("要求已改：原为“%s”，现为“%s”", "reworded: was \"%s\", is \"%s\""),
    OTHER_WORDING(
            "确认时所读的条文与原版次的不同，请重新确认", "was given for a wording that the old edition does not have"),
    UNKNOWN("原版次没有这一条件", "the old edition has no such condition");

    private final Bilingual text;

    MigrationPhrase(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
