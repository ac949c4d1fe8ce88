package org.huiqi.profile.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class HostileInputTest {

    private static final String DAMAGE = " \n\t:-[]{},\"'&*!|>%@#?0eZ~\\";

    @ParameterizedTest
    @EnumSource(Format.class)
    void deep_nesting_is_refused(Format format) {
        assertThat(read("{\"a\":" + "[".repeat(100_000), format))
                .containsExactly("x:1:69 嵌套超过 64 层；档案最多只有几层");
    }

    @Test
    void nesting_up_to_the_limit_is_parsed() {
        String text = "[".repeat(64) + "1" + "]".repeat(64);
        assertThat(Tree.read(text.getBytes(UTF_8), "x", Format.JSON))
                .isInstanceOf(Tree.Parsed.class);
    }

    @Test
    void deep_block_nesting_in_yaml_is_refused() {
        assertThat(read("- ".repeat(10_000), Format.YAML))
                .containsExactly("x:1:129 嵌套超过 64 层；档案最多只有几层");
    }

    @Test
    void nesting_through_aliases_counts() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [1]\n");
        for (int i = 1; i < 70; i++) {
            yaml.append(String.format(Locale.ROOT, "a%d: &a%d [*a%d]%n", i, i, i - 1));
        }
        assertThat(read(yaml.toString(), Format.YAML))
                .containsExactly("x:64:12 嵌套超过 64 层；档案最多只有几层");
    }

    @Test
    void an_alias_bomb_is_refused_before_it_unfolds() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n");
        for (int i = 1; i < 20; i++) {
            String ten = String.join(", ", java.util.Collections.nCopies(10, "*a" + (i - 1)));
            yaml.append(String.format(Locale.ROOT, "a%d: &a%d [%s]%n", i, i, ten));
        }
        assertThat(read(yaml.toString(), Format.YAML))
                .containsExactly("x:6:10 内容超过 200000 个值（YAML 别名按展开后计）；请减少内容或别名");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void eleven_megabytes_are_refused(Format format) {
        byte[] bytes = new byte[11 * 1024 * 1024];
        Arrays.fill(bytes, (byte) ' ');
        assertThat(read(bytes, format)).containsExactly("x:1:1 超过 10 MB；一份档案通常只有几 KB，请检查是否选错了文件");
    }

    @Test
    void a_gbk_file_is_told_to_be_converted() {
        byte[] bytes = "format: 1\nname: 南京\n".getBytes(Charset.forName("GBK"));
        assertThat(read(bytes, Format.YAML))
                .containsExactly(
                        "x:2:1 第 16 字节（从 0 起，0xC4）不是合法的 UTF-8；"
                                + "请另存为 UTF-8；GBK 文件须先转换，如 iconv -f GBK -t UTF-8");
    }

    @Test
    void a_character_cut_off_at_the_end_is_not_utf_8() {
        byte[] bytes = Arrays.copyOf("name: 南京".getBytes(UTF_8), 11);
        assertThat(read(bytes, Format.YAML).get(0)).startsWith("x:1:1 第 9 字节（从 0 起，0xE4）");
    }

    @Test
    void a_replacement_character_of_the_text_itself_is_fine_and_hides_no_bad_byte() {
        byte[] bytes = "{\"format\": 1, \"name\": \"\uFFFD南\"}".getBytes(UTF_8);
        assertThat(read(bytes, Format.JSON)).isEmpty();
        bytes[bytes.length - 4] = 'x';
        assertThat(read(bytes, Format.JSON).get(0)).startsWith("x:1:1 第 26 字节（从 0 起，0xE5）");
    }

    @Test
    void utf_16_is_not_utf_8() {
        assertThat(
                        read(
                                "format: 1".getBytes(java.nio.charset.StandardCharsets.UTF_16),
                                Format.YAML))
                .singleElement()
                .asString()
                .startsWith("x:1:1 第 0 字节（从 0 起，0xFE）不是合法的 UTF-8");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void a_byte_order_mark_is_fine(Format format) {
        assertThat(read("\uFEFF{\"format\": 1}", format)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void a_nul_byte_is_refused_where_it_stands(Format format) {
        assertThat(read("{\"format\": 1,\n\"name\": \"a\0\"}", format))
                .containsExactly("x:2:11 有控制字符 U+0000；请删去，或另存为纯文本");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "\uFEFF"})
    void an_empty_file_is_refused(String text) {
        assertThat(read(text, Format.YAML)).containsExactly("x:1:1 文件是空的；至少应有 format: 1");
    }

    @Test
    void a_merge_key_is_a_key_like_any_other() {
        assertThat(read("format: 1\nx: &a {type: OTHER}\nsubject: {<<: *a}", Format.YAML))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("x:3:11 subject.<<：<< 不是这里可用的键；");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: !!java.net.URL [\"http://x\"]",
                "a: !<tag:x> b",
                "a: ! b",
                "!!map {a: 1}",
                "!!set {a}",
                "- !local 1"
            })
    void tags_are_refused(String yaml) {
        assertThat(read(yaml, Format.YAML)).singleElement().asString().contains("不允许 YAML 类型标签");
    }

    @Test
    void a_hostile_value_cannot_steer_the_terminal() {
        assertThat(read("format: 1\nsubject: {type: \"\\e[2J\\u202Eabc\"}", Format.YAML).get(0))
                .startsWith("x:2:17 subject.type：\\u001B[2J\\u202Eabc 不是可用的值；");
    }

    @Test
    void an_unpaired_surrogate_is_refused() {
        assertThat(read("{\"format\": 1, \"name\": \"\\ud800\"}", Format.JSON))
                .containsExactly("x:1:23 name：\\uD800 含有控制字符；请删去");
    }

    @Test
    void an_endless_line_of_yaml_is_refused() {
        assertThat(read("format: 1\nname: " + "x".repeat(1_000_000), Format.YAML))
                .containsExactly("x:2:1 这一行超过 1000000 个字符；请分行，或改用 JSON");
    }

    @Test
    void a_file_of_faults_ends_with_how_many_are_listed() {
        String text =
                "{\"format\": 1"
                        + IntStream.range(0, 150_000)
                                .mapToObj(i -> ",\"k" + i + "\":1")
                                .collect(Collectors.joining())
                        + "}";
        List<String> messages = read(text, Format.JSON);
        assertThat(messages).hasSize(1001).last().isEqualTo("x 错误太多，只列出前 1000 处；改正后请再检查一次");
    }

    @Test
    void an_endless_key_is_cut_in_its_message() {
        assertThat(read("{\"format\": 1, \"" + "k".repeat(5_000_000) + "\": 1}", Format.JSON))
                .singleElement()
                .asString()
                .hasSizeLessThan(1500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\UFFFFFFFF\"",
                "%YAML 9.9\n--- {}",
                "%TAG ! !\n--- !a",
                "? ",
                ": ",
                "- - - :",
                "[[]: 1, ]",
                "&a &b c",
                "*",
                "&",
                "|\n\t",
                ">9\n x",
                "{a, b: , : c}",
                "--- |1\n x\n---",
                "...",
                "%",
                "@",
                "`",
                "{\"a\": 1e}",
                "{\"a\": NaN}",
                "{\"a\": /* c */ 1}",
                "{'a': 1}",
                "]"
            })
    void odd_syntax_is_refused_not_thrown(String text) {
        for (Format format : Format.values()) {
            assertThat(read(text, format)).isNotEmpty();
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

    private static List<String> read(String text, Format format) {
        return read(text.getBytes(UTF_8), format);
    }

    private static List<String> read(byte[] bytes, Format format) {
        return Reading.messages(Reading.READER.read(bytes, "x", format, Reading.AS_OF));
    }
}
