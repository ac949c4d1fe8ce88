package org.huiqi.bench;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.huiqi.verdict.Status;
import org.junit.jupiter.api.Test;

/**
 * The plain Java is right, and a wrong answer is seen. That all others say the same is checked when
 * they are made ready, before they are measured.
 */
class SameStatusesTest {
    private static final Setting SETTING = Setting.prepare();

    @Test
    void plain_java_says_what_the_reports_say() {
        Work reports = new ReportedStatuses(SETTING.pack(), SETTING.register());
        assertThatCode(() -> SETTING.holdToSameStatuses("reports", reports))
                .doesNotThrowAnyException();
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
