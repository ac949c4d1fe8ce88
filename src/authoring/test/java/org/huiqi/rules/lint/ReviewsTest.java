package org.huiqi.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.huiqi.text.Language;
import org.junit.jupiter.api.Test;

/** Who has held a condition against its clause, and whether it has changed since. */
class ReviewsTest {
    private static final String FILE = "seeds/P14.yaml";
    private static final LocalDate DAY = LocalDate.of(2024, 10, 1);

    private final SmallPack pack = new SmallPack();

    private void sign(String file, String id, String by) {
        Reviews reviews = new Reviews(pack.files());
        String text = Reviews.signed(pack.text(file), reviews.conditions().get(id), by, DAY);
        pack.plant(file, null, text);
    }

    @Test
    void nobody_has_reviewed_anything_at_first() {
        Reviews reviews = new Reviews(pack.files());
        assertThat(reviews.never()).hasSameSizeAs(reviews.conditions().keySet());
        assertThat(reviews.changed()).isEmpty();
        assertThat(reviews.conditions()).containsKeys("P14-07", "SR-1").doesNotContainKey("HN-1");
        assertThat(reviews.never().get(0).in(Language.EN))
                .matches("P07\\.yaml:48:5: P07-01 was never reviewed\\. Hold it .*--by NAME");
    }

    @Test
    void a_signature_is_one_line_and_the_rest_stays() {
        String before = pack.text(FILE);
        sign(FILE, "P14-07", "王\"小\"明");
        String after = pack.text(FILE);
        String line = after.lines().filter(l -> l.contains("reviewed:")).findFirst().orElseThrow();
        assertThat(line)
                .matches(
                        "    reviewed: \\{by: \"王\\\\\"小\\\\\"明\", on: 2024-10-01, digest: \"[0-9a-f]{12}\"}");
        assertThat(after.replace(line + "\n", "")).isEqualTo(before);
        assertThat(pack.lint()).isEmpty();
        Reviews reviews = new Reviews(pack.files());
        assertThat(reviews.never()).noneMatch(one -> one.about().equals("P14-07"));
        assertThat(reviews.changed()).isEmpty();
        assertThat(reviews.conditions().get("P14-07").criterion().reviewed().by())
                .isEqualTo("王\"小\"明");
    }

    @Test
    void the_last_entry_of_a_list_is_signed_before_what_follows() {
        sign(FILE, "P14-15", "王");
        assertThat(pack.text(FILE)).containsPattern("reviewed: .*\\nnotes:\\n");
        assertThat(pack.lint()).isEmpty();
    }

    @Test
    void another_number_in_the_rule_is_a_change_and_signing_again_settles_it() {
        sign(FILE, "P14-08", "王");
        pack.plant("rules/P14.drl", "rdIntensity( 2023 ) >= 3 )", "rdIntensity( 2023 ) >= 4 )");
        assertThat(new Reviews(pack.files()).changed())
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.in(Language.EN))
                                        .matches(
                                                "P14\\.yaml:\\d+:15: P14-08 has changed since 王 reviewed it on 2024-10-01\\. .*"));
        sign(FILE, "P14-08", "李");
        assertThat(new Reviews(pack.files()).changed()).isEmpty();
        assertThat(pack.text(FILE).lines().filter(l -> l.contains("reviewed:"))).hasSize(1);
    }

    @Test
    void another_wording_is_a_change_and_another_comment_is_none() {
        sign(FILE, "P14-07", "王");
        sign("standards/srdi-2022.yaml", "SR-1", "王");
        pack.plant("rules/P14.drl", "2023年销售收入10亿元以上（含，原则上）", "2023年销售收入10亿元以上（含）");
        assertThat(new Reviews(pack.files()).changed()).isEmpty();
        pack.plant("standards/srdi-2022.yaml", "zh: 从事特定细分市场2年以上", "zh: 从事细分市场2年以上");
        assertThat(new Reviews(pack.files()).changed())
                .singleElement()
                .satisfies(one -> assertThat(one.file()).isEqualTo("srdi-2022.yaml"));
    }

    @Test
    void an_entry_that_is_written_otherwise_is_refused() {
        Reviews.Reviewed one = new Reviews(pack.files()).conditions().get("P14-07");
        assertThatThrownBy(() -> Reviews.signed("criteria: []\n", one, "王", DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
