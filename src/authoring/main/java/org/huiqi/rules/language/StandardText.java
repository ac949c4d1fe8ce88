package org.huiqi.rules.language;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What is wrong with a version of a standard, and what to do about it. */
enum StandardText implements Sentence {
    NO_SIZE_STANDARD("没有划型标准", "there is no size standard"),
    NAME_SIZE_STANDARD("请在 standards 中写 sme-size-2011-300", "Name sme-size-2011-300 in standards"),
    NOT_A_FLOOR("不是划型标准的下限", "is no floor of the size standard"),
    NAME_FLOOR("是否想写 %s？规则名是行业和级别", "Did you mean %s? A rule is named by industry and class"),
    NO_INDUSTRY("没有判断本行业", "does not ask for its industry"),
    WRITE_INDUSTRY("请写 industry == SizeIndustry.%s", "Write industry == SizeIndustry.%s"),
    NO_FLOOR("缺少下限 %s", "floor %s is missing"),
    ADD_FLOOR("请补一条 rule \"%s\"", "Add rule \"%s\""),
    FLOOR_TOO_HIGH(
            "%1$s 的下限 %2$s 不低于 %3$s 的 %4$s", "the floor %2$s of %1$s is not below %4$s of %3$s"),
    CORRECT_ONE("请更正其一", "Correct one of them"),
    OVERLAPS("自 %1$s 起与 %2$s 同时适用", "applies together with %2$s from %1$s"),
    ONE_VERSION_A_DAY("请更正 from 或 to，一天只有一个版本", "Correct from or to; a day has one version"),
    NOT_A_TITLE("title：%s 不是资质类型", "title: %s is no kind of title"),
    WRITE_TITLE("是否想写 %s？请写 titles[].type 的一个值", "Did you mean %s? Write a word of titles[].type"),
    ENDS_FIRST("to 早于 from", "to is before from"),
    CORRECT("请更正", "Correct one of them"),
    NO_TRUST("%s 没有 trust", "%s has no trust"),
    WRITE_TRUST(
            "两份以上公开文本一致写 A，只有一份写 B", "Write A where two or more public copies agree, B for one"),
    NO_SCORE("score.criterion：%s 不是看得分的条件", "score.criterion: %s does not ask for points"),
    ASK_POINTS(
            "其规则应为 Points( criterion == \"%s\", … )",
            "Its rule asks Points( criterion == \"%s\", … )"),
    NO_PART("%1$s 的部分 %2$s 未定义", "part %2$s of %1$s is not defined"),
    ADD_PART("请在 parts 中补上", "Add it to parts"),
    BANDS_OR_FIELD(
            "%s 须有档次（bands）或填报字段（entered）之一",
            "%s needs bands, or a field that its points are entered in"),
    ONE_OF_TWO("请补上一项，删去另一项", "Give one of the two"),
    MAX_OTHER_THAN_BANDS("%s 的 max 是 %s，各档最高 %s", "max of %s is %s, its bands give %s"),
    CORRECT_MAX("请更正 max 或规则中的分值", "Correct max, or the points in the rules"),
    BAND_WITHOUT_POINTS("%s 是评分档次，没有给分", "%s is a band and gives no points"),
    POINTS_WITHOUT_BAND("%s 不是评分档次，给了分", "%s is no band and gives points"),
    WRITE_POINTS(
            "档次写 points( drools, 8 );，条件写 met( drools );",
            "A band says points( drools, 8 );, a condition met( drools );");

    private final Bilingual text;

    StandardText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
