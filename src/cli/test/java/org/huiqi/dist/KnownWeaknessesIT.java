package org.huiqi.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The step that asks the database of weaknesses, against one that says what a test wants. */
class KnownWeaknessesIT {
    private static final String WEAK = "pkg:maven/org.example/weak@1.0";

    @TempDir static Path classes;
    @TempDir Path folder;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private HttpServer database;
    private String asked = "";

    /** What the step said, and its exit code. */
    private record Said(int code, String text) {}

    @BeforeAll
    static void compile() {
        assertThat(
                        ToolProvider.getSystemJavaCompiler()
                                .run(
                                        null,
                                        null,
                                        null,
                                        "-proc:none",
                                        "-d",
                                        classes.toString(),
                                        "src/cli/build/KnownWeaknesses.java"))
                .isZero();
    }

    @BeforeEach
    void a_bill_of_two_libraries_and_a_database() throws IOException {
        Files.writeString(
                folder.resolve("bill.json"),
                String.format(
                        Locale.ROOT,
                        """
                {"components": [
                  {"purl": "%s?type=jar"},
                  {"purl": "pkg:maven/org.example/sound@2.0?type=jar"},
                  {"purl": "pkg:maven/org.huiqi/huiqi@0.2.0?type=jar"}]}
                """,
                        WEAK));
        Files.writeString(folder.resolve("accepted"), "# none\n");
        database = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        database.createContext(
                "/",
                exchange -> {
                    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                    asked += body;
                    String path = exchange.getRequestURI().getPath();
                    String key = body.contains("page_token") ? path + "#2" : path;
                    String answer = answers.get(key);
                    byte[] bytes = (answer == null ? "<html>gateway" : answer).getBytes(UTF_8);
                    exchange.sendResponseHeaders(answer == null ? 502 : 200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        database.start();
    }

    @AfterEach
    void stop() {
        database.stop(0);
    }

    @Test
    void libraries_without_a_known_weakness_pass() throws Exception {
        answers.put("/v1/querybatch", "{\"results\": [{}, {}]}");
        assertThat(run())
                .isEqualTo(
                        new Said(
                                0,
                                "2 libraries checked for known weaknesses: 0 known, 0 of them"
                                        + " severe\n"));
        assertThat(asked)
                .isEqualTo(
                        """
                        {"queries":[{"package":{"purl":"pkg:maven/org.example/weak@1.0"}},\
                        {"package":{"purl":"pkg:maven/org.example/sound@2.0"}}]}""");
    }

    @Test
    void a_severe_weakness_fails_the_build_and_a_mild_one_is_told() throws Exception {
        weakness("GHSA-1", "HIGH");
        weakness("GHSA-2", "MODERATE");
        answers.put(
                "/v1/querybatch",
                """
                {"results": [{"vulns": [{"id": "GHSA-1"}], "next_page_token": "more"}, {}]}""");
        answers.put("/v1/querybatch#2", "{\"results\": [{\"vulns\": [{\"id\": \"GHSA-2\"}]}]}");
        assertThat(run())
                .isEqualTo(
                        new Said(
                                1,
                                """
                                FAILS HIGH GHSA-1 in pkg:maven/org.example/weak@1.0: about GHSA-1
                                known MODERATE GHSA-2 in pkg:maven/org.example/weak@1.0: about GHSA-2
                                2 libraries checked for known weaknesses: 2 known, 1 of them severe
                                """));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "{\"summary\": \"nobody rated it\"}; 1",
                "{\"withdrawn\": \"2024-01-01T00:00:00Z\"}; 0"
            },
            delimiter = ';')
    void a_weakness_of_unknown_severity_fails_the_build_and_one_that_was_withdrawn_is_none(
            String answer, int code) throws Exception {
        found("GHSA-3");
        answers.put("/v1/vulns/GHSA-3", answer);
        assertThat(run().code()).isEqualTo(code);
    }

    @Test
    void an_accepted_weakness_passes_until_its_last_day() throws Exception {
        found("GHSA-1");
        weakness("GHSA-1", "CRITICAL");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (int days : new int[] {1, -1}) {
            String accepted = "GHSA-1 " + today.plusDays(days) + " not reached by us";
            Files.writeString(folder.resolve("accepted"), accepted + "\n");
            Said said = run();
            assertThat(said.code()).isEqualTo(days > 0 ? 0 : 1);
            assertThat(said.text().contains("(accepted: not reached by us)")).isEqualTo(days > 0);
        }
    }

    @Test
    void a_database_that_cannot_be_asked_is_told_and_fails_nothing() throws Exception {
        assertThat(run()).satisfies(KnownWeaknessesIT::isNotChecked);
        answers.put("/v1/querybatch", "<html>sign in");
        assertThat(run()).satisfies(KnownWeaknessesIT::isNotChecked);
        database.stop(0);
        assertThat(run()).satisfies(KnownWeaknessesIT::isNotChecked);
        Files.delete(folder.resolve("bill.json"));
        assertThat(run()).satisfies(KnownWeaknessesIT::isNotChecked);
    }

    private static void isNotChecked(Said said) {
        assertThat(said.text()).startsWith("NOT CHECKED for known weaknesses: ");
        assertThat(said.code()).isZero();
    }

    private void found(String id) {
        answers.put(
                "/v1/querybatch", "{\"results\": [{\"vulns\": [{\"id\": \"" + id + "\"}]}, {}]}");
    }

    private void weakness(String id, String severity) {
        answers.put(
                "/v1/vulns/" + id,
                String.format(
                        Locale.ROOT,
                        "{\"summary\": \"about %s\", \"database_specific\": {\"severity\": \"%s\"}}",
                        id,
                        severity));
    }

    private Said run() throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin/java")
                                                .toString(),
                                        "-Dosv=http://127.0.0.1:" + database.getAddress().getPort(),
                                        "-cp",
                                        classes
                                                + File.pathSeparator
                                                + System.getProperty("java.class.path"),
                                        "KnownWeaknesses",
                                        folder.resolve("bill.json").toString(),
                                        folder.resolve("accepted").toString()))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Said(process.exitValue(), text);
    }
}
