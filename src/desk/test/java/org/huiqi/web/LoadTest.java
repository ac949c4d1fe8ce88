package org.huiqi.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.web.Live.FIRM;
import static org.huiqi.web.Live.LINES;
import static org.huiqi.web.Live.YAML;
import static org.huiqi.web.Live.file;
import static org.huiqi.web.Live.limits;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
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
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.huiqi.Checker;
import org.huiqi.SharedChecker;
import org.huiqi.web.Live.Wire;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Many clients, and a server that is slow or stopped while clients are at it; {@link WiresTest} has
 * more.
 */
@Tag("chaos")
@Timeout(180)
class LoadTest {
    private static final Duration STOP = Duration.ofSeconds(4);
    private static final String STREAM =
            "POST /api/check?programme=P09 HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                    + LINES
                    + "\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String PROFILE = "d\r\n{\"format\":1}\n\r\n";

    private static final String POST = "POST /api/check HTTP/1.1\r\nHost: localhost\r\n";

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
            assertThat(lines.readLine()).startsWith("{\"report\":2,");
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(live::close);
            assertThat(lines.lines().filter(line -> line.startsWith("{\"report\":2,")))
                    .hasSize(firms - 1);
            stopped.get(60, TimeUnit.SECONDS);
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

    private static String request(String body) {
        return POST
                + "Content-Type: application/json\r\nContent-Length: "
                + body.getBytes(UTF_8).length
                + "\r\n\r\n"
                + body;
    }

    private static Live patient() {
        return Live.start(null, Live.limits(Map.of("stop", STOP)));
    }

    /** Reads up to the answer to the first profile. */
    private static void begun(BufferedReader answer) throws IOException {
        String line = answer.readLine();
        while (!line.startsWith("{\"report\":2,")) {
            line = answer.readLine();
        }
    }

    /** Stops the server and says how many seconds it took. */
    private static double stopping(Live live) {
        long start = System.nanoTime();
        live.close();
        return (System.nanoTime() - start) / 1e9;
    }

    @Test
    void who_asks_on_an_open_connection_is_told_that_the_server_is_not_ready_any_more()
            throws Exception {
        try (Live live = patient();
                Wire stream = live.wire();
                Wire probe = live.wire()) {
            live.awaitReady();
            stream.send(STREAM + PROFILE);
            begun(stream.lines());
            CompletableFuture<Void> client = stream.drips(PROFILE);
            CompletableFuture<Double> seconds = CompletableFuture.supplyAsync(() -> stopping(live));
            String ask = "GET /readyz HTTP/1.1\r\nHost: localhost\r\n\r\n";
            BufferedReader answers = probe.lines();
            String status;
            do {
                probe.send(ask);
                status = answers.readLine();
                if (status.contains(" 200 ")) {
                    while (!answers.readLine().startsWith("{")) {}
                }
            } while (status.contains(" 200 "));
            assertThat(status).isEqualTo("HTTP/1.1 503 Service Unavailable");
            assertThat(answers.lines())
                    .contains("Connection: close", "Retry-After: 5")
                    .anyMatch(line -> line.contains("problems/stopping"));
            assertThat(seconds.get(20, TimeUnit.SECONDS)).isLessThan(STOP.toSeconds());
            client.get(20, TimeUnit.SECONDS);
        }
    }

    /** What it has not read by then is on its way to it, even when the server is gone. */
    @Test
    void a_client_that_sips_its_answer_gets_the_last_line_and_does_not_keep_the_server()
            throws Exception {
        try (Live live = patient();
                Socket small = new Socket()) {
            small.setReceiveBufferSize(1 << 16);
            small.connect(
                    new InetSocketAddress(
                            InetAddress.getLoopbackAddress(), live.at("/").getPort()));
            Wire socket = new Wire(small).send(STREAM + PROFILE.repeat(3000));
            CompletableFuture<String> client = sipping(socket);
            assertThat(stopping(live)).isLessThan(STOP.toSeconds() + 1.0);
            assertThat(client.get(60, TimeUnit.SECONDS)).contains("服务器正在停止，请稍后再试；其余未核对");
        }
    }

    /** What came at the end. */
    private static CompletableFuture<String> sipping(Wire socket) throws IOException {
        InputStream in = socket.in();
        assertThat(in.read()).isEqualTo('H');
        return CompletableFuture.supplyAsync(
                () -> {
                    byte[] last = {};
                    try {
                        for (byte[] sip = in.readNBytes(1 << 15);
                                sip.length > 0;
                                sip = in.readNBytes(1 << 15)) {
                            last = sip;
                            TimeUnit.MILLISECONDS.sleep(100);
                        }
                        return new String(last, UTF_8);
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }
}
