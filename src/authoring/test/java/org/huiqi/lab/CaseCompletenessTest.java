package org.huiqi.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.verdict.Status;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The project's cases leave no status, boundary, word or missing fact of the rules unseen. Counted
 * is what passing cases state and the report holds, not what they are called.
 */
class CaseCompletenessTest {

    /** Statuses that no firm can reach, with the reason. */
    private static final Map<String, Status> UNREACHABLE =
            Map.of("P04-05", Status.NOT_MET); // every word of the direction is in the list, 其他 too

    /** Missing facts that are asked for under another path, or change nothing, with the reason. */
    private static final List<String> ASKED_OTHERWISE =
            List.of(
                    "titlesComplete", // a list that is not whole: its titles are asked for
                    "openEnded", // a title without an end: its validTo is asked for
                    "issuedOn", // a title without a first day: its validFrom is asked for
                    "industry.sizeIndustry"); // derived from the code, which is asked for

    private static Map<String, List<Seen>> seen = Map.of();
    private static Map<String, RuleText> rules = Map.of();
    private static List<Criterion> criteria = List.of();

    @BeforeAll
    static void gather() {
        seen = Seen.all().stream().collect(Collectors.groupingBy(Seen::id));
        rules =
                ProjectCases.CHECKER.pack().rules().stream()
                        .collect(Collectors.toMap(RuleText::id, rule -> rule));
        criteria =
                ProjectCases.CHECKER.edition().programmes().stream()
                        .flatMap(programme -> programme.criteria().stream())
                        .toList();
    }

    private static List<Seen> seen(Criterion criterion) {
        return seen.getOrDefault(criterion.id(), List.of());
    }

    /** Comparisons of criteria that are decided by facts. */
    private static List<Comparison> comparisons(Criterion criterion) {
        return criterion.decide() == Decision.ATTEST || criterion.decide() == Decision.STANDARD
                ? List.of()
                : rules.get(criterion.id()).condition().comparisons().toList();
    }

    private static EnumSet<Status> reachable(Criterion criterion) {
        EnumSet<Status> statuses =
                switch (criterion.decide()) {
                    case FACTS -> EnumSet.of(Status.MET, Status.NOT_MET, Status.UNKNOWN);
                    case OPEN_LIST -> EnumSet.allOf(Status.class);
                    case ATTEST, STANDARD ->
                            EnumSet.of(Status.MET, Status.NOT_MET, Status.UNATTESTED);
                };
        statuses.remove(UNREACHABLE.get(criterion.id()));
        return statuses;
    }

    @Test
    void everyStatusOfEveryCriterionIsSeen() {
        List<String> gaps = new ArrayList<>();
        for (Criterion criterion : criteria) {
            EnumSet<Status> unseen = reachable(criterion);
            seen(criterion).forEach(one -> unseen.remove(one.status()));
            unseen.forEach(status -> gaps.add(criterion.id() + " is never " + status));
        }
        assertThat(gaps).isEmpty();
    }

    @Test
    void everyBoundaryIsStoodOnAndCrossed() {
        List<String> gaps = new ArrayList<>();
        for (Criterion criterion : criteria) {
            for (Comparison comparison : comparisons(criterion)) {
                if (comparison.operator().isOrder()) {
                    boundary(criterion, comparison, gaps);
                }
            }
        }
        assertThat(gaps).isEmpty();
    }

    private static void boundary(Criterion criterion, Comparison comparison, List<String> gaps) {
        Literal literal = comparison.literals().get(0);
        Set<Integer> sides = new HashSet<>();
        for (Seen one : seen(criterion)) {
            Object answer = one.answer(comparison);
            if (answer != null) {
                sides.add(Integer.signum(compare(answer, literal.on(one.asOf()))));
            }
        }
        boolean below = Set.of(">=", "<").contains(comparison.operator().symbol());
        int beyond = below ? -1 : 1;
        String condition =
                criterion.id()
                        + " "
                        + comparison.operator().symbol()
                        + " "
                        + Objects.toString(literal.value(), "asOf");
        if (!sides.contains(0)) {
            gaps.add(condition + ": no case on it");
        }
        if (!sides.contains(beyond)) {
            gaps.add(condition + ": no case beyond it");
        }
    }

    private static int compare(Object answer, Object literal) {
        if (answer instanceof LocalDate day) {
            return day.compareTo((LocalDate) literal);
        }
        BigDecimal number =
                answer instanceof BigDecimal decimal
                        ? decimal
                        : BigDecimal.valueOf(((Number) answer).longValue());
        return number.compareTo((BigDecimal) literal);
    }

    @Test
    void everyWordIsUsedAndOneOutside() {
        List<String> gaps = new ArrayList<>();
        for (Criterion criterion : criteria) {
            for (Comparison comparison : comparisons(criterion)) {
                if (!comparison.operator().isOrder()) {
                    words(criterion, comparison, gaps);
                }
            }
        }
        assertThat(gaps).isEmpty();
    }

    private static void words(Criterion criterion, Comparison comparison, List<String> gaps) {
        Set<Object> met =
                seen(criterion).stream()
                        .map(one -> one.answer(comparison))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        Set<Object> allowed =
                comparison.literals().stream().map(Literal::value).collect(Collectors.toSet());
        boolean numbers = allowed.stream().anyMatch(BigDecimal.class::isInstance);
        if (met.isEmpty() || numbers) {
            return; // facts made of several entries; numbers are looked at by their statuses
        }
        allowed.stream()
                .filter(word -> !met.contains(word))
                .forEach(word -> gaps.add(criterion.id() + ": no case with " + word));
        if (allowed.containsAll(met) && !UNREACHABLE.containsKey(criterion.id())) {
            gaps.add(criterion.id() + ": no case outside " + allowed);
        }
    }

    @Test
    void everyMissingFactIsShown() {
        List<String> gaps = new ArrayList<>();
        for (Criterion criterion : criteria) {
            Set<String> shown =
                    seen(criterion).stream()
                            .filter(one -> one.status() == Status.UNKNOWN)
                            .map(Seen::missing)
                            .flatMap(Collection::stream)
                            .collect(Collectors.toSet());
            comparisons(criterion).stream()
                    .flatMap(c -> RuleFacts.paths(c, criterion.candidate()).stream())
                    .filter(path -> ASKED_OTHERWISE.stream().noneMatch(path::endsWith))
                    .filter(path -> !shown.contains(path))
                    .distinct()
                    .forEach(path -> gaps.add(criterion.id() + ": never unknown for " + path));
        }
        assertThat(gaps).isEmpty();
    }
}
