package org.huiqi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.SharedChecker.CHECKER;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.huiqi.catalogue.Criterion;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An attestation belongs to the clause that was read. */
class AttestedClausesTest {
    private static final String EDITION = CHECKER.edition().id();
    private static final Criterion OWN =
            CHECKER.edition().programmes().stream()
                    .flatMap(p -> p.criteria().stream())
                    .filter(c -> c.id().equals("P25-03"))
                    .findFirst()
                    .orElseThrow();

    private static Report report(String entry) {
        return CHECKER.check(
                Sample.profile("attestations: {" + OWN.id() + ": " + entry + "}"),
                Sample.AS_OF,
                "x");
    }

    private static Status status(Report report) {
        return report.programme("P25").candidates().get(0).findings().stream()
                .filter(finding -> finding.criterion().id().equals(OWN.id()))
                .map(Finding::status)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> warnings(Report report) {
        return report.warnings().stream()
                .filter(w -> w.path().equals("attestations." + OWN.id()))
                .map(w -> w.message().en())
                .toList();
    }

    @Test
    void what_says_nothing_of_the_clause_counts_as_before() {
        assertThat(status(report("true"))).isEqualTo(Status.MET);
        assertThat(status(report("{value: false, by: 甲}"))).isEqualTo(Status.NOT_MET);
    }

    @Test
    void what_was_given_for_this_clause_counts() {
        Report report =
                report("{value: true, edition: " + EDITION + ", digest: " + OWN.digest() + "}");
        assertThat(status(report)).isEqualTo(Status.MET);
        assertThat(warnings(report)).isEmpty();
    }

    @Test
    void what_was_given_for_another_edition_does_not_count_and_the_report_says_so() {
        Report report =
                report("{value: true, by: 甲, on: 2023-09-01, edition: 2023q3, digest: abc}");
        assertThat(status(report)).isEqualTo(Status.UNATTESTED);
        assertThat(warnings(report))
                .containsExactly(
                        "the attestation by 甲 of 2023-09-01 (holds) was given for P25-03 of edition"
                                + " 2023q3; this check is against "
                                + EDITION
                                + ", so it does not count; huiqi migrate moves what has not"
                                + " changed");
    }

    @Test
    void what_was_given_for_another_wording_does_not_count_and_the_report_says_so() {
        Report report = report("{value: false, digest: 0123456789ab}");
        assertThat(status(report)).isEqualTo(Status.UNATTESTED);
        assertThat(warnings(report))
                .containsExactly(
                        "the attestation (does not hold) was given for another wording (digest"
                                + " 0123456789ab, now "
                                + OWN.digest()
                                + "), so it does not count; please attest the requirement as it"
                                + " stands");
    }

    @Test
    void a_report_on_it_asks_for_it_again() {
        Report report = report("{value: true, edition: 2023q3}");
        assertThat(CHECKER.check(Sample.profile(), Sample.AS_OF, "x").questions())
                .isEqualTo(report.questions());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P99-01: {value: true, edition: 2031q1}",
                "P99-01@a: {value: false, edition: 2031q1}"
            })
    void a_number_that_this_edition_lacks_is_read_where_another_is_named(String given) {
        Report report =
                CHECKER.check(Sample.profile("attestations: {" + given + "}"), Sample.AS_OF, "x");
        assertThat(report.warnings())
                .singleElement()
                .satisfies(
                        w ->
                                assertThat(w.message().en())
                                        .contains("of edition 2031q1", "has no such criterion"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "{value: true}",
                "{value: true, edition: null}",
                "{value: true, digest: abc}"
            })
    void a_number_that_no_edition_is_named_for_is_refused(String entry) {
        byte[] text =
                ("format: 1\nattestations: {P99-01: " + entry + "}\n")
                        .getBytes(StandardCharsets.UTF_8);
        Read read =
                new ProfileReader(CHECKER.edition().criterionIds())
                        .read(text, "x", Format.YAML, Sample.AS_OF);
        assertThat(read).isInstanceOf(Read.Refused.class);
    }

    @Test
    void what_belongs_to_a_standard_is_told_by_its_wording_alone() {
        Criterion criterion =
                CHECKER.edition().standardsOn(Sample.AS_OF).stream()
                        .flatMap(s -> s.criteria().stream())
                        .filter(c -> c.id().equals("LG-8c"))
                        .findFirst()
                        .orElseThrow();
        for (String digest : List.of(criterion.digest(), "0123456789ab")) {
            Report report =
                    CHECKER.check(
                            Sample.profile(
                                    "attestations: {LG-8c: {value: true, edition: 2019q1, digest: '"
                                            + digest
                                            + "'}}"),
                            Sample.AS_OF,
                            "x");
            assertThat(report.warnings().stream().anyMatch(w -> w.path().endsWith("LG-8c")))
                    .isNotEqualTo(digest.equals(criterion.digest()));
        }
    }

    @Test
    void the_digest_changes_with_every_letter_of_either_language() {
        assertThat(OWN.digest()).matches("[0-9a-f]{12}");
        assertThat(
                        CHECKER.edition().programmes().stream()
                                .flatMap(p -> p.criteria().stream())
                                .map(c -> c.requirement() + " " + c.digest())
                                .map(text -> text.substring(text.length() - 12))
                                .distinct()
                                .count())
                .isEqualTo(
                        CHECKER.edition().programmes().stream()
                                .flatMap(p -> p.criteria().stream())
                                .map(Criterion::requirement)
                                .distinct()
                                .count());
    }
}
