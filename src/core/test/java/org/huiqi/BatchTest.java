package org.huiqi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.SharedChecker.CHECKER;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import org.huiqi.profile.Profile;
import org.huiqi.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** Firms that are judged together do not see each other. A seed stands for a random profile. */
class BatchTest {
    private static Profile firm(long seed) {
        return Trees.profile(RandomProfile.tree(seed));
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void a_batch_gives_every_firm_the_verdicts_that_it_gets_alone(
            @ForAll @Size(min = 1, max = 30) List<Long> seeds) {
        List<Profile> firms = seeds.stream().map(BatchTest::firm).toList();
        List<Map<String, Verdict>> alone = new ArrayList<>();
        firms.forEach(firm -> alone.add(CHECKER.verdicts(firm, Sample.AS_OF)));
        assertThat(CHECKER.verdicts(firms, Sample.AS_OF)).isEqualTo(alone);
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void verdicts_alone_are_those_of_the_report(@ForAll long seed) {
        Report report = CHECKER.check(firm(seed), Sample.AS_OF, "test");
        CHECKER.verdicts(firm(seed), Sample.AS_OF)
                .forEach(
                        (programme, verdict) ->
                                assertThat(verdict)
                                        .as(programme)
                                        .isEqualTo(report.programme(programme).verdict()));
    }

    @Test
    void the_same_firm_may_stand_in_a_batch_twice() {
        Profile firm = firm(7);
        Map<String, Verdict> alone = CHECKER.verdicts(firm, Sample.AS_OF);
        assertThat(CHECKER.verdicts(Collections.nCopies(3, firm), Sample.AS_OF))
                .containsExactly(alone, alone, alone);
    }

    @Test
    void no_firm_has_no_verdicts() {
        assertThat(CHECKER.verdicts(List.<Profile>of(), Sample.AS_OF)).isEmpty();
    }
}
