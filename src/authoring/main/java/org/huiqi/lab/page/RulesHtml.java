package org.huiqi.lab.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.CancellationToken;
import org.huiqi.Checker;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.lab.Outcome;
import org.huiqi.lab.coverage.Coverage;
import org.huiqi.lab.mutation.MutationResult;
import org.huiqi.lab.page.RulePages.Survivors;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Joint;
import org.huiqi.text.Language;
import org.huiqi.text.Sentence;

/**
 * The officer's page in one language, the parts of it that are worked out when asked for, and what
 * its templates ask for. Every value is escaped.
 *
 * <p>Needs {@code gg.jte:jte-runtime}, an optional dependency. The templates in {@code main/jte}
 * are compiled with the classes.
 *
 * @param pages the conditions
 * @param evidence what the page is shown with
 * @param language the language
 */
public record RulesHtml(RulePages pages, Evidence evidence, Language language) {
    /** Its style, besides that of the server's pages. */
    public static final String STYLE = "rules.css";

    /** Its script. */
    public static final String SCRIPT = "rules.js";

    /** Its addresses as {@code paths} of OpenAPI. */
    public static final String DESCRIPTION = "openapi.yaml";

    private static final int LISTED = 60;
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, RulesHtml.class.getClassLoader(), "org.huiqi.lab.html");

    /**
     * What the page is shown with.
     *
     * @param editions ids of the editions to choose from
     * @param hasCases whether there are cases
     * @param firms where the sample firms are; empty for none
     */
    public record Evidence(List<String> editions, boolean hasCases, String firms) {
        public Evidence {
            editions = List.copyOf(editions);
        }
    }

    /**
     * {@return the text of a file beside this class}
     *
     * @param name one of those above
     */
    public static String asset(String name) {
        try (InputStream in = RulesHtml.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String render(String template, Map<String, Object> content) {
        TemplateOutput page = new StringOutput();
        Map<String, Object> parameters = new HashMap<>(content);
        parameters.put("page", this);
        ENGINE.render(template, parameters, page);
        return page.toString();
    }

    /** {@return the list of programmes and standards} */
    public String list() {
        return render("rules.jte", Map.of());
    }

    /**
     * {@return the page of a programme or standard}
     *
     * @param judged the programme or standard
     */
    public String page(Judged judged) {
        return render(
                "conditions.jte", Map.of("judged", judged, "conditions", pages.conditions(judged)));
    }

    /**
     * {@return what became of its cases, a part for each condition}
     *
     * @param judged the programme or standard
     * @param token is asked before each case, from any thread
     */
    public String cases(Judged judged, CancellationToken token) {
        return render(
                "casefindings.jte",
                Map.of(
                        "conditions",
                        pages.conditions(judged),
                        "findings",
                        pages.findings(judged, token)));
    }

    /**
     * {@return what the cases do not notice about a condition}
     *
     * @param survivors what became of its mutants
     */
    public String survivors(Survivors survivors) {
        return render("survivors.jte", Map.of("survivors", survivors));
    }

    /**
     * {@return who wins and who loses}
     *
     * @param judged the programme or standard of the rule
     * @param trial the firms, taken
     */
    public String trial(Judged judged, FirmTrial trial) {
        return render("trial.jte", Map.of("judged", judged, "trial", trial));
    }

    /** A sentence about something. */
    public String say(Sentence sentence, Object... values) {
        return sentence.in(language, values);
    }

    /** A text. */
    public String in(Bilingual text) {
        return text.in(language);
    }

    /** The other language. */
    public Language other() {
        return language == Language.ZH ? Language.EN : Language.ZH;
    }

    /** Language tag of a page. */
    public static String tag(Language language) {
        return language == Language.ZH ? "zh-CN" : "en";
    }

    /** Value of the parameter for a language. */
    public static String code(Language language) {
        return language == Language.ZH ? "zh" : "en";
    }

    /** The edition. */
    public Edition edition() {
        return pages.checker().edition();
    }

    /** Parameters that keep the edition and the language. */
    public String query() {
        return query(edition().id(), language);
    }

    /** Parameters of the same page of another edition or in another language. */
    public String query(String edition, Language language) {
        return "?edition=" + edition + "&lang=" + code(language);
    }

    /** {@code P14 省创新联合体}, {@code srdi-2022 专精特新中小企业}. */
    public String name(Judged judged) {
        return judged.file() + " " + in(judged.name());
    }

    /** From when to when a version of a standard applies; empty for a programme. */
    public String span(Judged judged) {
        if (!(judged instanceof Standard standard) || standard.from() == null) {
            return "";
        }
        return standard.to() == null
                ? say(RulesPhrase.FROM, standard.from())
                : say(Joint.FROM_TO, standard.from(), standard.to());
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
        return pages.files().isBuiltIn()
                ? folder("rules/", judged) + name
                : say(Joint.ASIDE, name, pages.files().name());
    }

    /** Where the words of its clauses stand. */
    public String words(Judged judged) {
        String name = judged.file() + ".yaml";
        return pages.files().isBuiltIn() ? folder("seeds/", judged) + name : name;
    }

    private String folder(String root, Judged judged) {
        return root + (judged instanceof Programme ? edition().id() : "standards") + "/";
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
    public String review(Condition condition) {
        Criterion.Review review = condition.criterion().reviewed();
        if (review == null) {
            return say(RulesPhrase.NOT_REVIEWED);
        }
        String who = say(Joint.COMMA, review.by(), review.on());
        return say(condition.isChanged() ? RulesPhrase.REVIEWED_BEFORE : RulesPhrase.REVIEWED, who);
    }

    /** A status with its number of cases: {@code 符合 12}, {@code 不符合：未见过}. */
    public String word(Coverage.Count<? extends Enum<?>> word) {
        String name = in(Words.of(word.word()));
        String reach = say(word.reach());
        return switch (word.reach()) {
            case STATED -> name + " " + word.stated();
            case SEEN -> say(Joint.PAIR, name, reach + " " + word.seen());
            default -> say(Joint.PAIR, name, reach);
        };
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
        return Stream.concat(
                        outcome.refusals().stream().map(fault -> in(fault.message())),
                        outcome.differences().stream().map(one -> one.in(language)))
                .collect(Collectors.joining("\n"));
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
        return result.tried().isEmpty()
                ? say(RulesPhrase.NO_MUTANTS)
                : say(
                        RulesPhrase.MUTANTS,
                        result.tried().size(),
                        result.killed(),
                        result.equivalent().size(),
                        result.survivors().size());
    }
}
