package org.huiqi.report.view;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** How the size of a firm follows from its figures. */
enum SizePhrase implements Sentence {
    LARGE("大型企业", "Large enterprise"),
    OF_CLASS("%s", "%s enterprise"),
    BELOW_LARGE("中小微企业（具体类型待定）", "SME (class still open)"),
    OPEN("暂不能划型", "Size class still open"),
    NO_INDUSTRY(
            "行业代码未提供，或不在划型标准范围内", "the industry code is missing or not covered by the standard"),

    FIGURES("%s，%s年%s", "%s; %s: %s"),
    EMPLOYEES("从业 %s", "employees %s"),
    REVENUE("营收 %s", "revenue %s"),
    TOTAL_ASSETS("资产总额 %s", "total assets %s"),

    FLOORS_UNKNOWN(
            "资料不足，不能判断是否低于大型界限",
            "too little is known to say whether it is below the floors of a large enterprise"),
    FLOORS_MISSED("低于大型界限", "below the floors of a large enterprise"),
    FLOORS_REACHED("各项均达到大型界限", "reaches every floor of a large enterprise");

    private final Bilingual text;

    SizePhrase(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
