package org.huiqi.profile.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    @Test
    void each_line_is_a_profile() {
        assertThat(read("{\"format\": 1, \"name\": \"甲\"}\n{\"format\": 1, \"name\": \"乙\"}\n"))
                .extracting(line -> Reading.accepted(line.read()).name())
                .containsExactly("甲", "乙");
    }

    @Test
    void blank_lines_are_passed_over_but_counted() {
        assertThat(read("\n{\"format\": 1}\r\n  \r\n{\"format\": 1}"))
                .extracting(ProfileReader.Line::number)
                .containsExactly(2, 4);
    }

    @Test
    void a_refused_line_does_not_stop_the_others() {
        assertThat(read("{\"format\": 1}\n{\"format\": 2}\n{}\n{\n{\"format\": 1}\n"))
                .extracting(line -> Reading.messages(line.read()).toString())
                .containsExactly(
                        "[]",
                        "[x.jsonl:2:12 format：2 超出范围；应为 1]",
                        "[x.jsonl:3:1 format：缺少格式版本；请加一行 format: 1]",
                        "[x.jsonl:4:2 JSON 语法错误：文件在这里意外结束；请检查这里和前一项的逗号、引号和括号]",
                        "[]");
    }

    @Test
    void a_line_over_the_limit_is_refused_on_its_own() {
        String tooLong = "{\"note\": \"" + "x".repeat(10 * 1024 * 1024) + "\"}";
        assertThat(read("{\"format\": 1}\n" + tooLong + "\n{\"format\": 1}"))
                .extracting(line -> Reading.messages(line.read()).toString())
                .containsExactly("[]", "[x.jsonl:2:1 超过 10 MB；一份档案通常只有几 KB，请检查是否选错了文件]", "[]");
    }

    @Test
    void an_empty_stream_has_no_lines() {
        assertThat(read("")).isEmpty();
    }

    @Test
    void lines_are_read_only_when_they_are_asked_for() {
        InputStream failing =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }
                };
        InputStream in =
                new SequenceInputStream(
                        new ByteArrayInputStream("{\"format\": 1}\n".getBytes(UTF_8)), failing);
        JsonLines lines = new JsonLines(in);
        assertThat(lines.next().number()).isEqualTo(1);
        assertThatThrownBy(lines::hasNext)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("gone");
    }

    private static List<ProfileReader.Line> read(String lines) {
        return Reading.READER
                .readLines(
                        new ByteArrayInputStream(lines.getBytes(UTF_8)), "x.jsonl", Reading.AS_OF)
                .toList();
    }
}
