package org.huiqi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection that is going to be closed says so; the others stay open. */
class ConnectionTest {
    private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\n";

    private static Live live;

    @BeforeAll
    static void start() {
        live = Live.start(null, Live.limits(1000, Duration.ofSeconds(1), 4, 4));
    }

    @AfterAll
    static void stop() {
        live.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE\r\n\r\n",
                "GET /healthz HTTP/1.1\r\n\r\n",
                "GET /healthz HTTP/1.0\r\nHost: localhost\r\n\r\n",
                "GET /healthz" + HOST + "Connection: close\r\n\r\n",
                "POST /healthz" + HOST + "Content-Length: 9\r\n\r\n",
                "POST /api/check" + HOST + "Content-Length: 9999\r\n\r\n",
                "POST /api/check"
                        + HOST
                        + "Content-Type: application/yaml\r\nContent-Length: 9999\r\n\r\n",
                "POST /api/check"
                        + HOST
                        + "Content-Type: application/yaml\r\nContent-Length: 9\r\n\r\n",
                "POST /api/check"
                        + HOST
                        + "Content-Type: application/yaml\r\nOrigin: http://x.cn\r\n"
                        + "Content-Length: 9\r\n\r\n",
                "POST /api/check"
                        + HOST
                        + "Content-Type: application/x-ndjson\r\nContent-Length: 3\r\n\r\n{}\n"
            })
    void an_answer_that_is_the_last_one_says_so(String request) throws IOException {
        assertThat(live.raw(request).split("\r\n\r\n", 2)[0]).contains("\r\nConnection: close");
    }

    @Test
    void a_body_that_was_read_leaves_the_connection_open() throws IOException {
        String profile =
                "POST /api/check"
                        + HOST
                        + "Content-Type: application/yaml\r\nContent-Length: 9\r\n\r\nformat: 2";
        String last = "GET /healthz" + HOST + "Connection: close\r\n\r\n";
        String answers = live.raw(profile + profile + last);
        assertThat(answers.split("HTTP/1\\.1 422 ", -1)).hasSize(3);
        assertThat(answers).containsOnlyOnce("Connection: close").contains("HTTP/1.1 200 ");
    }
}
