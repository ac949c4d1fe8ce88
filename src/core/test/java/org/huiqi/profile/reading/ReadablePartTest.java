package org.huiqi.profile.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a person who corrects a refused file need not type again. */
class ReadablePartTest {

    /** What is valid of YAML lines that have a fault, as canonical JSON. */
    private static String readable(String... lines) {
        String text = "format: 1\n" + String.join("\n", lines) + "\n";
        Read read = Reading.READER.read(text.getBytes(UTF_8), "x.yaml", Format.YAML, Reading.AS_OF);
        return Profiles.canonicalJson(((Read.Refused) read).readable());
    }

    @Test
    void a_field_with_a_fault_is_unknown_and_the_others_stay() {
        assertThat(
                        readable(
                                "name: 甲",
                                "registration: {province: 火星, date: 2020-01-02}",
                                "years: {2023: {revenue: 很多, employees: 20}}"))
                .isEqualTo(
                        "{\"format\":1,\"name\":\"甲\",\"registration\":{\"date\":\"2020-01-02\"},"
                                + "\"years\":{\"2023\":{\"employees\":20}}}");
    }

    @Test
    void an_entry_that_is_none_keeps_its_place() {
        assertThat(readable("softwareProducts: [{id: s1}, null, 甲, {id: s4}]"))
                .isEqualTo(
                        "{\"format\":1,\"softwareProducts\":[{\"id\":\"s1\"},{},{},{\"id\":\"s4\"}]}");
    }

    @Test
    void an_unknown_key_and_a_section_of_another_shape_are_left_out() {
        assertThat(readable("nmae: 甲", "subject: 企业", "conduct: {abnormalList: false}"))
                .isEqualTo("{\"conduct\":{\"abnormalList\":false},\"format\":1}");
    }

    @Test
    void a_file_that_is_no_yaml_has_nothing_to_read() {
        Read read =
                Reading.READER.read("a: [".getBytes(UTF_8), "x.yaml", Format.YAML, Reading.AS_OF);
        assertThat(((Read.Refused) read).readable()).isNull();
    }
}
