package org.huiqi.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.web.Live.FIRM;
import static org.huiqi.web.Live.JSON;
import static org.huiqi.web.Live.LINES;
import static org.huiqi.web.Live.YAML;
import static org.huiqi.web.Live.file;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huiqi.Checker;
import org.huiqi.ReportSize;
import org.huiqi.SharedChecker;
import org.huiqi.profile.reading.ReadingLimits;
import org.huiqi.web.Live.Wire;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is too much is refused; who asks for much or sends slowly leaves others answered. */
@Tag("chaos")
@Timeout(180)
class LimitsTest {
    private static final String POST = "POST /api/check HTTP/1.1\r\nHost: localhost\r\n";

    private static Limits limits(Duration time, int atOnce, int entries, int findings) {
        return Live.limits(
                Map.of(
                        "time",
                        time,
                        "atOnce",
                        atOnce,
                        "reading",
                        new ReadingLimits(entries),
                        "report",
                        new ReportSize(findings)));
    }

    private static String entries(String list, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"id\":\"s" + i + "\"}")
                .collect(Collectors.joining(",", "{\"format\":1,\"" + list + "\":[", "]}"));
    }

    private static String request(String body) {
        return POST
                + "Content-Type: application/json\r\nContent-Length: "
                + body.getBytes(UTF_8).length
                + "\r\n\r\n"
                + body;
    }

    private static void close(List<Wire> sockets) throws IOException {
        for (Wire socket : sockets) {
            socket.close();
        }
    }

    @Test
    void a_list_that_is_too_long_is_refused_like_any_fault() {
        try (Live live = Live.start()) {
            HttpResponse<byte[]> answer =
                    live.post("/api/check?source=x", JSON, entries("consortia", 201));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Live.json(answer).at("/errors/0/message/zh").asText())
                    .isEqualTo("x:1:25 consortia：201 项太多；最多 200 项；请分成几份档案");
            assertThat(Live.json(answer).at("/errors/0/value").asText()).isEqualTo("201");
        }
    }

    @Test
    void a_report_that_would_be_too_large_is_refused_and_fewer_programmes_are_not() {
        try (Live live = Live.start(null, limits(Duration.ofSeconds(30), 8, 200, 500))) {
            String body = entries("consortia", 20);
            HttpResponse<byte[]> answer = live.post("/api/check", JSON, body);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Live.json(answer).at("/errors/0/path").asText()).isEqualTo("consortia");
            assertThat(Live.json(answer).at("/errors/0/allowed/zh").asText())
                    .isEqualTo("最多 500 条；请减少列表项，或只核对部分项目");
            assertThat(live.post("/api/check?programme=P09", JSON, body).statusCode())
                    .isEqualTo(200);
            String line = Live.text(live.post("/api/check", LINES, body + "\n{\"format\":1}\n"));
            assertThat(line.lines().toList().get(0))
                    .startsWith("{\"profile\":\"-:1\",\"errors\":")
                    .contains("报告太大");
            assertThat(line.lines().toList().get(1)).startsWith("{\"report\":1,");
        }
    }

    @Test
    void work_that_cannot_be_ended_in_time_is_answered_all_the_same() throws Exception {
        Duration beyond = Duration.ofSeconds(7);
        Checker slow =
                SharedChecker.CHECKER.with(checked -> LockSupport.parkNanos(beyond.toNanos()));
        Limits limits = Live.limits(1_000_000, Duration.ofSeconds(2), 4, 4);
        Settings settings = new Settings(Live.HERE, 0, null, limits);
        try (Live live = Live.start(slow, settings, List.of());
                Wire socket = live.wire().send(request("{\"format\":1}"))) {
            byte[] begin = socket.in().readNBytes(12);
            assertThat(new String(begin, UTF_8)).isEqualTo("HTTP/1.1 503");
        }
    }

    @Test
    void forty_slow_bodies_take_no_slot() throws IOException {
        try (Live live = Live.start()) {
            List<Wire> slow = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                slow.add(
                        live.wire()
                                .send(
                                        POST
                                                + "Content-Type: "
                                                + YAML
                                                + "\r\nContent-Length: 90\r\n\r\nf"));
            }
            for (int i = 0; i < 5; i++) {
                assertThat(live.post("/api/check", YAML, file(FIRM)).statusCode()).isEqualTo(200);
            }
            close(slow);
        }
    }

    @Test
    void of_large_bodies_a_quarter_is_worked_on_and_ordinary_ones_do_not_wait() throws IOException {
        try (Live live = Live.start()) {
            live.awaitReady();
            List<Wire> slow = new ArrayList<>();
            String head = POST + "Content-Type: " + YAML + "\r\nContent-Length: 100000\r\n\r\n";
            for (int i = 0; i < 8; i++) {
                slow.add(live.wire().send(head + "#".repeat(50_000)));
            }
            String large = "#".repeat(50_000) + "\nformat: 1\n";
            live.awaitInFlight(8);
            HttpResponse<byte[]> answer = live.post("/api/check", YAML, large);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(live.post("/api/check", YAML, file(FIRM)).statusCode()).isEqualTo(200);
            close(slow);
            live.awaitInFlight(0);
            assertThat(live.post("/api/check", YAML, large).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_check_that_takes_too_long_is_answered() {
        Limits limits = limits(Duration.ofSeconds(1), 8, 4_000, 10_000_000);
        try (Live live = Live.start(null, limits)) {
            live.awaitReady();
            long start = System.nanoTime();
            HttpResponse<byte[]> answer =
                    live.post("/api/check", JSON, entries("consortia", 4_000));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(Live.json(answer).at("/type").asText()).endsWith("/too-long");
            assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(20));
            String line =
                    Live.text(live.post("/api/check", LINES, entries("consortia", 4_000) + "\n"));
            assertThat(line).contains("未能及时核对完");
        }
    }

    @Test
    void a_request_that_comes_in_while_another_is_worked_on_is_answered_after_it()
            throws IOException {
        Limits limits = limits(Duration.ofSeconds(60), 8, 2_000, 1_000_000);
        try (Live live = Live.start(null, limits)) {
            live.awaitReady();
            String next = "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            try (Wire socket = live.wire().send(request(entries("consortia", 400)) + next)) {
                String answers = socket.rest();
                assertThat(answers.split("HTTP/1.1 200 OK", -1)).hasSize(3);
                assertThat(answers).endsWith("}\n").contains("\"status\":\"ok\"");
            }
        }
    }
}
