package org.huiqi.profile.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.ProfileChange.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileChangeTest {
    private static final String[] FIRM = {
        "registration: {province: 江苏, city: 无锡}",
        "years: {2023: {revenue: 12000, rdExpense: 500, employees: 180}}",
        "titles:",
        "  - {type: HNTE, level: NATIONAL, issuedOn: 2022-11-18}",
        "  - {type: TECH_SME, level: PROVINCIAL}",
        "  - {type: HNTE, issuedOn: 2019-11-18}",
        "softwareProducts: [{id: s1, rdExpense: 350}, {id: s2}]",
        "attestations: {P09-08: true}"
    };

    private static Read read(String... changes) {
        List<ProfileChange> made = Stream.of(changes).map(ProfileChangeTest::change).toList();
        return ProfileChange.apply(Reading.yaml(FIRM), made, Reading.READER, Reading.AS_OF);
    }

    /** {@code set a=b}, {@code add a=b}, {@code remove a}. */
    private static ProfileChange change(String text) {
        String[] parts = text.split(" ", 2);
        return ProfileChange.of(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
    }

    private static Profile changed(String... changes) {
        return Reading.accepted(read(changes));
    }

    private static Profile with(int line, String text) {
        List<String> lines = new ArrayList<>(List.of(FIRM));
        lines.set(line, text);
        return Reading.yaml(lines.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/changes.txt", delimiter = '|')
    void a_change_is_what_the_file_would_say(String change, int line, String text) {
        assertThat(changed(change)).isEqualTo(with(line, text));
    }

    @Test
    void every_entry_that_a_field_and_its_value_name_is_removed() {
        assertThat(changed("remove titles[type=HNTE]").titles())
                .isEqualTo(Reading.yaml("titles: [{type: TECH_SME, level: PROVINCIAL}]").titles());
        assertThat(changed("remove titles[HNTE]")).isEqualTo(changed("remove titles[type=HNTE]"));
    }

    @Test
    void changes_are_made_one_after_the_other() {
        assertThat(
                        changed(
                                "remove titles[type=HNTE]",
                                "add titles={type: HNTE, issuedOn: 2024-01-02}",
                                "set titles[HNTE].validTo=2027-01-01"))
                .isEqualTo(
                        changed(
                                "set titles=[{type: TECH_SME, level: PROVINCIAL}, {type: HNTE,"
                                        + " issuedOn: 2024-01-02, validTo: 2027-01-01}]"));
    }

    @Test
    void an_entry_added_to_an_unknown_list_leaves_the_rest_of_it_unknown() {
        assertThat(changed("add holdings={pct: 30}"))
                .isEqualTo(changed("set holdings=[{pct: 30}, {}]"));
        assertThat(changed("add bonds={id: b1}")).isEqualTo(changed("set bonds=[{id: b1}]"));
        assertThat(changed("add subject.roles=CHAIN_LEADER"))
                .isEqualTo(changed("set subject.roles=[CHAIN_LEADER]"));
    }

    @Test
    void no_change_gives_the_profile_as_it_is() {
        assertThat(changed()).isEqualTo(Reading.yaml(FIRM));
    }

    @Test
    void the_profile_itself_stays_as_it_is() {
        Profile before = Reading.yaml(FIRM);
        ProfileChange.apply(before, List.of(change("remove years")), Reading.READER, Reading.AS_OF);
        assertThat(before).isEqualTo(Reading.yaml(FIRM));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/refused-changes.txt", delimiter = '|')
    void what_cannot_be_is_refused_with_path_value_and_what_is_allowed(
            String change, String message) {
        assertThat(Reading.messages(read(change)).get(0)).startsWith(message);
    }

    @Test
    void more_changes_than_anybody_makes_are_refused() {
        String[] many = new String[ProfileChange.MOST + 1];
        Arrays.fill(many, "set name=甲");
        assertThat(Reading.messages(read(many))).containsExactly("101 处改动太多；一次最多 100 处");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SET | years.2023.rdExpense | --set years.2023.rdExpense 没有等号；应为 路径=值，如 years.2023.rdExpense=700万元",
                "ADD | titles | --add titles 没有等号",
                "SET | titles[type=HNTE] | --set titles[type=HNTE] 没有等号",
                "SET | a..b=3 | --set a..b 不是路径；如 years.2023.rdExpense、titles[HNTE].validTo",
                "SET | titles[].type=HNTE | --set titles[].type 不是路径",
                "REMOVE | [0] | --remove [0] 不是路径",
                "SET | name={ | --set name={ YAML 语法错误",
            })
    void what_cannot_be_understood_says_what_to_write(Kind kind, String said, String message) {
        assertThatThrownBy(() -> ProfileChange.of(kind, said))
                .isInstanceOfSatisfying(
                        ProfileChange.Malformed.class,
                        malformed -> assertThat(malformed.text().zh()).startsWith(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set years.2023.rdExpense=\"700万元\"",
                "add titles={type: HNTE, issuedOn: 2024-11-01}",
                "remove titles[type=HNTE]",
                "set titles=[]",
            })
    void a_change_tells_how_it_is_written(String text) {
        ProfileChange change = change(text);
        assertThat(change.kind().word() + " " + change.said()).isEqualTo(text);
        assertThat(change(change.kind().word() + " " + change.said())).isEqualTo(change);
    }

    @ParameterizedTest
    @EnumSource
    void its_text_for_logs_tells_no_value(Kind kind) {
        ProfileChange change =
                ProfileChange.of(kind, kind == Kind.REMOVE ? "titles[机密]" : "titles[机密].name=机密");
        assertThat(change.toString()).doesNotContain("机密").contains(kind.name(), "titles[]");
    }
}
