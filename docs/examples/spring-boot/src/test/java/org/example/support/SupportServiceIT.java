package org.example.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The fat jar as a process. Its first check comes from a thread of the common pool, whose context
 * class loader does not see what is in the jar, and nothing was warmed up before.
 */
class SupportServiceIT {
    private static final int REQUESTS = 1000;
    private static final int AT_ONCE = 20;
    private static final String FIRM =
            """
            {"format": 1, "name": "无锡示例传感科技有限公司 %d",
             "subject": {"type": "ENTERPRISE", "legalPerson": true},
             "registration": {"province": "江苏", "city": "无锡"},
             "years": {"2023": {"revenue": "1.12亿元", "employees": %d}},
             "softwareProducts": [{"id": "s1", "category": "INDUSTRIAL", "rdExpense": 350}]}
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @TempDir private Path folder;
    private String address;
    private Process service;

    @BeforeEach
    void start() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        address = "http://127.0.0.1:" + port;
        service =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4",
                                "-Xmx512m",
                                "-jar",
                                System.getProperty("jar"),
                                "--server.port=" + port,
                                "--support.warm-up=false")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
        while (!healthy()) {
            assertThat(service.isAlive()).as(this::log).isTrue();
            Thread.sleep(200);
        }
    }

    @AfterEach
    void stop() throws Exception {
        service.destroy();
        if (!service.waitFor(30, TimeUnit.SECONDS)) {
            service.destroyForcibly();
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private boolean healthy() throws Exception {
        try {
            return client.send(get("/actuator/health"), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).build();
    }

    private HttpRequest check(String profile) {
        return HttpRequest.newBuilder(URI.create(address + "/check?asOf=2024-09-20"))
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(profile))
                .build();
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode report(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json.readTree(response.body());
    }

    private double metric(String path) throws Exception {
        JsonNode measured = json.readTree(send(get("/actuator/metrics/" + path)).body());
        return measured.at("/measurements/0/value").asDouble();
    }

    @Test
    void a_thousand_requests_are_answered_the_first_of_them_from_the_common_pool()
            throws Exception {
        JsonNode first = report(send(check(FIRM.formatted(0, 186))));
        assertThat(first.at("/applicant/name").asText()).isEqualTo("无锡示例传感科技有限公司 0");
        assertThat(first.at("/programmes")).hasSize(27);

        for (int from = 1; from < REQUESTS; from += AT_ONCE) {
            List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
            for (int i = from; i < Math.min(from + AT_ONCE, REQUESTS); i++) {
                asked.add(
                        client.sendAsync(
                                check(FIRM.formatted(i, i)),
                                HttpResponse.BodyHandlers.ofString()));
            }
            for (int i = 0; i < asked.size(); i++) {
                JsonNode report = report(asked.get(i).get(1, TimeUnit.MINUTES));
                assertThat(report.at("/applicant/name").asText()).endsWith(" " + (from + i));
                assertThat(report.at("/ruleset")).isEqualTo(first.at("/ruleset"));
            }
        }

        assertThat(metric("huiqi.check")).isEqualTo(REQUESTS);
        assertThat(metric("huiqi.candidates")).isEqualTo(REQUESTS);
        assertThat(metric("huiqi.verdicts")).isEqualTo(27.0 * REQUESTS);
        assertThat(log()).doesNotContain("Exception", "示例传感");
    }

    @Test
    void a_profile_that_is_refused_is_answered_with_what_is_wrong() throws Exception {
        HttpResponse<String> response = send(check("{\"format\": 1, \"nmae\": \"x\"}"));
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(json.readTree(response.body()).at("/errors/0/path").asText()).isEqualTo("nmae");
        assertThat(metric("huiqi.check")).isZero();
    }
}
