package org.huiqi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.huiqi.SharedChecker;
import org.junit.jupiter.api.Test;

class LifeTest {

    private static Problem refusal(Life life) {
        return catchThrowableOfType(ProblemException.class, life::readiness).problem();
    }

    @Test
    void it_is_not_ready_before_it_has_warmed_up() throws ProblemException {
        Life life = new Life();
        assertThat(refusal(life).word()).isEqualTo("not-ready");
        assertThat(refusal(life).headers()).containsKey("Retry-After");
        new WarmUp(SharedChecker.CHECKER, life).run();
        assertThat(life.readiness().status()).isEqualTo(200);
    }

    @Test
    void it_is_not_ready_when_it_stops_and_over_when_the_time_is() {
        Life life = new Life();
        life.warmedUp();
        life.stop(Duration.ofHours(1));
        assertThat(refusal(life).word()).isEqualTo("stopping");
        assertThat(life.isOver()).isFalse();
        life.stop(Duration.ZERO);
        assertThat(life.isOver()).isTrue();
    }
}
