package org.huiqi.report;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What is said of the age of a handbook. */
enum EditionAgeText implements Sentence {
    ENDED(
            "手册%s，所载申报期到%s已全部结束；时间和金额须以当年通知为准。",
            "The handbook %s; its last application period ended on %s. Dates and amounts need"
                    + " this year's notice."),
    UNDATED("未载适用日期", "does not say from when it holds"),
    HOLDS_SINCE("自%1$s起适用，至今已%2$s", "is %2$s old (from %1$s)"),
    HOLDS_FROM("自%s起适用", "holds from %s");

    private final Bilingual text;

    EditionAgeText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
