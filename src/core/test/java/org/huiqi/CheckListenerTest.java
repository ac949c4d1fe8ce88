package org.huiqi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiqi.SharedChecker.CHECKER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiqi.CheckListener.Checked;
import org.huiqi.profile.Profile;
import org.huiqi.verdict.Verdict;
import org.junit.jupiter.api.Test;

class CheckListenerTest {
    private static final Profile FIRM =
            Sample.profile(
                    "name: 无锡示例传感科技有限公司",
                    "subject: {type: ENTERPRISE, legalPerson: true}",
                    "softwareProducts: [{id: s1}, {id: s2}]",
                    "bonds: [{id: b1}]");

    private final List<Checked> told = new ArrayList<>();
    private final Checker checker = CHECKER.with(told::add);

    @Test
    void a_check_is_told_with_time_candidates_and_verdicts() {
        long before = System.nanoTime();
        Report report = checker.check(FIRM, Sample.AS_OF, "firm");
        Duration atMost = Duration.ofNanos(System.nanoTime() - before);
        assertThat(told).hasSize(1);
        Checked check = told.get(0);
        assertThat(check.duration()).isBetween(Duration.ofNanos(1), atMost);
        assertThat(check.candidates()).isEqualTo(3);
        for (Verdict verdict : Verdict.values()) {
            long given = report.programmes().stream().filter(p -> p.verdict() == verdict).count();
            assertThat(check.verdicts().getOrDefault(verdict, 0)).isEqualTo((int) given);
        }
        assertThat(check.verdicts()).doesNotContainValue(0);
    }

    @Test
    void programmes_that_were_not_asked_for_are_not_counted() {
        checker.check(FIRM, Sample.AS_OF, "firm", CheckOptions.of(Set.of("P14", "P20")));
        assertThat(sum(told.get(0).verdicts().values())).isEqualTo(2);
    }

    @Test
    void verdicts_alone_are_told_too() {
        checker.verdicts(FIRM, Sample.AS_OF);
        assertThat(told).hasSize(1);
        assertThat(told.get(0).candidates()).isEqualTo(3);
        assertThat(sum(told.get(0).verdicts().values())).isEqualTo(27);
    }

    @Test
    void a_listener_is_added_to_a_copy() {
        List<Checked> second = new ArrayList<>();
        Checker both = checker.with(second::add);
        CHECKER.verdicts(FIRM, Sample.AS_OF);
        assertThat(told).isEmpty();
        checker.verdicts(FIRM, Sample.AS_OF);
        assertThat(told).hasSize(1);
        assertThat(second).isEmpty();
        both.verdicts(FIRM, Sample.AS_OF);
        assertThat(told).hasSize(2);
        assertThat(second).hasSize(1);
        assertThat(both.pack()).isSameAs(CHECKER.pack());
    }

    @Test
    void a_check_that_fails_is_not_told() {
        assertThatThrownBy(
                        () ->
                                checker.check(
                                        FIRM, Sample.AS_OF, "firm", CheckOptions.of(Set.of("P99"))))
                .isInstanceOf(IllegalArgumentException.class);
        checker.warmUp();
        assertThat(told).isEmpty();
    }

    @Test
    void a_listener_that_throws_loses_no_report() {
        Checker failing =
                CHECKER.with(
                        check -> {
                            throw new IllegalStateException("registry closed");
                        });
        Report report = failing.with(told::add).check(FIRM, Sample.AS_OF, "firm");
        assertThat(report.programmes()).hasSize(27);
        assertThat(told).hasSize(1);
    }

    @Test
    void nothing_of_the_profile_is_told() {
        checker.check(FIRM, Sample.AS_OF, "示例文件");
        assertThat(told.toString()).doesNotContain("无锡", "s1", "b1", "示例文件");
    }

    private static int sum(Iterable<Integer> counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }
}
