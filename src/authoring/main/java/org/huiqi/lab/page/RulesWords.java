package org.huiqi.lab.page;

import java.util.List;
import java.util.Locale;
import org.huiqi.Checker;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.lab.Difference;
import org.huiqi.lab.Outcome;
import org.huiqi.lab.coverage.CoveragePage;
import org.huiqi.lab.coverage.CriterionCoverage;
import org.huiqi.lab.coverage.WordCoverage;
import org.huiqi.lab.mutation.MutationResult;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;

/**
 * What the templates of the officer's page ask for, in one language.
 *
 * @param pages the conditions
 * @param evidence what the page is shown with
 * @param language the language
 */
public record RulesWords(RulePages pages, RulesHtml.Evidence evidence, Language language) {
    private static final int LISTED = 60;

    /** One of two texts. */
    public String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    /** A text. */
    public String in(Bilingual text) {
        return text.in(language);
    }

    /** The same text in the other language. */
    public String other(Bilingual text) {
        return text.in(language == Language.ZH ? Language.EN : Language.ZH);
    }

    /** Language tag of the page. */
    public String tag() {
        return say("zh-CN", "en");
    }

    /** Language tag of the other language. */
    public String otherTag() {
        return say("en", "zh-CN");
    }

    /** The edition. */
    public Edition edition() {
        return pages.checker().edition();
    }

    /** Parameters that keep the edition and the language. */
    public String query() {
        return query(edition().id());
    }

    /** Parameters that keep the language. */
    public String query(String edition) {
        return "?edition=" + edition + "&lang=" + say("zh", "en");
    }

    /** Parameters of the same page in the other language. */
    public String otherQuery() {
        return "?edition=" + edition().id() + "&lang=" + say("en", "zh");
    }

    /** {@code P14 省创新联合体}, {@code srdi-2022 专精特新中小企业}. */
    public String name(Judged judged) {
        return judged.file() + " " + in(judged.name());
    }

    /** From when to when a version of a standard applies; empty for a programme. */
    public String span(Judged judged) {
        if (!(judged instanceof Standard standard)) {
            return "";
        }
        if (standard.from() == null || standard.to() == null) {
            return standard.from() == null
                    ? ""
                    : say(standard.from() + " 起", "from " + standard.from());
        }
        return standard.from() + say(" 至 ", " to ") + standard.to();
    }

    /** How many conditions there are, and how many were reviewed. */
    public String counts(Judged judged) {
        int all = judged.criteria().size();
        long reviewed = judged.criteria().stream().filter(one -> one.reviewed() != null).count();
        return say(
                all + " 个条件，已核对 " + reviewed + " 个",
                "conditions: " + all + ", reviewed: " + reviewed);
    }

    /** Where the rule file belongs. */
    public String file(Judged judged) {
        String name = judged.file() + ".drl";
        if (!pages.files().isBuiltIn()) {
            return name + say("（", " (") + pages.files().name() + say("）", ")");
        }
        return judged instanceof Programme
                ? "rules/" + edition().id() + "/" + name
                : "rules/standards/" + name;
    }

    /** Where the words of its clauses stand. */
    public String words(Judged judged) {
        String name = judged.file() + ".yaml";
        if (!pages.files().isBuiltIn()) {
            return name;
        }
        return judged instanceof Programme
                ? "seeds/" + edition().id() + "/" + name
                : "seeds/standards/" + name;
    }

    /** How hard a criterion binds and what decides it. */
    public String kind(Criterion criterion) {
        String force =
                switch (criterion.force()) {
                    case MUST -> say("必须满足，", "");
                    case IN_PRINCIPLE -> say("原则上，", "in principle, ");
                    case PREFERRED -> say("优先，", "preferred, ");
                };
        return force
                + switch (criterion.decide()) {
                    case FACTS -> say("由事实判定", "decided by facts");
                    case ATTEST -> say("由人工确认", "attested");
                    case OPEN_LIST -> say("开放列表", "open list");
                    case STANDARD -> say("依据标准", "by a standard");
                };
    }

    /** Whether somebody has held a criterion against its clause. */
    public String review(ConditionView view) {
        Criterion.Review review = view.criterion() == null ? null : view.criterion().reviewed();
        if (review == null) {
            return say("尚未核对", "not reviewed yet");
        }
        String who = review.by() + say("，", ", ") + review.on();
        return view.isChanged()
                ? who
                        + say(
                                "；此后措辞或规则改过，请再核对",
                                "; wording or rule have changed since, review it again")
                : who + say("，此后未改", ", unchanged since");
    }

    /** A status with its number of cases, as the page about coverage has it. */
    public String word(WordCoverage<? extends Enum<?>> word) {
        return CoveragePage.word(word, language);
    }

    /** Statuses that a firm can have. */
    public List<? extends WordCoverage<? extends Enum<?>>> possible(CriterionCoverage coverage) {
        return coverage.statuses().stream().filter(WordCoverage::reachable).toList();
    }

    /** How many cases rest on a condition, and whether they pass. */
    public String outcomes(List<Outcome> outcomes) {
        long failed = outcomes.stream().filter(outcome -> !outcome.passed()).count();
        if (outcomes.isEmpty()) {
            return say("没有用例断言这一条", "no case states it");
        }
        return failed == 0
                ? say(outcomes.size() + " 个用例，全部通过", "cases: " + outcomes.size() + ", all passed")
                : say(
                        outcomes.size() + " 个用例，" + failed + " 个未通过",
                        "cases: " + outcomes.size() + ", failed: " + failed);
    }

    /** The first of some cases. */
    public List<Outcome> listed(List<Outcome> outcomes) {
        return outcomes.subList(0, Math.min(LISTED, outcomes.size()));
    }

    /** Why a case failed; empty where it passed. */
    public String failure(Outcome outcome) {
        StringBuilder lines = new StringBuilder();
        outcome.refusals()
                .forEach(fault -> lines.append(fault.message().in(language)).append('\n'));
        for (Difference difference : outcome.differences()) {
            lines.append(difference.in(language)).append('\n');
        }
        return lines.toString().strip();
    }

    /** Case files that could not be read, a line a fault. */
    public List<String> refused() {
        return pages.refused().stream().map(file -> file.reason().in(language)).toList();
    }

    /** The day to check on, unless another is chosen. */
    public String today() {
        return Checker.today().toString();
    }

    /** What became of the mutants of a condition, in a line. */
    public String mutants(MutationResult result) {
        if (result.tried().isEmpty()) {
            return say("这一条没有可以变异之处", "there is nothing to change about it");
        }
        return String.format(
                Locale.ROOT,
                say(
                        "变异 %d 个，用例或 lint 发现 %d 个，等价 %d 个，漏过 %d 个",
                        "%d mutants, %d noticed by a case or lint, %d equivalent, %d survived"),
                result.tried().size(),
                result.killed(),
                result.equivalent().size(),
                result.survivors().size());
    }
}
