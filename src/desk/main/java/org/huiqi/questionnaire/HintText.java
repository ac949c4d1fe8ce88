package org.huiqi.questionnaire;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What may be answered to a field. */
enum HintText implements Sentence {
    FLAG("是 / 否", "yes / no"),
    DATE("日期，如 2024-09-01", "date such as 2024-09-01"),
    WORD("选一项：", "one of: "),
    WORDS("每格选一项，确知没有则选“没有”：", "one a cell, or none: "),
    INTEGERS("整数，多个用；隔开；确知没有则填“没有”", "whole numbers joined by ; or none"),
    LIST("有 / 没有 / 未知", "some / none / unknown"),
    SIGNED_MONEY(
            "万元数，亏损为负，如 820、-300；或带单位，如 -300万元",
            "in 万元, below 0 for a loss, such as 820 or -300; or with a unit as in -300万元"),
    MONEY("万元数，如 8200；或带单位，如 1.2亿元", "in 万元 such as 8200; or with a unit as in 1.2亿元"),
    INTEGER("整数", "whole number"),
    DECIMAL("数字", "number"),
    BETWEEN("%s，%s 到 %s", "%s, %s to %s"),
    PROVINCE("省级名称，如 江苏", "name of a province such as 江苏"),
    CITY("设区市，如 无锡", "prefecture city such as 无锡"),
    CREDIT_CODE("18 位", "18 characters"),
    INDUSTRY_CODE("字母加 2 至 4 位数字，如 C3562", "letter and 2 to 4 digits such as C3562");

    private final Bilingual text;

    HintText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
