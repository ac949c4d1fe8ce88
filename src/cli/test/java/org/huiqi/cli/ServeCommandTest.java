package org.huiqi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.huiqi.Sample;
import org.huiqi.SharedChecker;
import org.huiqi.excel.ProfileWorkbook;
import org.huiqi.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeCommandTest {
    private final List<Process> started = new ArrayList<>();

    @TempDir private Path temporary;

    @AfterEach
    void stop() {
        started.forEach(Process::destroyForcibly);
    }

    private Process serve(Map<String, String> environment, String... options) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Djava.io.tmpdir=" + temporary,
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "serve"));
        command.addAll(List.of(options));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().remove("HUIQI_TOKEN");
        process.environment().putAll(environment);
        started.add(process.start());
        return started.get(started.size() - 1);
    }

    private static URI address(Process server) throws IOException {
        return URI.create(server.inputReader(UTF_8).readLine());
    }

    private static int status(URI address, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void told_to_end_during_a_stream_it_says_so_in_the_last_line_and_leaves_no_trace()
            throws Exception {
        Process server = serve(Map.of("HUIQI_ACCESS_LOG", "off"), "--port", "0");
        URI address = address(server);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(60_000);
            String profile = "d\r\n{\"format\":1}\n\r\n";
            String head =
                    "POST /api/check?programme=P09 HTTP/1.1\r\nHost: localhost\r\n"
                            + "Content-Type: application/x-ndjson\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n";
            socket.getOutputStream().write((head + profile).getBytes(UTF_8));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            while (!answer.readLine().startsWith("{\"report\":2,")) {}
            CompletableFuture<Void> client =
                    CompletableFuture.runAsync(() -> send(socket, profile));
            long start = System.nanoTime();
            server.toHandle().destroy();
            assertThat(answer.lines().filter(line -> line.startsWith("{")).reduce((a, b) -> b))
                    .hasValueSatisfying(last -> assertThat(last).contains("服务器正在停止"));
            assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(10);
            assertThat(server.exitValue()).isEqualTo(143);
            assertThat(server.errorReader(UTF_8).readLine()).isNull();
            client.get(30, TimeUnit.SECONDS);
        }
    }

    /** Sends again and again, as long as the server listens. */
    private static void send(Socket socket, String text) {
        try {
            while (true) {
                socket.getOutputStream().write(text.getBytes(UTF_8));
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (IOException | InterruptedException gone) {
            return;
        }
    }

    @Test
    void it_prints_its_address_ends_when_told_to_and_stores_and_logs_nothing_that_is_sent()
            throws Exception {
        Process server = serve(Map.of(), "--port", "0", "--max-body", "1");
        URI address = address(server);
        assertThat(address.toString()).matches("http://127\\.0\\.0\\.1:\\d+/");
        URI check = address.resolve("/api/check");
        byte[] firm = Files.readAllBytes(Path.of("facts/first-time-srdi-applicant.yaml"));
        byte[] workbook =
                new ProfileWorkbook(SharedChecker.CHECKER.pack())
                        .filled(Sample.profile("name: 机密"), Language.ZH);
        String xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        assertThat(post(check + "?format=html", "application/yaml", firm)).isEqualTo(200);
        assertThat(post(check + "?format=xlsx", xlsx, workbook)).isEqualTo(200);
        assertThat(post(check + "", "application/x-ndjson", "{}\n机密\n".getBytes(UTF_8)))
                .isEqualTo(200);
        assertThat(post(check + "", "text/yaml", "机密: 1\n".getBytes(UTF_8))).isEqualTo(422);
        assertThat(post(check + "", xlsx, "机密".getBytes(UTF_8))).isEqualTo(422);
        assertThat(post(check + "", "text/yaml", new byte[1_100_000])).isEqualTo(413);
        assertThat(post(check + "?asOf=%E6%9C%BA", "text/yaml", firm)).isEqualTo(400);
        server.toHandle().destroy();
        assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(server.exitValue()).isEqualTo(143);
        assertThat(server.errorReader(UTF_8).lines())
                .hasSizeGreaterThanOrEqualTo(7) // a client may send anew what was refused midway
                .allMatch(line -> line.matches("\\S+Z POST /api/check \\d{3} \\d+ms \\d+B \\d+B"));
        assertThat(server.inputReader(UTF_8).readLine()).isNull();
        assertThat(temporary).isEmptyDirectory();
    }

    private static int post(String address, String type, byte[] body) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    }

    @Test
    void a_token_from_the_environment_is_required_of_every_client() throws Exception {
        String token = "correct-horse-battery";
        Process server = serve(Map.of("HUIQI_TOKEN", token), "--port", "0", "--bind", "0.0.0.0");
        URI programmes =
                URI.create("http://127.0.0.1:" + address(server).getPort() + "/api/programmes");
        assertThat(status(programmes)).isEqualTo(401);
        assertThat(status(programmes, "Authorization", "Bearer " + token)).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "--bind 0.0.0.0 --port 0 --token=, HUIQI_TOKEN",
        "--token short --port 0, 16",
        "--port 65536, 0-65535",
        "--port x, --port",
        "--bind no.such.host.invalid, --bind",
        "--max-body 0, --max-body",
        "--timeout 0, --timeout",
        "--at-once 0, --at-once",
        "--queue -1, --queue",
        "--access-log maybe, --access-log"
    })
    void wrong_settings_are_refused_with_what_is_allowed(String options, String named) {
        List<String> call = new ArrayList<>(List.of("serve"));
        call.addAll(List.of(options.split(" ")));
        Run run = Run.of(call.toArray(String[]::new));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(named);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_port_in_use_is_refused() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run =
                    Run.of("serve", "--lang", "en", "--port", String.valueOf(taken.getLocalPort()));
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("cannot be listened on");
        }
    }

    @Test
    void rules_that_do_not_load_are_not_served() {
        assertThat(Run.of("serve", "--rules", "nowhere").exit()).isEqualTo(4);
    }
}
