package org.huiqi.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.web.Live.LINES;
import static org.huiqi.web.Live.YAML;
import static org.huiqi.web.Live.json;
import static org.huiqi.web.Live.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
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
        assertThat(text(answer).lines().toList().get(1)).startsWith("{\"report\":2");
    }
}
