package org.huiqi.interview;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What an answer was understood as, or why it is none. */
enum AnswerText implements Sentence {
    HOLDS("符合", "it holds"),
    DOES_NOT_HOLD("不符合", "it does not hold"),
    NONE("没有", "none"),
    ENTRIES("%s 项", "%s"),
    NONE_PUT_FORWARD("都不申报", "none of them"),
    FOLLOWED("%s；由此填入：%s", "%s; filled in with it: %s"),
    COUNTS_UNTIL("%s（三年期，按有效至 %s 计）", "%s (three years: counts until %s)"),
    NEITHER_YES_NOR_NO("“%s”不是“是”或“否”", "“%s” is neither yes nor no"),
    NO_CHOICE("没有“%s”这一选项，序号为 1 到 %s", "there is no choice “%s”; they are numbered 1 to %s"),
    NO_NUMBERS("“%s”不是 1 到 %s 的序号", "“%s” is no numbers from 1 to %s"),
    NEITHER_COUNT_NOR_NAME("“%s”既不是个数，也不像名称", "“%s” is neither a count nor a name"),
    TOO_MANY(
            "这里一次最多填 %s 项，更多请用表格填报（huiqi template）",
            "at most %s at once; use a workbook for more (huiqi template)"),
    TOO_LONG("超过 %s 字", "longer than %s characters");

    private final Bilingual text;

    AnswerText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
