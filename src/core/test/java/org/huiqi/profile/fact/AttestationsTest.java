package org.huiqi.profile.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.huiqi.Sample;
import org.huiqi.profile.AttestationEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttestationsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            delimiter = '|',
            textBlock =
                    """
                    {}                                        | ?
                    {P10-07: true}                            | true
                    {P10-07: false}                           | false
                    {"P10-07@s1": true}                       | true
                    {"P10-07@s1": true, P10-07: false}        | true
                    {"P10-07@s1": false, P10-07: true}        | false
                    {"P10-07@s2": false, P10-07: true}        | true
                    {"P10-07@s2": true}                       | ?
                    {"P10-07@s1": null, P10-07: false}        | false
                    {"P10-07@s1": {value: null}, P10-07: true} | true
                    {P10-08: true}                            | ?
                    """)
    void a_candidates_own_attestation_goes_before_the_plain_one(
            String given, @Nullable Boolean expected) {
        var attestations = Sample.profile("attestations: " + given).attestations();
        assertThat(value(Attestations.of(attestations).find("P10-07", "s1"))).isEqualTo(expected);
    }

    @Test
    void for_the_applicant_only_the_plain_one_counts() {
        var given = Sample.profile("attestations: {\"P10-07@s1\": true}").attestations();
        assertThat(Attestations.of(given).find("P10-07", null)).isNull();
    }

    @Test
    void who_attested_when_and_on_what_is_kept() {
        var given =
                Sample.profile(
                                "attestations: {P10-07: {value: true, by: 张三, on: 2024-09-01,"
                                        + " evidence: 检测报告}}")
                        .attestations();
        assertThat(Attestations.of(given).find("P10-07", "s1").entry())
                .isEqualTo(new AttestationEntry(true, "张三", LocalDate.of(2024, 9, 1), "检测报告"));
    }

    private static @Nullable Boolean value(@Nullable Attestation attestation) {
        return attestation == null ? null : attestation.value();
    }
}
