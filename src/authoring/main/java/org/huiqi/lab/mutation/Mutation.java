package org.huiqi.lab.mutation;

import org.huiqi.text.Bilingual;

/** Kinds of changes. */
public enum Mutation {
    OPERATOR("比较符", "operator"),
    THRESHOLD("门槛", "threshold"),
    WORD_DROPPED("少一个词", "word dropped"),
    WORD_ADDED("多一个词", "word added"),
    WORD_CHANGED("换一个词", "word changed"),
    FLIPPED("是否颠倒", "yes and no swapped"),
    ARGUMENT("参数", "argument"),
    YEAR("年份", "year"),
    AND_OR("并且与或者互换", "AND and OR swapped"),
    CONSTRAINT_REMOVED("少一个约束", "constraint removed"),
    POINTS("分值", "points"),
    RULE_REMOVED("规则失效", "rule removed"),
    FORCE("约束力", "force"),
    GROUP_SPLIT("任一组拆开", "any-of group split"),
    GROUP_JOINED("并入任一组", "put into an any-of group"),
    TRACK_DROPPED("从通道中删去", "dropped from a track"),
    TRACK_ADDED("加入通道", "put into a track"),
    WINDOW("申报期间", "window"),
    DEADLINE("截止日", "deadline"),
    ACTOR("约束谁", "actor"),
    CLOSES("是否截止申报", "whether it closes"),
    VALIDITY("适用日期", "days of validity"),
    AMOUNT("支持金额", "amount"),
    TEXT("文字里的数", "number in a text");

    private final Bilingual text;

    Mutation(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    /** What it is called. */
    public Bilingual text() {
        return text;
    }
}
