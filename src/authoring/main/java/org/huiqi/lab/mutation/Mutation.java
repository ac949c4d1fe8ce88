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
    FORCE("必须与原则上互换", "MUST and IN_PRINCIPLE swapped"),
    GROUP_SPLIT("任一组拆开", "any-of group split"),
    TRACK_DROPPED("从通道中删去", "dropped from a track");

    private final Bilingual text;

    Mutation(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    /** What it is called. */
    public Bilingual text() {
        return text;
    }
}
