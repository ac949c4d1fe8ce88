package org.huiqi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DigestTest {

    @Test
    void is_the_sha_256_of_the_texts_each_with_a_zero_byte() {
        assertThat(Digest.of(List.of("a")))
                .isEqualTo(
                        "sha256:ffe9aaeaa2a2d5048174df0b80599ef0197ec024c4b051bc9860cff58ef7f9f3");
    }

    @Test
    void tells_where_one_text_ends_and_the_next_begins() {
        assertThat(Digest.of(List.of("ab", "c"))).isNotEqualTo(Digest.of(List.of("a", "bc")));
    }
}
