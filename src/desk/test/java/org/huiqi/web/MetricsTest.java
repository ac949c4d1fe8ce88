package org.huiqi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.web.Live.FIRM;
import static org.huiqi.web.Live.LINES;
import static org.huiqi.web.Live.YAML;
import static org.huiqi.web.Live.file;
import static org.huiqi.web.Live.text;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqi.SharedChecker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the server takes down of the requests that it has answered. */
class MetricsTest {
    private final List<String> log = new CopyOnWriteArrayList<>();
    private Live live;

    @BeforeEach
    void start() {
        live =
                Live.start(
                        SharedChecker.CHECKER,
                        new Settings(Live.HERE, 0, null, Limits.DEFAULT, log::add),
                        List.of());
    }

    @AfterEach
    void stop() {
        live.close();
    }

    private String metrics() {
        return text(live.get("/metrics"));
    }

    /** A request is taken down when its answer is sent, which the client may know before. */
    private void awaitLines(int lines) throws InterruptedException {
        for (int i = 0; i < 600 && log.size() < lines; i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(log).hasSize(lines);
    }

    private static double value(String metrics, String series) {
        Matcher line =
                Pattern.compile("^" + Pattern.quote(series) + " (\\S+)$", Pattern.MULTILINE)
                        .matcher(metrics);
        assertThat(line.find()).as(series).isTrue();
        return Double.parseDouble(line.group(1));
    }

    @Test
    void requests_are_counted_by_route_method_and_status() throws InterruptedException {
        live.get("/api/programmes/P01");
        live.get("/api/programmes/P02");
        live.get("/api/programmes/P99");
        live.send("HEAD", "/api/programmes/P01", BodyPublishers.noBody());
        awaitLines(4);
        String metrics = metrics();
        String series = "huiqi_http_requests_total{method=";
        String route = ",route=\"/api/programmes/{id}\",status=";
        assertThat(value(metrics, series + "\"GET\"" + route + "\"200\"}")).isEqualTo(2);
        assertThat(value(metrics, series + "\"GET\"" + route + "\"404\"}")).isEqualTo(1);
        assertThat(value(metrics, series + "\"HEAD\"" + route + "\"200\"}")).isEqualTo(1);
        assertThat(value(metrics, "huiqi_http_refused_total{problem=\"not-found\"}")).isEqualTo(1);
    }

    @Test
    void bytes_and_durations_are_counted_as_they_were_sent() throws InterruptedException {
        HttpResponse<byte[]> answer =
                live.post("/api/check", YAML, file(FIRM), "Accept-Encoding", "gzip");
        awaitLines(1);
        String metrics = metrics();
        String route = "{route=\"/api/check\"}";
        assertThat(value(metrics, "huiqi_http_request_bytes_total" + route))
                .isEqualTo(file(FIRM).length);
        assertThat(value(metrics, "huiqi_http_response_bytes_total" + route))
                .isEqualTo(answer.body().length);
        String times = "huiqi_http_request_duration_seconds";
        assertThat(value(metrics, times + "_count" + route)).isEqualTo(1);
        assertThat(value(metrics, times + "_sum" + route)).isPositive();
        assertThat(value(metrics, times + "_bucket{route=\"/api/check\",le=\"+Inf\"}"))
                .isEqualTo(1);
    }

    @Test
    void what_goes_on_and_what_is_checked_with_is_said() {
        String metrics = metrics();
        assertThat(value(metrics, "huiqi_http_requests_in_flight")).isEqualTo(1);
        assertThat(value(metrics, "huiqi_http_requests_waiting")).isZero();
        assertThat(metrics).contains("huiqi_info{edition=\"2024q3\",ruleset=\"", ",version=\"");
    }

    @Test
    void every_line_is_one_that_prometheus_reads() throws InterruptedException {
        live.post("/api/check", YAML, file(FIRM));
        awaitLines(1);
        HttpResponse<byte[]> answer = live.get("/metrics");
        assertThat(Live.type(answer)).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
        String label = "[a-z]+=\"[^\"\\\\\\n]*\"";
        assertThat(text(answer).lines())
                .allMatch(
                        line ->
                                line.matches("# (HELP|TYPE) [a-z_]+ .+")
                                        || line.matches(
                                                "[a-z_]+(\\{"
                                                        + label
                                                        + "(,"
                                                        + label
                                                        + ")*\\})? [0-9.E]+"));
        assertThat(text(answer)).endsWith("\n");
    }

    @Test
    void a_stream_that_is_broken_off_is_counted_as_refused() throws Exception {
        Limits few = Live.limits(100, java.time.Duration.ofSeconds(20), 4, 4);
        try (Live small = Live.start(null, few)) {
            String lines = "{\"format\":1}\n" + "\n".repeat(1000);
            small.send(
                    "POST",
                    "/api/check",
                    BodyPublishers.fromPublisher(BodyPublishers.ofString(lines)),
                    "Content-Type",
                    LINES);
            String refused = "huiqi_http_refused_total{problem=\"too-large\"} 1.0\n";
            for (int i = 0; i < 600 && !text(small.get("/metrics")).contains(refused); i++) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertThat(text(small.get("/metrics"))).contains(refused);
        }
    }

    @Test
    void the_access_log_says_when_what_how_and_how_much() throws InterruptedException {
        HttpResponse<byte[]> answer = live.get("/healthz");
        awaitLines(1);
        assertThat(log.get(0))
                .matches(
                        "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z GET /healthz 200 \\d+ms 0B "
                                + answer.body().length
                                + "B");
    }

    @Test
    void nothing_that_a_client_sends_is_taken_down() throws Exception {
        String yaml = "format: 1\nname: SECRET\nSECRET: 1\n";
        live.post("/api/check?source=SECRET.yaml&lang=en", YAML, yaml);
        live.post("/api/check?SECRET=1", YAML, yaml, "User-Agent", "SECRET");
        live.post("/api/check", LINES, "SECRET\n");
        live.get("/api/programmes/SECRET", "Referer", "http://localhost/SECRET");
        live.get("/SECRET");
        live.get("/assets/SECRET.css?token=SECRET");
        live.send("SECRET", "/healthz", BodyPublishers.noBody());
        bad("GET /SECRET HTTP/1.1\r\nHost: SECRET\r\nConnection: close\r\n\r\n");
        bad("SECRET\r\n\r\n");
        bad("GET /%zzSECRET HTTP/1.1\r\nHost: localhost\r\n\r\n");
        awaitLines(10);
        assertThat(log).noneMatch(line -> line.contains("SECRET"));
        assertThat(metrics()).doesNotContain("SECRET").contains("{method=\"GET\",route=\"other\"");
    }

    private void bad(String request) throws IOException {
        assertThat(live.raw(request)).startsWith("HTTP/1.1 4");
    }
}
