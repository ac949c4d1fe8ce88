package org.huiqi.lab.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.huiqi.CancellationToken;
import org.huiqi.Checker;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.catalogue.Standard;
import org.huiqi.lab.Case;
import org.huiqi.lab.CaseRunner;
import org.huiqi.lab.CaseSuite;
import org.huiqi.lab.Expectation;
import org.huiqi.lab.ExpectationTarget;
import org.huiqi.lab.ExpectationTarget.Kind;
import org.huiqi.lab.Outcome;
import org.huiqi.lab.SuiteRun;
import org.huiqi.lab.coverage.Coverage;
import org.huiqi.lab.coverage.CoverageCounter;
import org.huiqi.lab.diff.Threshold;
import org.huiqi.lab.diff.ThresholdException;
import org.huiqi.lab.mutation.Baseline;
import org.huiqi.lab.mutation.EquivalentMutants;
import org.huiqi.lab.mutation.Mutant;
import org.huiqi.lab.mutation.MutationResult;
import org.huiqi.lab.mutation.MutationRun;
import org.huiqi.profile.reading.Node;
import org.huiqi.text.Decimal;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of one edition with what the lab knows of them. What was read and run is kept;
 * rules and cases are those that were there when it was first asked. Safe to use from any number of
 * threads.
 */
public final class RulePages {
    /** Places in which a condition is named. */
    private static final Set<Kind> OF_CONDITIONS =
            EnumSet.of(Kind.CRITERIA, Kind.SHORTFALLS, Kind.OBLIGATIONS);

    private final Checker checker;
    private final Supplier<PackFiles> files;
    private final Supplier<CaseSuite> suite;
    private final Map<String, CaseFindings> found = new HashMap<>();
    private @Nullable PackFiles read;
    private Condition.@Nullable Maker maker;
    private @Nullable List<Case> cases;

    /** Of the programme or standard that was asked for last, not of all: it is large. */
    private @Nullable Baseline baseline;

    private String baselineOf = "";

    /**
     * The pages of an edition.
     *
     * @param checker its rules, compiled
     * @param files its rules as they are written
     * @param suite cases, read when they are first asked for
     */
    public RulePages(Checker checker, Supplier<PackFiles> files, Supplier<CaseSuite> suite) {
        this.checker = checker;
        this.files = files;
        this.suite = suite;
    }

    /**
     * What became of the cases of a programme or standard.
     *
     * @param outcomes of the cases that state something about it
     * @param coverage what all cases together know about it
     */
    public record CaseFindings(List<Outcome> outcomes, Coverage.OfJudged coverage) {
        /**
         * Outcomes of the cases that rest on a condition, of a band those that state its points;
         * those that failed first.
         */
        public List<Outcome> restingOn(Condition condition) {
            return outcomes.stream()
                    .filter(one -> states(one.of(), stated -> rests(stated, condition)))
                    .sorted((a, b) -> Boolean.compare(a.passed(), b.passed()))
                    .toList();
        }

        /** How well the cases know a criterion; null where it is none. */
        public Coverage.@Nullable Counts<Criterion, Status> coverage(String condition) {
            return coverage.criteria().stream()
                    .filter(one -> one.of().id().equals(condition))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * What became of the mutants of a condition.
     *
     * @param failing cases that fail on the rules as they are; mutants mean nothing before they
     *     pass
     * @param result what became of them; of none where cases fail
     */
    public record Survivors(List<Case> failing, MutationResult result) {}

    /** {@return the checker of the edition} */
    public Checker checker() {
        return checker;
    }

    /** {@return the files of the pack} */
    synchronized PackFiles files() {
        if (read == null) {
            read = files.get();
        }
        return read;
    }

    synchronized Condition.Maker maker() {
        if (maker == null) {
            maker = new Condition.Maker(checker, files());
        }
        return maker;
    }

    /**
     * {@return a programme or standard}
     *
     * @param file name of its files without the ending, {@code P14}, {@code srdi-2022}
     */
    public Optional<Judged> judged(String file) {
        return checker.edition().judged().filter(one -> one.file().equals(file)).findFirst();
    }

    /**
     * {@return its conditions}
     *
     * @param judged a programme or standard of the edition
     */
    public List<Condition> conditions(Judged judged) {
        return maker().of(judged);
    }

    private synchronized List<Case> cases() {
        if (cases == null) {
            cases = suite.get().about(checker.edition().id()).cases();
        }
        return cases;
    }

    /** What is wrong with case files that could not be read. */
    List<SuiteRun.RefusedFile> refused() {
        return suite.get().refused();
    }

    private static boolean states(Case one, Predicate<Expectation> what) {
        return one.expectations().stream().anyMatch(what);
    }

    /** Whether a case states something about a programme or standard. */
    private Predicate<Case> names(Judged judged) {
        Set<String> ids = new HashSet<>(Set.of(judged.id()));
        conditions(judged).forEach(one -> ids.add(one.id()));
        judged.indicators().forEach(one -> ids.add(one.id()));
        return one ->
                (!(judged instanceof Standard standard) || standard.appliesOn(one.asOf()))
                        && states(one, stated -> ids.contains(stated.target().id()));
    }

    /** Whether it states the status or shortfall of a condition, or the points of a band. */
    private static boolean rests(Expectation stated, Condition condition) {
        ExpectationTarget target = stated.target();
        return condition.indicator() == null
                ? OF_CONDITIONS.contains(target.kind()) && target.id().equals(condition.id())
                : target.kind() == Kind.POINTS
                        && target.id().equals(condition.indicator())
                        && allows(stated.value(), condition.rule().points());
    }

    /** Whether stated points, a number or a least and a most, can be those of a band. */
    private static boolean allows(Node stated, int band) {
        return stated instanceof Node.Mapping bounds
                ? points(bounds.get("least")) <= band && band <= points(bounds.get("most"))
                : points(stated) == band;
    }

    private static int points(@Nullable Node number) {
        BigDecimal points = number instanceof Node.Scalar s ? Decimal.read(s.text()) : null;
        return points == null ? -1 : points.intValue();
    }

    /** What became of its cases; they are run when this is first asked. */
    CaseFindings findings(Judged judged, CancellationToken token) {
        List<Case> all = cases();
        synchronized (found) {
            CaseFindings known = found.get(judged.file());
            if (known == null) {
                known = run(judged, all, token);
                found.put(judged.file(), known);
            }
            return known;
        }
    }

    /**
     * Runs the cases that state something about it; of the others, what they meet of it in passing
     * is looked at where there is something that none states.
     */
    private CaseFindings run(Judged judged, List<Case> all, CancellationToken token) {
        CoverageCounter counter = new CoverageCounter(checker);
        CaseRunner runner = new CaseRunner(checker);
        Predicate<Case> names = names(judged);
        List<Outcome> outcomes =
                all.parallelStream()
                        .filter(names)
                        .map(
                                one -> {
                                    token.throwIfCancelled();
                                    return runner.run(one);
                                })
                        .toList();
        outcomes.forEach(counter::add);
        if (counter.coverage(judged).criteria().stream().anyMatch(one -> !one.gaps().isEmpty())) {
            all.parallelStream()
                    .filter(names.negate())
                    .forEach(
                            one -> {
                                token.throwIfCancelled();
                                counter.add(runner.run(one));
                            });
        }
        return new CaseFindings(
                outcomes.stream().map(RulePages::withoutReport).toList(), counter.coverage(judged));
    }

    /** Reports are large, and nobody asks for them any more. */
    private static Outcome withoutReport(Outcome outcome) {
        return new Outcome(outcome.of(), null, outcome.differences(), outcome.refusals());
    }

    /**
     * {@return what the cases do not notice about a condition}
     *
     * @param judged its programme or standard
     * @param condition its id
     * @param token is asked again and again, from any thread
     */
    public Survivors survivors(Judged judged, String condition, CancellationToken token) {
        Baseline cases = baseline(judged, token);
        if (!cases.failing().isEmpty()) {
            return new Survivors(cases.failing(), new MutationResult(List.of(), List.of()));
        }
        List<Mutant> mutants =
                Mutant.of(checker.pack(), files(), Set.of(judged.file())).stream()
                        .filter(mutant -> mutant.id().equals(condition))
                        .toList();
        EquivalentMutants explained = EquivalentMutants.beside(suite.get().files());
        MutationRun run = new MutationRun(cases, explained, false);
        return new Survivors(List.of(), run.run(mutants, done -> token.throwIfCancelled()));
    }

    /** Questions are those of all programmes. */
    private Baseline baseline(Judged judged, CancellationToken token) {
        Predicate<Case> concerns =
                names(judged).or(one -> states(one, e -> e.target().kind() == Kind.QUESTIONS));
        List<Case> all = cases();
        synchronized (found) {
            if (baseline == null || !baselineOf.equals(judged.file())) {
                List<Case> own = all.stream().filter(concerns).toList();
                baseline = new Baseline(checker, own, token::throwIfCancelled);
                baselineOf = judged.file();
            }
            return baseline;
        }
    }

    /**
     * {@return a number of a rule and what to try in its place}
     *
     * @param name {@code P14-07}, {@code LG-8b#2}
     * @param to a number or a day
     * @throws ThresholdException where there is no such number, or it cannot be that
     */
    public Threshold threshold(String name, String to) {
        if (to.contains("..") || to.contains("/")) {
            throw new ThresholdException(RulesPhrase.ONE_VALUE.with(to));
        }
        return Threshold.parse(checker.pack(), name + "=" + to.strip());
    }

    /**
     * {@return a comparison of firms, none of which has been taken yet}
     *
     * @param judged the programme or standard of the rule
     * @param threshold what is tried
     * @param asOf the day
     */
    public FirmTrial trial(Judged judged, Threshold threshold, LocalDate asOf) {
        return new FirmTrial(checker, judged, threshold, asOf);
    }

    /**
     * {@return the rule file of a programme or standard with one number another}
     *
     * @param judged the programme or standard
     * @param threshold the number, of one of its rules, and what stands there instead
     * @throws ThresholdException where the rule is another's, or the number is not found as it is
     *     written
     */
    public String edited(Judged judged, Threshold threshold) {
        RuleSource source = maker().source(judged);
        return Optional.of(source)
                .filter(one -> threshold.rule().file().equals(one.file()))
                .flatMap(one -> one.edited(threshold, threshold.values().get(0)))
                .orElseThrow(
                        () ->
                                new ThresholdException(
                                        RulesPhrase.NUMBER_NOT_FOUND.with(
                                                source.file(), threshold.rule().place())));
    }
}
