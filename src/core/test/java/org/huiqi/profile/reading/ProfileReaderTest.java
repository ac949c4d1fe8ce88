package org.huiqi.profile.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huiqi.profile.Profile;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Leaves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ProfileReaderTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/tables/kept-forms.txt", delimiter = '|', quoteCharacter = '`')
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
    @CsvFileSource(resources = "/tables/nulls.txt", delimiter = '|', quoteCharacter = '\0')
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

    /** A line break is ⏎. */
    @ParameterizedTest
    @CsvFileSource(resources = "/tables/edges.txt", delimiter = '|', quoteCharacter = '\0')
    void what_lies_on_the_edge_of_a_check_passes(String lines) {
        assertThat(Reading.faults(lines.split("⏎"))).isEmpty();
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
        Set<String> said =
                Leaves.of(full).stream()
                        .map(leaf -> Fields.template(leaf.path()))
                        .collect(Collectors.toSet());
        assertThat(Fields.map().values())
                .filteredOn(field -> !field.type().isRecord())
                .extracting(Fields.Field::path)
                .filteredOn(path -> !path.equals(Profile.ORIGIN))
                .isSubsetOf(said);
    }

    private static Profile full(String name, Format format) throws IOException {
        byte[] bytes = Reading.resource("/profiles/" + name);
        return Reading.accepted(Reading.READER.read(bytes, name, format, Reading.AS_OF));
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
