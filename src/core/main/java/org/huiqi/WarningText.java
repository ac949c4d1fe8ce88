package org.huiqi;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** What {@link Warnings} and {@link AttestedElsewhere} say. */
enum WarningText implements Sentence {
    DECIDED_BY_FACTS(
            "该条件只由事实判定，人工确认不起作用",
            "this criterion is decided by facts; the attestation has no effect"),
    ABOUT_THE_APPLICANT(
            "该条件针对申报主体，不能按@后的编号确认",
            "this criterion is about the applicant; an attestation with @ has no effect"),
    ATTESTED("%s的确认（符合）", "the attestation%s (holds)"),
    ATTESTED_NOT("%s的确认（不符合）", "the attestation%s (does not hold)"),
    OTHER_EDITION(
            "%1$s针对的是 %2$s 版的 %3$s，本次核对的是 %4$s 版，未计入；huiqi migrate 可转入条文未变的确认",
            "%1$s was given for %3$s of edition %2$s; this check is against %4$s, so it does not"
                    + " count; huiqi migrate moves what has not changed"),
    OTHER_WORDING(
            "%s针对的条文（摘要 %s）与现在的（%s）不同，未计入；请按现在的要求重新确认",
            "%s was given for another wording (digest %s, now %s), so it does not count; please"
                    + " attest the requirement as it stands"),
    NO_SUCH_CRITERION(
            "%1$s针对的是 %2$s，%3$s 版没有这一条件，未计入",
            "%1$s was given for %2$s; %3$s has no such criterion, so it does not count"),
    NO_SUCH_CRITERION_NOW(
            "%1$s针对的是 %2$s 版的 %3$s，%4$s 版没有这一条件，未计入",
            "%1$s was given for %3$s of edition %2$s; %4$s has no such criterion, so it does not"
                    + " count"),
    NO_SUCH_ENTRY("%2$s 中没有编号 %1$s", "there is no entry %1$s in %2$s"),
    STANDARD_SAYS_MET(
            "人工确认%s不符合，按“%s”标准（%s）却符合，以标准为准",
            "%s is attested as not met, yet the standard of %s (%s) says met; the standard counts"),
    STANDARD_SAYS_NOT_MET(
            "人工确认%s符合，按“%s”标准（%s）却不符合，以标准为准",
            "%s is attested as met, yet the standard of %s (%s) says not met; the standard counts"),
    STANDARD_OUT_OF_FORCE(
            "“%s”标准（%s）在基准日不适用，人工确认不起作用",
            "the standard of %s (%s) does not apply on the as-of date; the attestation has no"
                    + " effect"),
    CONTRADICTS("“%s”与“%s”矛盾，请核对", "“%s” contradicts “%s”; please check"),
    LIES_AHEAD("%s 晚于基准日 %s，按尚未发生处理", "%s is after the as-of date %s and counts as not happened"),
    TYPED_IN_YUAN(
            "%s 万元即 100 亿元以上，是否误按元填写？", "%s 万元 is 10 billion yuan or more; was it typed in yuan?"),
    TYPED_AS_FRACTION("%1$s 表示 %1$s%%，是否误填为小数？", "%1$s means %1$s %%; was a fraction typed?"),
    RESEARCH_ABOVE_REVENUE("研发投入高于当年收入", "R&D expense is above the revenue of the year"),
    MAIN_ABOVE_REVENUE(
            "主营业务收入高于当年营业收入", "main-business revenue is above the operating revenue of the year"),
    SERVICES_ABOVE_INCOME(
            "技术先进型服务收入高于当年总收入",
            "income from technology-advanced services is above the total income of the year"),
    OFFSHORE_ABOVE_INCOME(
            "离岸服务外包收入高于当年总收入",
            "income from offshore outsourcing is above the total income of the year"),
    OTHER_SIZE_INDUSTRY(
            "与行业代码 %1$s 对应的“%2$s”不同，按所填判定",
            "differs from %2$s, which code %1$s gives; the given one counts"),
    OTHER_TERM("与发证日期起算的三年有效期不一致", "is not three years after the date of issue"),
    LAPSES_BEFORE_CLOSING("该资质于 %s 到期，早于 %s 的截止日", "the title runs out on %s, before %s closes"),
    ON_THRESHOLD("恰好等于 %s 的界限，请核对数字", "lies exactly on the threshold of %s; check the figure");

    private final Bilingual text;

    WarningText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
