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
import org.huiqi.catalogue.CatalogueBinder.MayBeLeftOut;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
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
    @CsvFileSource(
            resources = "/tables/catalogue-faults.txt",
            delimiter = '|',
            quoteCharacter = '\0')
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
