package org.huiqi.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.web.Live.json;
import static org.huiqi.web.Live.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ImportApiTest {
    private static final String FORM = "multipart/form-data; boundary=b0undary";
    private static final String INCOME = "利润表,2023年度\n项目,本期金额\n营业收入,\"112,000,000.00\"\n净利润,0.00\n";
    private static final String EXPORT =
            "企业名称,统一社会信用代码,所属省份,成立日期,高新技术企业\n无锡示例传感科技有限公司,91320211MA1EXAMP86,江苏省,2015-03-02,是\n";

    private static Live live;

    @BeforeAll
    static void start() {
        live = Live.start();
    }

    @AfterAll
    static void stop() {
        live.close();
    }

    private final List<byte[]> parts = new ArrayList<>();

    private ImportApiTest part(String disposition, byte[] body) {
        String head = "--b0undary\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        parts.add(head.getBytes(UTF_8));
        parts.add(body);
        parts.add("\r\n".getBytes(UTF_8));
        return this;
    }

    private ImportApiTest file(String name, String text) {
        return part("name=\"file\"; filename=\"" + name + "\"", text.getBytes(UTF_8));
    }

    private HttpResponse<byte[]> send(String query) {
        return live.post("/api/import" + query, FORM, body());
    }

    private byte[] body() {
        parts.add("--b0undary--\r\n".getBytes(UTF_8));
        byte[] body = new byte[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, body, at, part.length);
            at += part.length;
        }
        return body;
    }

    @Test
    void several_files_fill_one_profile_and_every_value_says_where_it_is_from() {
        HttpResponse<byte[]> answer =
                file("a.csv", INCOME).file("q.csv", EXPORT).send("?asOf=2024-09-20");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode said = json(answer);
        assertThat(said.at("/profile/years/2023/revenue").asInt()).isEqualTo(11200);
        assertThat(said.at("/profile/origin/years.2023.revenue").asText())
                .isEqualTo("a.csv B3 营业收入 (2023)");
        assertThat(said.at("/filled").findValuesAsText("path"))
                .contains("name", "foundedOn", "registration.province", "years.2023.netProfit");
        assertThat(said.at("/offers/0/value/type").asText()).isEqualTo("HNTE");
        assertThat(said.at("/profile/titles").isMissingNode()).isTrue();
    }

    @Test
    void what_differs_from_the_profile_is_not_chosen() {
        JsonNode said =
                json(
                        part(
                                        "name=\"profile\"",
                                        "{\"format\":1,\"years\":{\"2023\":{\"revenue\":5}}}"
                                                .getBytes(UTF_8))
                                .file("a.csv", INCOME)
                                .send(""));
        assertThat(said.at("/profile/years/2023/revenue").asInt()).isEqualTo(5);
        assertThat(said.at("/conflicts/0/path").asText()).isEqualTo("years.2023.revenue");
        assertThat(said.at("/conflicts/0/choices/0/file").isNull()).isTrue();
        assertThat(said.at("/conflicts/0/choices/1/file").asText()).isEqualTo("a.csv");
        assertThat(said.at("/conflicts/0/choices/1/text/zh").asText()).isEqualTo("11200万元");
    }

    @Test
    void parameters_decide() {
        JsonNode said = json(file("q.csv", EXPORT).send("?titles=true&registrationDate=true"));
        assertThat(said.at("/profile/titles/0/type").asText()).isEqualTo("HNTE");
        assertThat(said.at("/profile/titlesComplete").toString()).isEqualTo("false");
        assertThat(said.at("/profile/registration/date").asText()).isEqualTo("2015-03-02");
    }

    @Test
    void tables_in_gbk_are_read_where_the_encoding_is_named() {
        byte[] gbk = EXPORT.getBytes(Charset.forName("GBK"));
        JsonNode said =
                json(part("name=\"file\"; filename=\"q.csv\"", gbk).send("?encoding=GB18030"));
        assertThat(said.at("/profile/name").asText()).isEqualTo("无锡示例传感科技有限公司");
    }

    @Test
    void what_cannot_be_read_is_told_with_its_place() {
        JsonNode said = json(file("../x/a.xlsx", "no workbook").send(""));
        assertThat(said.at("/errors/0/place").asText()).isEqualTo("a.xlsx");
        assertThat(said.at("/errors/0/message/en").asText())
                .startsWith("a.xlsx is not a sound Excel workbook");
    }

    @Test
    void an_import_that_takes_too_long_ends_at_the_deadline() {
        String row = "营业收入,净利润,".repeat(20) + "\n";
        String heavy = "2023年度\n项目,本期金额\n" + row.repeat(4_900);
        file("a.csv", heavy).file("b.csv", heavy).file("c.csv", heavy);
        byte[] body = body();
        try (Live hasty = Live.start(null, Live.limits(body.length, Duration.ofSeconds(2), 4, 4))) {
            hasty.awaitReady();
            HttpResponse<byte[]> answer = hasty.post("/api/import", FORM, body);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(text(answer)).contains("未能及时");
        }
    }

    @Test
    void other_bodies_and_parameters_are_refused() {
        assertThat(live.post("/api/import", "application/json", "{}").statusCode()).isEqualTo(415);
        assertThat(live.post("/api/import", "multipart/form-data", "x").statusCode())
                .isEqualTo(400);
        assertThat(live.post("/api/import", FORM, "x").statusCode()).isEqualTo(400);
        assertThat(send("").statusCode()).isEqualTo(400);
        for (String query : List.of("?year=23", "?titles=1", "?encoding=klingon", "?x=1")) {
            parts.clear();
            assertThat(file("a.csv", INCOME).send(query).statusCode()).as(query).isEqualTo(400);
        }
    }

    @Test
    void a_profile_that_is_refused_is_told_as_everywhere() {
        HttpResponse<byte[]> answer =
                part("name=\"profile\"", "{\"format\":1,\"nonsense\":1}".getBytes(UTF_8))
                        .file("a.csv", INCOME)
                        .send("");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer)).contains("nonsense");
    }

    @Test
    void too_many_files_are_refused() {
        for (int i = 0; i < 25; i++) {
            file("a" + i + ".csv", INCOME);
        }
        assertThat(send("").statusCode()).isEqualTo(400);
    }
}
