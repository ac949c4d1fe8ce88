package org.huiqi.profile.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.huiqi.RandomProfile;
import org.huiqi.Sample;
import org.huiqi.Trees;
import org.huiqi.profile.SubjectType;
import org.junit.jupiter.api.Test;

/** Profiles from another program's own objects. */
class JacksonValuesTest {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    private record Body(SubjectType type, Boolean legalPerson) {}

    private static Map<String, Object> customer(Object revenue) {
        return Map.of(
                "format",
                1,
                "name",
                "甲",
                "subject",
                new Body(SubjectType.ENTERPRISE, null),
                "years",
                Map.of(2023, Map.of("revenue", revenue, "employees", 186L)),
                "patentProducts",
                List.of(Map.of("id", "k1", "firstSoldOn", LocalDate.of(2023, 5, 1))));
    }

    private static Read read(JsonNode tree) {
        return Reading.READER.read(tree, "customer 4711", Reading.AS_OF);
    }

    @Test
    void own_objects_say_what_a_file_says() {
        assertThat(Reading.accepted(read(MAPPER.valueToTree(customer(8200)))))
                .isEqualTo(
                        Reading.yaml(
                                "name: 甲",
                                "subject: {type: ENTERPRISE}",
                                "years: {2023: {revenue: 8200, employees: 186}}",
                                "patentProducts: [{id: k1, firstSoldOn: 2023-05-01}]"));
    }

    @Test
    void a_number_counts_as_its_shortest_decimal_and_a_decimal_exactly() {
        assertThat(revenue(0.1)).isEqualTo("0.1");
        assertThat(revenue(0.1f)).isEqualTo("0.1");
        assertThat(revenue(12345678.9)).isEqualTo("12345678.9");
        assertThat(revenue(new BigDecimal("8200.000000000000000000000001")))
                .isEqualTo("8200.000000000000000000000001");
        assertThat(revenue(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(revenue("1.2亿元")).isEqualTo("12000");
    }

    private static String revenue(Object revenue) {
        return Reading.accepted(read(MAPPER.valueToTree(customer(revenue))))
                .year(2023)
                .revenue()
                .toPlainString();
    }

    @Test
    void a_fault_names_the_source_and_the_path() {
        assertThat(Reading.messages(read(MAPPER.valueToTree(customer(Double.NaN)))))
                .containsExactly(
                        "customer 4711 years.2023.revenue：NaN 不是金额；应为万元数（如 8200），"
                                + "或带单位的文字（如 8200万元、1.2亿元、350,000元）");
    }

    @Test
    void a_date_that_the_mapper_wrote_as_numbers_is_refused() {
        ObjectNode tree = MAPPER.createObjectNode().put("format", 1);
        tree.withObject("/registration").putArray("date").add(2023).add(5).add(1);
        assertThat(Reading.messages(read(tree)))
                .containsExactly(
                        "customer 4711 registration.date：[…] 不是日期；应为 YYYY-MM-DD，如 2024-09-01");
    }

    @Test
    void nothing_is_no_profile() {
        assertThat(Reading.messages(read(NullNode.getInstance())))
                .containsExactly("customer 4711 最外层不是对象；档案应由“键: 值”组成，如 format: 1");
    }

    @Test
    void a_tree_beyond_the_limits_is_refused() {
        ArrayNode deep = JsonNodeFactory.instance.arrayNode();
        ArrayNode inner = deep;
        for (int i = 0; i < 100; i++) {
            inner = inner.addArray();
        }
        assertThat(Reading.messages(read(MAPPER.createObjectNode().set("titles", deep))))
                .containsExactly("customer 4711 嵌套超过 64 层；档案最多只有几层");
    }

    @Test
    void a_tree_of_jackson_is_read_as_its_text_is() {
        LongStream.range(0, 30)
                .mapToObj(RandomProfile::tree)
                .forEach(
                        tree ->
                                assertThat(
                                                new ProfileReader(Sample.EDITION.criterionIds())
                                                        .read(
                                                                MAPPER.valueToTree(tree),
                                                                "",
                                                                Sample.AS_OF))
                                        .isEqualTo(new Read.Accepted(Trees.profile(tree))));
    }
}
