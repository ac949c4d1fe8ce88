package org.huiqi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ServerStateTest {
    private final ServerState state = new ServerState();

    private Problem refusal() {
        return catchThrowableOfType(ProblemException.class, state::readiness).problem();
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
}
