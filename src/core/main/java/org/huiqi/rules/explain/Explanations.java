package org.huiqi.rules.explain;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.profile.AttestationEntry;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.fact.Attestation;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.engine.FactSet;
import org.huiqi.rules.engine.Judgement;
import org.huiqi.rules.engine.RuleBase;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.ConditionFinding;
import org.huiqi.verdict.Explanation;
import org.huiqi.verdict.FactRead;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.ScoreFinding.Value;
import org.huiqi.verdict.Shortfall;
import org.huiqi.verdict.StandardFinding;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;

/**
 * Explains how criteria were decided. How a comparison is told is the same for every firm on a day,
 * and worked out once, which halves the time of a report. Thread-safe.
 */
public final class Explanations {
    /**
     * A band of a score as it was evaluated on a firm.
     *
     * @param points points that it gives where it holds
     * @param holds whether it holds; null = unknown
     * @param words what it asks
     * @param facts what it read
     * @param shortfall how far off it is; null where it holds or nothing can be measured
     * @param missing paths of what keeps it unknown
     * @param value the figure that it compares, where it is one
     */
    public record Band(
            int points,
            @Nullable Boolean holds,
            Bilingual words,
            List<FactRead> facts,
            @Nullable Shortfall shortfall,
            List<String> missing,
            @Nullable Value value) {}

    /** Of the day that was asked for last: firms are checked in thousands on one day. */
    private volatile Day last = new Day(LocalDate.MIN, Map.of());

    /**
     * How the comparisons of rules are told on a day.
     *
     * @param asOf the day
     * @param descriptions by rule id, in the order of its comparisons
     */
    private record Day(LocalDate asOf, Map<String, List<ComparisonDescription>> descriptions) {}

    /**
     * A criterion with its status, which is decided here, and with facts, shortfall, conditions and
     * what is missing, which are worked out when they are read.
     *
     * @param base the rules
     * @param facts what it is decided for
     * @param standard what the standard says that it rests on; asked for criteria that rest on one
     * @throws org.huiqi.rules.engine.RuleFailure where the engine and the condition disagree
     */
    public Finding of(
            Criterion criterion,
            RuleBase base,
            FactSet facts,
            Supplier<@Nullable StandardFinding> standard) {
        int number = base.number(criterion.id());
        RuleText rule = base.rules().get(number);
        Object fact = facts.fact(rule);
        Boolean holds = fact == null ? null : rule.condition().holds(fact, facts.asOf());
        Boolean met = fact == null ? null : base.decide(number, facts.fired(), holds);
        Status status = Judgement.status(criterion, met, facts);
        if (criterion.decide() == Decision.STANDARD) {
            AttestationEntry entry = met == null ? entry(criterion, facts) : null;
            return new Finding(
                    criterion,
                    status,
                    () -> resting(standard.get(), entry, missing(criterion, status, facts)));
        }
        if (criterion.decide() == Decision.ATTEST || fact == null) {
            return new Finding(
                    criterion,
                    status,
                    () -> plain(entry(criterion, facts), missing(criterion, status, facts)));
        }
        return new Finding(
                criterion, status, () -> explained(criterion, rule, fact, met, status, facts));
    }

    private Explanation explained(
            Criterion criterion,
            RuleText rule,
            Object fact,
            @Nullable Boolean met,
            Status status,
            FactSet facts) {
        ConditionTrace trace = trace(rule, fact, facts);
        List<ConditionFinding> conditions =
                trace.comparisons(ConditionTrace.COUNTING).stream()
                        .map(Explanations::condition)
                        .toList();
        return new Explanation(
                ConditionFinding.reads(conditions),
                status == Status.NOT_MET ? trace.shortfall() : null,
                conditions.size() > 1 ? conditions : List.of(),
                Judgement.leavesOpen(criterion, met) ? entry(criterion, facts) : null,
                onThreshold(trace),
                status == Status.UNKNOWN ? unknown(trace) : missing(criterion, status, facts),
                null);
    }

    /** What the standard says, with the conditions and facts that decided it. */
    private static Explanation resting(
            @Nullable StandardFinding standard,
            @Nullable AttestationEntry entry,
            List<String> missing) {
        List<ConditionFinding> deciding = standard == null ? List.of() : standard.deciding();
        return new Explanation(
                ConditionFinding.reads(deciding),
                null,
                deciding,
                entry,
                List.of(),
                missing,
                standard);
    }

    private ConditionTrace trace(RuleText rule, Object fact, FactSet facts) {
        return ConditionTrace.of(
                rule.condition(), descriptions(rule, facts).iterator(), fact, facts);
    }

    /**
     * The criterion that asks for enough points, whose facts are told with the score.
     *
     * @param missing paths of what keeps the points open
     */
    public static Finding ofScore(
            Criterion criterion, RuleBase base, FactSet facts, Supplier<List<String>> missing) {
        int number = base.number(criterion.id());
        RuleText rule = base.rules().get(number);
        Boolean holds = rule.condition().holds(facts.fact(rule), facts.asOf());
        Boolean met = base.decide(number, facts.fired(), holds);
        Status status = Judgement.status(criterion, met, facts);
        return new Finding(
                criterion,
                status,
                () -> plain(null, status == Status.UNKNOWN ? missing.get() : List.of()));
    }

    private static Explanation plain(@Nullable AttestationEntry attestation, List<String> missing) {
        return new Explanation(List.of(), null, List.of(), attestation, List.of(), missing, null);
    }

    /**
     * A band of a score.
     *
     * @param number number of its rule
     * @throws org.huiqi.rules.engine.RuleFailure where the engine and the condition disagree
     */
    public Band band(int number, RuleBase base, FactSet facts) {
        RuleText rule = base.rules().get(number);
        Object fact = facts.fact(rule);
        ConditionTrace trace = trace(rule, fact, facts);
        Boolean holds = base.decide(number, facts.fired(), trace.holds());
        List<ComparisonTrace> comparisons = trace.comparisons(ConditionTrace.ALL);
        return new Band(
                rule.points(),
                holds,
                words(rule, descriptions(rule, facts)),
                ConditionFinding.reads(comparisons.stream().map(Explanations::condition).toList()),
                trace.shortfall(),
                holds == null ? unknown(trace) : List.of(),
                comparisons.size() == 1 ? comparisons.get(0).value() : null);
    }

    private static Bilingual words(RuleText rule, List<ComparisonDescription> comparisons) {
        boolean any = rule.condition() instanceof Condition.Any;
        return new Bilingual(
                comparisons.stream().map(t -> t.words.zh()).collect(joining(any ? "，或" : "，")),
                comparisons.stream().map(t -> t.words.en()).collect(joining(any ? ", or " : ", ")));
    }

    private List<ComparisonDescription> descriptions(RuleText rule, FactSet facts) {
        Day day = last;
        if (!day.asOf().equals(facts.asOf())) {
            day = new Day(facts.asOf(), new ConcurrentHashMap<>());
            last = day;
        }
        return day.descriptions()
                .computeIfAbsent(
                        rule.id(),
                        id ->
                                rule.condition()
                                        .comparisons()
                                        .map(
                                                c ->
                                                        new ComparisonDescription(
                                                                c, facts.asOf(), facts.list()))
                                        .toList());
    }

    private static ConditionFinding condition(ComparisonTrace comparison) {
        return new ConditionFinding(
                comparison.description.words,
                Judgement.byFact(comparison.holds),
                comparison.facts(),
                Boolean.FALSE.equals(comparison.holds) ? comparison.distance() : null);
    }

    /** Paths of dates and figures with a unit; being one of one is nothing to look at twice. */
    private static List<String> onThreshold(ConditionTrace trace) {
        List<String> paths = new ArrayList<>();
        for (ComparisonTrace comparison : trace.comparisons(ConditionTrace.ALL)) {
            if (comparison.isOnLiteral()) {
                paths.add(comparison.distance().path());
            }
            paths.addAll(comparison.onArguments());
        }
        return paths.size() < 2 ? paths : paths.stream().distinct().toList();
    }

    /** The attestation that counts for a criterion. */
    private static @Nullable AttestationEntry entry(Criterion criterion, FactSet facts) {
        Attestation given = facts.attestation(criterion.id());
        return given == null ? null : given.entry();
    }

    private static List<String> missing(Criterion criterion, Status status, FactSet facts) {
        if (status != Status.UNATTESTED) {
            return List.of();
        }
        boolean own = criterion.candidate() != null && facts.candidate() != null;
        return List.of(
                new AttestationKey(criterion.id(), own ? facts.candidate().id() : null).path());
    }

    private static List<String> unknown(ConditionTrace trace) {
        return trace.comparisons(ConditionTrace.UNKNOWN).stream()
                .flatMap(comparison -> comparison.missing().stream())
                .distinct()
                .toList();
    }
}
