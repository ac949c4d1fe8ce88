package org.huiqi.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.huiqi.profile.schema.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "years.2023.revenue",
                "softwareProducts[s1].test.passed",
                "titles[]",
                "consortia[k1].cooperations[0].name",
                "attestations.P10-07@a.b[c]",
                "softwareProducts[V1.0].test.passed",
                "softwareProducts[\"软件[简称：甲]V1.0\"].id",
                "titles[type=HNTE].validTo"
            })
    void a_path_is_written_as_it_was_read(String text) {
        assertThat(FieldPath.of(text)).hasToString(text).isEqualTo(FieldPath.of(text));
    }

    static Stream<String> noPaths() {
        return Stream.concat(
                Stream.of(". a..b a. .a a[ a] a[0 [0].a a[0]b a[\"] a[\"b\" a[\"\\\"]".split(" ")),
                Stream.of("", "a.".repeat(100_000) + "a", "a" + "[0]".repeat(100_000)));
    }

    /** A path without end is none either: to follow it would take a stack as deep as itself. */
    @ParameterizedTest
    @MethodSource("noPaths")
    void what_is_no_path_is_refused(String text) {
        assertThatThrownBy(() -> FieldPath.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Malformed path: " + text);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "s1, [s1]",
                "a.b, [a.b]",
                "HNTE, [HNTE]",
                "it's\\, [it's\\]",
                "``, []",
                "1, [\"1\"]",
                "a], [\"a]\"]",
                "软件[简称：甲]V1.0, [\"软件[简称：甲]V1.0\"]",
                "p=q, [\"p=q\"]",
                "\"\\, [\"\\\"\\\\\"]"
            })
    void an_entry_is_in_quotes_where_its_id_would_read_as_something_else(String id, String step) {
        assertThat(FieldPath.entry(id)).isEqualTo(step);
        FieldPath path = FieldPath.of("softwareProducts" + step + ".test.passed");
        assertThat(path.entry()).contains(id);
        assertThat(path.steps().get(1).isIndex()).isFalse();
        assertThat(path.belowEntry()).contains(FieldPath.of("test.passed"));
        assertThat(path.field()).hasToString("softwareProducts[].test.passed");
    }

    @ParameterizedTest
    @CsvSource({
        "titles[HNTE].validTo, titles, HNTE, validTo, titles[HNTE]",
        "consortia[k1].cooperations[0].name, consortia, k1, cooperations[0].name,"
                + " consortia[k1].cooperations[0]"
    })
    void a_place_in_a_list_has_its_list_and_entry(
            String text, String list, String entry, String below, String last) {
        FieldPath path = FieldPath.of(text);
        assertThat(path.list()).hasToString(list);
        assertThat(path.entry()).contains(entry);
        assertThat(path.belowEntry().orElseThrow()).hasToString(below);
        assertThat(path.lastEntry().orElseThrow()).hasToString(last);
    }

    @Test
    void a_place_in_no_list_is_its_own_list() {
        FieldPath path = FieldPath.of("subject.type");
        assertThat(path.hasEntry()).isFalse();
        assertThat(path.list()).isEqualTo(path);
        assertThat(path.entry()).isEmpty();
        assertThat(path.belowEntry()).isEmpty();
        assertThat(path.parent()).contains(FieldPath.of("subject"));
        assertThat(path.last()).isEqualTo("type");
    }

    @ParameterizedTest
    @CsvSource({
        "years.2023.revenue, years.<Y>.revenue, 2023",
        "years.<Y>.revenue, years.<Y>.revenue, ''",
        "titles[0].years.2023, titles[].years.2023, ''"
    })
    void a_field_in_general_is_about_any_entry_and_year(String text, String field, String year) {
        assertThat(FieldPath.of(text).field()).hasToString(field);
        assertThat(FieldPath.of(text).year().orElse("")).isEqualTo(year);
    }

    @Test
    void every_field_of_a_profile_is_a_path() {
        assertThat(Fields.map().keySet())
                .hasSizeGreaterThan(200)
                .allSatisfy(path -> assertThat(FieldPath.of(path).field()).hasToString(path));
    }

    @Test
    void an_attestation_is_about_a_criterion_and_perhaps_a_candidate() {
        AttestationKey own = AttestationKey.at("attestations.P10-07@s1").orElseThrow();
        assertThat(own).isEqualTo(new AttestationKey("P10-07", "s1"));
        assertThat(own.path()).isEqualTo("attestations.P10-07@s1");
        assertThat(AttestationKey.of("P09-08")).isEqualTo(new AttestationKey("P09-08", null));
        assertThat(AttestationKey.at("years.2023.revenue")).isEmpty();
        assertThat(AttestationKey.at("attestations.")).isEmpty();
    }
}
