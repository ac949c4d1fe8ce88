package org.huiqi.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.web.Live.FIRM;
import static org.huiqi.web.Live.JSON;
import static org.huiqi.web.Live.LINES;
import static org.huiqi.web.Live.XLSX;
import static org.huiqi.web.Live.YAML;
import static org.huiqi.web.Live.file;
import static org.huiqi.web.Live.json;
import static org.huiqi.web.Live.text;
import static org.huiqi.web.Live.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.Sample;
import org.huiqi.SharedChecker;
import org.huiqi.excel.ProfileWorkbook;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Format;
import org.huiqi.report.JsonReport;
import org.huiqi.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {
    private static final String DAY = "asOf=2024-09-20";
    private static final LocalDate AS_OF = LocalDate.of(2024, 9, 20);

    private static Live live;

    @BeforeAll
    static void start() {
        live = Live.start();
    }

    @AfterAll
    static void stop() {
        live.close();
    }

    private static Profile firm() {
        return Sample.read(new String(file(FIRM), UTF_8), Format.YAML, AS_OF);
    }

    @Test
    void a_profile_in_is_the_report_that_the_library_gives() {
        HttpResponse<byte[]> answer =
                live.post("/api/check?" + DAY + "&source=firm.yaml", YAML, file(FIRM));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(type(answer)).isEqualTo("application/json");
        assertThat(text(answer))
                .isEqualTo(
                        JsonReport.line(SharedChecker.CHECKER.check(firm(), AS_OF, "firm.yaml")));
    }

    @Test
    void a_workbook_and_json_say_the_same_as_yaml() {
        byte[] workbook =
                new ProfileWorkbook(SharedChecker.CHECKER.pack()).filled(firm(), Language.ZH);
        byte[] asJson = live.post("/api/profile", YAML, file(FIRM)).body();
        String yaml = text(live.post("/api/check?" + DAY, YAML, file(FIRM)));
        assertThat(text(live.post("/api/check?" + DAY, XLSX, workbook))).isEqualTo(yaml);
        assertThat(text(live.post("/api/check?" + DAY, JSON, asJson))).isEqualTo(yaml);
    }

    @ParameterizedTest
    @CsvSource({
        "html, text/html;charset=utf-8, huiqi-report.html",
        "md, text/markdown;charset=utf-8, huiqi-report.md",
        "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, huiqi-report.xlsx"
    })
    void other_formats_are_files_to_keep(String format, String type, String name) {
        HttpResponse<byte[]> answer =
                live.post("/api/check?" + DAY + "&format=" + format, YAML, file(FIRM));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(type(answer)).isEqualTo(type);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"" + name + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, text/html;charset=utf-8",
        "'application/json;q=0.5, text/markdown', text/markdown;charset=utf-8",
        "*/*, application/json",
        "text/*, text/html;charset=utf-8"
    })
    void the_format_may_be_asked_for_by_accept(String accept, String type) {
        assertThat(type(live.post("/api/check?" + DAY, YAML, file(FIRM), "Accept", accept)))
                .isEqualTo(type);
    }

    @Test
    void a_format_that_is_not_on_offer_is_refused_with_those_that_are() {
        HttpResponse<byte[]> answer =
                live.post("/api/check", YAML, file(FIRM), "Accept", "image/png");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(json(answer).get("detail").asText()).contains("text/markdown");
    }

    @Test
    void the_language_is_that_of_the_request() {
        String path = "/api/check?" + DAY + "&format=md";
        assertThat(text(live.post(path, YAML, file(FIRM)))).contains("基准日");
        assertThat(text(live.post(path + "&lang=en", YAML, file(FIRM)))).contains("As of");
    }

    @Test
    void only_the_chosen_programmes_are_reported() {
        JsonNode report =
                json(live.post("/api/check?" + DAY + "&programme=p14,P09", YAML, file(FIRM)));
        assertThat(report.get("programmes")).hasSize(2);
        assertThat(report.at("/programmes/0/id").asText()).isEqualTo("P09");
    }

    @Test
    void many_profiles_are_answered_line_by_line_as_check_does() {
        String lines =
                "{\"format\":1,\"name\":\"甲\"}\n{\"format\":1,\"nmae\":\"乙\"}\n\n{\"format\":1}\n";
        HttpResponse<byte[]> answer = live.post("/api/check?" + DAY, LINES, lines);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(type(answer)).isEqualTo(LINES);
        List<String> out = text(answer).lines().toList();
        assertThat(out).hasSize(3);
        assertThat(out.get(0)).startsWith("{\"report\":1,\"applicant\":{\"name\":\"甲\"");
        assertThat(out.get(1))
                .startsWith(
                        "{\"profile\":\"-:2\",\"errors\":[{\"line\":2,\"column\":13,\"path\":\"nmae\"");
        assertThat(out.get(2)).contains("\"source\":\"-:4\"");
    }

    @Test
    void a_refused_profile_is_a_problem_that_lists_every_fault() {
        String yaml = "format: 1\nsubject: {type: COMPANY}\nregistration: {date: 2023-02-30}\n";
        HttpResponse<byte[]> answer = live.post("/api/check?lang=en&source=a.yaml", YAML, yaml);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(type(answer)).isEqualTo("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.get("type").asText())
                .isEqualTo("https://huiqi.org/problems/profile-refused");
        assertThat(problem.get("title").asText()).isEqualTo("Profile refused");
        assertThat(problem.get("status").asInt()).isEqualTo(422);
        assertThat(problem.get("errors")).hasSize(2);
        JsonNode first = problem.at("/errors/0");
        assertThat(first.get("path").asText()).isEqualTo("subject.type");
        assertThat(first.get("line").asInt()).isEqualTo(2);
        assertThat(first.get("column").asInt()).isEqualTo(17);
        assertThat(first.get("value").asText()).isEqualTo("COMPANY");
        assertThat(first.at("/allowed/en").asText()).contains("ENTERPRISE");
        assertThat(first.at("/message/zh").asText()).startsWith("a.yaml:2:17 subject.type：");
    }

    @Test
    void a_refused_profile_comes_back_with_what_is_valid_in_it() {
        String yaml = "format: 1\nname: 甲\nyears: {2023: {revenue: 1.50, rdExpense: 很多}}\n";
        HttpResponse<byte[]> answer = live.post("/api/profile", YAML, yaml);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).get("profile").toString())
                .isEqualTo("{\"format\":1,\"name\":\"甲\",\"years\":{\"2023\":{\"revenue\":1.5}}}");
        assertThat(json(live.post("/api/profile", YAML, "a: [")).has("profile")).isFalse();
    }

    @Test
    void a_wrong_cell_of_a_workbook_is_named_by_sheet_and_cell() throws IOException {
        byte[] wrong = Workbooks.withAnswer("registration.date", "2023年2月30日");
        HttpResponse<byte[]> answer = live.post("/api/check?source=a.xlsx", XLSX, wrong);
        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode fault = json(answer).at("/errors/0");
        assertThat(fault.get("cell").asText()).matches("\\S+!C\\d+");
        assertThat(fault.has("line")).isFalse();
    }

    @Test
    void a_profile_comes_back_in_canonical_form() {
        HttpResponse<byte[]> answer =
                live.post(
                        "/api/profile?pretty",
                        YAML,
                        "format: 1\nname: 甲\nyears: {2023: {revenue: 1亿元}}\n");
        assertThat(text(answer))
                .isEqualTo(
                        """
                        {
                          "format" : 1,
                          "name" : "甲",
                          "years" : {
                            "2023" : {
                              "revenue" : 10000
                            }
                          }
                        }
                        """);
    }

    @Test
    void a_profile_becomes_a_workbook_and_yaml_again() throws IOException {
        HttpResponse<byte[]> workbook =
                live.post("/api/profile?format=xlsx&lang=en", YAML, file(FIRM));
        assertThat(workbook.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"huiqi-profile.xlsx\"");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook.body()))) {
            assertThat(book.getNumberOfSheets()).isPositive();
        }
        String back = text(live.post("/api/profile?format=yaml", XLSX, workbook.body()));
        assertThat(back).isEqualTo(text(live.post("/api/profile?format=yaml", YAML, file(FIRM))));
    }

    @Test
    void a_text_too_long_for_a_cell_is_refused_for_excel_only() {
        String yaml = "format: 1\nname: " + "甲".repeat(40_000) + "\n";
        assertThat(live.post("/api/profile", YAML, yaml).statusCode()).isEqualTo(200);
        HttpResponse<byte[]> answer = live.post("/api/profile?format=xlsx", YAML, yaml);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/problem/en").asText()).contains("32767");
    }

    private static final String SPARSE =
            "{profile: {format: 1, name: 甲, registration: {province: 江苏}}, changes: [";

    @Test
    void changes_are_answered_with_what_they_move() {
        HttpResponse<byte[]> answer =
                live.post(
                        "/api/whatif?" + DAY + "&programme=P15,P09",
                        YAML,
                        SPARSE + "{set: registration.province, value: 浙江}]}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(type(answer)).isEqualTo("application/json");
        JsonNode json = json(answer);
        assertThat(json.at("/changes/0/said").asText()).isEqualTo("registration.province=浙江");
        assertThat(json.get("programmes").findValuesAsText("id"))
                .contains("P09", "P15", "P09-02", "P15-01");
        assertThat(json.at("/programmes/0/was").asText()).isEqualTo("UNDECIDED");
        assertThat(json.at("/programmes/0/is").asText()).isEqualTo("NOT_ELIGIBLE");
    }

    @Test
    void additions_and_removals_are_answered_in_order() {
        String changes =
                "{\"add\": \"titles\", \"value\": {\"type\": \"HNTE\", \"issuedOn\":"
                        + " \"2024-01-02\"}}, {\"remove\": \"titles[type=HNTE]\"}, {\"remove\":"
                        + " \"titles\"}";
        HttpResponse<byte[]> answer =
                live.post(
                        "/api/whatif?" + DAY,
                        JSON,
                        "{\"profile\": {\"format\": 1}, \"changes\": [" + changes + "]}");
        assertThat(json(answer).get("changes")).hasSize(3);
        assertThat(json(answer).get("programmes")).isEmpty();
        assertThat(json(answer).at("/profile/digest"))
                .isEqualTo(json(answer).at("/profile/changed"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | '' | 没有 profile",
                "{changes: []} | '' | 没有 profile",
                "{profile: {format: 2}} | format | 超出范围",
                "{profile: {format: 1}, change: []} | change | 不是这里可用的键",
                "{profile: {format: 1}, changes: {set: name}} | changes | 不是列表",
                "{profile: {format: 1}, changes: [set]} | changes[0] | 不是一处改动",
                "{profile: {format: 1}, changes: [{set: name, add: name}]} | changes[0] | 不是一处改动",
                "{profile: {format: 1}, changes: [{set: {}, value: 甲}]} | changes[0] | 不是一处改动",
                "{profile: {format: 1}, changes: [{remove: name, value: 甲}]} | changes[0].value | 不是这里可用的键",
                "{profile: {format: 1}, changes: [{set: a..b, value: 甲}]} | changes[0].set | 不是路径",
                "{profile: {format: 1}, changes: [{set: nmae, value: 甲}]} | nmae | 不是这里可用的键",
                "{profile: {format: 1}, changes: [{set: years.2023.revenue, value: -1}]} | years.2023.revenue | 是负数",
                "{profile: {format: 1}, changes: [{remove: name}]} | name | 在档案里没有值",
                "{ | '' | YAML 语法错误",
            })
    void a_question_that_cannot_be_answered_is_refused_as_a_profile_is(
            String body, String path, String problem) {
        HttpResponse<byte[]> answer = live.post("/api/whatif", YAML, body);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/errors/0/path").asText()).isEqualTo(path);
        assertThat(json(answer).at("/errors/0/problem/zh").asText()).isEqualTo(problem);
    }

    @Test
    void a_value_that_is_refused_is_told_with_its_line() {
        String body = "profile: {format: 1}\nchanges:\n  - {set: creditCode, value: x}\n";
        assertThat(json(live.post("/api/whatif", YAML, body)).at("/errors/0/line").asInt())
                .isEqualTo(3);
    }

    @Test
    void too_many_changes_and_workbooks_are_refused() {
        String change = "{set: name, value: 甲}, ";
        assertThat(live.post("/api/whatif", YAML, SPARSE + change.repeat(101) + "]}").statusCode())
                .isEqualTo(422);
        assertThat(live.post("/api/whatif", XLSX, "x").statusCode()).isEqualTo(415);
        assertThat(live.post("/api/whatif?format=html", YAML, "x").statusCode()).isEqualTo(400);
        assertThat(live.post("/api/whatif", YAML, new byte[11_000_000]).statusCode())
                .isEqualTo(413);
    }

    @Test
    void the_catalogue_is_listed_and_a_programme_shown_whole() {
        JsonNode list = json(live.get("/api/programmes"));
        assertThat(list.get("edition").asText()).isEqualTo("2024q3");
        assertThat(list.get("programmes")).hasSize(SharedChecker.PROGRAMMES);
        assertThat(list.get("overviews")).hasSize(3);
        JsonNode one = json(live.get("/api/programmes/p09"));
        assertThat(one.at("/window/from").asInt()).isEqualTo(9);
        assertThat(one.at("/deadlines/0/date").asText()).isEqualTo("2024-10-18");
        assertThat(one.at("/criteria/0/id").asText()).isEqualTo("P09-01");
        assertThat(json(live.get("/api/programmes/G2")).at("/name/zh").asText()).isNotEmpty();
    }

    @Test
    void health_says_what_is_checked_with() {
        JsonNode health = json(live.get("/healthz"));
        assertThat(health.get("status").asText()).isEqualTo("ok");
        assertThat(health.get("edition").asText()).isEqualTo("2024q3");
        assertThat(health.get("ruleset").asText()).isEqualTo(SharedChecker.CHECKER.pack().digest());
    }

    @Test
    void the_schema_is_that_of_the_command_line() {
        HttpResponse<byte[]> answer = live.get("/api/schema");
        assertThat(type(answer)).isEqualTo("application/schema+json");
        assertThat(json(answer).get("$id").asText())
                .isEqualTo("https://huiqi.org/schema/profile-1.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/programmes/P28", "/api/nothing", "/assets/nothing.js", "/x/y"})
    void what_is_not_there_is_a_problem(String path) {
        HttpResponse<byte[]> answer = live.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(type(answer)).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/check, 'OPTIONS, POST'",
        "GET, /api/profile, 'OPTIONS, POST'",
        "POST, /healthz, 'GET, HEAD, OPTIONS'",
        "DELETE, /api/programmes/P01, 'GET, HEAD, OPTIONS'",
        "TRACE, /api/check, 'OPTIONS, POST'",
        "PUT, /, 'GET, HEAD, OPTIONS'"
    })
    void a_wrong_method_is_told_the_right_ones(String method, String path, String allowed) {
        HttpResponse<byte[]> answer = live.send(method, path, BodyPublishers.noBody());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "asOf=2024-02-30, YYYY-MM-DD",
        "asOf=1899-12-31, 1900-2200",
        "asOf=2201-01-01, 1900-2200",
        "asOf=%2B999999999-12-31, 1900-2200",
        "programme=P99, P27",
        "programme=, P27",
        "lang=fr, zh|en",
        "format=odt, json|html|md|xlsx|docx|pdf",
        "extent=short, full|brief",
        "extent=brief&format=xlsx, html|md|docx|pdf",
        "asof=2024-09-20, asOf",
        "rules=/etc, asOf",
        "source=, 1-200",
        "lang=zh&lang=en, lang",
    })
    void a_wrong_parameter_is_told_what_is_allowed(String query, String allowed) {
        HttpResponse<byte[]> answer = live.post("/api/check?" + query, YAML, file(FIRM));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("detail").asText()).contains(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/vnd.ms-excel",
                "application/json; charset=gbk",
                ";"
            })
    void another_kind_of_body_is_told_what_is_read(String type) {
        HttpResponse<byte[]> answer = live.post("/api/check", type, file(FIRM));
        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({
        "/, 'GET, HEAD, OPTIONS'",
        "/api/check, 'OPTIONS, POST'",
        "/api/programmes/P01, 'GET, HEAD, OPTIONS'"
    })
    void an_address_says_which_methods_it_has(String path, String allowed) {
        HttpResponse<byte[]> answer = live.send("OPTIONS", path, BodyPublishers.noBody());
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Allow")).hasValue(allowed);
        assertThat(answer.headers().firstValue("Content-Length")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type")).isEmpty();
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void the_server_says_which_methods_it_has() throws IOException {
        assertThat(live.raw("OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 204 ")
                .contains("\r\nAllow: GET, HEAD, OPTIONS, POST\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/healthz", "/", "/api/programmes", "/api/schema", "/api/nothing"})
    void a_head_request_gets_the_head_alone(String path) {
        HttpResponse<byte[]> head = live.send("HEAD", path, BodyPublishers.noBody());
        HttpResponse<byte[]> whole = live.get(path);
        assertThat(head.statusCode()).isEqualTo(whole.statusCode());
        assertThat(head.body()).isEmpty();
        for (String field : List.of("Content-Type", "Content-Length", "ETag", "Vary")) {
            assertThat(head.headers().firstValue(field))
                    .as(field)
                    .isEqualTo(whole.headers().firstValue(field));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept", "Accept-Encoding", "If-None-Match"})
    void a_header_that_makes_no_sense_is_passed_over(String header) {
        HttpResponse<byte[]> answer =
                live.post("/api/check?" + DAY, YAML, file(FIRM), header, "\"x, a\"b");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(live.get("/", header, "\"").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/programmes, 200",
        "GET, /api/programmes/P14, 200",
        "GET, /api/schema, 200",
        "GET, /openapi.json, 200",
        "GET, /healthz, 200",
        "GET, /nowhere, 404",
        "POST, /api/check, 200",
        "POST, /api/ladder, 200",
        "POST, /api/profile, 200",
        "POST, /api/whatif, 422"
    })
    void json_is_one_line_and_indented_where_a_person_asks(String method, String path, int status) {
        byte[] firm = method.equals("GET") ? new byte[0] : file(FIRM);
        String[] type = {"Content-Type", YAML};
        HttpResponse<byte[]> line = live.send(method, path, BodyPublishers.ofByteArray(firm), type);
        HttpResponse<byte[]> pretty =
                live.send(method, path + "?pretty", BodyPublishers.ofByteArray(firm), type);
        assertThat(line.statusCode()).isEqualTo(status);
        assertThat(text(line).strip()).doesNotContain("\n").doesNotContain("\" : ");
        assertThat(text(pretty)).contains("\n  \"");
        assertThat(json(pretty)).isEqualTo(json(line));
    }
}
