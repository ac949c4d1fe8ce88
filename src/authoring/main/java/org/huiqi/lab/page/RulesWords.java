package org.huiqi.lab.page;

import java.util.List;
import org.huiqi.Checker;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.lab.Outcome;
import org.huiqi.lab.Outcome.Difference;
import org.huiqi.lab.coverage.CriterionCoverage;
import org.huiqi.lab.coverage.ReachName;
import org.huiqi.lab.coverage.WordCoverage;
import org.huiqi.lab.mutation.MutationResult;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Joint;
import org.huiqi.text.Language;
import org.huiqi.text.Sentence;

/**
 * What the templates of the officer's page ask for, in one language.
 *
 * @param pages the conditions
 * @param evidence what the page is shown with
 * @param language the language
 */
public record RulesWords(RulePages pages, RulesHtml.Evidence evidence, Language language) {
    private static final int LISTED = 60;

    /** A sentence about something. */
    public String say(Sentence sentence, Object... values) {
        return sentence.in(language, values);
    }

    /** A text. */
    public String in(Bilingual text) {
        return text.in(language);
    }

    /** The same text in the other language. */
    public String other(Bilingual text) {
        return text.in(otherLanguage());
    }

    private Language otherLanguage() {
        return language == Language.ZH ? Language.EN : Language.ZH;
    }

    /** Language tag of the page. */
    public String tag() {
        return tag(language);
    }

    /** Language tag of the other language. */
    public String otherTag() {
        return tag(otherLanguage());
    }

    private static String tag(Language language) {
        return language == Language.ZH ? "zh-CN" : "en";
    }

    /** Value of the parameter for the language. */
    public String code() {
        return code(language);
    }

    private static String code(Language language) {
        return language == Language.ZH ? "zh" : "en";
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
        return "?edition=" + edition + "&lang=" + code();
    }

    /** Parameters of the same page in the other language. */
    public String otherQuery() {
        return "?edition=" + edition().id() + "&lang=" + code(otherLanguage());
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
            return standard.from() == null ? "" : say(RulesPhrase.FROM, standard.from());
        }
        return say(Joint.FROM_TO, standard.from(), standard.to());
    }

    /** How many conditions there are, and how many were reviewed. */
    public String counts(Judged judged) {
        int all = judged.criteria().size();
        long reviewed = judged.criteria().stream().filter(one -> one.reviewed() != null).count();
        return say(RulesPhrase.COUNTS, all, reviewed);
    }

    /** Where the rule file belongs. */
    public String file(Judged judged) {
        String name = judged.file() + ".drl";
        if (!pages.files().isBuiltIn()) {
            return say(Joint.ASIDE, name, pages.files().name());
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
        RulesPhrase force =
                switch (criterion.force()) {
                    case MUST -> RulesPhrase.BINDING;
                    case IN_PRINCIPLE -> RulesPhrase.IN_PRINCIPLE;
                    case PREFERRED -> RulesPhrase.PREFERRED;
                };
        RulesPhrase decided =
                switch (criterion.decide()) {
                    case FACTS -> RulesPhrase.BY_FACTS;
                    case ATTEST -> RulesPhrase.ATTESTED;
                    case OPEN_LIST -> RulesPhrase.OPEN_LIST;
                    case STANDARD -> RulesPhrase.BY_STANDARD;
                };
        return say(force, decided.text());
    }

    /** Whether somebody has held a criterion against its clause. */
    public String review(ConditionView view) {
        Criterion.Review review = view.criterion() == null ? null : view.criterion().reviewed();
        if (review == null) {
            return say(RulesPhrase.NOT_REVIEWED);
        }
        String who = say(Joint.COMMA, review.by(), review.on());
        return say(view.isChanged() ? RulesPhrase.REVIEWED_BEFORE : RulesPhrase.REVIEWED, who);
    }

    /** A status with its number of cases: {@code 符合 12}, {@code 不符合：未见过}. */
    public String word(WordCoverage<? extends Enum<?>> word) {
        String name = Words.of(word.word()).in(language);
        String reach = ReachName.valueOf(word.reach().name()).in(language);
        return switch (word.reach()) {
            case STATED -> name + " " + word.stated();
            case SEEN -> say(Joint.PAIR, name, reach + " " + word.seen());
            default -> say(Joint.PAIR, name, reach);
        };
    }

    /** Statuses that a firm can have. */
    public List<? extends WordCoverage<? extends Enum<?>>> possible(CriterionCoverage coverage) {
        return coverage.statuses().stream().filter(WordCoverage::reachable).toList();
    }

    /** How many cases rest on a condition, and whether they pass. */
    public String outcomes(List<Outcome> outcomes) {
        long failed = outcomes.stream().filter(outcome -> !outcome.passed()).count();
        if (outcomes.isEmpty()) {
            return say(RulesPhrase.NO_CASE);
        }
        return failed == 0
                ? say(RulesPhrase.ALL_PASSED, outcomes.size())
                : say(RulesPhrase.SOME_FAILED, outcomes.size(), failed);
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
            return say(RulesPhrase.NO_MUTANTS);
        }
        return say(
                RulesPhrase.MUTANTS,
                result.tried().size(),
                result.killed(),
                result.equivalent().size(),
                result.survivors().size());
    }
}
