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
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProfileDocumentTest {
    private static final Node TRUE =
            new Node.Scalar(Location.somewhere(""), Node.Kind.BOOLEAN, "true");

    private static ProfileDocument yaml(String text) {
        return ProfileDocument.of(text.getBytes(UTF_8), "x.yaml", Format.YAML);
    }

    private static Node text(String text) {
        return new Node.Scalar(Location.somewhere(""), Node.Kind.TEXT, text);
    }

    @Test
    void a_blank_document_says_its_format_only() {
        assertThat(ProfileDocument.blank(Format.YAML).text()).isEqualTo("format: 1\n");
        assertThat(ProfileDocument.blank(Format.JSON).text()).isEqualTo("{\n  \"format\": 1\n}\n");
    }

    /** A line break is a slash. */
    @ParameterizedTest
    @CsvFileSource(resources = "/tables/documents.txt", delimiter = '|', quoteCharacter = '`')
    void a_value_is_put_in_and_all_else_stays(
            String before, String path, String value, String after) {
        Node put = ((Node.Mapping) Reading.tree("x: " + value)).get("x");
        ProfileDocument document = yaml(before.replace('/', '\n')).with(path, put);
        assertThat(document.text()).isEqualTo(after.replace('/', '\n'));
        assertThat(document.isWrittenAnew()).isFalse();
    }

    @Test
    void text_that_would_be_read_otherwise_is_quoted() {
        for (String text :
                List.of("true", "no", "12", "# x", "a: b", "", "- x", "\"", "a\nb", "1.5e3")) {
            ProfileDocument document = yaml("format: 1\n").with("note", text(text));
            assertThat(document.root().get("note").movedTo(TRUE.at())).isEqualTo(text(text));
            assertThat(document.isWrittenAnew()).isFalse();
        }
    }

    @Test
    void windows_line_breaks_do_no_harm() {
        ProfileDocument windows = yaml("format: 1\r\nsubject:\r\n  type: OTHER\r\n");
        assertThat(windows.with("subject.legalPerson", TRUE).isWrittenAnew()).isFalse();
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
        String text = "{\"format\":1,\"years\":{\"2023\":{\"revenue\":12000.50}}}";
        ProfileDocument document = ProfileDocument.of(text.getBytes(UTF_8), "x.json", Format.JSON);
        ProfileDocument changed =
                document.with("subject.legalPerson", TRUE)
                        .with("bonds", new Node.Sequence(TRUE.at(), List.of()));
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
