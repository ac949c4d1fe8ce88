package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatIfCommandTest {
    private static final String FIRM = "facts/one-point-below-srdi.yaml";
    private static final String DAY = "--as-of=2024-09-20";

    @TempDir private Path folder;

    @Test
    void a_change_is_told_with_the_verdicts_and_criteria_that_move() {
        Run run = Run.of("whatif", FIRM, DAY, "--set", "years.2023.rdStaff=18");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("泰州示例密封件有限公司 · 试算 · 基准日 2024-09-20\n")
                .contains("设定 years.2023.rdStaff=18（研发人员）")
                .contains("专精特新中小企业 (2022)：未达到 → 已达到；得分 59 → 61")
                .contains("SR-4 评价得分60分以上：不符合 → 符合")
                .contains("以正式文件为准");
    }

    @Test
    void the_same_in_english() {
        Run run = Run.of("whatif", FIRM, DAY, "--lang=en", "--set", "years.2023.rdStaff=18");
        assertThat(run.out())
                .contains("what if · as of 2024-09-20")
                .contains("set years.2023.rdStaff=18 (R&D staff)")
                .contains("SRDI SME (2022): not reached → reached; score 59 → 61")
                .doesNotContain("试算");
    }

    @Test
    void several_changes_are_made_in_the_order_in_which_they_are_written() {
        Run added =
                Run.of(
                        "whatif",
                        FIRM,
                        DAY,
                        "--add",
                        "titles={type: HNTE, issuedOn: 2024-01-02}",
                        "--remove",
                        "titles[type=HNTE]",
                        "--set",
                        "years.2023.rdStaff=15");
        assertThat(added.exit()).isZero();
        assertThat(added.out()).contains("增加 titles=", "删除 titles[type=HNTE]", "结论和条件都没有变化。");
        Run removed =
                Run.of(
                        "whatif",
                        FIRM,
                        DAY,
                        "--remove",
                        "titles[type=HNTE]",
                        "--add",
                        "titles={type: HNTE, issuedOn: 2024-01-02}");
        assertThat(removed.exit()).isEqualTo(3);
    }

    @Test
    void without_a_change_nothing_moves() {
        assertThat(Run.of("whatif", FIRM, DAY).out()).contains("结论和条件都没有变化。");
    }

    @Test
    void json_goes_to_a_file_that_ends_so() throws IOException {
        Path file = folder.resolve("what.json");
        Run run =
                Run.of(
                        "whatif",
                        FIRM,
                        DAY,
                        "--set=srdiLocalScore=8",
                        "--programme=P09",
                        "-o",
                        file.toString());
        assertThat(run).isEqualTo(new Run(0, "", ""));
        JsonNode json = new ObjectMapper().readTree(Files.readString(file));
        assertThat(json.at("/changes/0/kind").asText()).isEqualTo("SET");
        assertThat(json.at("/programmes/0/criteria/0/id").asText()).isEqualTo("P09-08");
        assertThat(json.at("/standards/0/score/is/low").asInt()).isEqualTo(60);
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void the_profile_may_come_from_standard_input_and_stays_as_it_is() throws IOException {
        String yaml = Files.readString(Path.of(FIRM));
        Run run = Run.withInput(yaml, "whatif", "-", DAY, "--set", "years.2023.rdStaff=18");
        assertThat(run.out()).contains("59 → 61");
        assertThat(Files.readString(Path.of(FIRM))).isEqualTo(yaml);
    }

    @Test
    void a_changed_profile_is_refused_as_a_file_would_be() {
        Run run = Run.of("whatif", FIRM, DAY, "--lang=en", "--set", "years.2023.rdStaff=181");
        assertThat(run)
                .isEqualTo(
                        new Run(
                                3,
                                "",
                                "years.2023.rdStaff: 181 is more than the whole, employees (180);"
                                        + " check both numbers\n"));
    }

    @Test
    void a_profile_that_cannot_be_read_is_refused_before_any_change() {
        Run run = Run.withInput("format: 2", "whatif", "-", DAY, "--set", "format=1");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("format").contains("应为 1");
    }

    @Test
    void what_is_no_change_is_wrong_usage() {
        Run run = Run.of("whatif", FIRM, DAY, "--set", "years.2023.rdStaff");
        assertThat(run)
                .isEqualTo(
                        new Run(
                                2,
                                "",
                                "--set years.2023.rdStaff 没有等号；应为 路径=值，如"
                                        + " years.2023.rdExpense=700万元\n"));
    }

    @Test
    void one_firm_is_looked_at_at_a_time() {
        assertThat(Run.of("whatif", "facts", DAY).exit()).isEqualTo(2);
        assertThat(Run.of("whatif", "facts/nowhere.yaml", DAY).exit()).isNotZero();
    }
}
