package org.huiqi.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.catalogue.Force;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.Verdicts.Weighed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictsTest {
    private static final Map<String, Status> STATUSES =
            Map.of(
                    "met", Status.MET,
                    "not", Status.NOT_MET,
                    "?", Status.UNKNOWN,
                    "open", Status.UNATTESTED);

    private static final Map<String, Force> FORCES =
            Map.of(
                    "must", Force.MUST,
                    "principle", Force.IN_PRINCIPLE,
                    "preferred", Force.PREFERRED);

    /** Findings such as {@code must:met principle:not must/a:?}, the group after the slash. */
    private static List<Weighed> findings(String text) {
        List<Weighed> findings = new ArrayList<>();
        for (String part : text.split(" ")) {
            String[] sides = part.split(":");
            String[] force = sides[0].split("/");
            Criterion criterion =
                    new Criterion(
                            "X-" + findings.size(),
                            "",
                            List.of(),
                            null,
                            FORCES.get(force[0]),
                            null,
                            Decision.FACTS,
                            force.length == 1 ? null : force[1],
                            Bilingual.same(""),
                            Bilingual.same(""),
                            null,
                            List.of(),
                            null,
                            null);
            findings.add(new Weighed(criterion, STATUSES.get(sides[1])));
        }
        return findings;
    }

    @ParameterizedTest
    @CsvSource({
        "must:met, ELIGIBLE",
        "must:met principle:met, ELIGIBLE",
        "must:not, NOT_ELIGIBLE",
        "must:not must:?, NOT_ELIGIBLE",
        "must:not principle:not must:open, NOT_ELIGIBLE",
        "must:? must:met, UNDECIDED",
        "principle:? must:met, UNDECIDED",
        "must:? principle:not, UNDECIDED",
        "must:? must:open, UNDECIDED",
        "principle:not must:met, CONDITIONAL",
        "principle:not must:open, CONDITIONAL",
        "must:open must:met, NEEDS_ATTESTATION",
        "principle:open must:met, NEEDS_ATTESTATION"
    })
    void a_track_is_judged_by_the_first_rule_that_applies(String findings, Verdict expected) {
        assertThat(Verdicts.of(findings(findings))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"met", "not", "?", "open"})
    void what_is_merely_preferred_never_changes_a_verdict(String status) {
        assertThat(Verdicts.of(findings("must:met preferred:" + status)))
                .isEqualTo(Verdict.ELIGIBLE);
    }

    @ParameterizedTest
    @CsvSource({
        "met not, MET",
        "met ? open, MET",
        "not not, NOT_MET",
        "not ?, UNKNOWN",
        "? open, UNKNOWN",
        "not open, UNATTESTED",
        "open open, UNATTESTED"
    })
    void a_group_is_met_by_one_member_and_not_met_only_by_none(String members, Status expected) {
        List<Status> statuses =
                Arrays.stream(members.split(" ")).map(VerdictsTest.STATUSES::get).toList();
        assertThat(Verdicts.ofGroup(statuses)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "must/a:not must/a:met, ELIGIBLE",
        "must/a:not must/a:not, NOT_ELIGIBLE",
        "must/a:not must/a:?, UNDECIDED",
        "must/a:not must/a:open, NEEDS_ATTESTATION",
        "must/a:met must/b:not, NOT_ELIGIBLE",
        "principle/a:not principle/a:not must:met, CONDITIONAL",
        "principle/a:? principle/a:met must:met, ELIGIBLE",
        "must/a:? must/a:met must:not, NOT_ELIGIBLE"
    })
    void a_group_counts_as_one_with_the_force_of_its_members(String findings, Verdict expected) {
        assertThat(Verdicts.of(findings(findings))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "must:not, NOT_ELIGIBLE",
        "must/a:not must/a:not, NOT_ELIGIBLE",
        "must:met, UNDECIDED",
        "must:open, UNDECIDED",
        "must:?, UNDECIDED",
        "principle:not, UNDECIDED",
        "must/a:not must/a:?, UNDECIDED",
        "preferred:not, UNDECIDED"
    })
    void without_the_list_a_programme_is_undecided_unless_a_must_fails(
            String findings, Verdict expected) {
        assertThat(Verdicts.withoutCandidates(findings(findings))).isEqualTo(expected);
    }

    @Test
    void without_the_list_and_without_criteria_a_programme_is_undecided() {
        assertThat(Verdicts.withoutCandidates(List.of())).isEqualTo(Verdict.UNDECIDED);
    }

    @ParameterizedTest
    @CsvSource({
        "ELIGIBLE NEEDS_ATTESTATION CONDITIONAL UNDECIDED NOT_ELIGIBLE, ELIGIBLE",
        "NEEDS_ATTESTATION CONDITIONAL UNDECIDED NOT_ELIGIBLE, NEEDS_ATTESTATION",
        "CONDITIONAL UNDECIDED NOT_ELIGIBLE, CONDITIONAL",
        "UNDECIDED NOT_ELIGIBLE, UNDECIDED",
        "NOT_ELIGIBLE NOT_ELIGIBLE, NOT_ELIGIBLE"
    })
    void a_programme_has_the_best_of_its_verdicts(String verdicts, Verdict expected) {
        List<Verdict> all = Arrays.stream(verdicts.split(" ")).map(Verdict::valueOf).toList();
        assertThat(Verdicts.best(all)).isEqualTo(expected);
    }

    @Test
    void a_programme_without_candidates_is_not_applicable() {
        assertThat(Verdicts.best(List.of())).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {"true, DUE", "false, NOT_DUE", "?, UNKNOWN"})
    void an_obligation_is_due_by_its_trigger(Boolean trigger, ObligationState expected) {
        assertThat(ObligationState.of(trigger)).isEqualTo(expected);
    }
}
