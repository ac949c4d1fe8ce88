package org.huiqi.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huiqi.Sample;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema that editors use says the same as the reader of case files. */
class CaseSchemaTest {
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(CaseSchema.of(Sample.EDITION.criterionIds()));
    private static final YAMLMapper YAML = new YAMLMapper();

    @TempDir Path folder;

    static List<Path> files() {
        return CaseFile.find(List.of(Path.of("facts/cases")));
    }

    private static List<String> invalid(String yaml) throws IOException {
        return SCHEMA.validate(YAML.readTree(yaml)).stream().map(Object::toString).toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_cases_of_the_project_are_valid(Path file) throws IOException {
        assertThat(invalid(Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: 甲 | nmae: 甲 | did you mean name",
                "asOf: 2024-09-20 | asOf: soon | is not a date",
                "P14-07: MET | P14-07: MTE | did you mean MET",
                "{criteria: {P14-07: MET}} | {} | expects nothing",
                "criteria: | criterium: | did you mean criteria",
                "cases: | case: | did you mean cases",
                "set: | sets: | did you mean set",
                "remove: [titles] | remove: titles | is not a list"
            })
    void what_the_reader_refuses_is_invalid(String old, String planted, String says)
            throws IOException {
        String text =
                """
                firm: {format: 1, titles: []}
                asOf: 2024-09-20
                cases:
                  - name: 甲
                    set: {subject.type: ENTERPRISE}
                    remove: [titles]
                    expect: {criteria: {P14-07: MET}}
                """;
        Path file = folder.resolve("cases.yaml");
        Files.writeString(file, text);
        assertThat(CaseFile.read(file).cases()).hasSize(1);
        assertThat(invalid(text)).isEmpty();
        String changed = text.replace(old, planted);
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(file, changed);
        assertThat(invalid(changed)).isNotEmpty();
        try {
            CaseFile.read(file);
            throw new AssertionError("was read: " + changed);
        } catch (CaseFileException e) {
            assertThat(e.getMessage()).containsIgnoringCase(says);
        }
    }
}
