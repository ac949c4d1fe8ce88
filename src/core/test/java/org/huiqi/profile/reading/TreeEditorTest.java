package org.huiqi.profile.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.huiqi.profile.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeEditorTest {

    private static final Node BASE =
            Reading.tree(
                    String.join(
                            "\n",
                            "format: 1",
                            "name: 甲",
                            "years: {2023: {revenue: 100}}",
                            "titles: [{type: HNTE}, {type: UNICORN}]",
                            "softwareProducts: [{id: s1, rdExpense: 5}, {id: s.2}]",
                            "attestations: {P09-08: true}"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                // in an object; objects on the way are made
                "years.2023.revenue | 150 | years: {2023: {revenue: 150}}",
                "years.2022.employees | 7 | years: {2023: {revenue: 100}, 2022: {employees: 7}}",
                // an entry by its index and by its id, which may hold a dot
                "titles[1].validTo | 2026-01-01 | {type: UNICORN, validTo: 2026-01-01}]",
                "softwareProducts[s1].rdExpense | 350 | [{id: s1, rdExpense: 350}, ",
                "softwareProducts[s.2].test.passed | true | {id: \"s.2\", test: {passed: true}}]",
                // the next index adds an entry, index 0 starts a list
                "titles[2].type | GAZELLE | {type: UNICORN}, {type: GAZELLE}]",
                "bonds[0].id | b1 | bonds: [{id: b1}]",
                "titles | [] | titles: []",
                // below attestations the rest is one key
                "attestations.P10-07@s.2 | false | {P09-08: true, \"P10-07@s.2\": false}"
            })
    void a_value_is_set(String path, String value, String expected) {
        assertThat(BASE.with(path, value(value)).flow()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "years.2023.revenue | years: {2023: {}}",
                "softwareProducts[s1] | softwareProducts: [{id: \"s.2\"}]"
            })
    void a_value_is_removed(String path, String expected) {
        assertThat(BASE.without(path).flow()).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "note",
                "titles[5]",
                "softwareProducts[s9].id",
                "name.x",
                "years[0]",
                "a.b.c"
            })
    void removing_what_is_not_there_changes_nothing(String path) {
        assertThat(BASE.without(path)).isEqualTo(BASE);
    }

    @Test
    void the_tree_itself_does_not_change() {
        BASE.with("name", value("乙"));
        assertThat(bound(BASE).name()).isEqualTo("甲");
    }

    @Test
    void a_repeated_key_becomes_one() {
        Node changed = Reading.tree("format: 1\nname: 甲\nname: 乙").with("name", value("丙"));
        assertThat(bound(changed).name()).isEqualTo("丙");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.", ".a", "a..b", "[0]", "a[", "a[]", "a]b", "a[0]b]"})
    void a_malformed_path_is_refused(String path) {
        assertThatThrownBy(() -> BASE.with(path, value("1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Malformed path: " + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"softwareProducts[s9].rdExpense", "titles[3].type"})
    void an_entry_that_is_not_there_cannot_be_changed(String path) {
        assertThatThrownBy(() -> BASE.with(path, value("1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("No entry ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name.x", "titles.type", "years[0].revenue"})
    void a_step_that_does_not_fit_is_refused(String path) {
        assertThatThrownBy(() -> BASE.with(path, value("1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Step ");
    }

    private static Node value(String yaml) {
        return ((Node.Mapping) Reading.tree("x: " + yaml)).get("x");
    }

    private static Profile bound(Node root) {
        return Reading.accepted(Reading.READER.bind(root, Reading.AS_OF));
    }
}
