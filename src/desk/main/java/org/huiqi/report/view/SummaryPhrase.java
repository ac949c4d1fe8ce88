package org.huiqi.report.view;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** Counts in a sentence, what a report rests on, and its limits. */
enum SummaryPhrase implements Sentence {
    CHECKED("共核对 %s 个项目：%s。", "%s programmes were checked: %s."),
    COUNT("%s %s 个", "%s %s"),
    NONE_OPEN(
            "可申报和待确认的项目中，目前没有处于申报期内的。",
            "None of those that are eligible or need attestation is open now."),
    ONE_OPEN(
            "可申报和待确认的项目中，%s 个处于申报期内。",
            "Of those that are eligible or need attestation, %s is open now."),
    SOME_OPEN(
            "可申报和待确认的项目中，%s 个处于申报期内。",
            "Of those that are eligible or need attestation, %s are open now."),
    PASSED("%s年度已过参考申报时间，可为下一年度准备", "Reference period of %s over: prepare for the next round"),

    FIRMS("%s 家", "%s"),
    FIRMS_REFUSED("另有 %s 份档案被拒", "%s more refused"),
    ONE_FIRM_READY(
            "%1$s 家企业中，%2$s 家有项目在申报期内且可申报或待确认。",
            "%2$s of %1$s firms is eligible, or needs attestation only, for a programme that is open now."),
    FIRMS_READY(
            "%1$s 家企业中，%2$s 家有项目在申报期内且可申报或待确认。",
            "%2$s of %1$s firms are eligible, or need attestation only, for a programme that is open now."),
    FIRMS_OPEN("连同有条件和待补充信息的，共 %s 家。", "Conditional and undecided ones included: %s."),

    HANDBOOK("《%s》", "%s"),
    CONTENTS(
            "%1$s：申报项目 %2$s 项，本报告核对 %3$s 项；政策图解 %4$s 项",
            "%1$s: %3$s of %2$s programmes checked here; %4$s overviews"),
    RULES("规则摘要", "Rules (digest)"),
    SOURCE("资料来源", "Profile"),
    DIGEST("资料摘要", "Profile (digest)"),
    LIMITS("使用说明", "How to read this"),

    LIMIT_TIME(
            "时间仅供参考，以当年通知为准。",
            "Periods and dates are for reference; the notice of the year prevails."),
    LIMIT_DAY(
            "手册印“某日前”的，按含当日掌握（本工具口径）。",
            "\"Before\" a printed day is read to include that day (our reading)."),
    LIMIT_ELIGIBLE(
            "“可申报”指按所填资料符合申报条件、可以提出申请，不代表必然获得认定、入选或资金支持；多数项目还需推荐、评审或择优。",
            "\"Eligible to apply\" means that the firm may apply on the information given. It does not mean that it will be recognised, selected or funded; most programmes recommend, review and select."),
    LIMIT_OPEN(
            "“待补充信息”“待确认”表示尚不能下结论，不等于不符合。",
            "\"Undecided\" and \"needs attestation\" mean that no conclusion can be drawn yet. They do not mean that the firm fails."),
    LIMIT_CLAUSES(
            "条款为转述，以手册原文和主管部门正式文件为准；出处依次为手册页码、条款位置和本系统的条件编号。",
            "Clauses are paraphrased; the handbook's text and the authorities' documents prevail. References give page, clause and the number of the criterion."),
    LIMIT_PROFILE(
            "本报告依据所提供的资料核对，未核实资料真伪，不构成法律意见。",
            "The information given was not verified. This report is not legal advice."),
    LIMIT_SAME(
            "资料、基准日、规则三者相同，核对结果即相同。",
            "The same profile, day and rules always give the same result.");

    private final Bilingual text;

    SummaryPhrase(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
