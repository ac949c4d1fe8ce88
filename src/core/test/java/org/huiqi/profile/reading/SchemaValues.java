package org.huiqi.profile.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Values to be put into a document wherever a schema knows a place: right ones and near misses. */
final class SchemaValues {

    private static final YAMLMapper YAML =
            YAMLMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private static final List<String> SHAPES =
            List.of(
                    "null",
                    "true",
                    "false",
                    "[]",
                    "[null]",
                    "[[]]",
                    "[1]",
                    "[2147483648]",
                    "[x]",
                    "[{}]",
                    "[{id: k1}]",
                    "{}",
                    "{x: 1}",
                    "{name: null}",
                    "{note: null}",
                    "{name: 甲, note: 乙}",
                    "{name: 1}",
                    "{id: k1}",
                    "{value: true}",
                    "{value: null}");

    private static final List<String> NUMBERS =
            List.of(
                    ("0 1 2 4 5 -1 -0.0 0.5 12.0 12.5 1.0e2 1.0e-5 99.99 100 100.5 101 2023 10000"
                                    + " 2147483647 2147483648 -2147483649 99999999999 0.1234567890123456789"
                                    + " 123456789012345678.5 1.0e150 1.0e-150")
                            .split(" "));

    private static final List<String> WRITTEN =
            List.of(
                    ("| |x|甲|a@b|@| k1 |\n|a\nb|a\tb|\na\r\n|a\u0000b|\u000bx\f|a\u000bb|\u001ca\u001f|a\u001fb"
                                    + "|\u3000甲\u3000|\u00a0甲|\u2003甲\u2028|\u202f|a\u007f|\u0085|\u009fb|😀|\ud800|a\udc00b|\ufeffx"
                                    + "|true|null|1|2023|12.5"
                                    + "|2023-02-28|2023-02-29|2024-02-29|1900-02-29|2000-02-29|2023-02-30"
                                    + "|2023-04-30|2023-04-31|2023-12-31|2023-12-32|2023-13-01|2023-00-10"
                                    + "|2023-10-00|0000-01-01|0000-02-29|9999-12-31|2023-1-1| 2023-01-01 "
                                    + "|\u30002023-01-01\n|2023-01-01T00:00:00|２０２３-01-01|12024-01-01"
                                    + "|未知|江苏|江苏省|广西壮族自治区|江苏市省| 浙江 |\u3000上海市|Jiangsu|省|香港特别行政区"
                                    + "|南京|南京市|昆山|市|南 京|南\n京|南\u0001京"
                                    + "|C3562|C35|C3|C35621|Z01|A06|A01|A05|T97|T98|c35| C3562 |B061|B05|J70|G5531|S91|S90"
                                    + "|91320100000000000X|9132010000000000Q|913201000000000I0X|91320100MA1MK2XX1A"
                                    + "|8200万元|1.2亿元|350,000元|35,00元|8200|-5万元|−5万元|-0元|-1,200.5亿|1,200.5万|5 万|5\u3000亿|5\u00a0亿|5\n元"
                                    + "|万元|.5万|5.万|１万元| 5亿\n|1,2345元|0元|5 亿 元|5人")
                            .split("\\|"));

    static final List<String> YEARS =
            List.of(
                    "2023", "0000", "23", "02023", "2023 ", "２０２３", "2023\n", "", "x", "name",
                    "note");

    static final List<String> ATTESTATION_KEYS =
            List.of(
                    "P09-08",
                    "P10-07@s1",
                    "P10-07@",
                    "P10-07@a@b",
                    "P10-07@a\nb",
                    "P10-07@a\u0001",
                    "P10-07@\u001c",
                    "P10-07 @s1",
                    " P09-08",
                    "P09-08 ",
                    "P99-01",
                    "p09-08",
                    "",
                    "@s1",
                    "P09-08x",
                    "P09-04",
                    "name",
                    "note",
                    "P10-07@😀");

    static final List<JsonNode> TEXTS =
            Stream.concat(WRITTEN.stream(), Stream.of("1".repeat(101) + "元"))
                    .map(SchemaValues::text)
                    .toList();

    /** All of them, texts included. */
    static final List<JsonNode> ALL =
            Stream.of(
                            SHAPES.stream().map(SchemaValues::json),
                            NUMBERS.stream().map(SchemaValues::json),
                            Stream.of(number(new BigDecimal("1E+101"))),
                            TEXTS.stream())
                    .flatMap(values -> values)
                    .toList();

    private SchemaValues() {}

    static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    private static JsonNode number(BigDecimal number) {
        return JsonNodeFactory.instance.numberNode(number);
    }

    /** The value that a line of YAML says. */
    static JsonNode json(String flow) {
        try {
            return YAML.readTree(flow);
        } catch (JsonProcessingException e) {
            throw new AssertionError(flow, e);
        }
    }
}
