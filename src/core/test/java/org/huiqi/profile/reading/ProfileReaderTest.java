package org.huiqi.profile.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.AttestationEntry;
import org.huiqi.profile.Profile;
import org.huiqi.profile.Subject.Role;
import org.huiqi.profile.schema.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileReaderTest {

    @Test
    void the_example_of_the_dictionary_is_accepted() {
        Profile profile =
                Reading.yaml(
                        "subject: {type: ENTERPRISE, legalPerson: true}",
                        "registration: {province: 江苏, city: 无锡, date: 2015-03-02}",
                        "years: {2023: {revenue: 1.2亿元, rdExpense: 500, employees: 180}}",
                        "softwareProducts: [{id: s1, category: INDUSTRIAL, rdExpense: 350}]",
                        "attestations: {P09-08: true, \"P10-07@s1\": {value: true, by: 李工}}");
        assertThat(Profiles.canonicalJson(profile))
                .isEqualTo(
                        "{\"attestations\":{\"P09-08\":{\"value\":true},"
                                + "\"P10-07@s1\":{\"by\":\"李工\",\"value\":true}},\"format\":1,"
                                + "\"registration\":{\"city\":\"无锡\",\"date\":\"2015-03-02\",\"province\":\"江苏\"},"
                                + "\"softwareProducts\":[{\"category\":\"INDUSTRIAL\",\"id\":\"s1\",\"rdExpense\":350}],"
                                + "\"subject\":{\"legalPerson\":true,\"type\":\"ENTERPRISE\"},"
                                + "\"years\":{\"2023\":{\"employees\":180,\"rdExpense\":500,\"revenue\":12000}}}");
    }

    @Test
    void yaml_and_json_of_the_same_content_bind_equal() throws IOException {
        assertThat(full("full.yaml", Format.YAML)).isEqualTo(full("full.json", Format.JSON));
    }

    @Test
    void the_full_profile_of_the_tests_says_something_for_every_field() throws IOException {
        assertThat(silentFields(full("full.yaml", Format.YAML), "")).isEmpty();
    }

    @Test
    void an_absent_section_is_a_record_that_knows_nothing() {
        assertThat(Reading.yaml().subject().legalPerson()).isNull();
    }

    @Test
    void an_absent_section_of_a_candidate_is_a_record_that_knows_nothing() {
        Profile profile = Reading.yaml("softwareProducts: [{id: s1}]");
        assertThat(profile.softwareProducts().get(0).copyright().registered()).isNull();
    }

    @Test
    void an_absent_list_is_unknown() {
        assertThat(Reading.yaml().titles()).isNull();
    }

    @Test
    void an_empty_list_is_known_to_be_none() {
        assertThat(Reading.yaml("titles: []").titles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: null",
                "name: ~",
                "name:",
                "subject: null",
                "subject: {type: null}",
                "titles: null",
                "years: null",
                "years: {2023: null}",
                "attestations: null",
                "attestations: {P09-08: null}",
                "attestations: {P09-08: {value: null, by: 李工}}",
            })
    void null_says_the_same_as_nothing(String line) {
        assertThat(Reading.yaml(line)).isEqualTo(Reading.yaml());
    }

    @ParameterizedTest
    @CsvSource({"-300, -300", "-300万元, -300", "−0.5亿元, -5000", "0, 0", "1.5, 1.5"})
    void a_profit_may_be_a_loss(String written, BigDecimal amount) {
        Profile profile = Reading.yaml("years: {2023: {netProfit: " + written + "}}");
        assertThat(profile.year(2023).netProfit()).isEqualTo(amount);
        assertThat(Reading.json(Profiles.canonicalJson(profile))).isEqualTo(profile);
    }

    @Test
    void figures_of_the_year_of_foundation_and_noughts_before_it_are_accepted() {
        assertThat(
                        Reading.faults(
                                "foundedOn: 2022-12-31",
                                "years: {2021: {revenue: 0, employees: 0, netProfit: -0.0},"
                                        + " 2022: {revenue: 1, netProfit: -1}}"))
                .isEmpty();
    }

    @Test
    void what_standards_read_says_nothing_where_it_is_absent() {
        Profile profile = Reading.yaml("rdInstitutions: []");
        assertThat(profile.ip()).isNull();
        assertThat(profile.rdInstitutions()).isEmpty();
        assertThat(Profiles.canonicalJson(profile))
                .isEqualTo("{\"format\":1,\"rdInstitutions\":[]}");
    }

    @Test
    void texts_are_trimmed() {
        assertThat(Reading.yaml("name: \" \\t甲公司\\u3000\"").name()).isEqualTo("甲公司");
    }

    @Test
    void enum_words_are_trimmed() {
        assertThat(Reading.faults("subject: {type: ' ENTERPRISE '}")).isEmpty();
    }

    @Test
    void enum_lists_lose_repeats_and_take_the_order_of_the_dictionary() {
        Profile profile =
                Reading.yaml("subject: {roles: [PARK_OPERATOR, CHAIN_LEADER, PARK_OPERATOR]}");
        assertThat(profile.subject().roles())
                .containsExactly(Role.CHAIN_LEADER, Role.PARK_OPERATOR);
    }

    @Test
    void integer_lists_lose_repeats_and_are_sorted() {
        Profile profile = Reading.yaml("bonds: [{id: b1, subsidyYears: [2023, 2021, 2023]}]");
        assertThat(profile.bonds().get(0).subsidyYears()).containsExactly(2021, 2023);
    }

    @Test
    void object_lists_keep_the_order_of_the_file() {
        Profile profile = Reading.yaml("titles: [{number: b}, {number: a}]");
        assertThat(profile.titles()).extracting("number").containsExactly("b", "a");
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "12.0, 12", "1.2e1, 12", "0, 0", "-0, 0", "2147483647, 2147483647"})
    void a_number_without_a_fraction_is_an_integer(String written, int value) {
        assertThat(Reading.yaml("subject: {ownIpCount: " + written + "}").subject().ownIpCount())
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "39999.99, 39999.99",
        "12000.50, 12000.5",
        "8200, 8200",
        "1e3, 1000",
        "-0.0, 0",
        "99999999999999999999.0000000001, 99999999999999999999.0000000001",
        "350000元, 35",
    })
    void money_is_exact_and_without_trailing_zeros(String written, String value) {
        Profile profile = Reading.yaml("vouchers: {spend: " + written + "}");
        assertThat(profile.vouchers().spend()).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "100", "99.999"})
    void percentages_include_their_bounds(String pct) {
        assertThat(Reading.faults("holdings: [{pct: " + pct + "}]")).isEmpty();
    }

    @Test
    void a_leap_day_exists_in_a_leap_year() {
        assertThat(Reading.yaml("registration: {date: 2024-02-29}").registration().date())
                .isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @CsvSource({"江苏省, 徐州市, 江苏, 徐州", "安徽, 宿州市, 安徽, 宿州", "广西壮族自治区, 南宁, 广西, 南宁"})
    void places_are_stored_without_their_suffixes(
            String province, String city, String bareProvince, String bareCity) {
        Profile profile =
                Reading.yaml("registration: {province: " + province + ", city: " + city + "}");
        assertThat(profile.registration())
                .extracting("province", "city")
                .containsExactly(bareProvince, bareCity);
    }

    @Test
    void a_city_of_another_province_is_any_text_where_the_province_is_not_known() {
        assertThat(Reading.faults("registration: {city: 昆山}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "titles: [{validFrom: 2024-01-01, validTo: 2024-01-01}]",
                "titles: [{openEnded: false, validTo: 2024-01-01}]",
                "titles: [{openEnded: true, validFrom: 2024-01-01}]",
                "talentLinks: [{supportFrom: 2024-01-01, supportTo: 2024-01-01}]",
                "secondments: [{id: v, person: {birthDate: 2024-09-20}}]",
                "youngScientistPosts: [{id: y, appliedOn: 2024-01-01, person: {birthDate: 2024-01-01}}]",
                "ministryProjects: [{id: m, teamSize: 3, teamAged40OrYounger: 3}]",
                "ministryProjects: [{id: m, teamSize: 1, teamAged40OrYounger: 0}]",
                "researchProjects: [{id: r, unitCount: 1}]",
                "registration: {date: 2030-01-01}",
            })
    void what_lies_on_the_edge_of_a_check_passes(String line) {
        assertThat(Reading.faults(line)).isEmpty();
    }

    @Test
    void name_and_note_are_allowed_on_every_object() {
        assertThat(
                        Reading.faults(
                                "subject: {name: 甲, note: 乙}",
                                "years: {2023: {note: 丙}}",
                                "majorProjects: [{id: p, directions: [{name: 丁}]}]",
                                "attestations: {P09-08: {value: true, note: 戊, name: 己}}"))
                .isEmpty();
    }

    @Test
    void an_attestation_keeps_who_when_and_why() {
        Profile profile =
                Reading.yaml(
                        "attestations: {P09-08: {value: false, by: 张三, on: 2024-09-01, evidence: 合同}}");
        assertThat(profile.attestations().get("P09-08"))
                .isEqualTo(new AttestationEntry(false, "张三", LocalDate.of(2024, 9, 1), "合同"));
    }

    @Test
    void an_attestation_key_may_name_a_candidate_that_is_not_there() {
        assertThat(Reading.yaml("attestations: {P10-07@s9: true}").attestations())
                .containsOnlyKeys("P10-07@s9");
    }

    @Test
    void ids_may_repeat_in_other_lists() {
        assertThat(Reading.faults("bonds: [{id: a}]", "cases: [{id: a}]")).isEmpty();
    }

    @Test
    void faults_come_in_the_order_of_the_file() {
        assertThat(
                        Reading.faults(
                                "note: 1",
                                "registration: {date: x}",
                                "foo: 1",
                                "subject: {type: Y}"))
                .extracting(message -> message.substring(0, 8))
                .containsExactly("x.yaml:2", "x.yaml:3", "x.yaml:4", "x.yaml:5");
    }

    @Test
    void a_fault_without_a_line_shows_the_source_alone() {
        Node root =
                new Node.Mapping(
                        Location.somewhere("甲.xlsx"),
                        List.of(
                                new Node.Entry(
                                        Location.somewhere("甲.xlsx"),
                                        "format",
                                        new Node.Scalar(
                                                Location.somewhere("甲.xlsx"),
                                                Node.Kind.NUMBER,
                                                "3"))));
        assertThat(Reading.messages(Reading.READER.bind(root, Reading.AS_OF)))
                .containsExactly("甲.xlsx format：3 超出范围；应为 1");
    }

    private static Profile full(String name, Format format) throws IOException {
        byte[] bytes = Reading.resource("/profiles/" + name);
        return Reading.accepted(Reading.READER.read(bytes, name, format, Reading.AS_OF));
    }

    private static List<String> silentFields(Object value, String path) {
        if (value == null || value.equals(List.of()) || value.equals(Map.of())) {
            return List.of(path);
        }
        if (value instanceof List<?> list) {
            return silentFields(list.get(0), path + "[]");
        }
        if (value instanceof Map<?, ?> map) {
            return map.values().stream()
                    .filter(entry -> !(entry instanceof AttestationEntry))
                    .flatMap(entry -> silentFields(entry, path + ".*").stream())
                    .toList();
        }
        if (!(value instanceof Record)) {
            return List.of();
        }
        return java.util.Arrays.stream(Values.components(value.getClass()))
                .flatMap(component -> silentFields(component, value, path).stream())
                .toList();
    }

    private static List<String> silentFields(RecordComponent component, Object of, String path) {
        return silentFields(Values.get(of, component), path + "." + component.getName());
    }

    @Test
    void a_reader_can_be_shared_by_threads() {
        byte[] bytes = "format: 1\nname: 甲".getBytes(UTF_8);
        List<String> names =
                java.util.stream.IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(i -> Reading.READER.read(bytes, "x", Format.YAML, Reading.AS_OF))
                        .map(read -> Reading.accepted(read).name())
                        .distinct()
                        .toList();
        assertThat(names).containsExactly("甲");
    }
}
