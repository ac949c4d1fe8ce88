package org.huiqi.report.view;

import org.huiqi.catalogue.Criterion;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** Fixed words of the readers' reports. */
public enum Label implements Sentence {
    TITLE("惠企政策申报资格核对报告", "Eligibility report on enterprise support programmes"),
    UNNAMED("（未提供企业名称）", "(name not given)"),
    APPLICANT("申报单位", "Applicant"),
    CREDIT_CODE("统一社会信用代码", "Unified social credit code"),
    AS_OF("核对基准日", "As of"),
    EDITION("核对依据", "Handbook"),
    SIZE("规模划型", "Size class"),
    AT_A_GLANCE("核对结论", "At a glance"),
    CONTENTS("目录", "Contents"),
    NOT_GIVEN("未提供", "not given"),
    NOT_PRINTED("手册未载", "not printed in the handbook"),

    NOW("当前可办理的申报", "What can be applied for now"),
    LATER("符合条件，但申报期已过或未载", "Qualified, but the period is over or not printed"),
    OLD_EDITION("手册版次较旧", "Old handbook"),
    LADDER("资质阶梯", "Titles: held, within reach, and what they open"),
    LADDER_KEY(
            "# 已持有　! 即将到期　+ 已达到　? 可达到　x 未达到",
            "# held  ! expiring  + reached  ? reachable  x not reached"),
    LADDER_OPENS("取得后", "With it"),
    LADDER_STEPS("最容易补上的条件", "The shortest steps"),
    LADDER_STEPS_HINT(
            "只差一两项必备条件的项目，能改变的在前。",
            "Programmes that fail on one or two mandatory requirements, what can be mended first."),
    COLUMN_TITLE("资质", "Title"),
    COLUMN_STATE("状态", "State"),
    COLUMN_TO_DO("差什么、缺什么", "What fails or is missing"),
    COLUMN_OPENS("打开的项目", "Opens"),
    COLUMN_INDICATOR("指标", "Indicator"),
    COLUMN_VALUE("现值", "Value"),
    COLUMN_POINTS("得分", "Points"),
    COLUMN_NEXT("再得分", "Next points"),
    LADDER_CLOSE("差距较小的企业", "Firms within reach"),
    NO_LADDER("基准日没有适用的标准。", "No standard applies on the as-of date."),
    CLOSE("接近符合条件的项目", "Programmes within reach"),
    UNDECIDED("尚不能判断的项目", "Not decided yet"),
    CHECKLIST("材料清单", "Document checklist"),
    UNSPECIFIC("暂无具体依据的项目", "Nothing specific is known yet"),
    REST("其余项目", "The other programmes"),
    WARNINGS("资料核对提示", "Points to check in the profile"),
    DETAILS("逐项核对明细", "Findings, programme by programme"),
    SIZE_SECTION("企业规模划型", "Size of the enterprise"),
    BACKGROUND("政策背景", "Policy background"),
    BASIS("依据与说明", "Basis and limits"),

    BRIEF("惠企政策申报简报", "Support programmes in brief"),
    BRIEF_CHANCES("最有把握的项目", "The best chances"),
    BRIEF_MISSING("还缺什么", "What is missing"),
    BRIEF_MIND("需要留意", "What to keep in mind"),
    BRIEF_CONTACTS("找谁办理", "Whom to call"),
    BRIEF_WHO("由谁", "Who"),
    BRIEF_WHAT("办什么，最晚何时", "What, and by when"),
    BRIEF_FIRM("本单位", "The firm"),
    BRIEF_ESTIMATE("按所填资料测算", "Estimate"),
    BRIEF_MORE("另有 %s 项，见完整报告", "%s more in the full report"),
    BRIEF_APPLY_BY("提交申报，截止 %s", "Hand in the application by %s"),
    BRIEF_APPLY_EARLIER(
            "提交申报，须早于上报日；本单位的截止日手册未载",
            "Hand in the application before it is reported; the firm's own day is not printed"),
    BRIEF_APPLY("按主管部门通知提交申报", "Apply as the authority's notice says"),
    BRIEF_LIMITS(
            "时间仅供参考，以当年通知为准，“某日前”按含当日掌握（本工具口径）；“可申报”指可以提出申请，多数项目还需评审或择优。",
            "Dates are for reference, the notice of the year prevails; \"before\" a day is read to"
                    + " include it (our reading). Eligible means that the firm"
                    + " may apply; most programmes then select."),

    MORE("另 %s 项", "%s more"),
    MORE_IN_FULL("另有 %s 项，用 --full 列出。", "%s more; --full lists them."),
    SEE_FULL(
            "逐项核对明细、企业规模划型和政策背景见完整报告（--full，或 --format html、xlsx）。",
            "Every finding, the size of the enterprise and the policy background are in the whole"
                    + " report (--full, or --format html, xlsx)."),
    SEE_FOLDED(
            "已有定论的项目的逐项核对明细、其余问题和政策背景从略，见 --full 或 --format html、xlsx。",
            "The findings of programmes that are settled, further questions and the policy background"
                    + " are left out (--full, or --format html, xlsx)."),
    PAGE_OF_PAGES("第 %s 页 / 共 %s 页", "page %s of %s"),
    UNFOLD("打印时展开全部", "Print everything unfolded"),
    SINCE("与上次相比", "Since last time"),

    OPEN_NOW("申报期内", "Open now"),
    BEFORE("未到参考申报时间", "Opening later"),
    NO_WINDOW("手册未载申报时间", "No application period printed"),
    NO_WINDOW_HINT("申报时间请向主管部门核实。", "Ask the authority when applications are taken."),
    PASSED_HINT(
            "条件符合或仅待确认，但参考申报时间或截止日已过。",
            "The conditions hold or only await confirmation, but the reference period or a deadline"
                    + " has passed."),
    CONDITIONAL("有条件", "Conditional"),
    CONDITIONAL_HINT(
            "必备条件未见不符，但有“原则上”“一般”类条件未满足，能否受理以主管部门意见为准。",
            "No mandatory condition fails, but one that binds only in principle does; the authority"
                    + " decides whether to accept."),
    NEAR("差距较小", "Near misses"),
    NEAR_HINT(
            "差一两步即可符合的项目：步数少、差距小、能尽早补上的在前。",
            "One or two steps away: fewest steps, smallest gap and what can be mended soonest come"
                    + " first."),
    EXPIRING("180天内到期的资质", "Titles that end within 180 days"),
    UNSPECIFIC_HINT(
            "未见不符的条件，但除主体资格外没有资料支持，未计入上面的结论。确有意向的，先回答下面的问题。",
            "Nothing fails, but nothing beyond being an enterprise speaks for these, so they are not"
                    + " counted above. If one is of interest, this is the question to start with."),
    FIRST_QUESTION("最先要弄清的一个问题", "The one question that would settle most"),
    NOTHING_UNSPECIFIC("没有这样的项目。", "There are no such programmes."),
    OTHER_DUTIES("其他须办理的事项", "Other duties"),
    QUESTIONS("优先补充的信息", "What to find out first"),
    QUESTIONS_HINT(
            "按涉及项目多少排列。补充后请重新核对。",
            "The items that touch most programmes come first. Check again once they are known."),
    CONFIRMATIONS("待确认事项汇总", "Everything that awaits confirmation"),
    CONFIRMATIONS_HINT(
            "事实资料不能判定，须由有关人员依据证明材料确认。",
            "Facts cannot decide these; somebody has to answer for them on evidence."),
    CONFIRMATIONS_ABOVE("项待确认事项已列在各项目之下。", "confirmations are listed under their programmes."),
    UNDECIDED_HINT(
            "资料不足，不等于不符合。", "Information is missing; that does not mean that the firm fails."),

    NOTHING_NOW("按现有资料，暂无可以办理的申报。", "On the present information nothing can be applied for."),
    NOTHING_CLOSE("没有接近符合条件的项目。", "No programme is a near miss."),
    NOTHING_UNDECIDED("没有因资料不足而未能判断的项目。", "Nothing is undecided for lack of information."),
    NOTHING_REST("没有其他项目。", "There are no other programmes."),
    NO_WARNINGS("资料中未发现需要提示的事项。", "Nothing in the profile needs checking."),

    CHECKLIST_HINT(
            "用于申报时间未过、结论为可申报、待确认或有条件的项目。先列手册列明的申报材料；其余是本工具建议准备的，" + "以当年通知为准，同一材料只列一次。",
            "For the programmes that can still be applied for and are eligible, need attestation or"
                    + " are conditional. What the handbook lists comes first; the rest is our"
                    + " suggestion (the notice of the year decides), each document once."),
    CHECKLIST_SHARED("建议准备：一份可用于多个项目", "Suggested: one copy serves several programmes"),
    CHECKLIST_SINGLE("建议准备：用于一个项目", "Suggested: for one programme"),
    CHECKLIST_EACH("建议准备：每个项目分别填写或出具", "Suggested: to be written anew for each programme"),
    NOTHING_TO_PREPARE(
            "没有申报时间未过且可争取的项目，暂无须准备的材料。",
            "No programme that can still be applied for needs evidence now."),
    COLUMN_DOCUMENT("材料", "Document"),
    COLUMN_SERVES("用于项目", "For"),

    HELD("已持有资质", "Title held"),
    WINDOW("参考申报时间", "Reference period"),
    CLOSES("截止", "Closes"),
    VALUE("手册所载金额", "Amount printed"),
    MENDING("何时能补上", "Can be mended"),
    DEADLINES("时间节点", "Deadlines"),
    VIA("符合的通道或对象", "Qualifies through"),
    CONSIDERED("核对的通道或对象", "Judged through"),
    CONTACT("联系方式", "Contact"),
    PORTAL("申报入口", "Where to apply"),
    SOURCE("原文链接", "Source"),
    OTHER_NAMES("手册中的其他名称", "Also printed as"),

    NOT_MET("不符合", "Not met"),
    TO_CONFIRM("待确认事项", "To be confirmed"),
    TO_CHANGE("未满足的条件", "Conditions not met"),
    IN_PRINCIPLE_UNMET("未满足的原则性条件", "Conditions in principle not met"),
    TO_SUPPLY("需补充的信息", "Information needed"),
    ADVANTAGES("已具备的优先或鼓励条件（不是必备条件）", "Preferred or encouraged, and held (not required)"),
    ESTIMATE("按所填资料测算（不代表获批）", "Estimate from the profile (not a grant)"),
    BENEFITS("支持内容", "Support"),
    DUTIES("须办理的事项", "Duties"),
    MATERIALS("手册列明的申报材料", "Documents listed in the handbook"),
    EVIDENCE("建议准备（本工具建议，以通知为准）", "Suggested evidence (ours; the notice decides)"),
    READING("本工具口径", "Our reading"),
    PROCEDURE("申报程序", "Procedure"),
    QUOTAS("名额限制", "Quotas"),
    INFO("说明", "Notes"),
    DEFECTS("手册文字疑点", "Defects of the printed text"),

    ALL("全部", "All"),
    FILTER("按结论筛选项目", "Show programmes by verdict"),
    SEE_DETAILS("逐条核对明细", "Findings"),
    OTHER_ROUTES("其他通道或对象", "Other routes"),
    ONLY_DECIDING("仅列起决定作用的条件", "deciding conditions only"),
    MISSING("缺少", "Missing"),
    EVIDENCE_SHORT("建议准备", "Suggested evidence"),
    SETTLED("同组已有一项符合，不影响结论", "another alternative holds; no effect"),
    PREFERENCE_MISSED("不是必备条件，不影响结论", "not required; no effect"),

    FORCE_MUST("必备", "required"),
    FORCE_IN_PRINCIPLE("原则上", "in principle"),
    FORCE_PREFERRED("优先", "preferred"),
    KIND_FUNDING("资金引导", "funding"),
    KIND_RECOGNITION("认定培育", "recognition"),
    ACTOR_WINDOW("手册参考月份的末日", "last day of the reference period"),

    COLUMN_PROGRAMME("项目", "Programme"),
    COLUMN_VERDICT("结论", "Verdict"),
    COLUMN_TIME("时间", "Time"),
    COLUMN_REASON("主要依据", "Deciding reason"),
    COLUMN_ITEM("待补充事项", "Item"),
    COLUMN_TOUCHES("涉及项目", "Programmes"),

    VALIDITY("有效期", "In force"),
    LINKED("相关申报项目", "Related programmes"),
    DATES("时间节点", "Dates"),

    PORTFOLIO("企业与惠企项目对照总览", "Firms and programmes at a glance"),
    FIRM("企业", "Firm"),
    FIRMS("企业数", "Firms"),
    PROGRAMMES("项目数", "Programmes"),
    VERSION("版次", "Edition"),
    OPEN_COUNT("申报期内可争取", "Open and within reach"),
    PROFILE("档案", "Profile"),
    REFUSED("被拒的档案", "Profiles that were refused"),
    REFUSED_HINT(
            "以下档案有错，未核对；每处错误见命令行输出，改正后请重新核对。",
            "These profiles have faults and were not checked. The command names every fault; correct"
                    + " them and check again."),
    FIRST_TO_SETTLE("首先要解决", "First to settle"),
    CALENDAR("惠企申报日程", "SME support: deadlines"),
    FAULTS("错误数", "Faults"),
    LEGEND("图例", "Key"),
    BY_PROGRAMME("各项目的企业数", "Firms by programme"),
    SHOWN("显示", "Show"),
    COMPACT("只显示符号", "Marks only"),
    FILTER_ALL("全部", "all"),
    ONLY_OPEN("只看申报期内可争取的", "Only what is open and within reach"),
    ORDER("排序", "Order"),
    ORDER_GIVEN("按档案", "as given"),
    ORDER_OPEN("可争取的项目多者在前", "most open programmes first"),
    ORDER_SOON("最早截止者在前", "first to close first"),
    OVERVIEW_HINT(
            "每格依次为结论、剩余天数和首先要解决的一项；点击可打开该企业的报告。时间仅供参考，以当年通知为准。",
            "Each cell gives the verdict, the days left and the first thing to settle, and leads to"
                    + " the firm's report. Periods are for reference; the notice of the year"
                    + " prevails.");

    private final Bilingual text;

    Label(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }

    /** How hard a criterion binds, in the word that the handbook prints. */
    public static Bilingual force(Criterion criterion) {
        if (criterion.forceAsPrinted() != null) {
            return criterion.forceAsPrinted();
        }
        return switch (criterion.force()) {
            case MUST -> FORCE_MUST.text;
            case IN_PRINCIPLE -> FORCE_IN_PRINCIPLE.text;
            case PREFERRED -> FORCE_PREFERRED.text;
        };
    }
}
