package org.huiqi.imports;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What is told of a statement or a return: what is wrong in it, and what is not taken from it. */
enum StatementText implements Sentence {
    NO_PERIOD(
            "没有写明是哪一年的（税款所属期、报表日期或会计期间），未读",
            "does not say which year it is about, and is not read"),
    SAY_YEAR("请指明年份（命令行：--year 2023）", "say which (on the command line: --year 2023)"),
    UNREAD(
            "可能说明期间、单位、币种或口径，但未能识别，相关数据均未采用",
            "may say which period, unit, currency or kind the figures are of, but is not understood;"
                    + " none of them is taken"),
    WRITE_TERMS(
            "请改写成“2023年度”“单位：万元”这样的文字，与数据无关的请删去，再导入",
            "write it like 2023年度 or 单位：万元, or delete it if it is about something else, and"
                    + " import again"),
    CONTRADICTS("与 %2$s 的“%1$s”不一致，相关数据均未采用", "contradicts %s at %s; no figure is taken"),
    WRITE_ONE("请核对并只留正确的一处，再导入", "check which is right, keep that alone, and import again"),
    NOT_IN_YUAN(
            "“%s”：金额不是人民币，未采用；请改用人民币报表",
            "%s: the amounts are not in yuan and are not taken; use a statement in yuan"),
    NOT_ACTUAL(
            "“%s”：不是实际发生数（预算、计划、预测或增减变动），未采用；请改用实际数",
            "%s: not actual figures but a budget, a plan, a forecast or a change, and not taken; use"
                    + " the actual ones"),
    NOT_OWN(
            "“%s”：是合并、汇总或模拟报表，不是本企业自身的，未采用；请改用本企业（母公司）报表",
            "%s: consolidated, combined or pro forma, not the firm's own, and not taken; use the"
                    + " firm's own statement"),
    NOT_OVER(
            "%s 年到基准日 %s 尚未结束，不是全年实际数，未采用",
            "is about %s, which is not over on the as-of date, %s; no actual figure of a year, and not"
                    + " taken"),
    UNIT("“%s”：金额按%s读入并换算", "%s: the amounts are read in %s and converted"),
    TOO_LARGE(
            "超过 %s 个单元格，不像报表或申报表，未读；请只留报表本身再导入",
            "has more than %s cells, too many for a statement or a return, and is not read; keep the"
                    + " statement alone and import again"),
    NO_YEARS(
            "上方没有年度表头（本年度、前一年度、前二年度），看不出各列是哪一年，未采用；请补上表头再导入",
            "has no heads that say which column is which year (本年度, 前一年度, 前二年度), and is not"
                    + " taken; add them and import again"),
    NOT_A_WHOLE_YEAR(
            "是 %s 的报表，看不出是全年（年末）数，未作为年度数据采用",
            "is a statement of %s that does not show a whole year, and gives no yearly figure"),
    FOR_INFORMATION("供参考（%s）：%s", "for information (%s): %s"),
    NO_AMOUNT("不是金额", "is no amount"),
    WRITE_AMOUNT(
            "应为金额，如 1,234.56 或 (1,234.56)；不知道则留空",
            "write an amount such as 1,234.56 or (1,234.56), or leave it empty"),
    NOT_BALANCED(
            "与负债 %s、所有者权益 %s、负债和所有者权益总计 %s 不平，资产和负债都未采用",
            "does not balance with liabilities %s, equity %s and both together %s; neither"
                    + " assets nor liabilities are taken"),
    CHECK_BALANCE(
            "应为 资产 = 负债 + 所有者权益，请核对报表",
            "assets must equal liabilities plus equity; check the statement"),
    EXPENSED(
            "是账上费用化的研究费用，不含资本化的开发支出",
            "is the expensed part in the accounts; capitalised development is not in it"),
    NOT_SUMMED("缺少 %s（或不止一个数），未求和", "is not summed up: %s missing, or more than one amount"),
    LINE_TWICE("出现不止一次，数不同，未采用", "stands more than once with different amounts, and is not taken"),
    STANDS_TWICE("与前面的一行同名同数，只取一次", "stands a second time with the same amount; taken once"),
    TAX_PERIOD("所属期 %s 不是全年，未采用", "is about %s, not a whole year, and is not taken"),
    NO_HEADCOUNT("不是人数", "is no number of people"),
    WRITE_WHOLE("应为整数", "write a whole number"),
    YEARLY_AVERAGE(
            "全年平均 %s，不是年末数，未填入资产总额",
            "is the yearly average, %s, not the year end, and is not put into total assets"),
    AVERAGE_STAFF("是全年平均人数", "is the average over the year"),
    NO_INDUSTRY("不是四位行业代码", "is no four-digit industry code"),
    WRITE_INDUSTRY("应为 GB/T 4754-2017 小类代码，如 3983", "write a class of GB/T 4754-2017 such as 3983"),
    UNKNOWN_INDUSTRY(
            "%s 不在 GB/T 4754-2017 的小类中，请核对", "%s is no class of GB/T 4754-2017; please check"),
    SMALL_PROFIT(
            "是；这是所得税的标准，不是中小企业划型标准，未填入",
            "yes; a term of income tax, not of the SME size standard, and not put in"),
    NO_SMALL_PROFIT(
            "否；这是所得税的标准，不是中小企业划型标准，未填入",
            "no; a term of income tax, not of the SME size standard, and not put in"),
    OUTSOURCED(
            "取自本行；如本行只是委托境内外部的部分，请改填全部境内研发费用",
            "taken from this line; where it holds only what was outsourced in China, put all"
                    + " R&D in China in its place"),
    EXTRA_DEDUCTION(
            "%s，加计扣除口径，供与研发投入比较，未填入",
            "%s by the rules of the extra deduction, to compare with R&D expense; not put in");

    private final Bilingual text;

    StatementText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
