package org.huiqi.catalogue.shape;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What is wrong with a file that is read into records, and what to do about it. */
enum ShapeText implements Sentence {
    CHINESE("中文", "the Chinese text"),
    ENGLISH("英文", "the English text"),
    EMPTY_FILE("文件没有内容", "the file is empty"),
    LIKE_NEIGHBOURS("请照相邻文件写", "write it like its neighbours"),
    WRITE_KEYS("应写成 键: 值，键为 %s", "write key: value; keys are %s"),
    WRITE_KEY_VALUE("应写成 键: 值", "write key: value"),
    EMPTY("是空的", "is empty"),
    WRITE_ENTRY("至少写一项", "write one entry at least"),
    MISSING("缺少", "is missing"),
    ADD_IT("请补上：%s", "add it: %s"),
    WRITE_LIST("每项一行，以 - 开头，或写成 [a, b]", "write - before each entry, or [a, b]"),
    WRITE_TEXT("应为%s", "write %s"),
    QUOTE_TEXT("请加引号：\"%s\"", "put quotes around it: \"%s\""),
    WRITE_OR_REMOVE("请写内容，或删去这一项", "write it, or remove the entry"),
    MALFORMED("格式不对", "is malformed"),
    NOT_A_FLAG("不是 true 或 false", "is not true or false"),
    WRITE_FLAG("应为 true 或 false，不加引号", "write true or false without quotes"),
    WRITE_NUMBER(
            "应为数字，不加引号，小数点前后至多各 %s 位",
            "write a number without quotes, with at most %s digits on either side of the point"),
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
