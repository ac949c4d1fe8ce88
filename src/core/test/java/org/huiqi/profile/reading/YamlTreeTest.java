package org.huiqi.profile.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.huiqi.profile.reading.Node.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The located tree, of YAML and of JSON. */
class YamlTreeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "BOOLEAN | true;false",
                "NULL | null;~;",
                "NUMBER | 12;-12.50;1.5e3",
                "TEXT | True;yes;no;on;off;'true';NULL;+12;0x1F;1_000;012;.5;5.;.inf;\"12\";'';2024-09-01;12:30"
            })
    void only_json_like_words_are_more_than_text(Kind kind, String values) {
        for (String value : values.split(";", -1)) {
            assertThat(scalar("x: " + value).kind()).as(value).isEqualTo(kind);
        }
    }

    @ParameterizedTest
    @CsvSource({"on", "yes", "2023", "null", "2024-01-01", "true"})
    void a_bare_key_is_the_text_it_looks_like(String key) {
        assertThat(map(key + ": 1").entries().get(0).key()).isEqualTo(key);
    }

    @Test
    void a_number_keeps_its_digits_and_a_key_that_stands_again_is_there() {
        String digits = "1234567890123456789.1000";
        assertThat(scalar("x: " + digits).text()).isEqualTo(digits);
        assertThat(((Node.Scalar) json("{\"x\": " + digits + "}").get("x")).text())
                .isEqualTo(digits);
        assertThat(map("a: 1\na: 2").entries()).hasSize(2);
        assertThat(json("{\"a\": 1, \"a\": 2}").entries()).hasSize(2);
    }

    @Test
    void lines_and_columns_count_characters_from_one_and_a_key_has_its_own_place() {
        assertThat(Reading.tree("a:\n  - bc: 5").toString())
                .contains("Scalar[at=x.yaml:2:9, kind=NUMBER, text=5]");
        assertThat(map("a: 1\n  \nbc: 5").entries().get(1).at()).hasToString("x.yaml:3:1");
        assertThat(json("{\n  \"名称\": \"甲\", \"b\": 5}").entries().get(1).at())
                .hasToString("x.json:2:14");
    }

    @Test
    void json_gives_the_same_tree_as_yaml() {
        assertThat(json("{\"a\": [1, \"1\", true, null, {}]}").movedTo(Location.somewhere("")))
                .isEqualTo(map("a: [1, '1', true, null, {}]").movedTo(Location.somewhere("")));
    }

    @Test
    void an_alias_stands_for_its_anchor() {
        Node.Mapping map = map("a: &n {k: 1}\nb: *n");
        assertThat(map.get("b")).isSameAs(map.get("a"));
    }

    private static Node.Mapping map(String yaml) {
        return (Node.Mapping) Reading.tree(yaml);
    }

    private static Node.Scalar scalar(String yaml) {
        return (Node.Scalar) map(yaml).get("x");
    }

    private static Node.Mapping json(String json) {
        Tree tree = Tree.read(json.getBytes(UTF_8), "x.json", Format.JSON);
        return (Node.Mapping) ((Tree.Parsed) tree).root();
    }
}
