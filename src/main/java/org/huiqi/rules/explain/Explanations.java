package org.huiqi.rules.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.profile.AttestationEntry;
import org.huiqi.profile.fact.Attestation;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.engine.FactSet;
import org.huiqi.rules.engine.Judgement;
import org.huiqi.rules.engine.RuleFailure;
import org.huiqi.verdict.ConditionFinding;
import org.huiqi.verdict.FactRead;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Shortfall;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;

/**
 * Explains how criteria were decided. How a comparison is told is the same for every firm on a day,
 * and worked out once. Thread-safe.
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
     * @param met whether its condition is met; null = unknown
     * @param facts what it was decided for
     * @throws RuleFailure where the rule fired and its condition does not hold
     */
    public Finding of(Criterion criterion, RuleText rule, @Nullable Boolean met, FactSet facts) {
        Status status = Judgement.status(criterion, met, facts);
        Object fact = facts.fact(rule);
        if (criterion.decide() == Decision.ATTEST || fact == null) {
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
        Seen seen = see(rule.condition(), told(rule, facts).iterator(), fact, facts);
        if (Boolean.TRUE.equals(met) != Boolean.TRUE.equals(seen.holds())) {
            throw RuleFailure.disagreement(rule);
        }
        List<ConditionFinding> conditions = seen.counting().map(Explanations::condition).toList();
        boolean listed = criterion.decide() == Decision.OPEN_LIST && Boolean.FALSE.equals(met);
        return new Finding(
                criterion,
                status,
                reads(conditions),
                status == Status.NOT_MET ? seen.shortfall().orElse(null) : null,
                conditions.size() > 1 ? conditions : List.of(),
                listed ? entry(criterion, facts) : null,
                seen.all().flatMap(Explanations::onThreshold).distinct().toList(),
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

    /** A condition and all its parts on some facts; {@code told} gives its comparisons in order. */
    private static Seen see(Condition condition, Iterator<Told> told, Object fact, FactSet facts) {
        if (condition.parts().isEmpty()) {
            ComparisonReading reading = new ComparisonReading(told.next(), fact, facts);
            return new Seen(condition, reading.holds(), reading, List.of());
        }
        List<Seen> parts = new ArrayList<>(condition.parts().size());
        for (Condition part : condition.parts()) {
            parts.add(see(part, told, fact, facts));
        }
        return new Seen(condition, condition.holds(fact, facts.asOf()), null, parts);
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

    /** Dates and figures with a unit; being one of one is nothing to look at twice. */
    private static Stream<String> onThreshold(ComparisonReading reading) {
        Shortfall distance = reading.comparison().operator().isOrder() ? reading.distance() : null;
        boolean onLiteral =
                distance != null && distance.by().signum() == 0 && distance.unit() != null;
        return Stream.concat(
                onLiteral ? Stream.of(distance.path()) : Stream.empty(),
                reading.onArguments().stream());
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
                "attestations." + criterion.id() + (own ? "@" + facts.candidate().id() : ""));
    }

    private static List<String> unknown(Seen seen) {
        Set<String> missing = new LinkedHashSet<>();
        seen.unknown().forEach(reading -> missing.addAll(reading.missing()));
        return List.copyOf(missing);
    }
}
