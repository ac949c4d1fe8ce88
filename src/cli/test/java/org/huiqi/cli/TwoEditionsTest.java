package org.huiqi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huiqi.rules.compile.Precompiler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second edition, built in beside the first by the build's own step. */
class TwoEditionsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SECOND = Path.of("src/authoring/test/resources/packs/second");

    /** Goes before the program's own classes. */
    @TempDir private static Path built;

    private static String firm;

    @BeforeAll
    static void build() throws Exception {
        Path profile = built.resolve("firm.yaml");
        Files.writeString(
                profile,
                """
                format: 1
                name: 南京示例有限公司
                subject: {type: ENTERPRISE, legalPerson: true}
                titles: [{type: TECH_SME, validFrom: 2024-01-01, validTo: 2025-12-31}]
                """);
        firm = profile.toString();
        copy(SECOND.resolve("seeds"), built.resolve("seeds"));
        copy(SECOND.resolve("rules"), built.resolve("rules"));
        Run done = fork(Precompiler.class.getName(), built.toString());
        assertThat(done.err()).isEmpty();
        assertThat(Files.readString(built.resolve("org/huiqi/compiled/index")))
                .isEqualTo("2024q3 2024-07-01\n2025q1 2025-01-01\n");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static ProcessBuilder command(String main, String... args) {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-Xshare:auto",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                built + File.pathSeparator + System.getProperty("java.class.path"),
                                main));
        words.addAll(List.of(args));
        return new ProcessBuilder(words);
    }

    private static Run fork(String main, String... args) throws Exception {
        Path err = Files.createTempFile(built, "err", null);
        Process process = command(main, args).redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Run(process.waitFor(), out, Files.readString(err));
    }

    private static Run huiqi(String... args) throws Exception {
        return fork(Main.class.getName(), args);
    }

    private static List<String> ids(JsonNode programmes) {
        List<String> ids = new ArrayList<>();
        programmes.forEach(programme -> ids.add(programme.get("id").asText()));
        return ids;
    }

    @Test
    void a_check_is_against_the_edition_asked_for() throws Exception {
        Run run = huiqi("check", firm, "--as-of=2024-09-20", "--edition=2025q1", "--format=json");
        assertThat(run.err()).isEmpty();
        JsonNode report = JSON.readTree(run.out());
        assertThat(report.get("edition").asText()).isEqualTo("2025q1");
        assertThat(ids(report.get("programmes"))).contains("P29");
    }

    @Test
    void an_edition_that_is_not_there_is_wrong_usage_and_names_those_that_are() throws Exception {
        Run run = huiqi("check", firm, "--edition", "2026q1", "--lang", "en");
        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).isEqualTo("no edition 2026q1; there are 2024q3 2025q1\n");
    }

    @Test
    void both_are_compared_by_their_ids() throws Exception {
        Run diff =
                huiqi(
                        "diff",
                        "2024q3",
                        "2025q1",
                        "--firms",
                        firm,
                        "--as-of",
                        "2025-02-01",
                        "--lang",
                        "en");
        assertThat(diff.exit()).isZero();
        assertThat(diff.out())
                .contains(
                        "P29 Subsidy for SMEs going abroad (fictitious) (new)",
                        "P15 Provincial technology-advanced service enterprise (withdrawn)");
    }

    @Test
    void over_http_the_edition_asked_for_or_the_newest_that_holds_answers() throws Exception {
        Process server =
                command(Main.class.getName(), "serve", "--port", "0", "--access-log", "off")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            String address =
                    new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8))
                            .readLine();
            for (String[] asked :
                    new String[][] {
                        {"asOf=2024-09-20", "2024q3"},
                        {"asOf=2024-12-31", "2024q3"},
                        {"asOf=2025-01-01", "2025q1"},
                        {"asOf=2024-09-20&edition=2025q1", "2025q1"},
                        {"asOf=2025-04-01&edition=2024q3", "2024q3"}
                    }) {
                JsonNode report = post(address + "api/check?" + asked[0]);
                assertThat(report.at("/edition").asText()).as(asked[0]).isEqualTo(asked[1]);
                assertThat(ids(report.get("programmes")).contains("P29"))
                        .isEqualTo(asked[1].equals("2025q1"));
            }
            JsonNode list = get(address + "api/programmes?edition=2025q1");
            assertThat(ids(list.get("programmes")))
                    .containsExactly("P08", "P09", "P12", "P16", "P17", "P21", "P28", "P29");
            assertThat(get(address + "api/check?edition=9").at("/type").asText())
                    .endsWith("bad-parameter");
            assertThat(get(address + "healthz").at("/editions/1").asText()).isEqualTo("2025q1");
            assertThat(text(address + "?edition=2025q1")).contains("data-edition=\"2025q1\"");
            for (String page : List.of("", "rules", "rules/P08")) {
                assertThat(text(address + page + "?edition=2025q1"))
                        .as(page)
                        .contains("aria-current=\"true\">2025q1</a>")
                        .contains(page.isEmpty() ? "/?edition=2024q3" : "/rules?edition=2024q3");
            }
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static JsonNode post(String address) throws Exception {
        return send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/yaml")
                        .POST(HttpRequest.BodyPublishers.ofFile(Path.of(firm))));
    }

    private static JsonNode get(String address) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address)));
    }

    private static JsonNode send(HttpRequest.Builder request) throws Exception {
        return JSON.readTree(body(request));
    }

    private static String text(String address) throws Exception {
        return body(HttpRequest.newBuilder(URI.create(address)));
    }

    private static String body(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8))
                .body();
    }
}
