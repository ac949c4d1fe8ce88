package org.huiqi.interview;

import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Range;
import org.huiqi.profile.schema.Unit;
import org.huiqi.text.Bilingual;

/** Says what may be answered, with an example. */
final class Allowed {
    /** Most entries of a list that are made by one answer. */
    static final int MOST_ENTRIES = 50;

    private Allowed() {}

    static Bilingual of(Fields.Field field, AnswerKind kind) {
        return switch (kind) {
            case YES_NO -> new Bilingual("y 是，n 否", "y yes, n no");
            case ATTESTATION -> attestation();
            case WORD -> new Bilingual("填一个序号", "one number");
            case WORDS ->
                    new Bilingual(
                            "填一个或几个序号，如 1 3；都不是填 0", "one or more numbers as in 1 3; 0 for none");
            case NUMBER -> number(field);
            case MONEY -> money(field);
            case DATE -> date(field);
            case TEXT -> text(field);
            case NUMBERS ->
                    new Bilingual(
                            "整数，用空格隔开，如 2022 2023；没有填 0",
                            "whole numbers with spaces between, such as 2022 2023; 0 for none");
            case PUT_FORWARD -> putForward();
            case CANDIDATES, ENTRIES ->
                    new Bilingual(
                            "没有填 0；有则填个数，或名称（用、隔开）",
                            "0 for none; else how many, or their names with commas between");
            case ENTRIES_BY_WORD ->
                    new Bilingual(
                            "没有填 0；有则填序号，每项一个，如 1 3，同类两项填 1 1",
                            "0 for none; else a number each, as in 1 3 (1 1 for two of a kind)");
        };
    }

    static Bilingual putForward() {
        return new Bilingual(
                "填序号，如 1 3；都不申报填 0；其余记为没有",
                "numbers as in 1 3; 0 for none of them; the others are noted as none");
    }

    static Bilingual attestation() {
        return new Bilingual(
                "y 符合，n 不符合；须有人负责确认，拿不准填 ?",
                "y it holds, n it does not; somebody has to answer for it, ? if in doubt");
    }

    private static Bilingual money(Fields.Field field) {
        Bilingual amount =
                new Bilingual(
                        "万元数，如 12000；也可带单位，如 1.2亿元、8200万、350,000元",
                        "in 万元 (10 000 yuan) such as 12000; or with a unit: 120 million yuan, 1.2亿元");
        return field.mayBeNegative()
                ? new Bilingual(amount.zh() + "；亏损为负，如 -300", amount.en() + "; -300 for a loss")
                : amount;
    }

    private static Bilingual number(Fields.Field field) {
        if (field.unit() == Unit.PERCENT) {
            return new Bilingual("0 到 100，如 30 表示 30%", "0 to 100, 30 for 30 %");
        }
        Range range = field.range();
        if (range != null && range.max() < Integer.MAX_VALUE) {
            return new Bilingual(
                    range.min() + " 到 " + range.max(), range.min() + " to " + range.max());
        }
        boolean year = field.path().endsWith("Year") || field.path().endsWith(".year");
        if (year) {
            return new Bilingual("年份，如 2024", "a year such as 2024");
        }
        return field.type() == Integer.class
                ? new Bilingual("整数，如 12", "a whole number such as 12")
                : new Bilingual("数字，如 12 或 12.5", "a number such as 12 or 12.5");
    }

    private static Bilingual date(Fields.Field field) {
        return switch (Places.last(field.path())) {
            case "issuedOn" ->
                    new Bilingual(
                            "发证日期，如 2022-09-26；有效期另有写明的填起止，如 2022-09-26 至"
                                    + " 2025-09-25，或 2022-09-26 至 长期",
                            "the day of issue such as 2022-09-26; or the term where it is printed, as"
                                    + " in 2022-09-26 to 2025-09-25, or 2022-09-26 to open");
            case "validTo" ->
                    new Bilingual(
                            "日期，如 2026-05-14；没有截止日的填“长期”",
                            "a date such as 2026-05-14; “open” where there is no end date");
            default ->
                    new Bilingual(
                            "日期，如 2024-09-01、2024年9月1日",
                            "a date such as 2024-09-01 or 1 September 2024");
        };
    }

    private static Bilingual text(Fields.Field field) {
        if (field.form() == null) {
            return new Bilingual("文字", "text");
        }
        return switch (field.form()) {
            case PROVINCE -> new Bilingual("省级名称，如 江苏", "a province in Chinese, such as 江苏");
            case CITY -> new Bilingual("设区市，如 无锡", "a prefecture city in Chinese, such as 无锡");
            case CREDIT_CODE -> new Bilingual("18 位代码", "18 characters");
            case INDUSTRY_CODE ->
                    new Bilingual(
                            "字母加 2 至 4 位数字，如 C3562（营业执照或统计报表上的行业代码）",
                            "a letter and 2 to 4 digits such as C3562, as in statistical returns");
        };
    }
}
