package org.huiqi.rules;

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
import org.huiqi.rules.Condition.All;
import org.huiqi.rules.Condition.Any;
import org.huiqi.rules.Condition.Comparison;
import org.huiqi.rules.RuleBase.Answers;
import org.huiqi.verdict.FactRead;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Shortfall;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;

/** Decides criteria from the engine's answers, and explains them. */
final class FindingMaker {
    private final RuleBase base;
    private final Answers answers;

    FindingMaker(RuleBase base, Answers answers) {
        this.base = base;
        this.answers = answers;
    }

    /** Status of a criterion for some facts. */
    Status status(Criterion criterion, FactSet facts) {
        Boolean met = answers.of(condition(criterion), facts);
        if (criterion.decide() == Decision.ATTEST) {
            return met == null ? Status.UNATTESTED : byFact(met);
        }
        if (criterion.decide() == Decision.OPEN_LIST && Boolean.FALSE.equals(met)) {
            Boolean attested = facts.attestations().of(criterion.id());
            return attested == null ? Status.UNATTESTED : byFact(attested);
        }
        return byFact(met);
    }

    private static Status byFact(@Nullable Boolean met) {
        return met == null ? Status.UNKNOWN : met ? Status.MET : Status.NOT_MET;
    }

    /** The same, with facts, shortfall, conditions and what is missing. */
    Finding explain(Criterion criterion, FactSet facts) {
        Status status = status(criterion, facts);
        List<org.huiqi.verdict.Condition> conditions =
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
    private List<org.huiqi.verdict.Condition> conditions(Condition condition, FactSet facts) {
        if (condition instanceof Comparison comparison) {
            return List.of(condition(comparison, facts));
        }
        boolean holds =
                condition instanceof Any && Boolean.TRUE.equals(answers.of(condition, facts));
        return parts(condition)
                .filter(part -> !holds || Boolean.TRUE.equals(answers.of(part, facts)))
                .flatMap(part -> conditions(part, facts).stream())
                .toList();
    }

    private org.huiqi.verdict.Condition condition(Comparison comparison, FactSet facts) {
        Boolean met = answers.of(comparison, facts);
        ComparisonReading reading = reading(comparison, facts);
        return new org.huiqi.verdict.Condition(
                Wording.of(comparison, reading, answers.asOf()),
                byFact(met),
                reading.facts(),
                Boolean.FALSE.equals(met)
                        ? new Distance(comparison, reading, answers.asOf()).measure()
                        : null);
    }

    /** How far off: the first that fails of several, the nearest of alternatives. */
    private Optional<Shortfall> shortfall(Condition condition, FactSet facts) {
        if (!Boolean.FALSE.equals(answers.of(condition, facts))) {
            return Optional.empty();
        }
        if (condition instanceof Comparison comparison) {
            return Optional.ofNullable(
                    new Distance(comparison, reading(comparison, facts), answers.asOf()).measure());
        }
        Stream<Shortfall> shortfalls =
                parts(condition).flatMap(part -> shortfall(part, facts).stream());
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
                                && Boolean.FALSE.equals(answers.of(condition(criterion), facts));
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
                        ? new Distance(comparison, reading, answers.asOf()).measure()
                        : null;
        boolean onLiteral =
                distance != null && distance.by().signum() == 0 && distance.unit() != null;
        return Stream.concat(
                onLiteral ? Stream.of(distance.path()) : Stream.empty(),
                reading.onArguments().stream());
    }

    private ComparisonReading reading(Comparison comparison, FactSet facts) {
        return Objects.requireNonNull(ComparisonReading.of(comparison, facts, answers.asOf()));
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
    private List<Comparison> unknown(Condition condition, FactSet facts) {
        if (answers.of(condition, facts) != null) {
            return List.of();
        }
        return condition instanceof Comparison comparison
                ? List.of(comparison)
                : parts(condition).flatMap(part -> unknown(part, facts).stream()).toList();
    }

    private static Stream<Condition> parts(Condition condition) {
        return condition instanceof All all
                ? all.parts().stream()
                : ((Any) condition).parts().stream();
    }

    private Condition condition(Criterion criterion) {
        return base.rule(criterion.id()).condition();
    }
}
