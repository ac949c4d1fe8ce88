package org.huiqi.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.web.Live.FIRM;
import static org.huiqi.web.Live.LINES;
import static org.huiqi.web.Live.XLSX;
import static org.huiqi.web.Live.YAML;
import static org.huiqi.web.Live.file;
import static org.huiqi.web.Live.json;
import static org.huiqi.web.Live.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.huiqi.web.Live.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bodies and answers in gzip. */
class GzipTest {
    private static final String CHECK = "/api/check?asOf=2024-09-20";
    private static final String PROFILE = "{\"format\":1}\n";

    private static Live live;

    @BeforeAll
    static void start() {
        live = Live.start(null, Live.limits(1_000_000, Duration.ofSeconds(20), 16, 16));
    }

    @AfterAll
    static void stop() {
        live.close();
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return packed.toByteArray();
    }

    private static byte[] packed(String text) {
        return packed(text.getBytes(UTF_8));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String unpacked(byte[] bytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static HttpResponse<byte[]> sent(String type, byte[] packed) {
        return live.post(CHECK, type, packed, "Content-Encoding", "gzip");
    }

    private static List<String> lines(byte[] packed) {
        return text(sent(LINES, packed)).lines().toList();
    }

    @Test
    void a_packed_profile_says_the_same_as_one_that_is_not() {
        String report = text(live.post(CHECK, YAML, file(FIRM)));
        assertThat(text(sent(YAML, packed(file(FIRM))))).isEqualTo(report);
        assertThat(sent(XLSX, packed(Workbooks.template())).statusCode()).isEqualTo(200);
    }

    @Test
    void a_packed_stream_is_answered_line_by_line() {
        List<String> out = lines(packed(PROFILE.repeat(3)));
        assertThat(out).hasSize(3).allMatch(line -> line.startsWith("{\"report\":2,"));
    }

    @Test
    void several_members_are_one_stream() {
        byte[] member = packed(PROFILE);
        assertThat(lines(joined(member, member, member)))
                .hasSize(3)
                .allMatch(line -> line.startsWith("{\"report\":2,"));
    }

    @Test
    void what_unpacks_to_more_than_the_limit_is_refused() {
        byte[] bomb = packed(new byte[100_000_000]);
        assertThat(bomb.length).isLessThan(200_000);
        assertThat(sent(YAML, bomb).statusCode()).isEqualTo(413);
        List<String> out = lines(joined(packed(PROFILE), bomb));
        assertThat(out).hasSize(2);
        assertThat(out.get(1)).startsWith("{\"profile\":\"-\",").contains("4000000 B");
    }

    @Test
    void what_unpacks_to_nothing_without_end_is_refused() {
        byte[] empty = packed("");
        byte[] endless = new byte[2_000_000];
        for (int i = 0; i < endless.length; i++) {
            endless[i] = empty[i % empty.length];
        }
        HttpResponse<byte[]> answer =
                live.send(
                        "POST",
                        CHECK,
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(endless)),
                        "Content-Type",
                        YAML,
                        "Content-Encoding",
                        "gzip");
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void what_is_no_gzip_or_not_whole_is_a_bad_request() {
        byte[] whole = packed(file(FIRM));
        byte[] broken = whole.clone();
        broken[broken.length / 2] ^= 0x55;
        for (byte[] body :
                List.of(
                        new byte[0],
                        "format: 1\n".getBytes(UTF_8),
                        Arrays.copyOf(whole, whole.length / 2),
                        Arrays.copyOf(whole, whole.length - 3),
                        broken,
                        joined(whole, "x".getBytes(UTF_8)),
                        joined(whole, file(FIRM)))) {
            HttpResponse<byte[]> answer = sent(YAML, body);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(json(answer).get("detail").asText()).contains("gzip");
        }
    }

    @Test
    void a_packed_stream_that_breaks_off_is_not_taken_for_whole() {
        byte[] whole = packed(PROFILE.repeat(100));
        List<String> out = lines(joined(packed(PROFILE), Arrays.copyOf(whole, whole.length - 4)));
        assertThat(out.get(0)).startsWith("{\"report\":2,");
        assertThat(out.get(out.size() - 1)).contains("不是完整的 gzip；其余未核对");
    }

    @Test
    void a_packed_stream_that_falls_silent_between_members_is_not_taken_for_whole()
            throws IOException {
        byte[] member = packed(PROFILE);
        Limits quick = Live.limits(1_000_000, Duration.ofSeconds(2), 16, 16);
        try (Live hasty = Live.start(null, quick);
                Wire socket = hasty.wire()) {
            String head =
                    "POST /api/check?programme=P09 HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                            + LINES
                            + "\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
                            + Integer.toHexString(member.length)
                            + "\r\n";
            socket.send(joined(head.getBytes(UTF_8), member, "\r\n".getBytes(UTF_8)));
            assertThat(socket.rest()).contains("{\"report\":2,", "内容未能及时收完；其余未核对");
        }
    }

    @Test
    void what_a_header_may_hold_is_passed_over() {
        byte[] plain = packed(PROFILE);
        byte[] head = Arrays.copyOf(plain, 10);
        head[3] = 2 | 4 | 8 | 16;
        byte[] fields = {3, 0, 'a', 'b', 'c', 'n', 'a', 'm', 'e', 0, 'c', 0, 1, 2};
        byte[] member = joined(head, fields, Arrays.copyOfRange(plain, 10, plain.length));
        assertThat(lines(joined(member, plain))).hasSize(2).noneMatch(l -> l.contains("errors"));
    }

    @Test
    void an_answer_is_packed_for_who_takes_it() throws IOException {
        HttpResponse<byte[]> plain = live.post(CHECK, YAML, file(FIRM));
        HttpResponse<byte[]> small =
                live.post(CHECK, YAML, file(FIRM), "Accept-Encoding", "br, gzip;q=0.8");
        assertThat(small.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(unpacked(small.body())).isEqualTo(text(plain));
        assertThat(small.body().length).isLessThan(plain.body().length / 3);
        for (HttpResponse<byte[]> answer : List.of(plain, small)) {
            assertThat(answer.headers().firstValue("Vary")).hasValue("Accept-Encoding");
            assertThat(answer.headers().firstValueAsLong("Content-Length"))
                    .hasValue(answer.body().length);
        }
    }

    @Test
    void the_head_of_a_packed_answer_is_that_of_the_answer() {
        HttpResponse<byte[]> head =
                live.send(
                        "HEAD", "/api/schema", BodyPublishers.noBody(), "Accept-Encoding", "gzip");
        HttpResponse<byte[]> whole = live.get("/api/schema", "Accept-Encoding", "gzip");
        assertThat(head.headers().firstValue("Content-Length"))
                .isEqualTo(whole.headers().firstValue("Content-Length"))
                .hasValue(String.valueOf(whole.body().length));
    }

    @Test
    void the_lines_of_a_packed_answer_come_as_they_are_known() throws IOException {
        try (Wire socket = live.wire()) {
            socket.send(
                    "POST /api/check?programme=P09 HTTP/1.0\r\nHost: localhost\r\nContent-Type: "
                            + LINES
                            + "\r\nAccept-Encoding: gzip\r\nContent-Length: 26\r\n\r\n"
                            + PROFILE);
            skipHead(socket);
            GZIPInputStream answer = new GZIPInputStream(socket.in());
            assertThat(line(answer)).startsWith("{\"report\":2,");
            socket.send(PROFILE);
            assertThat(line(answer)).startsWith("{\"report\":2,");
            assertThat(answer.read()).isEqualTo(-1);
        }
    }

    private static void skipHead(Wire socket) throws IOException {
        String head = "";
        while (!head.endsWith("\r\n\r\n")) {
            head += (char) socket.in().read();
        }
    }

    private static String line(GZIPInputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            line.write(b);
        }
        return line.toString(UTF_8);
    }
}
