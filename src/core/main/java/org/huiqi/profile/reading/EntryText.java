package org.huiqi.profile.reading;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What is wrong with a key, a list, an entry or two facts together, and what to do about it. */
enum EntryText implements Sentence {
    WRITE_OBJECT("应为“键: 值”的对象", "write an object of “key: value”"),
    QUOTE_AMOUNT(
            "若是带千分位逗号的金额，请加引号，如 \"350,000元\"",
            "quote an amount with thousands commas, as in \"350,000元\""),
    WRITE_LIST(
            "应为列表；[] 表示确知没有，不知道则不写",
            "write a list; [] means known to be none, leave it out if unknown"),
    NOT_IN_LIST("不能是列表中的一项", "is not allowed in a list"),
    REMOVE_ENTRY("请删去这一项，或写明内容", "remove the entry, or say what it is"),
    TOO_MANY_ENTRIES("项太多", "are too many entries"),
    GIVE_FEWER_ENTRIES("最多 %s 项；请分成几份档案", "give %s at most; make several profiles"),
    NOT_A_YEAR("不是年份", "is not a year"),
    WRITE_YEAR("应为四位数字，如 2023", "write four digits such as 2023"),
    NO_FORMAT("缺少格式版本", "the format version is missing"),
    ADD_FORMAT("请加一行 format: 1", "add a line format: 1"),
    NO_ID("缺少编号 id", "the id is missing"),
    GIVE_ID("请给这一项一个编号，如 id: s%s", "give the entry an id such as id: s%s"),
    EMPTY_ID("是空的编号", "is an empty id"),
    WRITE_ID("请写一个编号，如 s1", "write an id such as s1"),
    ID_WITH_AT("含有 @，编号中不能有", "contains @, which an id cannot"),
    LEAVE_OUT_AT("请去掉 @", "leave the @ out"),
    REPEATED_ID("与第 %s 项的编号重复", "is also the id of entry %s"),
    UNIQUE_ID("同一列表中编号须唯一", "ids must be unique in their list"),
    UNKNOWN_CRITERION("不是已知的条件编号", "is not the id of a known criterion"),
    WRITE_CRITERION("应为条件编号，或 条件编号@项目编号", "write a criterion id, or id@candidate"),
    NOT_AN_ATTESTATION("不是确认结果", "is not an attestation"),
    WRITE_ATTESTATION(
            "应为 true、false 或 {value: true, by: …, on: …, evidence: …}",
            "write true, false or {value: true, by: …, on: …, evidence: …}"),
    NO_ATTESTED_VALUE("缺少 value", "the value is missing"),
    WRITE_ATTESTED_VALUE("请写 value: true 或 value: false", "write value: true or value: false"),
    MORE_THAN_WHOLE("大于其整体 %s（%s）", "is more than the whole, %s (%s)"),
    CHECK_NUMBERS("请核对两个数", "check both numbers"),
    BEFORE_FOUNDING("所在年度早于 %s（%s）", "is of a year before %s (%s)"),
    LEAVE_OUT_FIGURE("应不写或为 0，或更正%s", "leave it out, write 0, or correct %s"),
    BEFORE("早于 %s（%s）", "is before %s (%s)"),
    CHECK_DATES("请核对两个日期", "check both dates"),
    CONTRADICTS_OPEN_END("与 %s（是）矛盾", "contradicts %s (true)"),
    KEEP_ONE_OF_TWO("二者只留其一", "keep one of the two"),
    MORE_THAN_TEAM("多于 %s（%s）", "is more than %s (%s)"),
    CHECK_HEADCOUNTS("请核对两个人数", "check both numbers"),
    AFTER_AS_OF("晚于基准日（%s）", "is after the as-of date (%s)"),
    AFTER("晚于 %s（%s）", "is after %s (%s)"),
    CHECK_BIRTH_DATE("请核对出生日期", "check the birth date"),
    NOT_A_CITY("不是江苏的设区市", "is not a prefecture city of 江苏"),
    WRITE_CITY("应为 %s 之一；县（市、区）写在 %s", "write one of %s; counties go to %s"),
    TOO_MANY_FAULTS("错误太多，只列出前 %s 处", "too many faults, only the first %s are listed"),
    CORRECT_THESE("改正后请再检查一次", "correct these and check again");

    private final Bilingual text;

    EntryText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
