package org.huiqi.rules;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.profile.Attestation;
import org.huiqi.rules.Asked.All;
import org.huiqi.rules.Asked.Any;
import org.huiqi.rules.Asked.Single;
import org.huiqi.verdict.Condition;
import org.huiqi.verdict.FactRead;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Shortfall;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;

/** Explains how a criterion was decided for some facts. */
final class FindingMaker {
    private final Criterion criterion;
    private final Asked condition;
    private final FactSet facts;
    private final Map<Probe, ComparisonReading> readings = new IdentityHashMap<>();

    /**
     * What explains a criterion.
     *
     * @param condition its condition
     * @param facts what the engine was asked about
     */
    FindingMaker(Criterion criterion, Asked condition, FactSet facts) {
        this.criterion = criterion;
        this.condition = condition;
        this.facts = facts;
    }

    /** The criterion with facts, shortfall, conditions and what is missing. */
    Finding make() {
        Status status = Statuses.of(criterion, condition, facts);
        boolean byFacts = criterion.decide() != Decision.ATTEST;
        List<Condition> conditions = byFacts ? conditions(condition) : List.of();
        Map<String, FactRead> reads = new LinkedHashMap<>();
        conditions.forEach(c -> c.facts().forEach(f -> reads.putIfAbsent(f.path(), f)));
        return new Finding(
                criterion,
                status,
                List.copyOf(reads.values()),
                byFacts && status == Status.NOT_MET ? shortfall(condition).orElse(null) : null,
                conditions.size() > 1 ? conditions : List.of(),
                attestation(),
                byFacts ? onThreshold() : List.of(),
                missing(status));
    }

    /** Every comparison that counts; of alternatives that hold, only those that do. */
    private List<Condition> conditions(Asked asked) {
        if (asked instanceof Single single) {
            return List.of(condition(single));
        }
        boolean holds = asked instanceof Any && Boolean.TRUE.equals(asked.holds(facts));
        return asked.parts().stream()
                .filter(part -> !holds || Boolean.TRUE.equals(part.holds(facts)))
                .flatMap(part -> conditions(part).stream())
                .toList();
    }

    private Condition condition(Single single) {
        Boolean met = single.holds(facts);
        ComparisonReading reading = reading(single);
        return new Condition(
                reading.telling().words(),
                Statuses.byFact(met),
                reading.facts(),
                Boolean.FALSE.equals(met) ? distance(reading) : null);
    }

    /** How far off: the first that fails of several, the nearest of alternatives. */
    private Optional<Shortfall> shortfall(Asked asked) {
        if (!Boolean.FALSE.equals(asked.holds(facts))) {
            return Optional.empty();
        }
        if (asked instanceof Single single) {
            return Optional.ofNullable(distance(reading(single)));
        }
        Stream<Shortfall> shortfalls =
                asked.parts().stream().flatMap(part -> shortfall(part).stream());
        return asked instanceof All
                ? shortfalls.findFirst()
                : shortfalls.min(
                        Comparator.<Shortfall, Boolean>comparing(s -> s.comparison().equals("=="))
                                .thenComparing(Shortfall::by));
    }

    /** The attestation that decided; null where facts did. */
    private @Nullable Attestation attestation() {
        Decision decide = criterion.decide();
        boolean asked =
                decide == Decision.ATTEST
                        || decide == Decision.OPEN_LIST
                                && Boolean.FALSE.equals(condition.holds(facts));
        return asked ? facts.attestations().find(criterion.id()) : null;
    }

    private List<String> onThreshold() {
        return condition
                .comparisons()
                .map(this::reading)
                .flatMap(this::onThreshold)
                .distinct()
                .toList();
    }

    /** Dates and figures with a unit; being one of one is nothing to look at twice. */
    private Stream<String> onThreshold(ComparisonReading reading) {
        Shortfall distance = reading.comparison().operator().isOrder() ? distance(reading) : null;
        boolean onLiteral =
                distance != null && distance.by().signum() == 0 && distance.unit() != null;
        return Stream.concat(
                onLiteral ? Stream.of(distance.path()) : Stream.empty(),
                reading.onArguments().stream());
    }

    private @Nullable Shortfall distance(ComparisonReading reading) {
        return new Distance(reading, facts.asOf()).measure();
    }

    private ComparisonReading reading(Single single) {
        return readings.computeIfAbsent(
                single.probe(), probe -> new ComparisonReading(probe, facts));
    }

    private List<String> missing(Status status) {
        if (status == Status.UNATTESTED) {
            String candidate =
                    criterion.candidate() == null ? null : facts.attestations().candidate();
            String own = candidate == null ? "" : "@" + candidate;
            return List.of("attestations." + criterion.id() + own);
        }
        if (status != Status.UNKNOWN) {
            return List.of();
        }
        Set<String> missing = new LinkedHashSet<>();
        for (Single single : unknown(condition)) {
            missing.addAll(reading(single).missing());
        }
        return List.copyOf(missing);
    }

    /** Comparisons that keep a condition unknown; what is settled either way is not asked for. */
    private List<Single> unknown(Asked asked) {
        if (asked.holds(facts) != null) {
            return List.of();
        }
        return asked instanceof Single single
                ? List.of(single)
                : asked.parts().stream().flatMap(part -> unknown(part).stream()).toList();
    }
}
