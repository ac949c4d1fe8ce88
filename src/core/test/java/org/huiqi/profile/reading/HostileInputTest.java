package org.huiqi.profile.reading;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class HostileInputTest {
    private static final String DAMAGE = " \n\t:-[]{},\"'&*!|>%@#?0eZ~\\";
    private static final String DEEP = "嵌套超过 64 层；档案最多只有几层";
    private static final String LARGE = "x:1:1 超过 10 MB；一份档案通常只有几 KB，请检查是否选错了文件";
    private static final String NUL = "x:2:11 有控制字符 U+0000；请删去，或另存为纯文本";
    private static final String EMPTY = "x:1:1 文件是空的；至少应有 format: 1";
    private static final String NO_UTF8 =
            "不是合法的 UTF-8；请另存为 UTF-8；GBK 文件须先转换，如 iconv -f GBK -t UTF-8";

    /** Lines that name each other: {@code a0: &a0 [1]}, {@code a1: &a1 [*a0, *a0]}. */
    private static String aliases(int lines, int times) {
        return IntStream.range(0, lines)
                .mapToObj(
                        i ->
                                ("a" + i + ": &a" + i + " [")
                                        + (i == 0 ? "1, " : "*a" + (i - 1) + ", ").repeat(times)
                                        + "]\n")
                .collect(Collectors.joining());
    }

    static Stream<Arguments> refused() {
        String keys =
                IntStream.range(0, 150_000)
                        .mapToObj(i -> ",\"k" + i + "\":1")
                        .collect(Collectors.joining());
        String nul = "{\"format\": 1,\n\"name\": \"a\0\"}";
        byte[] large = new byte[11 * 1024 * 1024];
        Arrays.fill(large, (byte) ' ');
        byte[] replaced = "{\"format\": 1, \"name\": \"\uFFFD南\"}".getBytes(UTF_8);
        replaced[replaced.length - 4] = 'x';
        return Stream.of(
                yaml("{\"a\":" + "[".repeat(100_000), "x:1:69 " + DEEP),
                json("{\"a\":" + "[".repeat(100_000), "x:1:69 " + DEEP),
                yaml("- ".repeat(10_000), "x:1:129 " + DEEP),
                yaml(aliases(70, 1), "x:64:12 " + DEEP),
                yaml(aliases(20, 10), "x:6:10 内容超过 200000 个值（YAML 别名按展开后计）；请减少内容或别名"),
                yaml(
                        "note: &v \" " + "x".repeat(900_000) + "\"\ntitles: [" + "*v, ".repeat(20),
                        "x:2:50 超过 10 MB；请减少内容或别名"),
                arguments(Format.YAML, large, LARGE),
                arguments(Format.JSON, large, LARGE),
                arguments(
                        Format.YAML,
                        "format: 1\nname: 南京\n".getBytes(Charset.forName("GBK")),
                        "x:2:1 第 16 字节（从 0 起，0xC4）" + NO_UTF8),
                arguments(
                        Format.YAML,
                        Arrays.copyOf("name: 南京".getBytes(UTF_8), 11),
                        "x:1:1 第 9 字节（从 0 起，0xE4）" + NO_UTF8),
                arguments(Format.JSON, replaced, "x:1:1 第 26 字节（从 0 起，0xE5）" + NO_UTF8),
                arguments(
                        Format.YAML,
                        "format: 1".getBytes(UTF_16),
                        "x:1:1 第 0 字节（从 0 起，0xFE）" + NO_UTF8),
                yaml(nul, NUL),
                json(nul, NUL),
                yaml("", EMPTY),
                yaml(" \n\t", EMPTY),
                yaml("\uFEFF", EMPTY),
                yaml("format: 1\nsubject: {<<: {type: OTHER}}", "x:2:11 subject.<<：<< 不是这里可用的键；"),
                yaml(
                        "format: 1\nsubject: {type: \"\\e[2J\\u202Eabc\"}",
                        "x:2:17 subject.type：\\u001B[2J\\u202Eabc 不是可用的值；"),
                json("{\"format\": 1, \"name\": \"\\ud800\"}", "x:1:23 name：\\uD800 含有控制字符；请删去"),
                yaml(
                        "format: 1\nname: " + "x".repeat(1_000_000),
                        "x:2:1 这一行超过 1000000 个字符；请分行，或改用 JSON"),
                json("{\"format\": 1" + keys + "}", "x 错误太多，只列出前 1000 处；改正后请再检查一次"));
    }

    private static Arguments yaml(String text, String message) {
        return arguments(Format.YAML, text.getBytes(UTF_8), message);
    }

    private static Arguments json(String text, String message) {
        return arguments(Format.JSON, text.getBytes(UTF_8), message);
    }

    @ParameterizedTest
    @MethodSource
    void refused(Format format, byte[] bytes, String message) {
        List<String> messages = read(bytes, format);
        assertThat(messages.get(messages.size() - 1)).startsWith(message);
        assertThat(messages).hasSize(message.contains("1000 处") ? 1001 : 1);
    }

    @Test
    void what_is_at_the_limit_or_only_looks_odd_is_read() {
        String deep = "[".repeat(64) + "1" + "]".repeat(64);
        assertThat(Tree.read(deep.getBytes(UTF_8), "x", Format.JSON))
                .isInstanceOf(Tree.Parsed.class);
        for (Format format : Format.values()) {
            assertThat(read("\uFEFF{\"format\": 1, \"name\": \"\uFFFD南\"}".getBytes(UTF_8), format))
                    .isEmpty();
        }
    }

    @Test
    void an_endless_key_is_cut_in_its_message() {
        String text = "{\"format\": 1, \"" + "k".repeat(5_000_000) + "\": 1}";
        assertThat(read(text.getBytes(UTF_8), Format.JSON).get(0)).hasSizeLessThan(1500);
    }

    @Test
    void a_long_key_and_a_long_value_are_not_kept_once_a_fault() {
        String numbered =
                IntStream.range(0, 900).mapToObj(i -> "k" + i + ": 1").collect(joining(", "));
        String key = "k".repeat(900_000);
        String years =
                IntStream.range(1900, 2090)
                        .mapToObj(i -> i + ": {revenue: *v, employees: *v, rdStaff: *v}")
                        .collect(joining(", "));
        String value = "v".repeat(15_000);
        for (String yaml :
                List.of(
                        "format: 1\nattestations:\n  ? "
                                + key
                                + "\n  : {value: true, "
                                + numbered
                                + "}",
                        "format: 1\nnote: &v \" " + value + "\"\nyears: {" + years + "}")) {
            Read read = Reading.READER.read(yaml.getBytes(UTF_8), "x", Format.YAML, Reading.AS_OF);
            List<Fault> faults = ((Read.Refused) read).faults();
            assertThat(faults).hasSizeGreaterThan(500);
            assertThat(faults).allMatch(f -> f.path().length() + f.value().length() < 2100);
        }
    }

    @Test
    void tags_are_refused() {
        String documents =
                "a: !!java.net.URL [\"http://x\"]; a: !<tag:x> b; a: ! b; !!map {a: 1}; !!set {a}; - !local 1";
        for (String yaml : documents.split("; ")) {
            assertThat(read(yaml.getBytes(UTF_8), Format.YAML))
                    .singleElement()
                    .asString()
                    .contains("不允许 YAML 类型标签");
        }
    }

    /** A line break is ⏎, a tab ⇥. */
    @ParameterizedTest
    @CsvFileSource(resources = "/tables/odd-syntax.txt", delimiter = '\t', quoteCharacter = '\0')
    void odd_syntax_is_refused_not_thrown(String line) {
        String text = line.replace('⏎', '\n').replace('⇥', '\t');
        for (Format format : Format.values()) {
            assertThat(read(text.getBytes(UTF_8), format)).isNotEmpty();
        }
    }

    @Test
    @Timeout(60)
    void random_damage_never_throws() {
        String yaml =
                "format: 1\ntitles:\n  - {type: HNTE, validTo: 2026-01-01}\nyears: {2023: {revenue: 1.2亿元}}\n";
        String json =
                "{\"format\": 1, \"titles\": [{\"type\": \"HNTE\"}], \"bonds\": [{\"id\": \"b\"}]}";
        Random random = new Random(20240920);
        for (int i = 0; i < 8_000; i++) {
            Format format = i % 2 == 0 ? Format.YAML : Format.JSON;
            byte[] bytes = (format == Format.YAML ? yaml : json).getBytes(UTF_8);
            for (int change = random.nextInt(4); change >= 0; change--) {
                int at = random.nextInt(bytes.length);
                bytes[at] = (byte) DAMAGE.charAt(random.nextInt(DAMAGE.length()));
            }
            assertThat(read(bytes, format)).doesNotContainNull();
        }
    }

    private static List<String> read(byte[] bytes, Format format) {
        return Reading.messages(Reading.READER.read(bytes, "x", format, Reading.AS_OF));
    }
}
