package org.huiqi.profile.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonTreeTest {

    @Test
    void lines_and_columns_count_characters_from_one() {
        Node.Mapping map = (Node.Mapping) tree("{\n  \"名称\": \"甲\", \"b\": 5}");
        assertThat(map.entries().get(1).at()).hasToString("x.json:2:14");
    }

    @Test
    void a_number_keeps_its_digits() {
        Node.Mapping map = (Node.Mapping) tree("{\"x\": 1234567890123456789.1000}");
        assertThat(((Node.Scalar) map.get("x")).text()).isEqualTo("1234567890123456789.1000");
    }

    @Test
    void the_same_content_gives_the_same_kinds_as_yaml() {
        Node json = tree("{\"a\": [1, \"1\", true, null, {}]}");
        Node yaml = Reading.tree("a: [1, '1', true, ~, {}]");
        assertThat(kinds(json)).isEqualTo(kinds(yaml));
    }

    @Test
    void repeated_keys_are_both_there() {
        assertThat(((Node.Mapping) tree("{\"a\": 1, \"a\": 2}")).entries()).hasSize(2);
    }

    private static String kinds(Node node) {
        return node.toString().replaceAll("at=[^,]*,|text=[^\\]]*", "");
    }

    private static Node tree(String json) {
        return ((Tree.Parsed) Tree.read(json.getBytes(UTF_8), "x.json", Format.JSON)).root();
    }
}
