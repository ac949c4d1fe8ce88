package org.huiqi.report.view;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** Days of a calendar. */
enum DueDatePhrase implements Sentence {
    APPLICATION_DEADLINE("申报截止", "Application deadline"),
    LAST_DAY("办理截止", "Last day"),
    DEADLINE_OF("【%s】报送截止", "[%s] Deadline"),
    PERIOD_BEGINS("参考申报时间开始", "Reference period begins"),
    PERIOD_ENDS("参考申报时间结束", "Reference period ends"),
    TITLE_ENDS("资质到期", "Title ends"),

    CATEGORY("惠企申报", "SME support"),
    FOR_REFERENCE("仅供参考", "for reference"),
    MONTHS_ONLY(
            "手册只载参考月份，仅供参考，以当年通知为准。",
            "The handbook prints months for reference only; the notice of the year prevails."),
    BINDS_AUTHORITY(
            "此为上级报送节点，本单位应更早提交；本单位的日期手册未载，以当地通知为准。",
            "This day binds the authority. The applicant has to be earlier; its own day is not printed, the local notice says when.");

    private final Bilingual text;

    DueDatePhrase(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
