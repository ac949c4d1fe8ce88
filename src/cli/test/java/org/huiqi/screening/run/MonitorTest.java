package org.huiqi.screening.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.huiqi.text.Language;
import org.junit.jupiter.api.Test;

class MonitorTest {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(screen, true, UTF_8);

    @Test
    void speed_and_time_left_count_from_where_the_run_went_on() {
        Monitor line = Monitor.live(err, Language.EN);
        line.started(1000, 100, 1100);
        assertThat(line.progress(3000, 300, 10))
                .isEqualTo("3,000 firms, 200 firms/s, 27% read, 00:40 left");
        assertThat(line.progress(1001, 101, 10)).endsWith(", 2:46:30 left");
    }

    @Test
    void a_size_that_is_not_known_gives_no_time_left() {
        Monitor line = Monitor.live(err, Language.ZH);
        line.started(0, 0, 0);
        assertThat(line.progress(3000, 300, 10)).isEqualTo("3,000 家，每秒 300 家");
    }

    @Test
    void it_is_not_drawn_more_than_four_times_a_second() throws InterruptedException {
        Monitor line = Monitor.live(err, Language.ZH);
        line.started(0, 0, 1000);
        Thread.sleep(260);
        for (int i = 1; i <= 100; i++) {
            line.advanced(i, i);
        }
        assertThat(screen.toString(UTF_8)).containsOnlyOnce("\r");
    }

    @Test
    void it_is_silent_where_it_is_hidden() throws InterruptedException {
        Monitor line = Monitor.quiet(err, Language.ZH);
        line.started(0, 0, 1000);
        Thread.sleep(260);
        line.advanced(1, 1);
        line.ended();
        assertThat(screen.toString(UTF_8)).isEmpty();
    }
}
