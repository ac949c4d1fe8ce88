package org.huiqi.rules.language;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** Where seeds and rules do not go together, and what to do about it. */
enum SeedText implements Sentence {
    NO_RULE_FILE("规则文件不存在", "the rule file is missing"),
    ADD_FILE("请补上该文件", "Add it"),
    RULE_TWICE("规则 %s 重复，另见 %s:%s", "rule %s stands twice, see %s:%s"),
    ONE_RULE("每个条件只有一条规则，请删去一条", "A criterion has one rule; remove one of them"),
    NO_RULE("条款 %s 没有规则", "clause %s has no rule"),
    ADD_RULE("请在该文件中补一条 rule \"%s\"", "Add rule \"%s\" to the file"),
    NO_CLAUSE("规则 %s 没有对应的条款", "rule %s has no clause"),
    ADD_CLAUSE(
            "请在 seeds 的 %s.yaml 中补上条款，或更正规则名",
            "Add the clause to %s.yaml, or correct the rule's name"),
    NOT_THERE("缺少编号清单中的条件 %s", "criterion %s of the register is missing"),
    ADD_CRITERION("请补上，或同时改 edition.yaml", "Add it, or change edition.yaml as well"),
    NOT_REGISTERED("条件 %s 不在编号清单中", "criterion %s is not in the register"),
    REGISTER("请登记到 edition.yaml，或更正编号", "Enter it in edition.yaml, or correct the id"),
    TRACK("通道 ", "track "),
    GROUP("分组 ", "group "),
    NOT_DEFINED("%1$s 的%2$s%3$s 未定义", "%2$s%3$s of %1$s is not defined"),
    DEFINE("请更正，或在 tracks 或 groups 中补上", "correct it, or add it to tracks or groups"),
    NAME_DEFINED(
            "有：%s；请更正，或在 tracks 或 groups 中补上",
            "There are: %s; correct it, or add it to tracks or groups"),
    THE_APPLICANT("申报主体", "the applicant"),
    OTHER_CANDIDATE("%s 针对 %s，项目针对 %s", "%s is about %s, the programme about %s"),
    CORRECT_CANDIDATE(
            "请更正 candidate，或项目的 candidates", "Correct candidate, or candidates of the programme"),
    NO_LIST("%s：档案中没有申报对象列表 %s", "%s: the profile has no list of candidates %s"),
    LISTS("是否想写 %s？可用：%s", "Did you mean %s? There are: %s"),
    NO_STANDARD("没有标准 %s", "there is no standard %s"),
    STANDARDS("是否想写 %s？有：%s", "Did you mean %s? There are: %s"),
    NOT_A_FACT("%s 不是可用的事实", "%s is not a fact"),
    USE_FACT("请用 Applicant、Attestation 或申报对象", "Use Applicant, Attestation or a candidate"),
    READS_NO_FIELD("读取了档案中没有的字段 %s%s", "reads %s%s, which no profile field supplies"),
    NO_LOCATOR("规则上方没有条款出处 // %s", "the line above the rule does not name the clause // %s"),
    WRITE_LOCATOR("请写出处和要求", "Write locator and requirement"),
    OTHER_SUBJECT("规则针对 %s，条款针对 %s", "the rule is about %s, the clause about %s"),
    CORRECT_CANDIDATE_OR_RULE("请更正 candidate 或规则", "Correct candidate or the rule"),
    OTHER_DECISION("判定方式 %s 与规则不符", "decide %s does not fit the rule"),
    STANDARD_ASKS(
            "STANDARD 条件看 fulfils( … )，其余不看", "STANDARD asks fulfils( … ), the others do not"),
    ATTEST_READS(
            "ATTEST 条件只看 Attestation，其余只看事实",
            "ATTEST reads an Attestation only, the others facts only"),
    OTHER_ATTESTATION("确认的不是本条件", "asks for another criterion's attestation"),
    WRITE("应为 %s", "Write %s"),
    BENEFIT("benefit：%s", "benefit: %s"),
    NOT_IN_FORMULA("公式 %1$s 中的 %2$s 不存在", "%2$s of the formula %1$s does not exist"),
    WRITE_NAME(
            "应为档案字段、各档都有的参数或上文的金额",
            "Write a field of the profile, a term that every variant has, or an amount"
                    + " further up"),
    CORRECT_FORMULA("请改正公式", "Correct the formula"),
    NO_FIELD("档案没有字段 %s", "a profile has no field %s"),
    FIELDS("可用的字段见 huiqi schema", "huiqi schema lists the fields"),
    NO_AMOUNT("“%1$s”中的 %2$s 不是已知的金额", "%2$s in \"%1$s\" is no known amount"),
    WRITE_AMOUNT("应为 %s", "Write one of %s"),
    DID_YOU_MEAN_FIELD(
            "是否想读 %s？ 请改用 huiqi schema 列出的字段",
            "Did you mean %s? Use a field that huiqi schema lists"),
    USE_FIELD("请改用 huiqi schema 列出的字段", "Use a field that huiqi schema lists"),
    NO_PROFILE_FIELD("%s：档案中没有字段 %s", "%s: no profile field %s");

    private final Bilingual text;

    SeedText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
