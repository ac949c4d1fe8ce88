package org.huiqi.web.page;

import org.huiqi.text.Language;

/** Fixed words of the page. */
public enum Phrase {
    NAME("惠企", "Huiqi"),
    TITLE("企业政策申报资格核对", "Eligibility for enterprise support programmes"),
    CHECKED_AGAINST("核对依据", "Checked against"),
    EDITIONS("版次", "Edition"),
    AS_OF("核对基准日", "As of"),
    LANGUAGE("English", "中文"),
    SKIP_TO_FORM("跳到填写", "Skip to the form"),
    SKIP_TO_REPORT("跳到核对结论", "Skip to the report"),
    PRIVATE(
            "资料只由运行本程序的电脑核对，不保存，不外传。",
            "Checked by the computer that runs this program; nothing is stored or passed on."),

    FORM("企业资料", "Company profile"),
    DROP("把文件拖到这里，可以一次多个", "Drop files here, several at once if you like"),
    CHOOSE("选择文件", "Choose files"),
    FORMATS(
            "企业资料表（.xlsx）或档案；也可以是财务报表、所得税年度申报表、企查查或天眼查导出表（.xlsx .xls .csv）",
            "A questionnaire (.xlsx) or profile; or statements, the yearly tax return, exports of Qichacha and Tianyancha (.xlsx .xls .csv)"),
    BLANK("下载空白资料表", "Empty questionnaire"),
    CLEAR("清空", "Clear"),
    CLEAR_SURE("清空全部已填内容？", "Clear everything that was filled in?"),
    REPLACE_SURE("用文件内容替换已填内容？", "Replace what was filled in by the file?"),
    LOADED("已载入：{0}", "Loaded: {0}"),
    LOADED_IN_PART(
            "已载入：{0}。其中 {1} 处有误，未采用；有对应栏目的已在表中标出，请改正：",
            "Loaded: {0}, but for the faults below ({1}). Where there is a field, it is marked. Please correct them:"),
    REFUSED("{0} 没有载入，请改正后再试：", "{0} was not loaded. Please correct it and try again:"),
    UNREADABLE(
            "{0} 不是 .xlsx、.xls、.csv、.yaml、.yml 或 .json 文件。",
            "{0} is not an .xlsx, .xls, .csv, .yaml, .yml or .json file."),
    NOT_SAVED("填写有误，没有保存，请先改正：", "Not saved. Please correct these answers first:"),
    SAVE_PROFILE("保存资料", "Save the profile"),

    IMPORT_TITLE("从文件填写", "From the files"),
    IMPORT_FILLED("将填入 {0} 项", "To be filled in: {0}"),
    IMPORT_CONFLICTS("有出入，请选择（{0} 项）", "Conflicting: please choose ({0})"),
    IMPORT_KEEP("保留已填的：{0}", "Keep what is filled in: {0}"),
    IMPORT_NEITHER("都不采用", "Neither"),
    IMPORT_OFFERS(
            "可以采用，勾选后填入（填入资质后记为未列全，核实齐全后请改选“是”）",
            "Optional, filled in where ticked (titles are marked as not all listed; answer yes there once that is checked)"),
    IMPORT_ERRORS("没有采用，请核对（{0} 处）", "Not taken, please check ({0})"),
    IMPORT_WARNINGS("请注意", "Please note"),
    IMPORT_REMARKS("说明", "Remarks"),
    IMPORT_LEFT_OUT("没有读入", "Left out"),
    IMPORT_NOTHING("这些文件里没有可以填入的内容。", "There is nothing in these files to fill in."),
    IMPORT_YEAR("没有写明年份的文件是哪一年的：", "The year of files that name none:"),
    IMPORT_AGAIN("重新读取", "Read again"),
    IMPORT_TAKE("填入表中", "Fill in"),
    IMPORT_CANCEL("取消", "Cancel"),
    ORIGIN("来源：{0}", "From {0}"),

    QUESTION("先回答这一题", "The best next question"),
    QUESTION_TOUCHES("涉及项目：{0}", "Programmes: {0}"),
    QUESTION_LEFT("接下来 3 题涉及 {0} 个项目", "Programmes that the next 3 questions are about: {0}"),
    WHICH("这些当中准备申报哪些？", "Which of these do you plan to apply for?"),
    WHICH_HINT("没有勾选的记为“没有”。", "What is not ticked is noted as none."),
    BACK("上一题", "Back"),
    FOLLOWED("由此填入：{0}", "Filled in with it: {0}"),
    ANSWER("回答", "Answer"),
    DONT_KNOW("不知道", "Don't know"),
    SHOW_IN_FORM("到表中填写", "Show in the form"),
    NO_QUESTION("没有还需要回答的问题。", "There are no more questions."),
    ALL_SKIPPED("其余 {0} 题已跳过。", "Questions skipped: {0}."),
    ASK_AGAIN("重新提问", "Ask them again"),

    FACTS("企业情况", "The firm"),
    FACTS_HINT(
            "知道多少填多少，其余留空。留空是“不知道”，不当作“否”。",
            "Fill in what is known. Empty means not known and never counts as no."),
    CANDIDATES("申报的产品、项目和案例", "Products, projects and cases put forward"),
    CANDIDATES_HINT(
            "只有要申报的才填；确知没有的选“没有”。",
            "Only for what is put forward; choose none where there are none."),
    ATTESTATIONS("人工确认", "Attestations"),
    ATTESTATIONS_HINT(
            "事实资料不能判定的条件，由有关人员依据证明材料回答。",
            "Conditions that facts cannot decide: answer on evidence."),
    ATTESTED_ONE_BY_ONE(
            "针对申报对象的条件，在这里对全部对象一并回答；个别不同的，到“{0}”的该条下单独确认。",
            "Conditions on an entry are answered here for all entries; where one differs, answer beside it under {0}."),
    ATTEST_ENTRY("人工确认（仅针对本条，{0} 项）", "Attestations for this entry alone ({0})"),
    ATTEST_ENTRY_HINT(
            "选“未知”的，以下文“人工确认”中对全部对象的回答为准。",
            "Where this is unknown, what is answered for all entries under Attestations counts."),
    STANDARDS("手册以外的认定标准", "Standards outside the handbook"),
    STANDARDS_HINT(
            "称号的认定标准中须由有关人员确认的条件；以正式文件为准。",
            "Conditions of the standards of titles that somebody has to answer for; the official text decides."),
    OTHER_ATTESTATIONS("其他确认", "Other attestations"),
    OTHER_ATTESTATIONS_HINT(
            "这些条件由事实资料判定，确认不影响结论。",
            "Facts decide these conditions; attestations do not change the verdict."),
    PROOF("确认人、日期和材料", "By whom, when and on what"),
    EVIDENCE("建议准备（本工具建议，以通知为准）：", "Suggested evidence (ours; the notice decides): "),
    READING("本工具口径：", "Our reading: "),
    USED_BY("用于 {0}", "Used by {0}"),
    ALL_PROGRAMMES("全部项目", "all programmes"),
    PROGRAMMES("{0} 个项目", "{0} programmes"),
    FILLED("已填 {0}", "{0} filled"),
    OPEN("待确认 {0}", "{0} open"),
    ARE_THERE_ANY("有没有", "Are there any?"),
    ADD_ROW("添加一条", "Add one"),
    REMOVE_ROW("删除", "Remove"),
    ADD_YEAR("添加 {0} 年", "Add {0}"),
    NONE_OF_THEM("都没有", "None of them"),
    DATE_FORMAT("年-月-日", "YYYY-MM-DD"),
    HELP("说明", "Help"),
    HELP_IDLE("选中一项即显示它的含义和写法。", "Select a field to see what it means and how to write it."),

    REPORT("核对结论", "Report"),
    START("怎么开始", "How to start"),
    START_FILE(
            "已有资料：把 Excel、YAML 或 JSON 文件拖进来，结论马上出现在这里。",
            "With a file: drop it anywhere on the page, and the report appears here."),
    START_ASK(
            "没有资料：从左上方的问题答起，或在表中填写。每答一项，结论随之更新。",
            "Without one: answer the question at the top left or fill in the form. The report"
                    + " follows each answer."),
    START_BLANK(
            "请企业填写：下载空白资料表发给企业，填好后拖进来。",
            "By the firm: send out the empty questionnaire and drop it here when it comes back."),
    TRY("试算", "What if"),
    TRIAL("试算：企业资料不变，直到保留改动", "What if: the profile stays as it is until changes are kept"),
    TRIAL_HINT("改动表中任意栏目，结论随之变化。", "Change any field of the form; the verdicts follow."),
    MOVES("结论变化", "Verdicts that change"),
    NO_MOVES("结论没有变化。", "No verdict changes."),
    UNDO("撤销", "Undo"),
    UNKNOWN("未知", "unknown"),
    ENTRIES("{0} 项", "{0} entries"),
    KEEP_CHANGES("保留改动", "Keep the changes"),
    DROP_CHANGES("放弃改动", "Discard the changes"),
    PRINT("打印", "Print"),
    PRINT_ALL("全部展开打印", "Print with everything open"),
    CALENDAR("日历（.ics）", "Calendar (.ics)"),
    CLIENTS("已打开的企业", "Open firms"),
    CLIENT("企业", "Firm"),
    NEW_CLIENT("另开一家", "Open another"),
    UNNAMED("未填名称", "no name yet"),
    CLOSE_CLIENT("关闭", "Close"),
    CLOSE_SURE("关闭 {0}？没有保存的内容会丢失。", "Close {0}? What is not saved is lost."),
    DOWNLOAD("下载报告", "Download the report"),
    BRIEF("简报", "Brief"),
    CHECKING("正在核对……", "Checking …"),
    CHECKED("已核对 {0} 个项目：{1}。", "{0} programmes checked: {1}."),
    CHANGED("变化：{0}。", "Changed: {0}."),
    FAULTS(
            "有 {0} 处填写有误，暂按“不知道”核对，请改正。",
            "Answers that are not valid: {0}. They count as not known until they are corrected."),
    CHOOSE_ANSWER("请从选项中选择", "choose one of the answers"),
    STALE("填写有误，下面是上一次的结论。", "Some answers are not valid; below is the last report."),
    UNREACHABLE("连不上核对程序，请确认它仍在运行。", "The program does not answer. Is it still running?"),
    BUSY("核对程序繁忙，请稍后再试。", "The program is busy. Please try again in a moment."),
    TO_FORM("填写", "Form"),
    TO_REPORT("看结论", "Report"),
    SIGNED_OUT(
            "需要重新输入口令：请在另一个标签页打开本页并进入，再回到这里，已填内容不会丢失。",
            "The token is needed again: open this page in another tab, enter there and come back; nothing is lost."),
    SIGN_IN("输入口令", "Enter the token"),
    SIGN_IN_HINT("口令由启动本程序的人提供。", "Ask whoever started this program for it."),
    TOKEN("口令", "Token"),
    ENTER("进入", "Enter"),
    WRONG_TOKEN("口令不对，请核对后重新输入。", "This is not the token. Please check it and try again."),
    NO_SCRIPT(
            "本页需要启用 JavaScript；也可以用命令行 huiqi check 核对。",
            "This page needs JavaScript; huiqi check on the command line does not.");

    private final String zh;
    private final String en;

    Phrase(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The words in a language. */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
