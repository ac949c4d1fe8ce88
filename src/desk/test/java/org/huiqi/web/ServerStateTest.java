package org.huiqi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.huiqi.Report;
import org.huiqi.Sample;
import org.huiqi.SharedChecker;
import org.huiqi.document.MediaFormat;
import org.huiqi.report.JsonContent;
import org.huiqi.report.JsonReport;
import org.junit.jupiter.api.Test;

class ServerStateTest {
    private final ServerState state = new ServerState(Limits.DEFAULT);

    private ProblemException refusal() {
        return catchThrowableOfType(ProblemException.class, state::readiness);
    }

    @Test
    void it_is_not_ready_before_it_has_warmed_up_nor_when_it_stops_and_over_when_the_time_is()
            throws ProblemException {
        assertThat(refusal().word()).isEqualTo("not-ready");
        assertThat(refusal().headers()).containsKey("Retry-After");
        state.warmedUp();
        assertThat(state.readiness().status()).isEqualTo(200);
        state.stop(Duration.ofHours(1));
        assertThat(refusal().word()).isEqualTo("stopping");
        assertThat(state.isOver()).isFalse();
        state.stop(Duration.ZERO);
        assertThat(state.isOver()).isTrue();
    }

    @Test
    void what_is_written_when_the_time_is_over_ends_with_why_whoever_wraps_it() {
        Report report = SharedChecker.CHECKER.check(Sample.profile(), Sample.AS_OF, "-");
        Deadline deadline = new Deadline(state, Duration.ofHours(1));
        state.stop(Duration.ZERO);
        ProblemException why =
                catchThrowableOfType(
                        ProblemException.class,
                        () ->
                                deadline.during(
                                        () ->
                                                Answer.of(
                                                        MediaFormat.JSONL,
                                                        deadline,
                                                        out ->
                                                                JsonReport.writeLine(
                                                                        report,
                                                                        JsonContent.SHORT,
                                                                        out))));
        assertThat(why.word()).isEqualTo("stopping");
    }
}
