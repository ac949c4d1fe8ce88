package org.huiqi.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.web.Live.LINES;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.huiqi.web.Live.Wire;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server that is stopped while clients are at it. */
@Tag("chaos")
class StopTest {
    private static final Duration STOP = Duration.ofSeconds(4);
    private static final String STREAM =
            "POST /api/check?programme=P09 HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                    + LINES
                    + "\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String PROFILE = "d\r\n{\"format\":1}\n\r\n";

    private static Live patient() {
        return Live.start(null, Live.limits(Map.of("stop", STOP)));
    }

    /** Reads up to the answer to the first profile. */
    private static void begun(BufferedReader answer) throws IOException {
        String line = answer.readLine();
        while (!line.startsWith("{\"report\":1,")) {
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
    void a_stream_that_goes_on_is_ended_with_a_line_that_says_why() throws Exception {
        try (Live live = patient();
                Wire socket = live.wire()) {
            socket.send(STREAM + PROFILE);
            BufferedReader answer = socket.lines();
            begun(answer);
            CompletableFuture<Void> client = socket.drips(PROFILE);
            CompletableFuture<Double> seconds = CompletableFuture.supplyAsync(() -> stopping(live));
            assertThat(answer.lines().filter(line -> line.startsWith("{")).reduce((a, b) -> b))
                    .hasValueSatisfying(
                            last ->
                                    assertThat(last)
                                            .startsWith("{\"profile\":\"-\",\"errors\":")
                                            .contains("服务器正在停止，请稍后再试；其余未核对"));
            assertThat(seconds.get(20, TimeUnit.SECONDS)).isLessThan(STOP.toSeconds());
            client.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_line_that_never_ends_does_not_keep_the_server() throws Exception {
        try (Live live = patient();
                Wire socket = live.wire()) {
            socket.send(STREAM + PROFILE);
            BufferedReader answer = socket.lines();
            begun(answer);
            CompletableFuture<Void> client = socket.drips("1\r\n \r\n");
            CompletableFuture<Double> seconds = CompletableFuture.supplyAsync(() -> stopping(live));
            assertThat(answer.lines()).anyMatch(line -> line.contains("服务器正在停止"));
            assertThat(seconds.get(20, TimeUnit.SECONDS)).isLessThan(STOP.toSeconds());
            client.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_stream_that_is_silent_is_ended_with_a_line_that_says_why() throws Exception {
        try (Live live = patient();
                Wire socket = live.wire()) {
            socket.send(STREAM + PROFILE);
            BufferedReader answer = socket.lines();
            begun(answer);
            CompletableFuture<Double> seconds = CompletableFuture.supplyAsync(() -> stopping(live));
            assertThat(answer.lines()).anyMatch(line -> line.contains("；其余未核对"));
            assertThat(seconds.get(20, TimeUnit.SECONDS)).isLessThan(STOP.toSeconds());
        }
    }

    @Test
    void a_profile_that_is_still_on_its_way_is_told_to_come_back() throws Exception {
        try (Live live = patient();
                Wire socket = live.wire()) {
            socket.send(
                    "POST /api/check HTTP/1.1\r\nHost: localhost\r\n"
                            + "Content-Type: application/yaml\r\nTransfer-Encoding: chunked\r\n"
                            + "Expect: 100-continue\r\n\r\n");
            BufferedReader answer = socket.lines();
            assertThat(answer.readLine()).contains("100 Continue");
            CompletableFuture<Void> client = socket.drips("1\r\n \r\n");
            CompletableFuture<Double> seconds = CompletableFuture.supplyAsync(() -> stopping(live));
            assertThat(answer.lines())
                    .contains("HTTP/1.1 503 Service Unavailable", "Connection: close")
                    .anyMatch(line -> line.contains("problems/stopping"));
            assertThat(seconds.get(20, TimeUnit.SECONDS)).isLessThan(STOP.toSeconds());
            client.get(20, TimeUnit.SECONDS);
        }
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

    @Test
    void a_client_that_takes_nothing_does_not_keep_the_server() throws Exception {
        try (Live live = patient();
                Wire socket = live.wire()) {
            socket.send(STREAM + PROFILE.repeat(3000));
            assertThat(socket.in().read()).isEqualTo('H');
            assertThat(stopping(live)).isLessThan(STOP.toSeconds() + 1.0);
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
