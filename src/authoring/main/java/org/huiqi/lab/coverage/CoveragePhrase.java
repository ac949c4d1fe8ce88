package org.huiqi.lab.coverage;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** How well cases know the rules. */
public enum CoveragePhrase implements Sentence {
    SUMMARY(
            "%d 个文件 %d 个用例（%d 个未通过）：可达状态和分档 %d 个，已断言 %d 个，覆盖率 %s%%",
            "%d file(s), %d cases (%d failed): %d reachable statuses and bands, %d stated, %s %%"),
    LEGEND(
            "数字为断言该状态且结果相符的用例数；(n) 为只见过、未断言的用例数；- 为不可能的状态；! 为缺口",
            "Numbers: cases that state a status and are right; (n): cases that only met it; -: impossible; !: a gap"),
    GAP("%s %s：%s（%s）", "%s %s: %s (%s)"),
    NEVER_SEEN("没有用例见过", "no case met it"),
    ONLY_SEEN("%s 个用例见过，未断言", "%s case(s) met it, none states it"),

    VERDICTS("结论", "verdicts"),
    EACH_CANDIDATE("每个候选", "each candidate"),
    CRITERION("条件", "criterion"),
    POINTS_SEEN("%s分 %s", "%s pt %s"),
    POINTS("%s分", "%s point(s)"),

    PAGE_TITLE("用例覆盖率", "Coverage of the cases"),
    PAGE_NUMBERS("数字为用例数。", "Numbers count cases."),
    PAGE_NO_GAP(
            "没有缺口：每个可达状态和分档都有用例断言。",
            "No gap: a case states every status and band that can be reached."),
    PAGE_GAPS("缺口", "Gaps"),
    PAGE_CONTENTS("项目和标准", "Programmes and standards"),
    PAGE_VERDICTS("结论", "Verdicts"),
    PAGE_EACH_CANDIDATE("每个候选", "Each candidate"),

    EVERY_STATUS("全部状态已断言", "every status stated"),
    STATUSES_MISSING("缺 %s 个状态", "%s status(es) not stated"),
    EVERY_BAND("每一档已断言", "every band stated"),
    BANDS_MISSING("缺 %s 档", "%s band(s) not stated"),
    NOTHING("没有断言", "nothing stated"),
    IN_PRINCIPLE("%s，原则上", "%s, in principle"),
    PREFERRED("%s，优先或鼓励", "%s, preferred or encouraged");

    private final Bilingual text;

    CoveragePhrase(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
