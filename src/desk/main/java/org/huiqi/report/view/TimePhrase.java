package org.huiqi.report.view;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** When to apply, and from when to when something holds. */
public enum TimePhrase implements Sentence {
    CLOSES_TODAY("今天截止（%s）", "Closes today (%s)"),
    DAY_LEFT("还剩 %s 天，%s 截止", "%s day left, closes on %s"),
    DAYS_LEFT("还剩 %s 天，%s 截止", "%s days left, closes on %s"),
    REPORTED_BY(
            "%s须于 %s 前上报，本单位应更早提交（日期手册未载）",
            "The %s has to report by %s; the firm hands in earlier (day not printed)"),
    OPENS_TOMORROW("距参考申报时间还有 1 天（%s 起）", "Opens tomorrow, on %s"),
    OPENS_IN("距参考申报时间还有 %s 天（%s 起）", "Opens in %s days, on %s"),

    MONTH("%1$s年%2$s月", "%2$s %1$s"),
    MONTHS("%1$s年%2$s月至%3$s月", "%2$s to %3$s %1$s"),
    OWN_DAY("约束申报单位", "binds the applicant"),
    DAY_OF("%s %s", "%s · %s"),
    STAYS_OPEN("不影响新的申报", "does not end new applications"),

    CELL_OPENS_LATER("未到时间", "opens later"),
    CELL_NO_WINDOW("时间未载", "no period printed"),
    CELL_OVER("时间已过", "time is over"),
    CELL_CLOSES_TODAY("今天截止", "closes today"),
    CELL_REPORTED_BY("%s 前上报", "reported by %s"),
    CELL_DAY_LEFT("剩 %s 天", "%s day left"),
    CELL_DAYS_LEFT("剩 %s 天", "%s days left"),

    UNTIL("至 %s", "until %s"),
    NO_END("无期限", "no end date"),
    FROM_WITHOUT_END("%s 起，无期限", "from %s, no end date");

    private final Bilingual text;

    TimePhrase(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
