package org.huiqi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A connection that is going to be closed says so; the others stay open. */
class ConnectionTest {
    private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\n";

    /**
     * Requests after which the connection is closed; some are waited for, so all are sent at once.
     */
    private static final List<String> LAST =
            List.of(
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
                            + "Content-Type: application/x-ndjson\r\nContent-Length: 3\r\n\r\n{}\n");

    private static final Executor THREADS = work -> new Thread(work).start();

    private static Live live;

    @BeforeAll
    static void start() {
        live = Live.start(null, Live.limits(1000, Duration.ofSeconds(1), 4, 4));
    }

    @AfterAll
    static void stop() {
        live.close();
    }

    @Test
    void an_answer_that_is_the_last_one_says_so() {
        List<CompletableFuture<String>> answers =
                LAST.stream()
                        .map(request -> CompletableFuture.supplyAsync(() -> raw(request), THREADS))
                        .toList();
        assertThat(answers)
                .allSatisfy(
                        answer ->
                                assertThat(answer.join().split("\r\n\r\n", 2)[0])
                                        .contains("\r\nConnection: close"));
    }

    private static String raw(String request) {
        try {
            return live.raw(request);
        } catch (IOException e) {
            throw new UncheckedIOException(request, e);
        }
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
