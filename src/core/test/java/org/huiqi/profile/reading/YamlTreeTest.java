package org.huiqi.profile.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiqi.profile.reading.Node.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTreeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "true | BOOLEAN",
                "false | BOOLEAN",
                "True | TEXT",
                "yes | TEXT",
                "no | TEXT",
                "on | TEXT",
                "off | TEXT",
                "'true' | TEXT",
                "null | NULL",
                "~ | NULL",
                "NULL | TEXT",
                "12 | NUMBER",
                "-12.50 | NUMBER",
                "1.5e3 | NUMBER",
                "+12 | TEXT",
                "0x1F | TEXT",
                "1_000 | TEXT",
                "012 | TEXT",
                ".5 | TEXT",
                "5. | TEXT",
                ".inf | TEXT",
                "\"12\" | TEXT",
                "2024-09-01 | TEXT",
                "12:30 | TEXT",
            })
    void only_json_like_words_are_more_than_text(String value, Kind kind) {
        assertThat(scalar("x: " + value).kind()).isEqualTo(kind);
    }

    @Test
    void nothing_is_null() {
        assertThat(scalar("x:").kind()).isEqualTo(Kind.NULL);
    }

    @Test
    void an_empty_text_in_quotes_is_not_null() {
        assertThat(scalar("x: ''").kind()).isEqualTo(Kind.TEXT);
    }

    @Test
    void a_number_keeps_its_digits() {
        assertThat(scalar("x: 1234567890123456789.1000").text())
                .isEqualTo("1234567890123456789.1000");
    }

    @Test
    void lines_and_columns_start_at_one() {
        assertThat(Reading.tree("a:\n  - bc: 5").toString())
                .contains("Scalar[at=x.yaml:2:9, kind=NUMBER, text=5]");
    }

    @Test
    void the_key_has_its_own_place() {
        Node.Mapping map = (Node.Mapping) Reading.tree("a: 1\n  \nbc: 5");
        assertThat(map.entries().get(1).at()).hasToString("x.yaml:3:1");
    }

    @ParameterizedTest
    @CsvSource({"on", "yes", "2023", "null", "2024-01-01", "true"})
    void a_bare_key_is_the_text_it_looks_like(String key) {
        Node.Mapping map = (Node.Mapping) Reading.tree(key + ": 1");
        assertThat(map.entries().get(0).key()).isEqualTo(key);
    }

    @Test
    void repeated_keys_are_both_there() {
        assertThat(((Node.Mapping) Reading.tree("a: 1\na: 2")).entries()).hasSize(2);
    }

    @Test
    void an_alias_stands_for_its_anchor() {
        Node.Mapping map = (Node.Mapping) Reading.tree("a: &n {k: 1}\nb: *n");
        assertThat(map.get("b")).isSameAs(map.get("a"));
    }

    private static Node.Scalar scalar(String yaml) {
        return (Node.Scalar) ((Node.Mapping) Reading.tree(yaml)).get("x");
    }
}
