package org.huiqi.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.web.Live.FIRM;
import static org.huiqi.web.Live.LINES;
import static org.huiqi.web.Live.YAML;
import static org.huiqi.web.Live.file;
import static org.huiqi.web.Live.limits;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.huiqi.web.Live.Wire;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many clients, slow ones and silent ones. */
@Tag("chaos")
class LoadTest {
    private static final String HEAD =
            "POST /api/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/yaml\r\n"
                    + "Content-Length: 100\r\nConnection: close\r\n";

    private static final String GO_ON = "HTTP/1.1 100 Continue\r\n\r\n";

    private static Live quick(int atOnce, int waiting) {
        return Live.start(null, limits(1_000_000, Duration.ofSeconds(1), atOnce, waiting));
    }

    @Test
    void five_hundred_clients_are_each_answered() {
        try (Live live = Live.start(null, limits(1_000_000, Duration.ofSeconds(20), 8, 100))) {
            HttpClient client = HttpClient.newHttpClient();
            HttpRequest request =
                    HttpRequest.newBuilder(live.at("/api/check"))
                            .header("Content-Type", YAML)
                            .timeout(Duration.ofSeconds(60))
                            .POST(BodyPublishers.ofByteArray(file(FIRM)))
                            .build();
            List<CompletableFuture<HttpResponse<Void>>> asked =
                    IntStream.range(0, 500)
                            .mapToObj(i -> client.sendAsync(request, BodyHandlers.discarding()))
                            .toList();
            List<HttpResponse<Void>> answers = asked.stream().map(CompletableFuture::join).toList();
            assertThat(answers).extracting(HttpResponse::statusCode).contains(200);
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 503);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 503)
                    .allMatch(answer -> answer.headers().firstValue("Retry-After").isPresent());
            assertThat(live.post("/api/check", YAML, file(FIRM)).statusCode()).isEqualTo(200);
        }
    }

    /** A client that has begun to send: the server has said that it goes on. */
    private static Wire begun(Live live) throws IOException {
        Wire socket = live.wire();
        socket.send(HEAD + "Expect: 100-continue\r\n\r\n");
        byte[] goOn = socket.in().readNBytes(GO_ON.length());
        assertThat(new String(goOn, UTF_8)).isEqualTo(GO_ON);
        return socket;
    }

    /** A client that holds a slot: more of its body has come in than is taken in without one. */
    private static Wire holding(Live live) throws IOException {
        Wire socket = live.wire();
        socket.send(HEAD.replace("100", "40000") + "\r\n" + "#".repeat(39_000));
        return socket;
    }

    @Test
    void who_finds_no_room_is_told_to_come_back() throws IOException {
        try (Live live = Live.start(null, limits(1_000_000, Duration.ofSeconds(20), 1, 0))) {
            live.awaitReady();
            Wire first = holding(live);
            live.awaitInFlight(1);
            HttpResponse<byte[]> answer = live.post("/api/check", YAML, file(FIRM));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(Live.type(answer)).isEqualTo("application/problem+json");
            assertThat(live.get("/healthz").statusCode()).isEqualTo(200);
            first.send("#".repeat(980) + "\n" + "format: 1          ");
            assertThat(first.rest()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void who_waits_too_long_is_told_to_come_back() throws IOException {
        Duration time = Duration.ofSeconds(20);
        Limits hasty =
                Live.limits(
                        Map.of(
                                "time",
                                time,
                                "idle",
                                Duration.ofSeconds(6),
                                "atOnce",
                                1,
                                "waiting",
                                10));
        try (Live live = Live.start(null, hasty)) {
            live.awaitReady();
            Wire first = holding(live);
            live.awaitInFlight(1);
            HttpResponse<byte[]> answer = live.post("/api/check", YAML, file(FIRM));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        }
    }

    @Test
    void a_client_that_falls_silent_is_cut_off() throws IOException {
        try (Live live = quick(4, 4);
                Wire socket = begun(live)) {
            assertThat(socket.rest()).contains("HTTP/1.1 408 ", "too-slow");
        }
    }

    @Test
    void a_stream_that_falls_silent_is_not_taken_for_whole() throws IOException {
        try (Live live = quick(4, 4);
                Wire socket = live.wire()) {
            beginStream(socket);
            assertThat(socket.rest())
                    .contains("{\"report\":1,", "{\"profile\":\"-\",\"errors\":", "内容未能及时收完；其余未核对");
        }
    }

    @Test
    void a_stream_in_broken_chunks_is_not_taken_for_whole() throws IOException {
        try (Live live = quick(4, 4);
                Wire socket = live.wire()) {
            beginStream(socket);
            socket.send("no size\r\n");
            assertThat(socket.rest()).contains("{\"report\":1,", "内容的分块有误；其余未核对");
        }
    }

    private static void beginStream(Wire socket) throws IOException {
        socket.send(
                "POST /api/check?programme=P09 HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                        + LINES
                        + "\r\nTransfer-Encoding: chunked\r\n\r\nd\r\n{\"format\":1}\n\r\n");
    }

    @Test
    void a_client_that_drips_its_body_is_cut_off() throws Exception {
        try (Live live = quick(4, 4);
                Wire socket = begun(live)) {
            socket.drips("#").get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_client_that_does_not_take_its_answer_is_cut_off() throws IOException {
        try (Live live = quick(4, 4);
                Wire socket = live.wire()) {
            String lines = "{\"format\":1}\n".repeat(2000);
            socket.send(
                    "POST /api/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                            + LINES
                            + "\r\nContent-Length: "
                            + lines.length()
                            + "\r\n\r\n"
                            + lines);
            assertThat(socket.in().read()).isEqualTo('H');
            assertThat(live.post("/api/check", LINES, "{}\n").statusCode()).isEqualTo(503);
            assertThat(live.post("/api/check", YAML, file(FIRM)).statusCode()).isEqualTo(200);
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (live.post("/api/check", LINES, "{}\n").statusCode() == 503) {
                assertThat(System.nanoTime()).isLessThan(until);
            }
        }
    }

    @Test
    void a_request_that_has_begun_is_answered_before_the_server_stops() throws Exception {
        int firms = 100;
        Live live = Live.start(null, limits(1_000_000, Duration.ofSeconds(60), 4, 4));
        HttpRequest request =
                HttpRequest.newBuilder(live.at("/api/check"))
                        .header("Content-Type", LINES)
                        .POST(BodyPublishers.ofString("{\"format\":1}\n".repeat(firms)))
                        .build();
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
            assertThat(lines.readLine()).startsWith("{\"report\":1,");
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(live::close);
            assertThat(lines.lines().filter(line -> line.startsWith("{\"report\":1,")))
                    .hasSize(firms - 1);
            stopped.get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_stream_beyond_the_limit_says_so_in_its_last_line() {
        try (Live live = Live.start(null, limits(100, Duration.ofSeconds(20), 4, 4))) {
            HttpResponse<byte[]> answer =
                    live.send(
                            "POST",
                            "/api/check?programme=P09",
                            BodyPublishers.concat(
                                    BodyPublishers.ofString("{\"format\":1}\n"),
                                    BodyPublishers.ofInputStream(
                                            () ->
                                                    new ByteArrayInputStream(
                                                            "\n".repeat(1000).getBytes(UTF_8)))),
                            "Content-Type",
                            LINES);
            List<String> out = Live.text(answer).lines().toList();
            assertThat(out).hasSize(2);
            assertThat(out.get(1)).startsWith("{\"profile\":\"-\",\"errors\":").contains("400 B");
        }
    }

    @Test
    void a_stream_that_says_itself_that_it_is_too_long_is_refused() {
        try (Live live = Live.start(null, limits(100, Duration.ofSeconds(20), 4, 4))) {
            assertThat(live.post("/api/check", LINES, "\n".repeat(1000)).statusCode())
                    .isEqualTo(413);
        }
    }
}
