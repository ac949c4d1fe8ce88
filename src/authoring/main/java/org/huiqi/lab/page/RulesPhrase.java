package org.huiqi.lab.page;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What the officer's page says. */
public enum RulesPhrase implements Sentence {
    NAME("惠企", "Huiqi"),
    TITLE("规则", "Rules"),
    EDITION("版次", "Edition"),
    CHECK_A_FIRM("核对企业", "Check a firm"),
    OTHER_LANGUAGE("English", "中文"),
    ALL("全部项目和标准", "All programmes and standards"),
    PROGRAMMES("项目", "Programmes"),
    STANDARDS("手册以外的认定标准", "Standards outside the handbook"),
    CONDITIONS("条件", "Conditions"),
    COUNTS("%s 个条件，已核对 %s 个", "conditions: %s, reviewed: %s"),
    FROM("%s 起", "from %s"),

    CLAUSE("出处：", "Clause: "),
    TRACKS("通道 %s", "tracks %s"),
    BAND("评分档次：%s 分", "band of the score: points %s"),
    READING("本工具口径：%s", "Our reading: %s"),
    FACTS("读取的事实", "Facts that it reads"),
    AN_ATTESTATION("人工确认", "an attestation"),
    POINTS_OF_STANDARD("本标准的得分", "points of this standard"),

    BINDING("必须满足，%s", "%s"),
    IN_PRINCIPLE("原则上，%s", "in principle, %s"),
    PREFERRED("优先或鼓励，%s", "preferred or encouraged, %s"),
    BY_FACTS("由事实判定", "decided by facts"),
    ATTESTED("由人工确认", "attested"),
    OPEN_LIST("开放列表", "open list"),
    BY_STANDARD("依据标准", "by a standard"),

    REVIEW("核对", "Review"),
    NOT_REVIEWED("尚未核对", "not reviewed yet"),
    REVIEWED("%s，此后未改", "%s, unchanged since"),
    REVIEWED_BEFORE("%s；此后措辞或规则改过，请再核对", "%s; wording or rule have changed since, review it again"),
    PERSON("姓名", "NAME"),

    CASES("用例和覆盖", "Cases and coverage"),
    CASES_OF_BAND("得这一档分的用例", "Cases with its points"),
    CASES_RUNNING("正在运行用例……", "Running the cases …"),
    NO_CASES(
            "没有给出用例：在有 facts/cases 的项目文件夹里运行 huiqi serve，或用 --cases 指明用例文件或文件夹。",
            "No cases were given: run huiqi serve in the project's folder, which has facts/cases, or name case files or folders with --cases."),
    NO_CASE("没有用例断言这一条", "no case states it"),
    ALL_PASSED("%s 个用例，全部通过", "cases: %s, all passed"),
    SOME_FAILED("%s 个用例，%s 个未通过", "cases: %s, failed: %s"),
    PASSED("通过", "passed"),
    FAILED("未通过", "failed"),
    MORE_CASES("另有 %s 个，见 huiqi test", "and %s more, see huiqi test"),

    SURVIVORS("漏过的变异", "Surviving mutants"),
    MUTATE("查变异", "Mutate"),
    MUTATE_ALL("逐条查变异", "Mutate every condition"),
    CASES_FAIL(
            "有用例在原规则下就不通过，变异说明不了什么；请先看用例：%s",
            "Cases fail on the rules as they are, so mutants mean nothing yet; look at the cases first: %s"),
    MUTANTS(
            "变异 %d 个，用例或 lint 发现 %d 个，等价 %d 个，漏过 %d 个",
            "%d mutants, %d noticed by a case or lint, %d equivalent, %d survived"),
    NO_MUTANTS("这一条没有可以变异之处", "there is nothing to change about it"),

    TRY_NUMBERS("试改数字", "Try other numbers"),
    TRY_HINT(
            "规则不变：只在内存里换一个数，对每家企业比较前后结论。上传的企业不保存、不记录。",
            "The rules stay as they are: one number is another in memory, and the verdicts of every firm are compared. Firms that are uploaded are neither kept nor logged."),
    NO_SCRIPT(
            "用例、覆盖、变异和试算需要启用 JavaScript；也可以用命令行 huiqi test、coverage、mutate、diff。",
            "Cases, coverage, mutants and trials need JavaScript here; huiqi test, coverage, mutate and diff on the command line do not."),
    FIRMS("用哪些企业", "Which firms"),
    SAMPLE_FIRMS("样例企业", "The sample firms"),
    UPLOAD("上传文件", "A file"),
    NO_FIRMS(
            "没有给出样例企业：在有 facts 的项目文件夹里运行 huiqi serve，或用 --firms 指明档案或文件夹。",
            "No sample firms were given: run huiqi serve in the project's folder, which has facts, or name profiles or folders with --firms."),
    JSON_LINES("每行一份档案的 JSON Lines 文件", "JSON Lines file, a profile a line"),
    AS_OF("基准日", "As of"),
    CHANGE_TO("改为", "with"),
    TRY("试算", "Try"),
    DOWNLOAD("下载改好的规则文件", "Download the edited rule file"),

    TRIED("，基准日 %s：%s", ", as of %s: %s"),
    NO_CHANGE("没有企业的结论因此变化。", "No firm's verdict changes with it."),
    FIRST_LISTED(
            "只列出前 %s 处；全部用 huiqi diff --set。",
            "The first %s are listed; huiqi diff --set lists all."),
    ADOPT_FILE(
            "要采用：下载改好的文件，放到 ", "To adopt it: download the edited file and put it in the place of "),
    ADOPT_WORDS("，把规则上面的注释和 ", ", change the comment above the rule and the requirement in "),
    ADOPT_RUN(" 里的要求一并改好，然后运行 ", ", then run "),
    ADOPT_AND("、", " and "),
    ADOPT_END("。", "."),
    ONE_VALUE(
            "%s：请写一个数或日期；试一个范围用 huiqi diff --set",
            "%s: write one number or day; huiqi diff --set tries a range"),
    NUMBER_NOT_FOUND(
            "%s：没有找到 %s 的这个数，请手工修改", "%s: the number of %s was not found; change it by hand");

    private final Bilingual text;

    RulesPhrase(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
