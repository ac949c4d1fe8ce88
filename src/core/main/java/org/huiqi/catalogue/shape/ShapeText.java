package org.huiqi.catalogue.shape;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What is wrong with a file that is read into records, and what to do about it. */
enum ShapeText implements Sentence {
    CHINESE("中文", "the Chinese text"),
    ENGLISH("英文", "the English text"),
    EMPTY_FILE("文件没有内容", "the file is empty"),
    LIKE_NEIGHBOURS("请照相邻文件写", "write it like its neighbours"),
    NOT_AN_OBJECT("不是对象", "is not an object"),
    WRITE_KEYS("应写成 键: 值，键为 %s", "write key: value; keys are %s"),
    WRITE_KEY_VALUE("应写成 键: 值", "write key: value"),
    EMPTY("是空的", "is empty"),
    WRITE_ENTRY("至少写一项", "write one entry at least"),
    MISSING("缺少", "is missing"),
    ADD_IT("请补上：%s", "add it: %s"),
    REPEATED_KEY("这个键重复，第 %s 行已有", "is a repeated key, it stands on line %s already"),
    KEEP_ONE("只留一个", "keep one of them"),
    UNKNOWN_KEY("不是这里可用的键", "is not a key that is known here"),
    KNOWN_KEYS("可用的键：%s", "known keys: %s"),
    NOT_A_LIST("不是列表", "is not a list"),
    WRITE_LIST("每项一行，以 - 开头，或写成 [a, b]", "write - before each entry, or [a, b]"),
    NOT_A_WORD("不是可用的值", "is not an allowed value"),
    WRITE_WORD("应为 %s 之一", "write one of %s"),
    DID_YOU_MEAN("是否想写 %s？", "did you mean %s?"),
    DID_YOU_MEAN_WORD("是否想写 %s？可用的值：%s", "did you mean %s? Allowed: %s"),
    NOT_TEXT("不是文字", "is not a text"),
    WRITE_TEXT("应为%s", "write %s"),
    QUOTE_TEXT("请加引号：\"%s\"", "put quotes around it: \"%s\""),
    EMPTY_TEXT("是空的文字", "is an empty text"),
    WRITE_OR_REMOVE("请写内容，或删去这一项", "write it, or remove the entry"),
    MALFORMED("格式不对", "is malformed"),
    NO_SUCH_DATE("不是存在的日期", "is not a date that exists"),
    NOT_A_DATE("不是日期", "is not a date"),
    WRITE_DATE("应为 YYYY-MM-DD，如 2024-09-01", "write YYYY-MM-DD such as 2024-09-01"),
    NOT_A_FLAG("不是 true 或 false", "is not true or false"),
    WRITE_FLAG("应为 true 或 false，不加引号", "write true or false without quotes"),
    NOT_A_NUMBER("不是数字", "is not a number"),
    WRITE_NUMBER("应为数字，不加引号", "write a number without quotes"),
    WRITE_WHOLE_FROM("应为 %s 以上的整数", "write a whole number from %s"),
    WRITE_WHOLE_BETWEEN("应为 %s 至 %s", "write a whole number from %s to %s"),
    OUT_OF_RANGE("不在可用的范围内", "is not an allowed number");

    private final Bilingual text;

    ShapeText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
