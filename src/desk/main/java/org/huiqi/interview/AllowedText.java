package org.huiqi.interview;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What may be answered, with examples. */
enum AllowedText implements Sentence {
    YES_NO("y 是，n 否", "y yes, n no"),
    ATTESTATION(
            "y 符合，n 不符合；须有人负责确认，拿不准填 ?",
            "y it holds, n it does not; somebody has to answer for it, ? if in doubt"),
    NAME(
            "写在报告抬头，不影响结论；不想填用 ? 略过",
            "stands at the head of the report and decides nothing; ? to pass it over"),
    WORD("填一个序号", "one number"),
    WORDS("填一个或几个序号，如 1 3；都不是填 0", "one or more numbers as in 1 3; 0 for none"),
    PUT_FORWARD(
            "填序号，如 1 3；都不申报填 0；其余记为没有",
            "numbers as in 1 3; 0 for none of them; the others are noted as none"),
    ENTRIES(
            "没有填 0；有则填个数，或名称（用、隔开）",
            "0 for none; else how many, or their names with commas between"),
    ENTRIES_BY_WORD(
            "没有填 0；有则填序号，每项一个，如 1 3，同类两项填 1 1",
            "0 for none; else a number each, as in 1 3 (1 1 for two of a kind)"),
    MONEY(
            "万元数，如 12000；也可带单位，如 1.2亿元、8200万、350,000元",
            "in 万元 (10 000 yuan) such as 12000; or with a unit: 120 million yuan, 1.2亿元"),
    SIGNED_MONEY("%s；亏损为负，如 -300", "%s; -300 for a loss"),
    BETWEEN("%s 到 %s", "%s to %s"),
    YEAR("年份，如 2024", "a year such as 2024"),
    WHOLE("整数，如 12", "a whole number such as 12"),
    DECIMAL("数字，如 12 或 12.5", "a number such as 12 or 12.5"),
    WHOLE_NUMBERS(
            "整数，用空格隔开，如 2022 2023；没有填 0",
            "whole numbers with spaces between, such as 2022 2023; 0 for none"),
    ISSUED_ON(
            "发证日期，如 2022-09-26；有效期另有写明的填起止，如 2022-09-26 至" + " 2025-09-25，或 2022-09-26 至 长期",
            "the day of issue such as 2022-09-26; or the term where it is printed, as"
                    + " in 2022-09-26 to 2025-09-25, or 2022-09-26 to open"),
    VALID_TO(
            "日期，如 2026-05-14；没有截止日的填“长期”",
            "a date such as 2026-05-14; “open” where there is no end date"),
    DATE("日期，如 2024-09-01、2024年9月1日", "a date such as 2024-09-01 or 1 September 2024"),
    PROVINCE("省级名称，如 江苏", "a province in Chinese, such as 江苏"),
    CITY("设区市，如 无锡", "a prefecture city in Chinese, such as 无锡"),
    CREDIT_CODE("18 位代码", "18 characters"),
    INDUSTRY_CODE(
            "字母加 2 至 4 位数字，如 C3562（营业执照或统计报表上的行业代码）",
            "a letter and 2 to 4 digits such as C3562, as in statistical returns");

    private final Bilingual text;

    AllowedText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
