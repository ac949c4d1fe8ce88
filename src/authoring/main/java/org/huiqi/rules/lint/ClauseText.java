package org.huiqi.rules.lint;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/**
 * Where the seeds do not bear out what the handbook says: clauses, readings, reviews, the other
 * language.
 */
enum ClauseText implements Sentence {
    NO_PROGRAMME("手册文本中找不到项目 %s", "the text has no programme %s"),
    NO_TERMS("%s 没有关键词（terms）", "%s has no terms"),
    TERM_NOT_IN_CLAUSE("%s：“%s”里没有“%s”", "%s: clause %s does not have %s"),
    UNACCOUNTED("“%s”中没有条件交代的：%s", "%s says what no criterion accounts for: %s"),
    READ_AGAIN("请核对是否漏了", "Read the clause again"),
    COMPARE("请与手册核对", "Compare with the handbook"),
    NO_SUCH_READING("readings 中的 %s 不存在", "readings names %s, which is not there"),
    CORRECT_ID("请更正编号", "Correct the id"),
    NO_READING(
            "%s 的条文未明、有歧义或作了扩大理解，却没有写明口径",
            "%s is silent, ambiguous or widened and does not say how it is read"),
    ADD_READING(
            "请补上两种语言的 reading：怎么掌握，为什么",
            "Add a reading in both languages: what was decided and why"),
    NOT_REVIEWED("%s 尚未核对", "%s was never reviewed"),
    REVIEW(
            "核对后运行 huiqi sign %s --by 姓名",
            "Hold it against the clause, then huiqi sign %s --by NAME"),
    CHANGED_SINCE_REVIEW("%s 在 %s %s 核对之后改过", "%s has changed since %s reviewed it on %s"),
    REVIEW_AGAIN(
            "请再核对，然后运行 huiqi sign %s --by 姓名", "Review it again, then huiqi sign %s --by NAME"),
    ENGLISH_IS_CHINESE("英文是中文：%s", "the English is Chinese: %s"),
    WRITE_ENGLISH("请写英文", "Write English"),
    CHINESE_IS_ENGLISH("中文是英文：%s", "the Chinese is English: %s"),
    WRITE_CHINESE("请写中文", "Write Chinese"),
    OTHER_TERM("“%s”的英文应为 %s：%s", "%s is \"%s\" in English: %s"),
    CHANGE_TERM("请改英文，或改 %s", "Change the English, or %s");

    private final Bilingual text;

    ClauseText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
