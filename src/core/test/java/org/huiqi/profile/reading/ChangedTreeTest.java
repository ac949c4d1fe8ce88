package org.huiqi.profile.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class ChangedTreeTest {
    private static final Node BASE =
            Reading.tree(
                    """
                    format: 1
                    name: 甲
                    years: {2023: {revenue: 100}}
                    titles: [{type: HNTE}, {type: UNICORN}]
                    softwareProducts: [{id: s1, rdExpense: 5}, {id: s.2}]
                    attestations: {P09-08: true}
                    """);

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/changed-trees.txt", delimiter = '|', quoteCharacter = '\0')
    void a_value_is_set_or_removed(String path, String value, String expected) {
        Node changed = value == null ? BASE.without(path) : BASE.with(path, value(value));
        assertThat(changed.flow()).contains(expected);
    }

    @Test
    void removing_what_is_not_there_changes_nothing() {
        for (String path :
                "note titles[5] softwareProducts[s9].id name.x years[0] a.b.c".split(" ")) {
            assertThat(BASE.without(path)).as(path).isEqualTo(BASE);
        }
    }

    @Test
    void a_repeated_key_becomes_one() {
        Node changed = Reading.tree("format: 1\nname: 甲\nname: 乙").with("name", value("丙"));
        assertThat(changed.flow()).isEqualTo("{format: 1, name: 丙}");
    }

    @ParameterizedTest
    @CsvSource({
        "Malformed path: , . a. .a a..b [0] a[ a[] a]b a[0]b]",
        "Step , softwareProducts[s9].rdExpense titles[3].type name.x titles.type years[0].revenue"
    })
    void a_path_that_leads_nowhere_is_refused(String message, String paths) {
        for (String path : (" " + paths).split(" ")) {
            if (!path.isEmpty() || message.startsWith("Malformed")) {
                assertThatThrownBy(() -> BASE.with(path, value("1")))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith(message);
            }
        }
    }

    private static Node value(String yaml) {
        return ((Node.Mapping) Reading.tree("x: " + yaml)).get("x");
    }
}
