package org.huiqi.rules.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.engine.FactSet;
import org.huiqi.rules.engine.Judgement;
import org.huiqi.verdict.ConditionFinding;
import org.huiqi.verdict.FactRead;
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
            return new Finding(
                    criterion,
                    status,
                    List.of(),
                    null,
                    List.of(),
                    entry(criterion, facts),
                    List.of(),
                    missing(criterion, status, facts));
        }
        Seen seen = Seen.of(rule.condition(), told(rule, facts).iterator(), fact, facts);
        Boolean met = judgement.met(rule, fact, seen.holds());
        Status status = Judgement.status(criterion, met, facts);
        List<ConditionFinding> conditions = new ArrayList<>();
        seen.counting(reading -> conditions.add(condition(reading)));
        boolean listed = criterion.decide() == Decision.OPEN_LIST && Boolean.FALSE.equals(met);
        return new Finding(
                criterion,
                status,
                reads(conditions),
                status == Status.NOT_MET ? seen.shortfall() : null,
                conditions.size() > 1 ? conditions : List.of(),
                listed ? entry(criterion, facts) : null,
                onThreshold(seen),
                status == Status.UNKNOWN ? unknown(seen) : missing(criterion, status, facts));
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

    private static List<FactRead> reads(List<ConditionFinding> conditions) {
        if (conditions.size() == 1) {
            return conditions.get(0).facts();
        }
        Map<String, FactRead> reads = new LinkedHashMap<>();
        conditions.forEach(c -> c.facts().forEach(f -> reads.putIfAbsent(f.path(), f)));
        return List.copyOf(reads.values());
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
