package org.huiqi.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.lab.ExpectationTarget.Kind;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.ObligationState;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The project's cases leave no state of an obligation, no track and no missing fact of the rules
 * unseen; that they state every status is coverage's, boundaries and words are the mutants'.
 */
class CaseCompletenessTest {
    private static final LocalDate DAY = LocalDate.of(2024, 9, 20);

    /** Missing facts that are asked for under another path, or change nothing, with the reason. */
    private static final List<String> ASKED_OTHERWISE =
            List.of(
                    "titlesComplete", // a list that is not whole: its titles are asked for
                    "openEnded", // a title without an end: its validTo is asked for
                    "issuedOn", // a title without a first day: its validFrom is asked for
                    "industry.sizeIndustry"); // derived from the code, which is asked for

    private static List<Programme> programmes() {
        return ProjectCases.CHECKER.edition().programmes();
    }

    private static Stream<Expectation> expectations(Kind... kinds) {
        return ProjectCases.outcomes().stream()
                .flatMap(outcome -> outcome.of().expectations().stream())
                .filter(expectation -> List.of(kinds).contains(expectation.target().kind()));
    }

    @Test
    void everyStateOfEveryObligationIsStated() {
        Set<String> stated =
                expectations(Kind.OBLIGATIONS)
                        .map(one -> one.target().id() + " " + one.expected())
                        .collect(Collectors.toSet());
        for (Programme programme : programmes()) {
            for (Programme.Obligation obligation : programme.obligations()) {
                for (ObligationState state : ObligationState.values()) {
                    assertThat(stated).contains(obligation.id() + " " + state);
                }
            }
        }
    }

    @Test
    void everyTrackIsStatedPassedAndFailed() {
        Set<String> stated =
                expectations(Kind.TRACKS, Kind.VERDICTS)
                        .map(e -> way(e.target().id(), e.target().track(), e.expected()))
                        .collect(Collectors.toSet());
        for (Programme programme : programmes()) {
            List<@Nullable String> tracks =
                    new ArrayList<>(programme.tracks().stream().map(Named::id).toList());
            if (tracks.isEmpty()) {
                tracks.add(null);
            }
            for (String track : tracks) {
                assertThat(stated)
                        .contains(way(programme.id(), track, Verdict.NOT_ELIGIBLE.name()))
                        .containsAnyOf(
                                way(programme.id(), track, Verdict.ELIGIBLE.name()),
                                way(programme.id(), track, Verdict.CONDITIONAL.name()));
            }
        }
    }

    private static String way(String programme, @Nullable String track, String verdict) {
        return programme + "/" + track + " " + verdict;
    }

    /** Facts that passing cases state a criterion to be unknown for, by its id. */
    private static Map<String, Set<String>> missing() {
        Map<String, Set<String>> missing = new HashMap<>();
        for (Outcome outcome : ProjectCases.outcomes()) {
            for (Expectation one : outcome.of().expectations()) {
                if (outcome.passed() && one.target().kind() == Kind.CRITERIA) {
                    for (Finding finding : one.target().findings(outcome.report()).values()) {
                        if (finding.status() == Status.UNKNOWN) {
                            missing.computeIfAbsent(one.target().id(), id -> new HashSet<>())
                                    .addAll(finding.missing());
                        }
                    }
                }
            }
        }
        missing.replaceAll(
                (id, paths) ->
                        paths.stream()
                                .map(path -> path.replaceAll("\\[[^]]*]", "[]"))
                                .collect(Collectors.toSet()));
        return missing;
    }

    @Test
    void everyMissingFactIsShown() {
        Map<String, Set<String>> missing = missing();
        Map<String, RuleText> rules =
                ProjectCases.CHECKER.pack().rules().stream()
                        .collect(Collectors.toMap(RuleText::id, rule -> rule));
        List<String> gaps = new ArrayList<>();
        for (Programme programme : programmes()) {
            for (Criterion criterion : programme.criteria()) {
                boolean byFacts =
                        criterion.decide() == Decision.FACTS
                                || criterion.decide() == Decision.OPEN_LIST;
                if (byFacts) {
                    Set<String> shown = missing.getOrDefault(criterion.id(), Set.of());
                    rules.get(criterion.id())
                            .condition()
                            .comparisons()
                            .flatMap(comparison -> paths(comparison, criterion.candidate()))
                            .filter(path -> ASKED_OTHERWISE.stream().noneMatch(path::endsWith))
                            .filter(path -> !shown.contains(path))
                            .forEach(path -> gaps.add(criterion.id() + " " + path));
                }
            }
        }
        assertThat(gaps).isEmpty();
    }

    /** What a comparison reads, with {@code []} for the entries of lists. */
    private static Stream<String> paths(Comparison comparison, @Nullable String candidates) {
        boolean ofApplicant = comparison.operand().isOfApplicant() || candidates == null;
        String prefix = ofApplicant ? "" : candidates + "[].";
        return comparison.operand().paths(DAY).stream().map(path -> prefix + path);
    }
}
