package org.huiqi.profile.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.huiqi.profile.AttestationEntry;
import org.huiqi.profile.Profile;
import org.huiqi.profile.schema.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    # texts and words are trimmed
                    name: " \\t甲公司\\u3000" | "name":"甲公司"
                    subject: {type: ' ENTERPRISE '} | "subject":{"type":"ENTERPRISE"}
                    # lists of words and numbers lose repeats and are in order, lists of objects are as they are
                    subject: {roles: [PARK_OPERATOR, CHAIN_LEADER, PARK_OPERATOR]} | {"roles":["CHAIN_LEADER","PARK_OPERATOR"]}
                    bonds: [{id: b1, subsidyYears: [2023, 2021, 2023]}] | "subsidyYears":[2021,2023]
                    bonds: [{id: b}, {id: a}] | [{"id":"b"},{"id":"a"}]
                    titles: [] | "titles":[]
                    # a number without a fraction is an integer
                    subject: {ownIpCount: 12.0} | {"ownIpCount":12}
                    subject: {ownIpCount: 1.2e1} | {"ownIpCount":12}
                    subject: {ownIpCount: -0} | {"ownIpCount":0}
                    subject: {ownIpCount: 2147483647} | {"ownIpCount":2147483647}
                    # money is exact and without trailing zeros; a profit may be a loss
                    vouchers: {spend: 39999.99} | {"spend":39999.99}
                    vouchers: {spend: 12000.50} | {"spend":12000.5}
                    vouchers: {spend: 1e3} | {"spend":1000}
                    vouchers: {spend: -0.0} | {"spend":0}
                    vouchers: {spend: 99999999999999999999.0000000001} | {"spend":99999999999999999999.0000000001}
                    vouchers: {spend: 350000元} | {"spend":35}
                    years: {2023: {netProfit: -300}} | {"netProfit":-300}
                    years: {2023: {netProfit: -300万元}} | {"netProfit":-300}
                    years: {2023: {netProfit: −0.5亿元}} | {"netProfit":-5000}
                    registration: {date: 2024-02-29} | {"date":"2024-02-29"}
                    # places are kept by their Chinese names, without their suffixes
                    registration: {province: 江苏省, city: 徐州市} | {"city":"徐州","province":"江苏"}
                    registration: {province: 安徽, city: 宿州市} | {"city":"宿州","province":"安徽"}
                    registration: {province: 广西壮族自治区, city: 市} | {"city":"市","province":"广西"}
                    registration: {province: Jiangsu, city: Suzhou} | {"city":"苏州","province":"江苏"}
                    registration: {province: Anhui, city: Suzhou} | {"city":"Suzhou","province":"安徽"}
                    # who attests, when and why; the candidate need not be there
                    attestations: {P09-08: {value: false, by: 张三, on: 2024-09-01, evidence: 合同}} | {"by":"张三","evidence":"合同","on":"2024-09-01","value":false}
                    attestations: {P10-07@s9: true} | {"P10-07@s9":{"value":true}}
                    # what an editor is told says nothing of a firm
                    {$schema: ./profile.schema.json, format: 1} | {"format":1}
                    """)
    void what_is_read_is_kept_in_one_form(String line, String kept) {
        String json = Profiles.canonicalJson(read(line));
        assertThat(json).contains(kept);
        assertThat(Reading.json(json)).isEqualTo(read(line));
    }

    private static Profile read(String line) {
        return line.startsWith("{")
                ? Reading.accepted(Reading.READER.bind(Reading.tree(line), Reading.AS_OF))
                : Reading.yaml(line);
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

    @Test
    void an_absent_list_is_unknown_and_an_absent_section_knows_nothing() {
        Profile profile = Reading.yaml("softwareProducts: [{id: s1}]");
        assertThat(profile.titles()).isNull();
        assertThat(profile.subject().legalPerson()).isNull();
        assertThat(profile.softwareProducts().get(0).copyright().registered()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foundedOn: 2022-12-31\nyears: {2021: {revenue: 0, netProfit: -0.0}, 2022: {revenue: 1, netProfit: -1}}",
                "holdings: [{pct: 0}, {pct: 100}, {pct: 99.999}]",
                "registration: {city: 昆山}",
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
                "bonds: [{id: a}]\ncases: [{id: a}]",
                "years: {2023: {note: 丙}}\nmajorProjects: [{id: p, directions: [{name: 丁}]}]",
                "attestations: {P09-08: {value: true, note: 戊, name: 己}}",
            })
    void what_lies_on_the_edge_of_a_check_passes(String lines) {
        assertThat(Reading.faults(lines)).isEmpty();
    }

    @Test
    void faults_come_in_the_order_of_the_file_and_one_without_a_line_shows_the_source() {
        String[] lines = {"note: 1", "registration: {date: x}", "foo: 1", "subject: {type: Y}"};
        assertThat(Reading.faults(lines))
                .extracting(message -> message.substring(0, 8))
                .containsExactly("x.yaml:2", "x.yaml:3", "x.yaml:4", "x.yaml:5");
        Node root = Reading.tree("format: 3").movedTo(Location.somewhere("甲.xlsx"));
        assertThat(Reading.messages(Reading.READER.bind(root, Reading.AS_OF)))
                .containsExactly("甲.xlsx format：3 超出范围；应为 1");
    }

    @Test
    void the_full_profile_says_something_for_every_field_in_yaml_as_in_json() throws IOException {
        Profile full = full("full.yaml", Format.YAML);
        assertThat(full).isEqualTo(full("full.json", Format.JSON));
        assertThat(silentFields(full, "")).isEmpty();
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
        return Arrays.stream(Values.components(value.getClass()))
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
                IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(i -> Reading.READER.read(bytes, "x", Format.YAML, Reading.AS_OF))
                        .map(read -> Reading.accepted(read).name())
                        .distinct()
                        .toList();
        assertThat(names).containsExactly("甲");
    }
}
