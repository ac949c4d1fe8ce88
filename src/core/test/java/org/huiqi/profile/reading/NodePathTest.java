package org.huiqi.profile.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.huiqi.profile.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodePathTest {

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

    @Test
    void a_value_in_an_object_is_replaced() {
        Profile changed = bound(BASE.with("years.2023.revenue", value("1.5亿元")));
        assertThat(changed.years().get(2023).revenue()).hasToString("15000");
    }

    @Test
    void objects_on_the_way_are_made() {
        Profile changed = bound(BASE.with("years.2022.employees", value("7")));
        assertThat(changed.years().get(2022).employees()).isEqualTo(7);
    }

    @Test
    void a_list_entry_is_reached_by_index() {
        Profile changed = bound(BASE.with("titles[1].validTo", value("2026-01-01")));
        assertThat(changed.titles().get(1).validTo()).hasToString("2026-01-01");
    }

    @Test
    void a_list_entry_is_reached_by_id() {
        Profile changed = bound(BASE.with("softwareProducts[s1].rdExpense", value("350")));
        assertThat(changed.softwareProducts().get(0).rdExpense()).hasToString("350");
    }

    @Test
    void an_id_may_hold_a_dot() {
        Profile changed =
                bound(BASE.with("softwareProducts[s.2].copyright.registered", value("true")));
        assertThat(changed.softwareProducts().get(1).copyright().registered()).isTrue();
    }

    @Test
    void the_next_index_adds_an_entry() {
        Profile changed = bound(BASE.with("titles[2].type", value("GAZELLE")));
        assertThat(changed.titles()).hasSize(3);
    }

    @Test
    void index_zero_starts_a_list_that_is_missing() {
        Profile changed = bound(BASE.with("bonds[0].id", value("b1")));
        assertThat(changed.bonds()).hasSize(1);
    }

    @Test
    void a_whole_list_can_be_set() {
        assertThat(bound(BASE.with("titles", value("[]"))).titles()).isEmpty();
    }

    @Test
    void below_attestations_the_rest_is_one_key() {
        Profile changed = bound(BASE.with("attestations.P10-07@s.2", value("false")));
        assertThat(changed.attestations().get("P10-07@s.2").value()).isFalse();
    }

    @Test
    void a_value_is_removed() {
        Profile changed = bound(BASE.without("years.2023.revenue"));
        assertThat(changed.years().get(2023).revenue()).isNull();
    }

    @Test
    void a_list_entry_is_removed() {
        assertThat(bound(BASE.without("softwareProducts[s1]")).softwareProducts()).hasSize(1);
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
