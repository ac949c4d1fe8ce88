package org.huiqi.profile.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CanonicalJsonTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/same-profiles.txt", delimiter = '|')
    void profiles_that_say_the_same_have_the_same_text(String one, String other) {
        assertThat(canonical(one)).isEqualTo(canonical(other));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/other-profiles.txt", delimiter = '|')
    void profiles_that_say_different_things_have_different_texts(String one, String other) {
        assertThat(canonical(one)).isNotEqualTo(canonical(other));
    }

    @Test
    void the_text_is_plain_json() {
        assertThat(
                        canonical(
                                "{note: \"a\\\"b\\n\", vouchers: {spend: 1e3, alreadyReceived: 0.10}}"))
                .isEqualTo(
                        "{\"format\":1,\"note\":\"a\\\"b\",\"vouchers\":{\"alreadyReceived\":0.1,\"spend\":1000}}");
    }

    private static String canonical(String flow) {
        Node root =
                Reading.tree(flow)
                        .with(
                                "format",
                                new Node.Scalar(Location.somewhere("x"), Node.Kind.NUMBER, "1"));
        return Profiles.canonicalJson(Reading.accepted(Reading.READER.bind(root, Reading.AS_OF)));
    }
}
