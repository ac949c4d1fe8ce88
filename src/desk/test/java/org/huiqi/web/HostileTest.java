package org.huiqi.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.web.Live.JSON;
import static org.huiqi.web.Live.LINES;
import static org.huiqi.web.Live.XLSX;
import static org.huiqi.web.Live.YAML;
import static org.huiqi.web.Live.json;
import static org.huiqi.web.Live.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may send who means harm; the server answers and goes on. */
class HostileTest {
    private static final int HUNDRED_MEGABYTES = 100 * 1024 * 1024;

    private static Live live;

    @BeforeAll
    static void start() {
        live = Live.start();
    }

    @AfterAll
    static void stop() {
        live.close();
    }

    @AfterEach
    void it_still_answers() {
        assertThat(live.post("/api/check", YAML, "format: 1\n").statusCode()).isEqualTo(200);
    }

    private static String refused(String type, byte[] body) {
        HttpResponse<byte[]> answer = live.post("/api/check", type, body);
        assertThat(answer.statusCode()).isEqualTo(422);
        return json(answer).at("/errors/0/problem/zh").asText();
    }

    @Test
    void a_zip_bomb_is_refused() throws IOException {
        byte[] bomb = Workbooks.withPart("xl/media/zeros.bin", new byte[16 * 1024 * 1024]);
        assertThat(refused(XLSX, bomb)).contains("解压后过大");
    }

    @Test
    void a_workbook_of_half_a_million_cells_is_refused() throws IOException {
        String row = "<row>" + "<c><v>1</v></c>".repeat(10) + "</row>";
        byte[] sheet =
                ("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                                + "<sheetData>"
                                + row.repeat(50_000)
                                + "</sheetData></worksheet>")
                        .getBytes(UTF_8);
        assertThat(refused(XLSX, Workbooks.withPart("xl/worksheets/sheet2.xml", sheet)))
                .contains("行或单元格太多");
    }

    @Test
    void an_external_entity_is_never_read(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "SECRET");
        String strings = new String(Workbooks.parts().get("xl/sharedStrings.xml"), UTF_8);
        String entity = "<!DOCTYPE sst [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><sst";
        byte[] xxe =
                Workbooks.withPart(
                        "xl/sharedStrings.xml",
                        strings.replaceFirst("<sst", entity)
                                .replaceFirst("<t>[^<]*</t>", "<t>&x;</t>")
                                .getBytes(UTF_8));
        HttpResponse<byte[]> answer = live.post("/api/check", XLSX, xxe);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer)).doesNotContain("SECRET");
    }

    @Test
    void a_billion_laughs_are_refused() {
        StringBuilder yaml = new StringBuilder("format: 1\na0: &a0 [ha]\n");
        for (int i = 1; i < 12; i++) {
            yaml.append("a" + i + ": &a" + i + " [")
                    .append(("*a" + (i - 1) + ",").repeat(10))
                    .append("]\n");
        }
        assertThat(refused(YAML, yaml.toString().getBytes(UTF_8))).contains("200000");
    }

    @Test
    void endless_nesting_is_refused() {
        assertThat(refused(JSON, "[".repeat(1_000_000).getBytes(UTF_8))).contains("嵌套");
    }

    @Test
    void a_formula_in_a_workbook_is_refused() throws IOException {
        assertThat(refused(XLSX, Workbooks.withFormula("name", "1+1"))).contains("公式");
    }

    @Test
    void a_name_that_looks_like_a_formula_stays_text() throws IOException {
        String yaml = "format: 1\nname: \"=HYPERLINK(\\\"http://x.cn\\\")\"\n";
        byte[] book = live.post("/api/check?format=xlsx", YAML, yaml).body();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            int texts = 0;
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        texts += cell.toString().contains("HYPERLINK") ? 1 : 0;
                    }
                }
            }
            assertThat(texts).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "md"})
    void a_script_in_a_name_stays_text(String format) {
        String yaml = "format: 1\nname: <script>alert(1)</script><img src=x onerror=alert(1)>\n";
        String page = text(live.post("/api/check?format=" + format, YAML, yaml));
        assertThat(page).contains("alert(1)").doesNotContain("<script", "<img");
    }

    @Test
    void a_problem_that_quotes_a_script_is_not_taken_for_a_page() {
        HttpResponse<byte[]> answer =
                live.post("/api/check", YAML, "format: 1\n\"<script>alert(1)</script>\": 1\n");
        assertThat(Live.type(answer)).isEqualTo("application/problem+json");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    private static InputStream zeros(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? ' ' : -1;
            }

            @Override
            public int read(byte[] bytes, int from, int most) {
                int n = (int) Math.min(left, most);
                Arrays.fill(bytes, from, from + n, (byte) ' ');
                left -= n;
                return n == 0 ? -1 : n;
            }
        };
    }

    @Test
    void a_hundred_megabytes_are_refused() {
        BodyPublisher chunked = BodyPublishers.ofInputStream(() -> zeros(HUNDRED_MEGABYTES));
        BodyPublisher whole = BodyPublishers.fromPublisher(chunked, HUNDRED_MEGABYTES);
        for (BodyPublisher body : List.of(whole, chunked)) {
            HttpResponse<byte[]> answer =
                    live.send("POST", "/api/check", body, "Content-Type", YAML);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(json(answer).get("detail").asText()).contains("4 MB");
        }
    }

    @Test
    void a_line_of_a_hundred_megabytes_is_refused_alone() {
        BodyPublisher lines =
                BodyPublishers.concat(
                        BodyPublishers.ofInputStream(() -> zeros(HUNDRED_MEGABYTES)),
                        BodyPublishers.ofString("x\n{\"format\":1}\n"));
        HttpResponse<byte[]> answer = live.send("POST", "/api/check", lines, "Content-Type", LINES);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(text(answer).lines().toList().get(0)).contains("超过 10 MB");
        assertThat(text(answer).lines().toList().get(1)).startsWith("{\"report\":1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../openapi.yaml",
                "/assets/%2e%2e/openapi.yaml",
                "/assets/..%2fopenapi.yaml",
                "/assets/..;/openapi.yaml",
                "/assets/..\\openapi.yaml",
                "/assets//etc/passwd",
                "/assets/../../../../../../etc/passwd",
                "/assets/.css",
                "/assets/%00.css",
                "/assets/",
                "/assets/Assets.class"
            })
    void there_is_no_way_out_of_the_folder_of_assets(String path) throws IOException {
        String answer =
                live.raw(
                        "GET "
                                + path
                                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*");
        assertThat(answer).doesNotContain("root:", "operationId");
    }

    @ParameterizedTest
    @CsvSource({
        "evil.example",
        "evil.example:8080",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "'[::2]'",
        "a b"
    })
    void a_host_name_that_is_not_this_machine_is_refused(String host) throws IOException {
        String answer =
                live.raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 4(21|00) .*").doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:1", "127.0.0.1:8080", "[::1]:8080"})
    void this_machine_has_several_names(String host) throws IOException {
        assertThat(
                        live.raw(
                                "GET /healthz HTTP/1.1\r\nHost: "
                                        + host
                                        + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, http://evil.example",
        "Origin, null",
        "Origin, http://127.0.0.1",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void another_site_cannot_post(String header, String value) {
        HttpResponse<byte[]> answer = live.post("/api/check", YAML, "format: 1\n", header, value);
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "/, cross-site, document, 200",
        "/?lang=en, cross-site, document, 200",
        "/, cross-site, image, 403",
        "/, cross-site, iframe, 403",
        "/?edition=2024q3, cross-site, document, 403",
        "/?asOf=2024-09-20, same-site, document, 403",
        "/api/programmes/P14, cross-site, document, 403",
        "/api/schema, same-site, empty, 403",
        "/rules, cross-site, document, 403",
        "/api/programmes/P14, none, document, 200",
        "/api/programmes/P14, same-origin, empty, 200"
    })
    void another_site_can_lead_to_the_page_and_start_nothing_else(
            String path, String site, String destination, int status) {
        HttpResponse<byte[]> answer =
                live.get(path, "Sec-Fetch-Site", site, "Sec-Fetch-Dest", destination);
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void the_page_itself_can_post() {
        String origin = "http://" + live.server().address().getAuthority();
        assertThat(
                        live.post(
                                        "/api/check",
                                        YAML,
                                        "format: 1\n",
                                        "Origin",
                                        origin,
                                        "Sec-Fetch-Site",
                                        "same-origin")
                                .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "POST /api/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabc",
                "POST /api/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/yaml\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n"
            })
    void what_is_not_http_is_a_bad_request(String request) throws IOException {
        assertThat(live.raw(request))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "bad-request");
    }

    @Test
    void a_head_beyond_all_measure_is_refused() throws IOException {
        assertThat(live.raw("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 414 ");
    }

    @Test
    void every_answer_tells_the_browser_to_be_careful() {
        for (HttpResponse<byte[]> answer :
                List.of(
                        live.get("/"),
                        live.get("/nothing"),
                        live.get("/api/programmes"),
                        live.get("/%2e%2e/x"),
                        live.post("/api/check", LINES, "{}\n"),
                        live.post("/api/check?format=html", YAML, "format: 1\n"))) {
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .isIn("no-store", "no-cache");
            assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy"))
                    .hasValue("same-origin");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
    }
}
