package org.huiqi.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huiqi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case passes where the report says what it expects, and says why where it does not. */
class CaseRunnerTest {
    @TempDir Path folder;

    private Outcome run(String lines) throws IOException {
        Path file = folder.resolve("x.yaml");
        Files.writeString(
                file,
                """
                firm: consortium.yaml
                asOf: 2024-08-01
                cases:
                  - name: 甲
                """
                        + lines.indent(4));
        Files.copy(
                ProjectCases.FIRMS.resolve("innovation-consortium-lead.yaml"),
                folder.resolve("consortium.yaml"));
        Case one = CaseFile.read(file).cases().get(0);
        return new CaseRunner(ProjectCases.CHECKER).run(one);
    }

    /** Subject, expected and met of every difference. */
    private List<String> differences(String lines) throws IOException {
        return run(lines).differences().stream()
                .map(d -> d.expectation().target().toString())
                .distinct()
                .toList();
    }

    @Test
    void aDifferenceHasTheClauseAndTheFacts() throws IOException {
        Outcome outcome =
                run(
                        """
                    set: {years.2023.salesRevenue: 99999.99}
                    expect: {criteria: {P14-07: MET}}
                    """);
        assertThat(outcome.passed()).isFalse();
        assertThat(outcome.in(Language.ZH).replace(folder + "/", ""))
                .isEqualTo(
                        """
                        x.yaml:4:5 甲
                        x.yaml:6:33 criteria.P14-07
                          - 预期 MET
                          + 实际 NOT_MET
                              申报要求（二）2  创新型企业、行业龙头企业2023年销售收入原则上在10亿元以上
                              years.2023.salesRevenue = 99999.99 万元""");
    }

    @Test
    void aVerdictIsExplainedByTheCriteriaThatDecide() throws IOException {
        Outcome outcome =
                run(
                        """
                    set: {years.2023.salesRevenue: 99999.99}
                    expect: {tracks: {P14/L1@k1: ELIGIBLE}}
                    """);
        assertThat(outcome.in(Language.ZH))
                .contains(
                        "+ 实际 CONDITIONAL",
                        "P14-07 NOT_MET  申报要求（二）2",
                        "（years.2023.salesRevenue = 99999.99 万元）")
                .doesNotContain("P14-08");
    }

    @Test
    void everyKindOfExpectationCanFail() throws IOException {
        assertThat(
                        differences(
                                """
                                set: {years.2023.salesRevenue: 99400}
                                expect:
                                  verdicts: {P14: ELIGIBLE, P99: ELIGIBLE}
                                  tracks: {P14/L1: ELIGIBLE, P14/L9: ELIGIBLE}
                                  criteria: {P14-07: MET, P99-01: MET, P14-01@k9: MET}
                                  shortfalls: {P14-07: {by: 601}, P14-08: {by: 1}, P99-01: null}
                                  timing: {P14: BEFORE_WINDOW, P09: {daysToOpen: 30}, P99: OPEN}
                                  benefits: {P17: {headroom: 1}, P09: {headroom: 1}, P99: null}
                                  obligations: {P01-06: DUE, P99-01: DUE}
                                  questions: [years.2023.salesRevenue]
                                  size: SMALL
                                """))
                .containsExactly(
                        "verdicts.P14",
                        "verdicts.P99",
                        "tracks.P14/L1",
                        "tracks.P14/L9",
                        "criteria.P14-07",
                        "criteria.P99-01",
                        "criteria.P14-01@k9",
                        "shortfalls.P14-07",
                        "shortfalls.P14-08",
                        "shortfalls.P99-01",
                        "timing.P14",
                        "timing.P09",
                        "timing.P99",
                        "benefits.P17",
                        "benefits.P09",
                        "benefits.P99",
                        "obligations.P01-06",
                        "obligations.P99-01",
                        "questions",
                        "size");
    }

    @Test
    void everyKindOfExpectationCanPass() throws IOException {
        assertThat(
                        run("""
                            set: {years.2023.salesRevenue: 99400, years.2023.rdExpense: 1988}
                            remove: [innovationPointsList]
                            expect:
                              verdicts: {P14: CONDITIONAL}
                              tracks: {P14/L1: CONDITIONAL, P14/L1@k1: CONDITIONAL}
                              criteria: {P14-07: NOT_MET, P14-01@k1: MET}
                              shortfalls:
                                P14-07: {by: 600, path: years.2023.salesRevenue, comparison: ">="}
                                P14-08: {actual: 1988, required: 2982, by: 994.00, ratio: {actual: 2}}
                                P14-03a: null
                              timing: {P14: OPEN, P09: {state: BEFORE_WINDOW, daysToOpen: 31}, P17: NO_WINDOW}
                              benefits: {P17: {headroom: 3000, guarantees: {}}, P20: {orders: {}}, P09: null}
                              obligations: {P01-06: NOT_DUE}
                              questions: [innovationPointsList]
                              size: LARGE
                            """)
                                .in(Language.EN))
                .doesNotContain("\n");
    }

    @Test
    void aProfileThatIsRefusedFailsWithItsFault() throws IOException {
        Outcome outcome =
                run(
                        """
                    set: {years.2023.salesRevenue: 十亿}
                    expect: {criteria: {P14-07: MET}}
                    """);
        assertThat(outcome.passed()).isFalse();
        assertThat(outcome.in(Language.ZH)).contains("x.yaml:5:", "years.2023.salesRevenue", "十亿");
    }
}
