package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LadderCommandTest {
    private static final String FIRM = "facts/one-point-below-srdi.yaml";
    private static final String DAY = "2024-09-20";

    @Test
    void one_firm_is_drawn_with_what_the_next_points_cost() {
        Run run = Run.of("ladder", FIRM, "--as-of", DAY, "--lang", "zh");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("|-#-| 创新型中小企业", "|-x-| 专精特新中小企业", "评价得分 59，须 60 分", "以正式文件为准");
    }

    @Test
    void several_firms_are_a_table_and_who_is_close() {
        Run run = Run.of("ladder", "facts", "--as-of", DAY, "--lang", "en");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("1 Innovative SME", "# Firms within reach");
    }

    @Test
    void json_has_the_standards_with_their_scores_and_the_steps() throws IOException {
        Run run = Run.of("ladder", FIRM, "--as-of", DAY, "--format", "json");
        JsonNode ladder = new ObjectMapper().readTree(run.out());
        assertThat(ladder.get("standards")).hasSize(7);
        assertThat(ladder.at("/standards/1/score/low").asInt()).isEqualTo(59);
        assertThat(ladder.get("steps")).isNotEmpty();
    }
}
