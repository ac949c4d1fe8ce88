package org.huiqi.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.profile.Attestation;
import org.huiqi.rules.Asked.All;
import org.huiqi.rules.Asked.Any;
import org.huiqi.rules.Asked.Single;
import org.huiqi.rules.Condition.Comparison;
import org.huiqi.verdict.Condition;
import org.huiqi.verdict.FactRead;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Shortfall;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;

/** Explains how criteria were decided. */
final class FindingMaker {
    private final RuleBase base;
    private final LocalDate asOf;

    FindingMaker(RuleBase base, LocalDate asOf) {
        this.base = base;
        this.asOf = asOf;
    }

    /** A criterion for some facts, with facts, shortfall, conditions and what is missing. */
    Finding explain(Criterion criterion, FactSet facts) {
        Status status = Statuses.of(criterion, condition(criterion), facts);
        List<Condition> conditions =
                criterion.decide() == Decision.ATTEST
                        ? List.of()
                        : conditions(condition(criterion), facts);
        Map<String, FactRead> reads = new LinkedHashMap<>();
        conditions.forEach(c -> c.facts().forEach(f -> reads.putIfAbsent(f.path(), f)));
        return new Finding(
                criterion,
                status,
                List.copyOf(reads.values()),
                status == Status.NOT_MET && criterion.decide() != Decision.ATTEST
                        ? shortfall(condition(criterion), facts).orElse(null)
                        : null,
                conditions.size() > 1 ? conditions : List.of(),
                attestation(criterion, facts),
                onThreshold(criterion, facts),
                missing(criterion, status, facts));
    }

    /** Every comparison that counts; of alternatives that hold, only those that do. */
    private List<Condition> conditions(Asked condition, FactSet facts) {
        if (condition instanceof Single single) {
            return List.of(condition(single, facts));
        }
        boolean holds = condition instanceof Any && Boolean.TRUE.equals(condition.holds(facts));
        return condition.parts().stream()
                .filter(part -> !holds || Boolean.TRUE.equals(part.holds(facts)))
                .flatMap(part -> conditions(part, facts).stream())
                .toList();
    }

    private Condition condition(Single single, FactSet facts) {
        Boolean met = single.holds(facts);
        Comparison comparison = single.comparison();
        ComparisonReading reading = reading(comparison, facts);
        return new Condition(
                Wording.of(comparison, reading, asOf),
                Statuses.byFact(met),
                reading.facts(),
                Boolean.FALSE.equals(met)
                        ? new Distance(comparison, reading, asOf).measure()
                        : null);
    }

    /** How far off: the first that fails of several, the nearest of alternatives. */
    private Optional<Shortfall> shortfall(Asked condition, FactSet facts) {
        if (!Boolean.FALSE.equals(condition.holds(facts))) {
            return Optional.empty();
        }
        if (condition instanceof Single single) {
            ComparisonReading reading = reading(single.comparison(), facts);
            return Optional.ofNullable(new Distance(single.comparison(), reading, asOf).measure());
        }
        Stream<Shortfall> shortfalls =
                condition.parts().stream().flatMap(part -> shortfall(part, facts).stream());
        return condition instanceof All
                ? shortfalls.findFirst()
                : shortfalls.min(
                        Comparator.<Shortfall, Boolean>comparing(s -> s.comparison().equals("=="))
                                .thenComparing(Shortfall::by));
    }

    /** The attestation that decided; null where facts did. */
    private @Nullable Attestation attestation(Criterion criterion, FactSet facts) {
        Decision decide = criterion.decide();
        boolean asked =
                decide == Decision.ATTEST
                        || decide == Decision.OPEN_LIST
                                && Boolean.FALSE.equals(condition(criterion).holds(facts));
        return asked ? facts.attestations().find(criterion.id()) : null;
    }

    private List<String> onThreshold(Criterion criterion, FactSet facts) {
        if (criterion.decide() == Decision.ATTEST) {
            return List.of();
        }
        return condition(criterion)
                .comparisons()
                .flatMap(comparison -> onThreshold(comparison, reading(comparison, facts)))
                .distinct()
                .toList();
    }

    /** Dates and figures with a unit; being one of one is nothing to look at twice. */
    private Stream<String> onThreshold(Comparison comparison, ComparisonReading reading) {
        Shortfall distance =
                comparison.operator().isOrder()
                        ? new Distance(comparison, reading, asOf).measure()
                        : null;
        boolean onLiteral =
                distance != null && distance.by().signum() == 0 && distance.unit() != null;
        return Stream.concat(
                onLiteral ? Stream.of(distance.path()) : Stream.empty(),
                reading.onArguments().stream());
    }

    private ComparisonReading reading(Comparison comparison, FactSet facts) {
        return Objects.requireNonNull(ComparisonReading.of(comparison, facts, asOf));
    }

    private List<String> missing(Criterion criterion, Status status, FactSet facts) {
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
        for (Comparison comparison : unknown(condition(criterion), facts)) {
            missing.addAll(reading(comparison, facts).missing());
        }
        return List.copyOf(missing);
    }

    /** Comparisons that keep a condition unknown; what is settled either way is not asked for. */
    private List<Comparison> unknown(Asked condition, FactSet facts) {
        if (condition.holds(facts) != null) {
            return List.of();
        }
        return condition instanceof Single single
                ? List.of(single.comparison())
                : condition.parts().stream()
                        .flatMap(part -> unknown(part, facts).stream())
                        .toList();
    }

    private Asked condition(Criterion criterion) {
        return base.asked(criterion.id());
    }
}
