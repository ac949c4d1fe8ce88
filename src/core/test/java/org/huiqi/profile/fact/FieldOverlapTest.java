package org.huiqi.profile.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiqi.Sample;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldOverlapTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            delimiter = '|',
            textBlock =
                    """
                    # the entry                        | another entry                         | overlap
                    {id: a, kind: CASE, field: 医疗}   | {id: b, kind: CASE, field: 医疗}      | true
                    {id: a, kind: CASE, field: 医疗}   | {id: b, kind: SOLUTION, field: 医疗}  | true
                    {id: a, kind: CASE, field: 医疗}   | {id: b, kind: SOLUTION, field: " 医疗 "} | true
                    {id: a, kind: CASE, field: 医疗}   | {id: b, kind: SOLUTION, field: 政务}  | false
                    {id: a, kind: CASE, field: 医疗}   | {id: b, kind: BENCHMARK, field: 医疗} | false
                    {id: a, kind: CASE, field: 医疗}   | {id: b, kind: BENCHMARK}              | false
                    {id: a, kind: CASE, field: 医疗}   | {id: b, field: 医疗}                  | ?
                    {id: a, kind: CASE, field: 医疗}   | {id: b, field: 政务}                  | false
                    {id: a, kind: CASE, field: 医疗}   | {id: b, kind: CASE}                   | ?
                    {id: a, kind: CASE}                | {id: b, kind: CASE, field: 医疗}      | ?
                    {id: a, kind: CASE}                | {id: b, kind: BENCHMARK, field: 医疗} | false
                    {id: a, kind: CASE}                | {id: b, kind: CASE}                   | ?
                    {id: a, kind: BENCHMARK, field: 医疗} | {id: b, kind: CASE, field: 医疗}   | true
                    """)
    void two_solutions_or_cases_overlap_in_the_same_field(
            String entry, String other, @Nullable Boolean expected) {
        var all =
                Sample.profile("xinchuangEntries:", "- " + entry, "- " + other).xinchuangEntries();
        assertThat(new FieldOverlap(all.get(0), FieldOverlap.peers(all)).withAnother())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"'{id: a, kind: CASE, field: 医疗}'", "'{id: a}'"})
    void a_single_entry_overlaps_with_none(String entry) {
        var all = Sample.profile("xinchuangEntries: [" + entry + "]").xinchuangEntries();
        assertThat(new FieldOverlap(all.get(0), FieldOverlap.peers(all)).withAnother()).isFalse();
    }
}
