package org.huiqi.lab.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huiqi.SharedChecker;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.catalogue.Standard.Indicator;
import org.huiqi.lab.CaseSuite;
import org.huiqi.lab.ProjectCases;
import org.huiqi.lab.coverage.Coverage.Count;
import org.huiqi.lab.coverage.Coverage.Counts;
import org.huiqi.lab.coverage.Coverage.OfJudged;
import org.huiqi.text.Language;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers are those that one counts by hand. */
class CoverageTest {
    private static final String HEAD =
            """
            firm: {format: 1, subject: {type: ENTERPRISE, legalPerson: true, mainlandRegistered: true}}
            asOf: 2024-09-20
            cases:
            """;

    private static final String KNOWN =
            "- {name: 甲, expect: {verdicts: {P01: UNDECIDED}, criteria: {P01-01: MET}}}\n";
    private static final String UNKNOWN =
            "- {name: 乙, remove: [subject.type], expect: {criteria: {P01-01: UNKNOWN}}}\n";
    private static final String WRONG = "- {name: 丙, expect: {criteria: {P01-01: NOT_MET}}}\n";

    @TempDir Path folder;

    private Coverage coverage(String... cases) throws IOException {
        Path file = folder.resolve("x.yaml");
        Files.writeString(file, HEAD + String.join("", cases));
        return Coverage.of(
                SharedChecker.CHECKER, CaseSuite.read(List.of(file)).run(SharedChecker.CHECKER));
    }

    private static Counts<Criterion, Status> criterion(Coverage coverage, String id) {
        return coverage.programmes().stream()
                .flatMap(programme -> programme.criteria().stream())
                .filter(one -> one.of().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Count<Status> status(Coverage coverage, String id, Status status) {
        return criterion(coverage, id).counts().get(status.ordinal());
    }

    private static Count<Verdict> verdict(Coverage coverage, String id, Verdict verdict) {
        return coverage.programmes().stream()
                .filter(one -> one.judged().id().equals(id))
                .findFirst()
                .orElseThrow()
                .verdicts()
                .get(verdict.ordinal());
    }

    @Test
    void whatACaseStatesCountsAndWhatItMeetsIsCountedBeside() throws IOException {
        Coverage coverage = coverage(KNOWN, KNOWN, UNKNOWN);
        assertThat(status(coverage, "P01-01", Status.MET))
                .isEqualTo(new Count<>(Status.MET, 2, 0, true));
        assertThat(status(coverage, "P01-01", Status.UNKNOWN))
                .isEqualTo(new Count<>(Status.UNKNOWN, 1, 0, true));
        assertThat(status(coverage, "P01-02", Status.UNKNOWN))
                .isEqualTo(new Count<>(Status.UNKNOWN, 0, 3, true));
        assertThat(verdict(coverage, "P01", Verdict.UNDECIDED))
                .isEqualTo(new Count<>(Verdict.UNDECIDED, 2, 1, true));
        assertThat(coverage.stated()).isEqualTo(2);
    }

    @Test
    void pointsAndVerdictsOfStandardsCountAsStatusesDo() throws IOException {
        Coverage coverage =
                coverage(
                        """
                        - name: 甲
                          set: {market.nicheSince: 2014-01-01}
                          expect: {points: {SR-03: 4}, standards: {srdi: UNDECIDED}}
                        """);
        OfJudged srdi =
                coverage.standards().stream()
                        .filter(one -> one.judged().file().equals("srdi-2022"))
                        .findFirst()
                        .orElseThrow();
        Counts<Indicator, Integer> years =
                srdi.indicators().stream()
                        .filter(one -> one.of().id().equals("SR-03"))
                        .findFirst()
                        .orElseThrow();

        assertThat(years.counts()).extracting(Count::word).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(years.counts().get(4)).isEqualTo(new Count<>(4, 1, 0, true));
        assertThat(srdi.verdicts().get(Verdict.UNDECIDED.ordinal()).stated()).isEqualTo(1);
        assertThat(coverage.stated()).isEqualTo(1);
        assertThat(gaps(coverage)).contains("SR-03 5").doesNotContain("SR-03 4");
    }

    @Test
    void withoutACaseItsStatusIsAGapAgain() throws IOException {
        Coverage with = coverage(KNOWN, UNKNOWN);
        Coverage without = coverage(KNOWN);
        assertThat(without.reachable()).isEqualTo(with.reachable());
        assertThat(without.stated()).isEqualTo(with.stated() - 1);
        assertThat(gaps(with)).doesNotContain("P01-01 UNKNOWN");
        assertThat(gaps(without)).contains("P01-01 UNKNOWN").containsAll(gaps(with));
    }

    private static List<String> gaps(Coverage coverage) {
        return coverage.gaps().stream().map(g -> g.id() + " " + g.word()).toList();
    }

    @Test
    void whatACaseStatesWronglyDoesNotCount() throws IOException {
        Coverage coverage = coverage(WRONG);
        assertThat(coverage.failed()).isEqualTo(1);
        assertThat(coverage.stated()).isZero();
        assertThat(status(coverage, "P01-01", Status.MET).seen()).isEqualTo(1);
    }

    @Test
    void whatIsImpossibleIsNoGap() throws IOException {
        Coverage coverage = coverage(KNOWN);
        assertThat(coverage.programmes())
                .flatExtracting(OfJudged::criteria)
                .allSatisfy(one -> assertThat(impossible(one)).isEqualTo(expected(one.of())));
    }

    private static @Nullable Status impossible(Counts<Criterion, Status> one) {
        List<Status> statuses =
                one.counts().stream()
                        .filter(word -> word.reach() == ReachName.UNREACHABLE)
                        .map(Count::word)
                        .filter(
                                status ->
                                        !one.of().id().equals("P04-05") || status == Status.NOT_MET)
                        .toList();
        assertThat(statuses).hasSizeLessThan(2);
        return statuses.isEmpty() ? null : statuses.get(0);
    }

    private static @Nullable Status expected(Criterion criterion) {
        if (criterion.id().equals("P04-05")) {
            return Status.NOT_MET; // every word of the direction is in the list
        }
        return criterion.decide() == Decision.FACTS
                ? Status.UNATTESTED
                : criterion.decide() == Decision.OPEN_LIST ? null : Status.UNKNOWN;
    }

    @Test
    void aFloorIsComparedExactly() throws IOException {
        Coverage coverage = coverage(KNOWN);
        BigDecimal shown = coverage.percent();
        assertThat(coverage.isBelow(shown)).isFalse();
        assertThat(coverage.isBelow(shown.add(new BigDecimal("0.01")))).isTrue();
        assertThat(coverage.isBelow(BigDecimal.ZERO)).isFalse();
    }

    @Test
    void theProjectsCasesStateEveryStatus() {
        Coverage coverage = Coverage.of(SharedChecker.CHECKER, ProjectCases.ran());
        assertThat(gaps(coverage)).isEmpty();
        assertThat(coverage.percent()).isEqualByComparingTo("100");
        assertThat(new CoverageDocument(coverage, Language.ZH).document(true).nodes().toString())
                .contains("没有缺口");
    }
}
