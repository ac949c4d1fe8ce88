package org.huiqi.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.web.Live.FIRM;
import static org.huiqi.web.Live.JSON;
import static org.huiqi.web.Live.XLSX;
import static org.huiqi.web.Live.YAML;
import static org.huiqi.web.Live.file;
import static org.huiqi.web.Live.text;
import static org.huiqi.web.Live.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
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
}
