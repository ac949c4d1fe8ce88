package org.huiqi.lab.mutation;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** The cases that would notice mutants. */
enum KillerPhrase implements Sentence {
    NEVER("一家符合 %1$s 的企业，预期 %1$s: MET", "a firm that meets %1$s, expecting %1$s: MET"),
    ALWAYS("一家不符合 %1$s 的企业，预期 %1$s: NOT_MET", "a firm that misses %1$s, expecting %1$s: NOT_MET"),
    POINTS(
            "一家刚好达到 %s 这一档的企业，写明得分 %s",
            "a firm that just reaches the band %s, stating its %s points"),
    ONE_OF("只符合其中一部分的企业：%s", "a firm that meets one part only of %s"),
    ALL_BUT("除“%s”外都符合的企业，预期 %s: NOT_MET", "a firm that meets all but %s, expecting %s: NOT_MET"),
    ONLY("只符合“%s”的企业，预期 %s: MET", "a firm that meets %s alone, expecting %s: MET"),

    VALUE("%s（%s），其余都符合，预期 %s: %s", "%s (%s), all else met, expecting %s: %s"),
    WORD("只有 %s 的企业（%s），写明 %s 的状态", "a firm with %s alone (%s), stating the status of %s"),
    ANSWERS("使 %s 与 %s 答案不同的企业（%s）", "a firm for which %s and %s answer differently (%s)"),

    VERDICT_OF_TRACK(
            "只有 %s 不符合的企业，写明该通道的结论", "a firm that misses %s alone, stating the track's verdict"),
    VERDICT("只有 %s 不符合的企业，写明结论", "a firm that misses %s alone, stating the verdict"),
    VERDICT_OF("只有 %s 不符合的企业，写明 %s 的结论", "a firm that misses %s alone, stating the verdict of %s"),
    OTHER_OF_GROUP(
            "符合 %s 组中另一项而不符合本项的企业，写明结论",
            "a firm that meets another member of %s but not this one, stating the verdict"),
    ALL_OF_TRACK(
            "不符合 %1$s 而符合 %2$s 全部条件的企业，写明 %2$s 的结论",
            "a firm that misses %1$s and meets all of %2$s, stating the verdict of %2$s"),

    WINDOW(
            "申报期间第一天和最后一天的用例，写明 timing: {%s: {state: …, closesOn: …}}",
            "cases on the first and last day of the window, stating timing: {%s: {state: …, closesOn: …}}"),
    DEADLINE(
            "%1$s 当天或次日的用例，写明 timing: {%2$s: {deadlines: {%1$s: …}}}",
            "a case on or after %1$s, stating timing: {%2$s: {deadlines: {%1$s: …}}}"),
    VALIDITY(
            "%s 当天和前后一天的用例，写明 standards: {%s: …}",
            "cases on %s and the days beside it, stating standards: {%s: …}"),

    AMOUNT(
            "按 %s 算出金额的企业，写明 benefits: {%s: {…}}",
            "a firm whose amounts rest on %s, stating benefits: {%s: {…}}"),
    MOST_POINTS("得 %s 最高分的企业，写明 points", "a firm with the most points of %s, stating points"),
    TEXT(
            "用例不读文字；lint 只认得规则或另一种语言里也有的数",
            "no case reads a text; lint knows numbers that the rule or the other language names too");

    private final Bilingual text;

    KillerPhrase(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
