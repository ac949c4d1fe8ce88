package org.huiqi.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An update changes the values that are wrong and not a character beside them. */
class CaseUpdateTest {
    private static final String HEAD =
            """
            # 头部注释 🙂
            firm: consortium.yaml
            asOf: 2024-09-20
            cases:
              - name: 甲 🙂
                set: {years.2023.salesRevenue: 99400, years.2023.rdExpense: 1988}  # 改动
                remove: [innovationPointsList]
            """;

    @TempDir Path folder;

    private CaseUpdate.Updated update(String text) throws IOException {
        Files.copy(
                ProjectCases.FIRMS.resolve("innovation-consortium-lead.yaml"),
                folder.resolve("consortium.yaml"));
        Files.writeString(file(), text);
        SuiteRun run = CaseSuite.read(List.of(file())).run(ProjectCases.CHECKER);
        return new CaseUpdate(ProjectCases.CHECKER).update(run.files().get(0));
    }

    private Path file() {
        return folder.resolve("x.yaml");
    }

    private void becomes(String before, String after) throws IOException {
        CaseUpdate.Updated updated = update(HEAD + before.indent(4));
        assertThat(Files.readString(file())).isEqualTo(HEAD + after.indent(4));
        assertThat(updated.run().failed()).isEmpty();
        assertThat(updated.rewrites()).isNotEmpty();
    }

    @Test
    void wordsAreReplacedWithoutTheirQuotes() throws IOException {
        becomes(
                """
                expect:   # 预期
                  verdicts: {P14: ELIGIBLE}   # 结论 🙂
                  tracks: {"P14/L1": 'ELIGIBLE', P14/L1@k1: "ELIGIBLE"}

                  criteria:
                    # 🙂
                    P14-07: &s MET # 收入
                    P14-08: NOT_MET
                  obligations: {🙂: ~, P01-06: DUE}
                  size: SMALL
                """
                        .replace("🙂: ~, ", ""),
                """
                expect:   # 预期
                  verdicts: {P14: CONDITIONAL}   # 结论 🙂
                  tracks: {"P14/L1": CONDITIONAL, P14/L1@k1: CONDITIONAL}

                  criteria:
                    # 🙂
                    P14-07: &s NOT_MET # 收入
                    P14-08: NOT_MET
                  obligations: {P01-06: NOT_DUE}
                  size: LARGE
                """);
    }

    @Test
    void ofObjectsOnlyTheWrongValuesAreReplaced() throws IOException {
        becomes(
                """
                expect:
                  shortfalls:
                    P14-07: {by: 601, path: years.2022.salesRevenue, comparison: ">"} # 差
                    P14-08: {actual: 1, required: 2982, by: 994.00, ratio: {actual: 3}}
                    P14-03a: {by: 3, path: "}"}
                    P14-01@k1: null
                  timing: {P14: BEFORE_WINDOW, P09: {state: OPEN, daysToOpen: 31}}
                  benefits: {P17: {headroom: 1, guarantees: {}}, P09: {headroom: 1}}
                """,
                """
                expect:
                  shortfalls:
                    P14-07: {by: 600, path: "years.2023.salesRevenue", comparison: ">="} # 差
                    P14-08: {actual: 1988, required: 2982, by: 994.00, ratio: {actual: 2}}
                    P14-03a: null
                    P14-01@k1: null
                  timing: {P14: UPSTREAM_DEADLINE_PASSED, P09: {state: OPEN, daysToOpen: null}}
                  benefits: {P17: {headroom: 3000, guarantees: {}}, P09: null}
                """);
    }

    @Test
    void aShortfallThatWasNotExpectedIsWrittenOut() throws IOException {
        becomes(
                "expect: {shortfalls: {P14-07: null}}\n",
                "expect: {shortfalls: {P14-07: {path: \"years.2023.salesRevenue\", actual:"
                        + " 99400, required: 100000, comparison: \">=\", by: 600, unit: WAN_YUAN}}}\n");
    }

    @Test
    void aValueThatIsNotWrittenIsAdded() throws IOException {
        becomes("expect:\n  size:\n", "expect:\n  size: LARGE\n");
    }

    @Test
    void lineEndsAndByteOrderMarkStay() throws IOException {
        String text =
                "\uFEFF" + HEAD.replace("\n", "\r\n") + "    expect: {criteria: {P14-07: MET}}";
        CaseUpdate.Updated updated = update(text);
        assertThat(Files.readString(file()))
                .isEqualTo(text.replace("P14-07: MET", "P14-07: NOT_MET"));
        assertThat(updated.rewrites().get(0))
                .hasToString(file() + ":8:33 criteria.P14-07: MET -> NOT_MET");
    }

    @Test
    void whatOneValueCannotStateIsLeftToAPerson() throws IOException {
        String text =
                HEAD
                        + """
                    expect:
                      questions: [years.2023.salesRevenue]
                      criteria: {P99-01: MET}
                      shortfalls: {P14-03a: {by: 3, # 🙂
                        path: x}}
                """;
        CaseUpdate.Updated updated = update(text);
        assertThat(Files.readString(file())).isEqualTo(text);
        assertThat(updated.rewrites()).isEmpty();
        assertThat(updated.run().failed()).hasSize(1);
    }

    @Test
    void anAliasIsReplacedWhereItIsDefinedAndOnlyOnce() throws IOException {
        CaseUpdate.Updated updated =
                update(
                        HEAD
                                + "    expect: {criteria: {P14-07: &s MET, P14-05b: *s, P14-05a: *s}}\n");
        assertThat(updated.rewrites()).extracting(CaseUpdate.Rewrite::to).contains("NOT_MET");
        assertThat(updated.run().failed()).hasSize(1); // P14-05a is MET: one word cannot say both
        assertThat(Files.readString(file())).contains("&s NOT_MET, P14-05b: *s, P14-05a: *s");
    }
}
