package org.huiqi.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.profile.Attestation;
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
        Boolean met = answers.of(base.rule(criterion.id()).condition(), facts);
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
                        : conditions(base.rule(criterion.id()).condition(), facts);
        Map<String, FactRead> reads = new LinkedHashMap<>();
        conditions.forEach(c -> c.facts().forEach(f -> reads.putIfAbsent(f.path(), f)));
        return new Finding(
                criterion,
                status,
                List.copyOf(reads.values()),
                status == Status.NOT_MET ? firstShortfall(conditions) : null,
                conditions.size() > 1 ? conditions : List.of(),
                attestation(criterion, status, facts),
                onThreshold(criterion, facts),
                missing(criterion, status, facts));
    }

    private List<org.huiqi.verdict.Condition> conditions(Condition condition, FactSet facts) {
        return condition.comparisons().map(c -> condition(c, facts)).toList();
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

    private static @Nullable Shortfall firstShortfall(
            List<org.huiqi.verdict.Condition> conditions) {
        return conditions.stream()
                .map(org.huiqi.verdict.Condition::shortfall)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Attestation attestation(
            Criterion criterion, Status status, FactSet facts) {
        boolean asked = criterion.decide() != Decision.FACTS && status != Status.UNKNOWN;
        return asked ? facts.attestations().find(criterion.id()) : null;
    }

    private List<String> onThreshold(Criterion criterion, FactSet facts) {
        if (criterion.decide() == Decision.ATTEST) {
            return List.of();
        }
        return base.rule(criterion.id())
                .condition()
                .comparisons()
                .filter(c -> c.operator().isOrder())
                .map(c -> new Distance(c, reading(c, facts), answers.asOf()).measure())
                .filter(d -> d != null && d.by().signum() == 0)
                .map(Shortfall::path)
                .distinct()
                .toList();
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
        for (Comparison comparison : unknown(base.rule(criterion.id()).condition(), facts)) {
            missing.addAll(reading(comparison, facts).missing());
        }
        return List.copyOf(missing);
    }

    private List<Comparison> unknown(Condition condition, FactSet facts) {
        List<Comparison> unknown = new ArrayList<>();
        condition.comparisons().filter(c -> answers.of(c, facts) == null).forEach(unknown::add);
        return unknown;
    }
}
