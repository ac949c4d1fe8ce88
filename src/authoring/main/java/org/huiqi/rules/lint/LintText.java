package org.huiqi.rules.lint;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/**
 * What the linter finds in conditions, dates, numbers and the structure of seeds, and what to do
 * about it.
 */
enum LintText implements Sentence {
    CORRECT_CONDITION("请更正条件", "Correct the condition"),
    CORRECT_OR_REMOVE("请更正，或删去", "Correct or remove it"),
    NONE_ELIGIBLE(
            "%s 与 %s 不能同时符合，没有企业能申报", "%s and %s cannot both be met, so no firm is ever eligible"),
    NO_WAY("%s 与 %s 不能同时符合，通道 %s 走不通", "%s and %s cannot both be met, so track %s leads nowhere"),
    NEVER_MET("没有企业能符合：条件自相矛盾", "no firm can meet it: the condition contradicts itself"),
    ALWAYS_MET("没有企业会不符合：条件总是成立", "no firm can miss it: the condition always holds"),
    PART_NEVER_HOLDS("从不成立的部分：%s", "a part that never holds: %s"),
    PART_ALWAYS_HOLDS("总是成立的部分：%s", "a part that always holds: %s"),
    PART_IMPLIED("不起作用的部分，其余部分已经说了：%s", "a part that changes nothing, the others say it: %s"),
    CORRECT_RULES("请更正规则，或条件的 tracks", "Correct the rules, or the tracks of the criteria"),
    WINDOW_ENDS_FIRST("申报期间先结束后开始：%s 月至 %s 月", "the window ends before it begins: months %s to %s"),
    CORRECT_FROM_OR_TO("请更正 from 或 to", "Correct from or to"),
    DEADLINE_TWICE("截止日重复：%s", "a deadline stands twice: %s"),
    REMOVE_ONE("请删去一处", "Remove one of them"),
    DEADLINE_FAR_OFF("截止日 %s 远离申报期间 %s", "deadline %s is far from the window %s"),
    CHECK_YEAR("请核对年份", "Check the year"),
    DEADLINE_BEFORE_OPENING(
            "截止日 %s 早于申报开始，却使申报截止", "deadline %s closes the programme before it opens"),
    CORRECT_DATE("请更正日期，或改为 closes: false", "Correct the date, or write closes: false"),
    NOTE_SAYS_OTHER_DATE("说明写 %s，日期是 %s", "the note says %s, the date is %s"),
    CORRECT_ONE("请更正其一", "Correct one of them"),
    VALIDITY_ENDS_FIRST("有效期先结束后开始：%s 至 %s", "the validity ends before it begins: %s to %s"),
    ID_TWICE("编号 %s 重复，另见 %s", "id %s stands twice, see %s"),
    NO_PROGRAMME_FOR_FILE("没有对应的项目", "no programme goes with this file"),
    NAME_BY_PROGRAMME(
            "请按项目编号命名，或在 edition.yaml 中登记项目",
            "Name it by the programme's id, or enter the programme in edition.yaml"),
    SHARED_PACKAGE("与 %s 用同一个 package", "has the package of %s"),
    OWN_PACKAGE("每个文件用自己的 package", "Give each file a package of its own"),
    YEARS("年份", "years"),
    NUMBERS("数", "numbers"),
    AMOUNTS("金额（万元）", "amounts (万元)"),
    PERCENTAGES("百分数", "percentages"),
    LANGUAGES_DIFFER(
            "两种语言的%s不同：中文 %s，英文 %s", "the languages name different %s: Chinese %s, English %s"),
    REQUIREMENT("%s：要求%s", "%s: the requirement %s"),
    CORRECT_REQUIREMENT("请更正要求，或更正规则（%s:%s）", "Correct it, or the rule (%s:%s)"),
    COMMENT("%s：注释%s", "%s: the comment %s"),
    CORRECT_COMMENT("请更正注释，或更正规则", "Correct it, or the rule"),
    COMMENT_POINTS("%s：注释写 %s 分，规则给 %s", "%s: the comment says %s points, the rule gives %s"),
    SAYS_OTHER_NUMBER("写 %s，规则是 %s", "says %s, the rule %s"),
    PHONES_OF_NOBODY(
            "有 %s 个电话、%s 个单位，看不出哪个电话是谁的",
            "%s phones and %s bodies: which phone is whose is not said"),
    ONE_PHONE_EACH("请依次为每个单位写一个电话", "Write one phone for each body, in their order"),
    EMPTY_TRACK("没有条件属于通道 %s", "no criterion belongs to track %s"),
    NAME_TRACK("请在条件的 tracks 中写它，或删去", "Name it in the tracks of a criterion, or remove it"),
    EMPTY_GROUP("没有条件属于分组 %s", "no criterion belongs to group %s"),
    GROUP_OF_ONE("分组 %s 只有一个条件", "group %s has one criterion only"),
    TWO_ALTERNATIVES(
            "任选其一的组至少有两个条件；请写 anyOf，或删去",
            "A group of alternatives has two criteria at least; name it in anyOf, or remove"
                    + " it"),
    GROUP_OF_SEVERAL_FORCES("分组 %s 的条件约束力不同：%s", "the criteria of group %s bind differently: %s"),
    ONE_FORCE("同组条件的 force 应相同", "Give the members of a group one force"),
    NO_VERSION_IN_WINDOW(
            "%s：申报期间没有适用的标准 %s", "%s: no version of %s applies while the window is open"),
    ADD_VERSION("请补上该版本，或改为 ATTEST", "Add the version, or write ATTEST"),
    NO_PROGRAMME("没有项目 %s", "there is no programme %s"),
    CORRECT_LINKS("请更正 links", "Correct links"),
    NO_EVIDENCE("没有条件或材料写“%s”", "no evidence and no document is called “%s”"),
    CORRECT_PER_PROGRAMME("请更正 perProgramme", "Correct perProgramme");

    private final Bilingual text;

    LintText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
