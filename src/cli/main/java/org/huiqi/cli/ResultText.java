package org.huiqi.cli;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What commands say when they are done, and while they run. */
enum ResultText implements Sentence {
    CHECKED("已核对 %s 份", "%s checked"),
    CHECKED_AND_REFUSED("已核对 %s 份，拒绝 %s 份：%s", "%s checked, %s refused: %s"),
    AND_OTHERS("%s 等", "%s …"),
    KEPT("原文件已留存为 %s", "The original file is kept as %s"),
    NO_DATES(
            "没有基准日及以后的日程，未写入文件。手册只载一个年度的日期，已过的不列入，也不推算下一年度；--as-of 可指定基准日。",
            "No date lies ahead of the day of the check, so no file was written. The handbook prints the dates of one year; days that have passed are left out and those of the next are not guessed. --as-of chooses the day."),

    CASES_RUN(
            "%d 个文件，%d 个用例：通过 %d，未通过 %d，用时 %.1f 秒",
            "%d file(s), %d cases: %d passed, %d failed, in %.1f s"),
    FILES_UNREADABLE("%s；%s 个文件无法读取", "%s; %s file(s) cannot be read"),
    OF_OTHER_EDITION(
            "%s 个用例不是 %s 版的，未运行；test --from 可把它们转过来",
            "%s cases are not about edition %s and were not run; test --from carries them over"),
    NOT_REWRITTEN(
            "以上预期无法自动改写，请人工处理", "What is expected above could not be rewritten and is left to you"),

    CASES_FAILED(
            "%s 个用例未通过，其断言不符之处不计入；详见 huiqi test",
            "%s case(s) failed, what they state wrongly does not count; see huiqi test"),
    BELOW_FLOOR("覆盖率 %s%% 低于 %s%%，缺口 %s 处：", "%s %% is below %s %%, %s gap(s):"),

    NO_PROBLEMS("%s：没有问题", "%s: no problems"),
    PROBLEMS("%s：%s 个问题", "%s: %s problem(s)"),
    REVIEWS(
            "核对：共 %s 个条件，%s 个尚未核对，%s 个核对后改过（--reviews 逐条列出）",
            "Reviews: of %s conditions %s were never reviewed, %s have changed since (--reviews lists them)"),
    SIGNED("已记下 %s 核对了 %s 个条件", "%s has signed %s condition(s)"),
    LINT_NEXT(
            "接着：huiqi lint rules/%s 逐条指出要补的内容；步骤见 rules/README.md",
            "Next: huiqi lint rules/%s says what is still to be written; rules/README.md has the steps"),

    CASES("个用例", "cases"),
    MUTANTS("处变异", "mutants");

    private final Bilingual text;

    ResultText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
