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
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
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

/** What somebody may send who means harm; the server answers and goes on. */
class HostileTest {
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

    /** A hundred megabytes of spaces, in parts of one. */
    private static BodyPublisher spaces() {
        byte[] megabyte = " ".repeat(1024 * 1024).getBytes(UTF_8);
        return BodyPublishers.ofByteArrays(Collections.nCopies(100, megabyte));
    }

    @Test
    void a_hundred_megabytes_are_refused() {
        BodyPublisher whole = BodyPublishers.fromPublisher(spaces(), 100 * 1024 * 1024);
        for (BodyPublisher body : List.of(whole, spaces())) {
            HttpResponse<byte[]> answer =
                    live.send("POST", "/api/check", body, "Content-Type", YAML);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(json(answer).get("detail").asText()).contains("4 MB");
        }
    }

    @Test
    void a_line_of_a_hundred_megabytes_is_refused_alone() {
        BodyPublisher lines =
                BodyPublishers.concat(spaces(), BodyPublishers.ofString("x\n{\"format\":1}\n"));
        HttpResponse<byte[]> answer = live.send("POST", "/api/check", lines, "Content-Type", LINES);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(text(answer).lines().toList().get(0)).contains("超过 10 MB");
        assertThat(text(answer).lines().toList().get(1)).startsWith("{\"report\":1");
    }
}
