package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The lab on a second edition, which is data alone: lint, test, mutate, boundaries, check, diff.
 */
class LabCommandsTest {
    private static final String DEMO = "src/authoring/test/resources/packs/2025demo";
    private static final String CASES = DEMO + "/facts/cases";
    private static final String FIRM = DEMO + "/facts/bearing-maker.yaml";

    @Test
    void aSecondEditionIsLinted() {
        assertThat(Run.of("lint", DEMO).out()).contains("没有问题");
    }

    @Test
    void itsCasesRun() {
        assertThat(Run.of("test", "--rules", DEMO, CASES).exit()).isEqualTo(Exit.DONE);
    }

    @Test
    void casesAboutAnotherEditionAreLeftOutAndCounted(@TempDir Path folder) throws IOException {
        Path other = folder.resolve("other.yaml");
        Files.writeString(
                other,
                """
                edition: 2031q4
                firm: {format: 1}
                asOf: 2025-04-10
                cases:
                  - {name: 别的, expect: {verdicts: {P99: ELIGIBLE}}}
                """);
        String left = "1 个用例不是 2025demo 版的，未运行";
        for (String command : new String[] {"test", "coverage", "mutate --programme P21"}) {
            String call = command + " --rules " + DEMO + " " + CASES + " " + other;
            Run run = Run.of(call.split(" "));
            assertThat(run.err()).as(command).contains(left);
            assertThat(run.exit()).as(command).isEqualTo(Exit.DONE);
        }
    }

    @Test
    void itIsCheckedAgainst() {
        Run run =
                Run.of("check", "--rules", DEMO, "--as-of", "2025-04-10", "--format", "json", FIRM);
        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.out()).contains("\"edition\" : \"2025demo\"", "\"id\" : \"P28\"");
    }

    @Test
    void itIsComparedWithTheBuiltInEdition() {
        Run run =
                Run.of(
                        "diff",
                        "builtin",
                        DEMO,
                        "--firms",
                        DEMO + "/facts",
                        "--as-of",
                        "2025-07-15",
                        "--programme",
                        "P08,P15,P28");
        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(run.out())
                .contains(
                        "比较 2 家企业",
                        "失去 P08 重点“小巨人”企业：可申报 → 不符合",
                        "申报资格（三） P08-06 投资总额超过3000万元：符合 → 不符合",
                        "得到 P28 中小企业质量提升补助（虚构）（新增）：无此项目 → 可申报",
                        "（取消）");
    }

    @Test
    void everyChangeIsALineOfJson() {
        Run run =
                Run.of(
                        "diff",
                        "builtin",
                        DEMO,
                        "--firms",
                        FIRM,
                        "--as-of",
                        "2025-07-15",
                        "--format",
                        "jsonl",
                        "--programme",
                        "P08");
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.out()).contains("\"direction\":\"LOSS\"", "\"id\":\"P08-06\"");
    }

    @Test
    void aKillRateBelowTheFloorFails() {
        Run run =
                Run.of(
                        "mutate",
                        "--rules",
                        DEMO,
                        "--programme",
                        "P08",
                        "--floor",
                        "98",
                        CASES + "/P28.yaml");
        assertThat(run.exit()).isEqualTo(Exit.FOUND);
        assertThat(run.out()).contains("P08.drl:", "时两者不同", "发现率");
    }

    @Test
    void anUnknownProgrammeIsWrongUsage() {
        assertThat(Run.of("mutate", "--rules", DEMO, "--programme", "P99", CASES).exit())
                .isEqualTo(Exit.USAGE);
        assertThat(Run.of("boundaries", "P99", "--rules", DEMO).exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void boundariesAreWrittenForAFirmAndRunGreen(@TempDir Path folder) throws IOException {
        Path cases = Files.createDirectories(folder.resolve("cases"));
        Path file = cases.resolve("P28.yaml");
        Run written =
                Run.of("boundaries", "P28", "--rules", DEMO, "--firm", FIRM, "-o", file.toString());
        assertThat(written.exit()).isEqualTo(Exit.DONE);
        assertThat(Files.readString(file)).contains("generated: true", "30000.01", "29999.99");
        assertThat(Run.of("test", "--rules", DEMO, file.toString()).exit()).isEqualTo(Exit.DONE);
    }

    private static Path wrong(Path folder) throws IOException {
        Path firm = Path.of("facts/first-time-srdi-applicant.yaml").toAbsolutePath();
        return Files.writeString(
                folder.resolve("wrong.yaml"),
                String.format(
                        Locale.ROOT,
                        """
                firm: %s
                asOf: 2024-09-20
                cases:
                  - name: 规模写错
                    expect: {size: LARGE}
                  - name: 没有这个问题
                    expect: {questions: [foundedOn]}
                """,
                        firm));
    }

    @Test
    void whatIsExpectedWronglyIsToldWithItsPlace(@TempDir Path folder) throws IOException {
        Path file = wrong(folder);
        Path xml = folder.resolve("run.xml");
        Run run = Run.of("test", file.toString(), "--junit-xml", xml.toString(), "--lang", "en");
        assertThat(run.exit()).isEqualTo(Exit.FOUND);
        assertThat(run.out())
                .contains(
                        "wrong.yaml:5:",
                        "  - expected LARGE",
                        "  + met      SMALL",
                        "2 cases: 0 passed, 2 failed");
        assertThat(xml).content().contains("failures=\"2\"", "规模写错");
    }

    @Test
    void whatCanBeRewrittenIs(@TempDir Path folder) throws IOException {
        Path file = wrong(folder);
        Run run = Run.of("test", file.toString(), "--update");
        assertThat(run.exit()).isEqualTo(Exit.FOUND);
        assertThat(run.out()).contains("以上预期无法自动改写，请人工处理", "2 个用例：通过 1，未通过 1");
        assertThat(file).content().contains("expect: {size: SMALL}", "questions: [foundedOn]");
    }

    @Test
    void coverageBelowItsFloorFailsInEveryForm(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("coverage.html");
        Run run =
                Run.of("coverage", "--rules", DEMO, CASES, "--floor", "100", "-o", page.toString());
        assertThat(run.exit()).isEqualTo(Exit.FOUND);
        assertThat(run.err()).isNotBlank();
        assertThat(page).content().contains("<!doctype html>");
        assertThat(Run.of("coverage", "--rules", DEMO, CASES, "--format", "json").out())
                .startsWith("{");
    }
}
