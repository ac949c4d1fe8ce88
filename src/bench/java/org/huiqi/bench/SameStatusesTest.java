package org.huiqi.bench;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.huiqi.bench.Way.Gives;
import org.huiqi.verdict.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is measured says the same of every firm and criterion. */
class SameStatusesTest {
    private static final Setting SETTING = Setting.prepare();

    static Stream<Way> ways() {
        return Arrays.stream(Way.values()).filter(way -> way.gives() == Gives.STATUSES);
    }

    @Test
    void plain_java_says_what_the_reports_say() {
        Work reports = new ReportedStatuses(SETTING.pack(), SETTING.register());
        assertThatCode(() -> SETTING.holdToSameStatuses("reports", reports))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void everyone_says_what_plain_java_says(Way way) {
        assertThatCode(() -> way.prepare(SETTING)).doesNotThrowAnyException();
    }

    @Test
    void a_single_wrong_status_is_named() {
        Work wrong =
                Work.oneAtATime(
                        firm -> {
                            Status[] statuses = SETTING.plain().byLambdas(firm);
                            statuses[1] = statuses[1] == Status.MET ? Status.NOT_MET : Status.MET;
                            return statuses;
                        });
        assertThatThrownBy(() -> SETTING.holdToSameStatuses("wrong", wrong))
                .hasMessageStartingWith("wrong: ")
                .hasMessageContaining(" P01-02 is ");
    }
}
