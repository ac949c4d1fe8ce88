package org.huiqi.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Member;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.huiqi.profile.candidate.Bond;
import org.huiqi.profile.schema.Meaning;
import org.huiqi.text.Bilingual;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the bundles say of a field reaches the Javadoc of records, of their constants and builders.
 */
class DocumentedFieldsTest {
    private static final Path BUILDERS = Path.of("target/huiqi/generated-sources/builders");

    @TempDir static Path documented;

    @BeforeAll
    static void copy() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "src/core/build/DocumentedSources.java",
                                "src/core/main/java",
                                documented.toString(),
                                "org.huiqi.profile,org.huiqi.profile.candidate.Bond",
                                "src/core/main/meanings")
                        .inheritIO()
                        .start();
        assertThat(process.waitFor()).isZero();
    }

    private static String source(Path root, Class<?> type, String ending) throws IOException {
        return Files.readString(root.resolve(type.getName().replace('.', '/') + ending));
    }

    @ParameterizedTest
    @ValueSource(classes = {Profile.class, Title.class, YearFigures.class, Bond.class})
    void a_record_and_its_builder_say_what_each_field_means(Class<?> record) throws IOException {
        String copy = source(documented, record, ".java");
        String builder = source(BUILDERS, record, "Builder.java");
        for (RecordComponent field : record.getRecordComponents()) {
            Bilingual meaning = Objects.requireNonNull(Meaning.of(field)).text();
            String english = meaning.en().replace("&", "&amp;").replace("<", "&lt;");
            assertThat(copy)
                    .contains(
                            " * @param "
                                    + field.getName()
                                    + " "
                                    + meaning.zh().replace("@", "&#64;"),
                            english.replace(">", "&gt;").replace("@", "&#64;"));
            assertThat(builder).contains(meaning.zh() + " / " + english);
        }
    }

    /** So a field that is renamed does not lose its words. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".catalogue",
                ".profile",
                ".profile.candidate",
                ".profile.fact",
                ".profile.reading",
                ".report",
                ".verdict"
            })
    void what_is_said_is_said_of_something_that_is_there(String room) throws Exception {
        for (String line : Files.readAllLines(bundle("org.huiqi" + room))) {
            String key = line.replaceFirst("([.](ask|also))? = .*", "");
            int last = key.lastIndexOf('.');
            if (last > 0) {
                String type = "org.huiqi" + room + "." + key.substring(0, last).replace('.', '$');
                assertThat(members(Class.forName(type))).as(key).contains(key.substring(last + 1));
            }
        }
    }

    private static Path bundle(String room) {
        return Path.of("src/core/main/meanings", room + "_zh.properties");
    }

    private static List<String> members(Class<?> type) {
        return Stream.concat(
                        Stream.of(type.getDeclaredFields()), Stream.of(type.getDeclaredMethods()))
                .map(Member::getName)
                .toList();
    }

    @Test
    void amounts_say_their_unit() throws IOException {
        assertThat(source(documented, YearFigures.class, ".java"))
                .containsPattern(" \\* @param revenue .*（万元 / 10 000 yuan）");
    }

    @Test
    void a_constant_says_what_it_means() throws IOException {
        assertThat(source(documented, Bond.class, ".java"))
                .contains("/** 绿色公司债券 / green corporate bond. */");
    }

    @Test
    void nothing_else_is_copied_and_nothing_else_is_changed() throws IOException {
        try (Stream<Path> files = Files.list(documented.resolve("org/huiqi/profile/candidate"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("Bond.java", "package-info.java");
        }
        assertThat(source(documented, Ternary.class, ".java"))
                .isEqualTo(source(Path.of("src/core/main/java"), Ternary.class, ".java"));
    }
}
