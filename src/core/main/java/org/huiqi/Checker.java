package org.huiqi;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.benefit.Benefit;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Obligation;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Profiles;
import org.huiqi.profile.schema.Values;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.rules.pack.RulePack;
import org.huiqi.text.Digest;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.ObligationState;
import org.huiqi.verdict.Questions;
import org.huiqi.verdict.Timing;
import org.huiqi.verdict.Verdict;
import org.huiqi.verdict.Verdicts;

/**
 * The front door: checks profiles against a rule pack.
 *
 * <p>Build one and share it: it is immutable and safe to use from any number of threads. The rules
 * are compiled already; the first check builds the engine, or {@link #warmUp()} does. The same
 * profile, day and rules always give the same report. No thread and no file is kept open, so there
 * is nothing to close.
 *
 * <pre>{@code
 * Checker checker = Checker.builtIn();
 * Report report = checker.check(profile, LocalDate.of(2024, 9, 20), "firm.yaml");
 * Verdict verdict = report.programme("P09").verdict();
 * }</pre>
 */
public final class Checker {
    /** No summer time; loading the table of all zones would take 5 % of a start. */
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final RulePack pack;
    private final Map<String, Criterion> criteria = new HashMap<>();

    private Checker(RulePack pack) {
        this.pack = pack;
        edition().programmes().forEach(p -> p.criteria().forEach(c -> criteria.put(c.id(), c)));
    }

    /**
     * A checker of the built-in edition.
     *
     * @throws IllegalStateException where the build has left out the compiled rules
     */
    public static Checker builtIn() {
        return of(
                RulePack.builtIn()
                        .orElseThrow(
                                () -> new IllegalStateException("the rules are not built in")));
    }

    /** A checker of a rule pack. */
    public static Checker of(RulePack pack) {
        return new Checker(pack);
    }

    /**
     * Builds now what the first check would build: the engine of the rules, half a second on a
     * usual machine. Without this a checker is made at once and its first check takes the time.
     *
     * @return this checker
     * @throws IllegalStateException where the compiled rules are damaged
     */
    public Checker warmUp() {
        pack.evaluate(Profile.builder().build(), today());
        return this;
    }

    /** Today where the handbook applies: the day to check on unless another is asked for. */
    public static LocalDate today() {
        return LocalDate.now(CHINA);
    }

    /** The handbook that is checked against. */
    public Edition edition() {
        return pack.edition();
    }

    /** The rules behind it. */
    public RulePack pack() {
        return pack;
    }

    /**
     * Checks a profile against every programme, explained.
     *
     * @param profile the profile, as a {@link org.huiqi.profile.reading.ProfileReader} accepted it
     * @param asOf the day that windows, validity and ages are counted from
     * @param source what to call the profile in the report
     */
    public Report check(Profile profile, LocalDate asOf, String source) {
        return check(profile, asOf, source, Set.of());
    }

    /**
     * Checks a profile against some programmes, explained.
     *
     * @param profile the profile, as a {@link org.huiqi.profile.reading.ProfileReader} accepted it
     * @param asOf the day that windows, validity and ages are counted from
     * @param source what to call the profile in the report
     * @param programmes ids of the programmes to look at; an empty set means every programme, here
     *     and in no other method
     * @throws IllegalArgumentException where the edition has no programme of an id
     */
    public Report check(Profile profile, LocalDate asOf, String source, Set<String> programmes) {
        Set<String> chosen = programmes.isEmpty() ? edition().programmeIds() : known(programmes);
        return report(pack.evaluate(profile, asOf), source, chosen);
    }

    /** The ids, each of which the edition has. */
    private Set<String> known(Set<String> programmes) {
        Set<String> known = edition().programmeIds();
        if (!known.containsAll(programmes)) {
            Set<String> unknown = new TreeSet<>(programmes);
            unknown.removeAll(known);
            throw new IllegalArgumentException(
                    "no programme "
                            + String.join(", ", unknown)
                            + "; there are "
                            + String.join(" ", known));
        }
        return programmes;
    }

    /**
     * The report on a firm that the rules of this edition were fired on.
     *
     * @param evaluation what they said
     * @param source what to call the profile in the report
     */
    public Report report(Evaluation evaluation, String source) {
        return report(evaluation, source, edition().programmeIds());
    }

    /**
     * The same on some programmes.
     *
     * @param evaluation what the rules said
     * @param source what to call the profile in the report
     * @param programmes ids of the programmes that it is about; an empty set means none
     * @throws IllegalArgumentException where the edition has no programme of an id
     */
    public Report report(Evaluation evaluation, String source, Set<String> programmes) {
        known(programmes);
        Profile profile = evaluation.applicant().profile();
        LocalDate asOf = evaluation.applicant().asOf();
        List<ProgrammeResult> results = new ArrayList<>();
        Questions questions = new Questions();
        for (Programme programme : edition().programmes()) {
            if (!programmes.contains(programme.id())) {
                continue;
            }
            ProgrammeResult result = explain(evaluation, programme);
            results.add(result);
            questions.add(programme.id(), result.verdict(), result.candidates());
            if (result.verdict() == Verdict.UNDECIDED && lacksList(programme, profile)) {
                questions.addMissingList(programme.id(), programme.candidates());
            }
        }
        return new Report(
                profile.name(),
                profile.creditCode(),
                asOf,
                edition(),
                pack.digest(),
                source,
                Digest.of(List.of(Profiles.canonicalJson(profile))),
                evaluation.size(),
                results,
                questions.ranked(),
                Warnings.of(criteria, profile, asOf, results, day -> pack.evaluate(profile, day)));
    }

    private static boolean lacksList(Programme programme, Profile profile) {
        return programme.candidates() != null && Values.at(profile, programme.candidates()) == null;
    }

    /** What an evaluation says about one programme, explained. */
    public static ProgrammeResult explain(Evaluation evaluation, Programme programme) {
        Profile profile = evaluation.applicant().profile();
        LocalDate asOf = evaluation.applicant().asOf();
        List<CandidateResult> candidates = evaluation.candidates(programme);
        Map<Obligation, ObligationState> obligations = new LinkedHashMap<>();
        programme.obligations().forEach(o -> obligations.put(o, evaluation.obligation(o.id())));
        return new ProgrammeResult(
                programme,
                Verdicts.best(candidates.stream().map(CandidateResult::verdict).toList()),
                Timing.of(programme, asOf),
                candidates,
                Benefit.of(programme, profile, asOf),
                obligations);
    }

    /** Verdicts alone, by programme id. */
    public Map<String, Verdict> verdicts(Profile profile, LocalDate asOf) {
        return verdicts(List.of(profile), asOf).get(0);
    }

    /**
     * Verdicts alone of some firms at once: what screening many firms needs. A few dozen firms take
     * less time together than one after the other; more than some hundred gain nothing and are all
     * held in memory. Firms do not see each other, and the same firm may stand in the list twice.
     *
     * @param profiles the firms
     * @param asOf the day that validity and ages are counted from
     * @return verdicts by programme id, in the order of the firms
     */
    public List<Map<String, Verdict>> verdicts(List<Profile> profiles, LocalDate asOf) {
        return verdictsOf(pack.evaluate(profiles, asOf));
    }

    /** Verdicts by programme id of firms that the rules of this edition were fired on, in order. */
    public List<Map<String, Verdict>> verdictsOf(List<Evaluation> evaluations) {
        List<Map<String, Verdict>> verdicts = new ArrayList<>(evaluations.size());
        evaluations.forEach(firm -> verdicts.add(new LinkedHashMap<>()));
        // A programme for all firms, then the next: a large pack does not fit the processor's
        // cache.
        for (Programme programme : edition().programmes()) {
            for (int i = 0; i < evaluations.size(); i++) {
                verdicts.get(i).put(programme.id(), evaluations.get(i).verdict(programme));
            }
        }
        return verdicts;
    }

    /** Verdicts by programme id of a firm that the rules of this edition were fired on. */
    public Map<String, Verdict> verdicts(Evaluation evaluation) {
        return verdictsOf(List.of(evaluation)).get(0);
    }
}
