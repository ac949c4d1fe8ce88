package org.huiqi.lab.mutation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huiqi.Checker;
import org.huiqi.Ladder;
import org.huiqi.Report;
import org.huiqi.catalogue.Programme;
import org.huiqi.lab.Case;
import org.huiqi.lab.Expectation;
import org.huiqi.lab.Place;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.rules.pack.Evaluation;
import org.jspecify.annotations.Nullable;

/**
 * The cases, each checked once on the unchanged pack, and sorted by the programmes that they state
 * something about. Immutable and safe to use from any number of threads.
 */
public final class Bench {
    private final Checker checker;
    private final List<Tried> tried = new ArrayList<>();
    private final List<Case> failing = new ArrayList<>();
    private final Map<String, List<Tried>> byProgramme = new HashMap<>();
    private final Map<String, String> programmeOf = new HashMap<>();

    /**
     * Checks every case on the unchanged pack, on all cores. What is stated of standards is passed
     * over: their rules are not varied.
     */
    public Bench(Checker checker, List<Case> cases) {
        this.checker = checker;
        for (Programme programme : checker.edition().programmes()) {
            programme.criteria().forEach(c -> programmeOf.put(c.id(), programme.id()));
            programme.obligations().forEach(o -> programmeOf.put(o.id(), programme.id()));
        }
        ProfileReader reader = new ProfileReader(checker.edition().criterionIds());
        List<Case> about = cases.stream().filter(one -> !expectations(one).isEmpty()).toList();
        List<@Nullable Tried> made =
                Collections.unmodifiableList(
                        about.parallelStream().map(one -> attempt(reader, one)).toList());
        for (int i = 0; i < about.size(); i++) {
            Tried one = made.get(i);
            if (one == null) {
                failing.add(about.get(i));
            } else {
                tried.add(one);
                one.stated().forEach(id -> all(id).add(one));
            }
        }
    }

    /** What a case states of programmes, their conditions and what they share. */
    private List<Expectation> expectations(Case one) {
        return one.expectations().stream().filter(e -> !isOfStandard(e)).toList();
    }

    private boolean isOfStandard(Expectation expectation) {
        String rule = rule(expectation);
        return switch (expectation.place().kind()) {
            case STANDARDS, POINTS -> true;
            default ->
                    checker.edition().criterionIds().contains(rule)
                            && !programmeOf.containsKey(rule);
        };
    }

    private List<Tried> all(String programme) {
        return byProgramme.computeIfAbsent(programme, id -> new ArrayList<>());
    }

    /**
     * A case that passes on the unchanged pack.
     *
     * @param of the case
     * @param expectations what it states of programmes
     * @param evaluation what the rules said
     * @param stated programmes that it states something about
     * @param rules criteria and obligations that it names
     * @param asks whether it states questions, which all programmes share
     */
    record Tried(
            Case of,
            List<Expectation> expectations,
            Evaluation evaluation,
            Set<String> stated,
            Set<String> rules,
            boolean asks) {

        Profile profile() {
            return evaluation.applicant().profile();
        }

        boolean passes(Report report) {
            return expectations.stream().allMatch(e -> e.differences(report).isEmpty());
        }

        /** Whether what it states about one programme, or about questions, holds. */
        boolean passes(Report report, Map<String, String> programmeOf, String programme) {
            for (Expectation expectation : expectations) {
                boolean counts = asks || programme.equals(programmeOf(expectation, programmeOf));
                if (counts && !expectation.differences(report).isEmpty()) {
                    return false;
                }
            }
            return true;
        }
    }

    private @Nullable Tried attempt(ProfileReader reader, Case one) {
        if (!(reader.bind(one.profile(), one.asOf()) instanceof Read.Accepted accepted)) {
            return null;
        }
        Set<String> stated = new LinkedHashSet<>();
        Set<String> rules = new LinkedHashSet<>();
        boolean asks = false;
        for (Expectation expectation : expectations(one)) {
            asks |= expectation.place().kind() == Place.Kind.QUESTIONS;
            rules.add(rule(expectation));
            stated.add(programmeOf(expectation, programmeOf));
        }
        stated.remove("");
        if (asks) {
            checker.edition().programmes().forEach(p -> stated.add(p.id()));
        }
        Evaluation evaluation = checker.pack().evaluate(accepted.profile(), one.asOf());
        Tried made = new Tried(one, expectations(one), evaluation, stated, rules, asks);
        return made.passes(report(evaluation, stated(made), made)) ? made : null;
    }

    /** Programmes that a case states something about. */
    List<Programme> stated(Tried tried) {
        return checker.edition().programmes().stream()
                .filter(p -> tried.stated().contains(p.id()))
                .toList();
    }

    /** A report on some programmes only; on all of them where a case looks at questions. */
    Report report(Evaluation evaluation, List<Programme> programmes, Tried tried) {
        if (tried.asks()) {
            return checker.report(evaluation, tried.of().firm().source());
        }
        return new Report(
                null,
                null,
                evaluation.applicant().asOf(),
                checker.edition(),
                "",
                "",
                "",
                evaluation.size(),
                programmes.stream().map(p -> Checker.explain(evaluation, p)).toList(),
                Ladder.none(evaluation.applicant().asOf()),
                List.of(),
                List.of(),
                Map.of());
    }

    private static String rule(Expectation expectation) {
        return switch (expectation.place().kind()) {
            case CRITERIA, SHORTFALLS, OBLIGATIONS -> expectation.place().id();
            default -> "";
        };
    }

    /** The programme that is spoken of; empty for the size and for questions. */
    private static String programmeOf(Expectation expectation, Map<String, String> programmeOf) {
        String rule = rule(expectation);
        return rule.isEmpty() ? expectation.place().id() : programmeOf.getOrDefault(rule, "");
    }

    /** Cases that do not pass on the unchanged pack; mutation means nothing before they do. */
    public List<Case> failing() {
        return List.copyOf(failing);
    }

    /** Every case that passes. */
    List<Tried> tried() {
        return tried;
    }

    /** How many cases pass. */
    public int size() {
        return tried.size();
    }

    /** Cases about a programme, those that name the rule first. */
    List<Tried> about(String programme, String rule) {
        List<Tried> about = new ArrayList<>(byProgramme.getOrDefault(programme, List.of()));
        about.sort(Comparator.comparing(one -> !one.rules().contains(rule)));
        return about;
    }

    /** Cases of firms of a size industry. */
    List<Tried> ofIndustry(String industry) {
        return tried.stream()
                .filter(
                        one ->
                                industry.equals(
                                        Objects.toString(
                                                one.evaluation().size().figures().industry())))
                .toList();
    }

    Map<String, String> programmeOf() {
        return programmeOf;
    }

    Checker checker() {
        return checker;
    }
}
