package org.huiqi.lab.diff;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** Why a number of a rule cannot be another, and what is allowed. */
enum ThresholdText implements Sentence {
    FORM("%s：应写成 条件编号=数，或 条件编号=最小..最大/步长", "%s: write ID=NUMBER, or ID=FIRST..LAST/STEP"),
    NO_RULE("没有规则 %s；是否想写 %s？", "there is no rule %s; did you mean %s?"),
    NOTHING_TO_CHANGE("%s：没有可改的数字或日期", "%s: has no number or day to change"),
    WHICH("%s：请指明哪个数：%s", "%s: say which number: %s"),
    STEPS(
            "%s：应有 1 至 %s 步：起..止/步长，步长大于 0",
            "%s: from 1 to %s steps: first..last/step, the step above 0"),
    NO_DATE("%s：%s 不是日期，应写成 2024-09-30", "%s: %s is not a date; write 2024-09-30"),
    NO_NUMBER(
            "%s：%s 不是数字；金额写万元，如 80000，小数点前后至多各 %s 位",
            "%s: %s is not a number; amounts are in 万元, such as 80000, with at most %s digits on"
                    + " either side of the point"),
    NO_COUNT("%s：%s 不是可用的个数；应为整数，如 5", "%s: %s is not a count; write a whole number such as 5"),
    ONE_RANGE("只能有一个 --set 写范围", "only one --set may have a range");

    private final Bilingual text;

    ThresholdText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
