package org.huiqi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.huiqi.SharedChecker.CHECKER;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.huiqi.Ladder.State;
import org.huiqi.WhatIf.CriterionMove;
import org.huiqi.WhatIf.ProgrammeMove;
import org.huiqi.WhatIf.StandardMove;
import org.huiqi.profile.Profile;
import org.huiqi.profile.candidate.SoftwareProduct;
import org.huiqi.profile.candidate.SoftwareProduct.Category;
import org.huiqi.profile.candidate.SoftwareProductBuilder;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.ProfileChange;
import org.huiqi.profile.reading.ProfileChange.Kind;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.verdict.Question;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatIfTest {
    private static final ProfileReader READER = new ProfileReader(Sample.EDITION.criterionIds());
    private static final ProfileChange MORE_RESEARCHERS =
            ProfileChange.of(Kind.SET, "years.2023.rdStaff=18");

    private static Profile firm(String name) throws IOException {
        return Sample.read(Files.readString(Path.of("facts", name)), Format.YAML, Sample.AS_OF);
    }

    private static Report report(Profile profile) {
        return CHECKER.check(profile, Sample.AS_OF, "x");
    }

    private static Profile with(Profile profile, ProfileChange... changes) {
        Read read = ProfileChange.apply(profile, List.of(changes), READER, Sample.AS_OF);
        return ((Read.Accepted) read).profile();
    }

    private static WhatIf whatIf(Profile before, ProfileChange... changes) {
        return WhatIf.of(report(before), report(with(before, changes)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "软件[简称：甲]V1.0",
                "a]",
                "[",
                "a.b",
                "\"x\"",
                "it's",
                "p=q",
                "0",
                "1",
                "INDUSTRIAL"
            })
    void what_a_report_asks_of_an_entry_can_be_set_by_its_path_whatever_its_id(String id) {
        SoftwareProduct other =
                new SoftwareProductBuilder("s1").category(Category.INDUSTRIAL).build();
        Profile firm =
                Profile.builder().softwareProducts(List.of(other, product(id, null))).build();
        String path =
                report(firm).questions().stream()
                        .map(Question::path)
                        .filter(p -> p.endsWith("rdExpense") && !p.contains("[s1]"))
                        .findFirst()
                        .orElseThrow();
        assertThat(with(firm, ProfileChange.of(Kind.SET, path + "=300")).softwareProducts())
                .containsExactly(other, product(id, BigDecimal.valueOf(300)));
    }

    private static SoftwareProduct product(String id, @Nullable BigDecimal rdExpense) {
        return new SoftwareProductBuilder(id).rdExpense(rdExpense).build();
    }

    @Property(tries = 25, seed = "3")
    void without_a_change_nothing_is_different(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        assertThat(whatIf(Trees.profile(RandomProfile.tree(seed))).isSame()).isTrue();
    }

    @Property(tries = 25, seed = "4")
    void a_change_and_its_reverse_give_the_profile_and_the_reverse_difference(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Profile one = Trees.profile(RandomProfile.tree(seed));
        Profile other =
                one.toBuilder()
                        .titles(Trees.profile(RandomProfile.tree(seed + 1)).titles())
                        .conduct(Trees.profile(RandomProfile.tree(seed + 1)).conduct())
                        .build();
        WhatIf there = WhatIf.of(report(one), report(other));
        WhatIf back = WhatIf.of(report(other), report(one));
        assertThat(moves(back)).containsExactlyInAnyOrderElementsOf(reversed(moves(there)));
        for (ProgrammeMove move : there.programmes()) {
            assertThat(move.was())
                    .isEqualTo(there.before().programme(move.programme().id()).verdict());
            assertThat(move.is())
                    .isEqualTo(there.after().programme(move.programme().id()).verdict());
        }
        Set<String> moved =
                Set.copyOf(there.verdicts().stream().map(m -> m.programme().id()).toList());
        assertThat(there.before().programmes())
                .filteredOn(p -> !moved.contains(p.id()))
                .allMatch(p -> p.verdict() == there.after().programme(p.id()).verdict());
    }

    private record Move(String place, Object was, Object is) {}

    private static List<Move> moves(WhatIf whatIf) {
        List<Move> moves = new ArrayList<>();
        for (ProgrammeMove move : whatIf.programmes()) {
            moves.add(new Move(move.programme().id(), move.was(), move.is()));
            add(moves, move.criteria());
        }
        for (StandardMove move : whatIf.standards()) {
            moves.add(new Move(move.standard().id(), move.verdictWas(), move.verdictIs()));
            moves.add(new Move(move.standard().id() + " title", move.was(), move.is()));
            add(moves, move.criteria());
        }
        return moves;
    }

    private static void add(List<Move> moves, List<CriterionMove> criteria) {
        criteria.forEach(
                c ->
                        moves.add(
                                new Move(
                                        c.criterion().id() + "@" + c.candidate(),
                                        c.was(),
                                        c.is())));
    }

    private static List<Move> reversed(List<Move> moves) {
        return moves.stream().map(m -> new Move(m.place(), m.is(), m.was())).toList();
    }

    @Test
    void three_more_researchers_reach_the_mark() throws IOException {
        WhatIf whatIf = whatIf(firm("one-point-below-srdi.yaml"), MORE_RESEARCHERS);
        StandardMove move = whatIf.standards().get(0);
        assertThat(whatIf.standards()).hasSize(1);
        assertThat(move.standard().id()).isEqualTo("srdi");
        assertThat(move.is()).isEqualTo(State.REACHED);
        assertThat(move.scoreWas().least()).isEqualByComparingTo("59");
        assertThat(move.scoreIs().least()).isEqualByComparingTo("61");
        assertThat(move.criteria())
                .extracting(c -> c.criterion().id(), CriterionMove::was, CriterionMove::is)
                .containsExactly(tuple("SR-4", Status.NOT_MET, Status.MET));
    }

    @Test
    void a_title_more_moves_verdicts() throws IOException {
        WhatIf whatIf =
                whatIf(
                        firm("first-time-srdi-applicant.yaml"),
                        ProfileChange.of(
                                Kind.ADD, "titles={type: PROV_SRDI, issuedOn: 2024-01-01}"));
        assertThat(whatIf.verdicts())
                .extracting(m -> m.programme().id(), ProgrammeMove::was, ProgrammeMove::is)
                .contains(tuple("P09", Verdict.NEEDS_ATTESTATION, Verdict.NOT_ELIGIBLE));
    }

    @Test
    void a_candidate_that_comes_or_goes_had_or_has_no_status() throws IOException {
        Profile firm = firm("first-time-srdi-applicant.yaml");
        WhatIf gone = whatIf(firm, ProfileChange.of(Kind.SET, "dataScenarios=[]"));
        List<CriterionMove> moved =
                gone.programmes().stream()
                        .filter(m -> m.programme().id().equals("P04"))
                        .flatMap(m -> m.criteria().stream())
                        .filter(c -> "d1".equals(c.candidate()))
                        .toList();
        assertThat(moved).isNotEmpty().allMatch(c -> c.was() != null && c.is() == null);
    }

    @Test
    void what_was_warned_of_before_is_not_warned_of_anew() throws IOException {
        WhatIf whatIf =
                whatIf(
                        firm("one-point-below-srdi.yaml"),
                        ProfileChange.of(Kind.SET, "years.2023.mainRevenue=12000.5"));
        assertThat(whatIf.warnings())
                .extracting(Report.Warning::path)
                .containsExactly("years.2023.mainRevenue");
    }

    @Test
    void reports_of_two_days_are_not_compared() {
        Profile firm = Sample.profile("name: 甲");
        Report later = CHECKER.check(firm, LocalDate.of(2024, 9, 21), "x");
        assertThatThrownBy(() -> WhatIf.of(report(firm), later))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void its_text_for_logs_tells_nothing_of_the_firm() throws IOException {
        WhatIf whatIf = whatIf(firm("one-point-below-srdi.yaml"), MORE_RESEARCHERS);
        assertThat(whatIf.toString() + whatIf.standards() + whatIf.standards().get(0).criteria())
                .isEqualTo(
                        "WhatIf[1 programmes, 1 standards moved][StandardMove[srdi-2022]]"
                                + "[CriterionMove[SR-4]]");
    }
}
