package org.huiqi.text;

/**
 * What is wrong with anything that is read, and what may be written there, where profiles, the
 * files of a pack, cases, workbooks and requests say the same.
 */
public enum InputText implements Sentence {
    NOT_AN_OBJECT("不是对象", "is not an object"),
    UNKNOWN_KEY("不是这里可用的键", "is not a key that is known here"),
    KNOWN_KEYS("可用的键：%s", "known keys: %s"),
    REPEATED_KEY("这个键重复了，第 %s 行已有", "is a repeated key, it stands on line %s already"),
    KEEP_ONE("只留一个", "keep one of them"),
    NOT_A_LIST("不是列表", "is not a list"),
    NOT_TEXT("不是文字", "is not text"),
    EMPTY_TEXT("是空的文字", "is an empty text"),
    NOT_A_NUMBER("不是数字", "is not a number"),
    NOT_A_DATE("不是日期", "is not a date"),
    NO_SUCH_DATE("不是存在的日期", "is not a date that exists"),
    WRITE_DATE("应为 YYYY-MM-DD，如 2024-09-01", "write YYYY-MM-DD such as 2024-09-01"),
    NOT_A_WORD("不是可用的值", "is not an allowed value"),
    WRITE_WORD("应为 %s 之一", "write one of %s"),
    DID_YOU_MEAN("是否想写 %s？", "did you mean %s?"),
    DID_YOU_MEAN_WORD("是否想写 %s？可用的值：%s", "did you mean %s? Allowed: %s"),
    UNREADABLE("无法读取", "cannot be read"),

    TEXT("文字", "text"),
    PER_CENT("0 到 100，如 30 表示 30%", "0 to 100, 30 for 30 %");

    private final Bilingual text;

    InputText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
