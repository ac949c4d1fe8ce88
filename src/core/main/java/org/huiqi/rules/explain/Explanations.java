package org.huiqi.rules.explain;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.profile.AttestationEntry;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.fact.Attestation;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.engine.FactSet;
import org.huiqi.rules.engine.Judgement;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.ConditionFinding;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;

/**
 * Explains how criteria were decided. How a comparison is told is the same for every firm on a day,
 * and worked out once, which halves the time of a report. Thread-safe.
 */
public final class Explanations {
    /** Of the day that was asked for last: firms are checked in thousands on one day. */
    private volatile Day last = new Day(LocalDate.MIN, Map.of());

    /**
     * How the comparisons of rules are told on a day.
     *
     * @param asOf the day
     * @param told by rule id, in the order of its comparisons
     */
    private record Day(LocalDate asOf, Map<String, List<Told>> told) {}

    /**
     * A criterion with facts, shortfall, conditions and what is missing.
     *
     * @param rule its rule
     * @param judgement what decides
     * @param facts what it is decided for
     * @throws org.huiqi.rules.engine.RuleFailure where the engine and the condition disagree
     */
    public Finding of(Criterion criterion, RuleText rule, Judgement judgement, FactSet facts) {
        Object fact = facts.fact(rule);
        if (criterion.decide() == Decision.ATTEST || fact == null) {
            Status status = judgement.status(criterion, rule, facts);
            return plain(
                    criterion, status, entry(criterion, facts), missing(criterion, status, facts));
        }
        if (criterion.decide() == Decision.STANDARD) {
            return byStandard(criterion, rule, judgement, facts, fact);
        }
        Seen seen = Seen.of(rule.condition(), told(rule, facts).iterator(), fact, facts);
        Boolean met = judgement.met(rule, fact, seen.holds());
        Status status = Judgement.status(criterion, met, facts);
        List<ConditionFinding> conditions = new ArrayList<>();
        seen.counting(reading -> conditions.add(condition(reading)));
        boolean open = Judgement.leavesOpen(criterion, met);
        return new Finding(
                criterion,
                status,
                ConditionFinding.reads(conditions),
                status == Status.NOT_MET ? seen.shortfall() : null,
                conditions.size() > 1 ? conditions : List.of(),
                open ? entry(criterion, facts) : null,
                onThreshold(seen),
                status == Status.UNKNOWN ? unknown(seen) : missing(criterion, status, facts),
                null);
    }

    /** What the standard itself found is told with the standard. */
    private static Finding byStandard(
            Criterion criterion, RuleText rule, Judgement judgement, FactSet facts, Object fact) {
        Boolean met = judgement.met(rule, fact, rule.condition().holds(fact, facts.asOf()));
        Status status = Judgement.status(criterion, met, facts);
        boolean open = Judgement.leavesOpen(criterion, met);
        return plain(
                criterion,
                status,
                open ? entry(criterion, facts) : null,
                missing(criterion, status, facts));
    }

    /**
     * The criterion that asks for enough points, whose facts are told with the score.
     *
     * @param missing paths of what keeps the points open
     */
    public static Finding ofScore(
            Criterion criterion,
            RuleText rule,
            Judgement judgement,
            FactSet facts,
            List<String> missing) {
        Object fact = facts.fact(rule);
        Boolean met = judgement.met(rule, fact, rule.condition().holds(fact, facts.asOf()));
        Status status = Judgement.status(criterion, met, facts);
        return plain(criterion, status, null, status == Status.UNKNOWN ? missing : List.of());
    }

    private static Finding plain(
            Criterion criterion,
            Status status,
            @Nullable AttestationEntry attestation,
            List<String> missing) {
        return new Finding(
                criterion,
                status,
                List.of(),
                null,
                List.of(),
                attestation,
                List.of(),
                missing,
                null);
    }

    /**
     * A band of a score.
     *
     * @param rule its rule
     * @throws org.huiqi.rules.engine.RuleFailure where the engine and the condition disagree
     */
    public BandReading band(RuleText rule, Judgement judgement, FactSet facts) {
        Object fact = facts.fact(rule);
        List<Told> told = told(rule, facts);
        Seen seen = Seen.of(rule.condition(), told.iterator(), fact, facts);
        Boolean holds = judgement.met(rule, fact, seen.holds());
        List<ConditionFinding> conditions = new ArrayList<>();
        List<ComparisonReading> readings = new ArrayList<>();
        seen.all(
                reading -> {
                    readings.add(reading);
                    conditions.add(condition(reading));
                });
        return new BandReading(
                rule.points(),
                holds,
                words(rule, told),
                ConditionFinding.reads(conditions),
                seen.shortfall(),
                holds == null ? unknown(seen) : List.of(),
                readings.size() == 1 ? readings.get(0).value() : null);
    }

    private static Bilingual words(RuleText rule, List<Told> told) {
        boolean any = rule.condition() instanceof Condition.Any;
        return new Bilingual(
                told.stream().map(t -> t.words().zh()).collect(joining(any ? "，或" : "，")),
                told.stream().map(t -> t.words().en()).collect(joining(any ? ", or " : ", ")));
    }

    private List<Told> told(RuleText rule, FactSet facts) {
        Day day = last;
        if (!day.asOf().equals(facts.asOf())) {
            day = new Day(facts.asOf(), new ConcurrentHashMap<>());
            last = day;
        }
        return day.told()
                .computeIfAbsent(
                        rule.id(),
                        id ->
                                rule.condition()
                                        .comparisons()
                                        .map(c -> new Told(c, facts.asOf(), facts.list()))
                                        .toList());
    }

    private static ConditionFinding condition(ComparisonReading reading) {
        Boolean holds = reading.holds();
        return new ConditionFinding(
                reading.told().words(),
                Judgement.byFact(holds),
                reading.facts(),
                Boolean.FALSE.equals(holds) ? reading.distance() : null);
    }

    /** Paths of dates and figures with a unit; being one of one is nothing to look at twice. */
    private static List<String> onThreshold(Seen seen) {
        List<String> paths = new ArrayList<>();
        seen.all(
                reading -> {
                    if (reading.isOnLiteral()) {
                        paths.add(reading.distance().path());
                    }
                    paths.addAll(reading.onArguments());
                });
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

    private static List<String> unknown(Seen seen) {
        Set<String> missing = new LinkedHashSet<>();
        seen.unknown(reading -> missing.addAll(reading.missing()));
        return List.copyOf(missing);
    }
}
