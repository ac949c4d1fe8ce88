package org.huiqi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema that editors use says the same as the reader. */
class CatalogueSchemaTest {
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(CatalogueSchema.make());
    private static final YAMLMapper YAML = new YAMLMapper();

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("seeds"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    private static List<String> invalid(String yaml) throws IOException {
        JsonNode tree = YAML.readTree(yaml);
        return SCHEMA.validate(tree).stream().map(Object::toString).toList();
    }

    private static List<String> faults(String yaml) {
        return CatalogueBinder.read("P28.yaml", yaml, Programme.class).faults().stream()
                .map(fault -> fault.message().en())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_files_of_the_project_are_valid(Path file) throws IOException {
        assertThat(invalid(Files.readString(file))).isEmpty();
    }

    private static String programme() throws IOException {
        return Files.readString(
                Path.of("src/authoring/test/resources/packs/2025demo/seeds/P28.yaml"));
    }

    @Test
    void a_programme_is_accepted_by_both() throws IOException {
        assertThat(invalid(programme())).isEmpty();
        assertThat(faults(programme())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "source: https://example.org/2025demo/p28 | | :2:1 source: is missing; add it: page that the handbook links to",
                "kind: FUNDING | kind: FUNDNG | kind: FUNDNG is not an allowed value; did you mean FUNDING?",
                "page: 3 | page: 0 | page: 0 is out of range; write 1 or more",
                "page: 3 | page: \"3\" | page: \"3\" is not a number; write a whole number without quotes",
                "from: 3 | from: 13 | window.from: 13 is out of range; write 1 to 12",
                "to: 5 | until: 5 | window.until: until is not a key that is known here",
                "date: 2025-05-20 | day: 2025-05-20 | deadlines[0].date: is missing; add it: last day, included",
                "date: 2025-05-20 | date: 20 May | deadlines[0].date: 20 May is not a date",
                "actor: APPLICANT | actor: 申报单位 | actor: 申报单位 is not an allowed value; did you mean APPLICANT?",
                "closes: true | closes: 是 | deadlines[0].closes: 是 is not true or false",
                "phones: [\"025-00000000\"] | phones: [\"025 0000\"] | phones[0]: 025 0000 is malformed; write a number with its area code",
                "https://example.org/2025demo/p28 | htps:/example.org | source: htps:/example.org is malformed; write an address",
                "- id: P28-06 | - kid: P28-06 | notes[0].id: is missing",
                "criteria: | criterias: | criterias: criterias is not a key that is known here; did you mean criteria?"
            })
    void what_the_reader_refuses_is_invalid(String old, String planted, String says)
            throws IOException {
        String text = programme();
        assertThat(text).contains(old);
        String changed = text.replace(old, planted == null ? "" : planted);
        assertThat(faults(changed)).anySatisfy(fault -> assertThat(fault).contains(says));
        assertThat(invalid(changed)).isNotEmpty();
    }

    /** Programs that use this one do not have the library of {@code @Nullable}. */
    @Test
    void what_may_be_null_is_marked_for_the_reader() {
        Set<Class<?>> records = new LinkedHashSet<>();
        List.of(
                        Programme.class,
                        Standard.class,
                        Overview.class,
                        Glossary.class,
                        Catalogue.Index.class)
                .forEach(type -> collect(type, records));

        assertThat(records).hasSizeGreaterThan(15);
        assertThat(records)
                .flatExtracting(type -> List.of(type.getRecordComponents()))
                .allSatisfy(
                        component ->
                                assertThat(component.isAnnotationPresent(MayBeLeftOut.class))
                                        .as(component.toString())
                                        .isEqualTo(
                                                component
                                                        .getAnnotatedType()
                                                        .isAnnotationPresent(Nullable.class)));
    }

    private static void collect(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(of -> collect(of, records));
        } else if (type instanceof Class<?> raw && raw.isRecord() && records.add(raw)) {
            Stream.of(raw.getRecordComponents())
                    .forEach(component -> collect(component.getGenericType(), records));
        }
    }
}
