package org.huiqi.profile.schema;

import org.huiqi.text.Bilingual;

/** Units of the numbers in a profile and in rules; the handbook counts money in 万元. */
public enum Unit {
    /** 万元 / 10 000 yuan. */
    WAN_YUAN("万元", "万元"),
    /** %. */
    PERCENT("%", "%"),
    /** 人 / persons. */
    PERSONS("人", "persons"),
    /** 人次 / person-times. */
    PERSON_TIMES("人次", "person-times"),
    /** 年 / years. */
    YEARS("年", "years"),
    /** 周岁 / years of age. */
    YEARS_OF_AGE("周岁", "years of age"),
    /** 个月 / months. */
    MONTHS("个月", "months"),
    /** 天 / days. */
    DAYS("天", "days"),
    /** 平方米 / m². */
    SQUARE_METRES("平方米", "m²");

    private final Bilingual text;

    Unit(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    /** As people write it. */
    public Bilingual text() {
        return text;
    }
}
