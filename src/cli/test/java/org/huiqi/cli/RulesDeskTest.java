package org.huiqi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.huiqi.Sample;
import org.huiqi.SharedChecker;
import org.huiqi.excel.ProfileText;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.web.Route;
import org.huiqi.web.WebServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page about the rules as the server gives it out. */
class RulesDeskTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String LINES = "application/x-ndjson";
    private static final List<String> LOG = new CopyOnWriteArrayList<>();
    private static final String TRIAL = "rules/P14/trial?number=P14-07&to=80000&asOf=2024-09-20";

    private static WebServer server;

    @BeforeAll
    static void start() {
        server =
                RulesServer.start(
                        null,
                        LOG::add,
                        "--cases",
                        "facts/cases/P14-titles.yaml",
                        "--firms",
                        "facts/industry-leader-short-of-revenue.yaml",
                        "--firms",
                        "facts/sparse-profile.yaml");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> send(
            String method, String path, String body, String... headers) throws Exception {
        return send(server, method, path, body, headers);
    }

    private static HttpResponse<String> send(
            WebServer asked, String method, String path, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(asked.address().resolve("/" + path))
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString(UTF_8));
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, "", headers);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "rules, 省创新联合体",
        "rules?lang=en, Provincial innovation consortium",
        "rules/P14?edition=2024q3, 销售收入",
        "rules/srdi-2022?lang=en, band of the score",
        "assets/rules.css, .condition",
        "assets/rules.js, fetch("
    })
    void pages_are_careful_and_kept(String path, String said) throws Exception {
        HttpResponse<String> page = get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(said);
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'; script-src 'self'");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
        String tag = header(page, "ETag");
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void the_page_at_the_root_leads_there() throws Exception {
        assertThat(get("?lang=en").body())
                .contains("<a class=\"language\" href=\"/rules?edition=2024q3&lang=en\">Rules");
    }

    @Test
    void every_address_is_described_with_its_method_and_parameters() throws Exception {
        JsonNode document = JSON.readTree(get("openapi.json").body());
        for (Route address : RulesServer.desk().routes(SharedChecker.CHECKER)) {
            String method = address.allowed().contains("POST") ? "post" : "get";
            JsonNode operation = document.get("paths").path(address.path()).path(method);
            Set<String> described = new TreeSet<>();
            for (JsonNode parameter : operation.path("parameters")) {
                JsonNode at =
                        parameter.has("$ref")
                                ? document.at(parameter.get("$ref").asText().substring(1))
                                : parameter;
                if (at.get("in").asText().equals("query")) {
                    described.add(at.get("name").asText());
                }
            }
            Set<String> taken = new TreeSet<>(address.parameters());
            taken.addAll(Set.of("edition", "lang", "pretty"));
            assertThat(described).as(address.path()).isEqualTo(taken);
            assertThat(operation.get("responses").has("200")).isTrue();
        }
        assertThat(document.findValuesAsText("operationId")).doesNotHaveDuplicates();
        assertThat(document.findValuesAsText("$ref"))
                .allMatch(ref -> !document.at(ref.substring(1)).isMissingNode());
    }

    @Test
    void other_methods_are_refused_with_those_there_are() throws Exception {
        assertThat(header(send("OPTIONS", "rules/P14/trial", ""), "Allow"))
                .isEqualTo("OPTIONS, POST");
        assertThat(get("rules/P14/mutants").statusCode()).isEqualTo(405);
        assertThat(send("POST", "rules/P14", "").statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, rules/P99, 404, P14",
        "GET, rules/P99/file?number=P14-07&to=1, 404, srdi-2022",
        "GET, rules?edition=9, 400, 2024q3",
        "GET, rules?lang=fr, 400, zh|en",
        "GET, rules/P14?x=1, 400, edition",
        "GET, rules/P14/file?number=P14-07&to=x, 400, 80000",
        "GET, rules/P14/file?number=P14-07&to=1e999999999, 400, 40",
        "POST, rules/P14/trial?number=P14-07&to=1e999999999, 400, 40",
        "GET, rules/P15/file?number=P14-07&to=1, 400, P15.drl",
        "POST, rules/P14/trial?number=P14-7&to=1, 400, P14-07",
        "POST, rules/P14/trial, 400, 条件编号=数"
    })
    void what_makes_no_sense_is_a_problem_with_what_there_is(
            String method, String path, int status, String said) throws Exception {
        HttpResponse<String> answer = send(method, path, "");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(JSON.readTree(answer.body()).get("detail").asText()).contains(said);
    }

    @Test
    void cases_and_mutants_are_worked_out_when_they_are_asked_for() throws Exception {
        HttpResponse<String> cases = send("POST", "rules/P14/cases", "");
        assertThat(cases.statusCode()).isEqualTo(200);
        assertThat(header(cases, "Cache-Control")).isEqualTo("no-store");
        assertThat(cases.body()).contains("data-for=\"P14-06\"", "全部通过", "P14-titles.yaml:");
        HttpResponse<String> mutants =
                send("POST", "rules/P14/mutants?condition=P14-07&lang=en", "");
        assertThat(mutants.statusCode()).isEqualTo(200);
        assertThat(mutants.body()).containsPattern("data-survivors=\"[1-9]").contains("survived");
    }

    @Test
    void the_sample_firms_are_compared_where_none_are_handed_in() throws Exception {
        HttpResponse<String> trial = send("POST", TRIAL, "");
        assertThat(trial.statusCode()).isEqualTo(200);
        assertThat(trial.body()).contains("比较 2 家企业，1 家有变化", "data-direction=\"GAIN\"");
        HttpResponse<String> other =
                send("POST", TRIAL.replace("80000", "200000") + "&lang=en", "");
        assertThat(other.body()).contains("2 firms compared, 0 changed", "No firm");
    }

    @Test
    void firms_that_are_handed_in_are_compared_and_neither_kept_nor_logged() throws Exception {
        String secret = "机密示例机械有限公司";
        String leader = line("facts/industry-leader-short-of-revenue.yaml");
        String firms = leader.replace("徐州示例工程机械股份有限公司", secret) + "\n{\"format\":2}\nnonsense\n";
        HttpResponse<String> trial =
                send("POST", TRIAL + "&source=firms.jsonl", firms, "Content-Type", LINES);
        assertThat(trial.statusCode()).isEqualTo(200);
        assertThat(trial.body())
                .contains("比较 1 家企业，1 家有变化，共 1 处；另有 2 家被拒")
                .contains(secret + "（firms.jsonl:1）", "firms.jsonl:2", "firms.jsonl:3");
        assertThat(header(trial, "Cache-Control")).isEqualTo("no-store");
        assertThat(send("POST", TRIAL, "").body()).doesNotContain(secret);
        assertThat(LOG)
                .isNotEmpty()
                .allMatch(one -> one.matches("\\S+Z [A-Z]+ (/\\S*|other) \\d+ \\d+ms \\d+B \\d+B"))
                .noneMatch(one -> one.contains("P14") || one.contains(secret));
    }

    @Test
    void something_else_than_lines_is_refused() throws Exception {
        HttpResponse<String> answer =
                send("POST", TRIAL, "format: 1", "Content-Type", "application/yaml");
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains(LINES);
    }

    private static String line(String file) throws IOException {
        Read read =
                new ProfileReader(SharedChecker.CHECKER.edition().criterionIds())
                        .read(Files.readAllBytes(Path.of(file)), file, Format.YAML, Sample.AS_OF);
        String json = ProfileText.json(((Read.Accepted) read).profile());
        return JSON.readTree(json).toString();
    }

    @Test
    void the_edited_file_is_the_file_with_one_number_another() throws Exception {
        HttpResponse<String> file = get("rules/P14/file?number=P14-07&to=80000");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"P14.drl\"");
        assertThat(file.body())
                .isEqualTo(
                        Files.readString(Path.of("rules/2024q3/P14.drl"))
                                .replace("2023 ) >= 100000 )", "2023 ) >= 80000 )"))
                .contains(">= 80000 )");
    }

    @Test
    void without_cases_and_firms_it_says_how_to_give_them() throws Exception {
        try (WebServer bare = RulesServer.start(null, line -> {})) {
            assertThat(send(bare, "GET", "rules/P14", "").body()).contains("--cases", "--firms");
            for (String path : List.of("rules/P14/cases", "rules/P14/mutants", TRIAL)) {
                HttpResponse<String> answer = send(bare, "POST", path, "");
                assertThat(answer.statusCode()).as(path).isEqualTo(404);
                assertThat(answer.body()).contains(path.equals(TRIAL) ? "--firms" : "--cases");
            }
        }
    }

    @Test
    void another_site_cannot_make_it_work() throws Exception {
        assertThat(send("POST", TRIAL, "", "Origin", "http://x.cn").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "--cases nowhere, nowhere",
        "--firms nowhere, nowhere",
        "--cases src/cli/main/java, *.yaml"
    })
    void cases_and_firms_that_are_not_there_are_refused(String options, String named) {
        Run run = Run.of(("serve --port 0 " + options).split(" "));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(named);
    }

    /** A server that asks for a token. */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Shut {
        private static final String TOKEN = "correct-horse-battery";

        private final WebServer shut = RulesServer.start(TOKEN, line -> {}, "--firms", "facts");

        @AfterAll
        void stop() {
            shut.close();
        }

        @Test
        void the_token_is_asked_for_as_everywhere() throws Exception {
            for (String path : List.of("rules", "rules/P14", "rules/P14/file?number=P14-07&to=1")) {
                assertThat(send(shut, "GET", path, "").statusCode()).isEqualTo(401);
            }
            assertThat(send(shut, "POST", TRIAL, "").statusCode()).isEqualTo(401);
            HttpResponse<String> asked =
                    send(shut, "GET", "rules/P14?lang=en", "", "Accept", "text/html,*/*;q=0.8");
            assertThat(asked.statusCode()).isEqualTo(401);
            assertThat(asked.body())
                    .contains(
                            "name=\"token\"",
                            "name=\"path\" value=\"/rules/P14\"",
                            "href=\"/rules/P14?lang=zh\"");
            String bearer = "Bearer " + TOKEN;
            assertThat(send(shut, "GET", "rules", "", "Authorization", bearer).statusCode())
                    .isEqualTo(200);
        }

        @ParameterizedTest
        @CsvSource({
            "/rules/P14, /rules/P14?lang=en",
            "/rules, /rules?lang=en",
            "/rulesx, /?lang=en",
            "//elsewhere.example/rules, /?lang=en",
            "/rules/..//elsewhere.example, /?lang=en",
            "'/rules/P14%0d%0aX: y', /?lang=en"
        })
        void who_signs_in_comes_to_the_page_that_was_asked_for(String asked, String shown)
                throws Exception {
            HttpResponse<String> welcome =
                    send(
                            shut,
                            "POST",
                            "",
                            "lang=en&token=" + TOKEN + "&path=" + asked,
                            "Content-Type",
                            "application/x-www-form-urlencoded");
            assertThat(welcome.statusCode()).isEqualTo(303);
            assertThat(welcome.headers().firstValue("Location")).hasValue(shown);
        }
    }
}
