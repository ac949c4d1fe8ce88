package org.huiqi.profile.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileDocumentTest {
    private static final Location NOWHERE = Location.somewhere("");
    private static final Node TRUE = new Node.Scalar(NOWHERE, Node.Kind.BOOLEAN, "true");
    private static final Node NONE = new Node.Sequence(NOWHERE, List.of());

    private static ProfileDocument yaml(String text) {
        return ProfileDocument.of(text.getBytes(UTF_8), "x.yaml", Format.YAML);
    }

    private static Node text(String text) {
        return new Node.Scalar(NOWHERE, Node.Kind.TEXT, text);
    }

    private static Node entries(String... ids) {
        return new Node.Sequence(
                NOWHERE,
                Stream.of(ids)
                        .map(
                                id ->
                                        (Node)
                                                new Node.Mapping(
                                                        NOWHERE,
                                                        List.of(
                                                                new Node.Entry(
                                                                        NOWHERE, "id", text(id)))))
                        .toList());
    }

    @Test
    void a_blank_document_says_its_format_only() {
        assertThat(ProfileDocument.blank(Format.YAML).text()).isEqualTo("format: 1\n");
        assertThat(ProfileDocument.blank(Format.JSON).text()).isEqualTo("{\n  \"format\": 1\n}\n");
    }

    @Test
    void a_value_gets_a_line_at_the_end_of_its_section_and_all_else_stays() {
        ProfileDocument document =
                yaml(
                        """
                        # 甲公司
                        format: 1   # 版本
                        subject:
                            type: ENTERPRISE   # 企业
                            # 下面待补

                        name: 甲公司
                        """);
        assertThat(document.with("subject.legalPerson", TRUE).text())
                .isEqualTo(
                        """
                        # 甲公司
                        format: 1   # 版本
                        subject:
                            type: ENTERPRISE   # 企业
                            legalPerson: true
                            # 下面待补

                        name: 甲公司
                        """);
    }

    @Test
    void objects_on_the_way_are_made() {
        assertThat(yaml("format: 1\n").with("years.2023.revenue", text("1.2亿元")).text())
                .isEqualTo("format: 1\nyears:\n  2023:\n    revenue: \"1.2亿元\"\n");
    }

    @Test
    void a_value_goes_within_braces_where_its_section_has_them() {
        ProfileDocument document = yaml("format: 1\nyears: {2023: {employees: 9}} # 年度\n");
        assertThat(document.with("years.2023.revenue", text("9万元")).text())
                .isEqualTo("format: 1\nyears: {2023: {employees: 9, revenue: \"9万元\"}} # 年度\n");
        assertThat(yaml("format: 1\nsubject: {}\n").with("subject.legalPerson", TRUE).text())
                .isEqualTo("format: 1\nsubject: {legalPerson: true}\n");
    }

    @Test
    void a_null_is_replaced() {
        assertThat(yaml("format: 1\ntitles: ~ # ?\n").with("titles", NONE).text())
                .isEqualTo("format: 1\ntitles: [] # ?\n");
        assertThat(yaml("format: 1\ntitles:\nname: x\n").with("titles", NONE).text())
                .isEqualTo("format: 1\ntitles: []\nname: x\n");
        assertThat(yaml("format: 1\nsubject:\n").with("subject.legalPerson", TRUE).text())
                .isEqualTo("format: 1\nsubject: {legalPerson: true}\n");
    }

    @Test
    void entries_of_a_list_are_filled_in_by_their_index() {
        ProfileDocument document = yaml("format: 1\n").with("bonds", entries("b1", "b2"));
        document = document.with("bonds[0].type", text("GREEN"));
        document = document.with("bonds[1].projectProvince", text("江苏"));
        assertThat(document.text())
                .isEqualTo(
                        """
                        format: 1
                        bonds:
                          - id: b1
                            type: GREEN
                          - id: b2
                            projectProvince: 江苏
                        """);
    }

    @Test
    void an_attestation_of_a_candidate_is_one_key() {
        assertThat(yaml("format: 1\n").with("attestations.P10-07@s.1", TRUE).text())
                .isEqualTo("format: 1\nattestations:\n  \"P10-07@s.1\": true\n");
    }

    @Test
    void text_that_would_be_read_otherwise_is_quoted() {
        for (String text :
                List.of("true", "no", "12", "# x", "a: b", "", "- x", "\"", "a\nb", "1.5e3")) {
            ProfileDocument document = yaml("format: 1\n").with("note", text(text));
            assertThat(document.root().get("note")).isInstanceOf(Node.Scalar.class);
            assertThat(((Node.Scalar) document.root().get("note")).kind())
                    .isEqualTo(Node.Kind.TEXT);
            assertThat(((Node.Scalar) document.root().get("note")).text()).isEqualTo(text);
            assertThat(document.isWrittenAnew()).isFalse();
        }
    }

    @Test
    void a_last_line_without_its_break_and_windows_line_breaks_do_no_harm() {
        assertThat(yaml("format: 1\nname: x").with("note", text("y")).text())
                .isEqualTo("format: 1\nname: x\nnote: \"y\"\n");
        ProfileDocument windows = yaml("format: 1\r\nsubject:\r\n  type: OTHER\r\n");
        assertThat(windows.with("subject.legalPerson", TRUE).isWrittenAnew()).isFalse();
    }

    @Test
    void a_block_of_text_at_the_end_does_no_harm() {
        ProfileDocument document = yaml("format: 1\nsubject:\n  note: |\n    甲\n    乙\nname: x\n");
        assertThat(document.with("subject.legalPerson", TRUE).text())
                .isEqualTo(
                        "format: 1\nsubject:\n  note: |\n    甲\n    乙\n  legalPerson: true\nname: x\n");
    }

    @Test
    void yaml_that_cannot_be_edited_in_its_place_is_written_anew_and_says_so() {
        ProfileDocument document =
                yaml("format: 1\nholdings: [&a {pct: 60}, *a] # 两项相同\nyears: {name: 甲}\n");
        ProfileDocument changed = document.with("holdings[1].direct", TRUE);
        assertThat(changed.isWrittenAnew()).isTrue();
        assertThat(changed.text())
                .isEqualTo(
                        """
                        format: 1
                        holdings:
                          - pct: 60
                          - pct: 60
                            direct: true
                        years:
                          name: 甲
                        """);
        assertThat(changed.with("name", text("甲")).isWrittenAnew()).isTrue();
    }

    @Test
    void json_stays_json_and_keeps_its_digits() {
        ProfileDocument document =
                ProfileDocument.of(
                        "{\"format\":1,\"years\":{\"2023\":{\"revenue\":12000.50}}}"
                                .getBytes(UTF_8),
                        "x.json",
                        Format.JSON);
        ProfileDocument changed = document.with("subject.legalPerson", TRUE).with("bonds", NONE);
        assertThat(changed.isWrittenAnew()).isFalse();
        assertThat(changed.text())
                .isEqualTo(
                        """
                        {
                          "format": 1,
                          "years": {
                            "2023": {
                              "revenue": 12000.50
                            }
                          },
                          "subject": {
                            "legalPerson": true
                          },
                          "bonds": []
                        }
                        """);
    }

    @Test
    void what_is_no_object_is_no_document() {
        assertThatThrownBy(() -> yaml("- 1\n")).isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Path> firms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("facts"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("firms")
    void every_line_of_a_sample_firm_survives_new_facts(Path file) throws IOException {
        String before = Files.readString(file);
        ProfileDocument document =
                yaml(before)
                        .with("subject.note", text("补充"))
                        .with("registration.note", text("补充"))
                        .with("group.note", text("补充"))
                        .with("attestations.P99-01", TRUE);
        assertThat(document.isWrittenAnew()).isFalse();
        String after = document.text().replaceAll(", note: 补充|  note: 补充\n|, P99-01: true", "");
        assertThat(after.lines().toList()).containsSubsequence(before.lines().toList());
    }
}
