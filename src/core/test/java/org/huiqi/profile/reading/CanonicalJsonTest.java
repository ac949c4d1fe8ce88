package org.huiqi.profile.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: 甲, note: 乙} | {note: 乙, name: 甲}",
                "{titles: [{type: HNTE}, {type: UNICORN}]} | {titles: [{type: UNICORN}, {type: HNTE}]}",
                "{vouchers: {spend: 350000元}} | {vouchers: {spend: 35.00}}",
                "{registration: {province: 江苏省}} | {registration: {province: 江苏}}",
                "{subject: {type: null}} | {subject: {}}",
                "{attestations: {P09-08: true}} | {attestations: {P09-08: {value: true}}}",
                "{attestations: {P09-08: true, P14-07: true}} | {attestations: {P14-07: true, P09-08: true}}",
                "{years: {2023: {}}} | {years: {2022: null}}",
                "{subject: {roles: [CHAIN_LEADER, LEADING_FIRM]}} | {subject: {roles: [LEADING_FIRM, CHAIN_LEADER, CHAIN_LEADER]}}",
                "{consortia: [{id: a, participants: [{type: OTHER}, {legalPerson: true}]}]} | {consortia: [{participants: [{legalPerson: true}, {type: OTHER}], id: a}]}",
            })
    void profiles_that_say_the_same_have_the_same_text(String one, String other) {
        assertThat(canonical(one)).isEqualTo(canonical(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{titles: []} | {}",
                "{titles: [{}]} | {titles: []}",
                "{titles: [{}]} | {titles: [{}, {}]}",
                "{bonds: [{id: a}, {id: b}]} | {bonds: [{id: b}, {id: a}]}",
                "{attestations: {P09-08: true}} | {attestations: {P09-08: false}}",
                "{attestations: {P10-07: true}} | {attestations: {P10-07@s1: true}}",
                "{years: {2023: {revenue: 1}}} | {years: {2022: {revenue: 1}}}",
                "{vouchers: {spend: 0}} | {vouchers: {}}",
            })
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
