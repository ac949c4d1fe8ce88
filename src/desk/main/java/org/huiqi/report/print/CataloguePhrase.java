package org.huiqi.report.print;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** Programmes and overviews of the handbook for a terminal. */
enum CataloguePhrase implements Sentence {
    FUNDING("资金引导", "Funding"),
    RECOGNITION("认定培育", "Recognition"),
    OVERVIEWS("政策图解", "Policy overviews"),
    MONTHS_HINT("月份仅供参考，以当年通知为准。", "Months are for reference; the notice of the year decides."),
    NO_WINDOW("手册未载申报时间", "no window printed"),
    MONTHS("%1$s年%2$s月", "months %2$s of %1$s"),

    OTHER_NAMES("又名", "Also"),
    KIND("类别", "Kind"),
    WINDOW("申报时间", "Window"),
    PORTAL("网站", "Portal"),
    SOURCE("出处", "Source"),
    PAGE("手册第%s页 %s", "handbook page %s, %s"),
    NOT_PRINTED("手册未载", "not printed"),
    TRACKS("通道", "Tracks"),
    HOLDERS("已持有的", "Holders"),

    CLAUSES("条款", "Clauses"),
    OF_TRACKS("通道 %s", "tracks %s"),
    ONE_OF_SEVERAL("择一", "one of several"),
    DUTIES("义务", "Duties"),
    BENEFITS("支持内容", "Benefits"),
    QUOTAS("名额", "Quotas"),
    PROCEDURE("程序", "Procedure"),
    REMARKS("说明", "Remarks"),
    DEFECTS("手册文字问题", "Defects of the text"),

    VALIDITY("有效期", "Validity"),
    DATES("时间", "Dates"),
    FEEDS("相关项目", "Feeds");

    private final Bilingual text;

    CataloguePhrase(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
