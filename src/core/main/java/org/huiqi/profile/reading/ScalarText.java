package org.huiqi.profile.reading;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What is wrong with a single value, and what to write instead. */
enum ScalarText implements Sentence {
    QUOTE_TEXT("应为文字，请加引号，如 \"%s\"", "write text, put quotes around it as in \"%s\""),
    WRITE_TEXT("应为文字", "write text"),
    WRITE_SINGLE_TEXT("应为一段文字", "write a single text"),
    CONTROL_CHARACTERS("含有控制字符", "has control characters"),
    REMOVE_CONTROL_CHARACTERS("请删去", "remove them"),
    LEAVE_OUT("不知道则不写", "leave it out if unknown"),
    LEAVE_EMPTY("不知道则留空", "leave it empty if unknown"),
    WRITE_FLAG("应为 true（是）或 false（否）；不知道则不写", "write true or false; leave it out if unknown"),
    CHOOSE_FLAG("请选“是”或“否”，不知道则选“未知”", "choose yes or no, or unknown"),
    NOT_A_FLAG("不是“是”或“否”", "is neither yes nor no"),
    WRITE_DECIMAL(
            "应为十进制数，不加引号，如 12 或 12.5", "write a decimal number without quotes such as 12 or 12.5"),
    GIVE_DECIMAL("应为数字，如 12 或 12.5", "write a number such as 12 or 12.5"),
    NOT_WHOLE("不是整数", "is not a whole number"),
    WRITE_WHOLE("应为整数，不加引号，如 12", "write a whole number without quotes such as 12"),
    GIVE_WHOLE("应为整数，如 12", "write a whole number such as 12"),
    NEGATIVE("是负数", "is negative"),
    WRITE_NOT_NEGATIVE("应不小于 0", "write 0 or more"),
    OUT_OF_RANGE("超出范围", "is out of range"),
    WRITE_AT_LEAST("应不小于 %s", "write %s or more"),
    WRITE_EXACTLY("应为 %s", "write %s"),
    WRITE_BETWEEN("应为 %s 到 %s", "write %s to %s"),
    TOO_MANY_DIGITS("位数太多", "has too many digits"),
    WRITE_FEWER_DIGITS(
            "小数点前后最多各 %s 位",
            "write at most %s digits in front of the decimal point and as many behind it"),
    NOT_PER_CENT("不在 0 到 100 之间", "is not between 0 and 100"),
    WRITE_PER_CENT("应为百分数，如 30 表示 30%", "write per cent, 30 for 30 %"),
    NOT_MONEY("不是金额", "is not an amount of money"),
    NO_UNIT("是没有单位的文字", "is text without a unit"),
    WRITE_MONEY(
            "应为万元数（如 8200），或带单位的文字（如 8200万元、1.2亿元、350,000元）",
            "write a number of 万元 (10 000 yuan) such as 8200, or text with a unit such as"
                    + " 8200万元, 1.2亿元, 350,000元"),
    WRITE_SIGNED_MONEY(
            "应为万元数（如 8200、-300），或带单位的文字（如 8200万元、-300万元、1.2亿元、350,000元）",
            "write a number of 万元 (10 000 yuan) such as 8200 or -300, or text with a unit"
                    + " such as 8200万元, -300万元, 1.2亿元, 350,000元"),
    DID_YOU_MEAN_CHOICE("是否指“%s”？", "did you mean “%s”? "),
    CHOOSE_WORD("%s可选：%s", "%schoose one of: %s"),
    NOT_A_PROVINCE("不是省级行政区名称", "is not a province-level name"),
    WRITE_PROVINCE(
            "应为 34 个省级行政区之一，可带“省”“市”“自治区”等，如 江苏 或 江苏省",
            "write one of the 34 province-level names: Jiangsu, 江苏 or 江苏省"),
    CREDIT_CODE_LENGTH(
            "有 %s 位，统一社会信用代码应为 18 位", "has %s characters, a unified social credit code has 18"),
    CREDIT_CODE_CHARACTER(
            "第 %s 位不是数字或大写字母（不用 I、O、S、V、Z）",
            "has no digit or capital letter (without I, O, S, V, Z) at position %s"),
    CREDIT_CODE_CHECK("校验位（最后一位）不符", "has a wrong check character (the last one)"),
    COMPARE_LICENCE("请对照营业执照核对", "compare it with the business licence"),
    INDUSTRY_LETTER(
            "字母与大类不符，门类 %c 的大类是 %02d 到 %02d",
            "has a letter that does not fit its division, section %c has %02d to %02d"),
    NOT_AN_INDUSTRY("不是行业代码", "is not an industry code"),
    WRITE_INDUSTRY(
            "应为门类字母加 2 至 4 位数字，如 C3562（GB/T 4754-2017）",
            "write the section letter and 2 to 4 digits such as C3562 (GB/T 4754-2017)");

    private final Bilingual text;

    ScalarText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
