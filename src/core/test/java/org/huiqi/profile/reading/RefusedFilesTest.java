package org.huiqi.profile.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file in {@code refused/} is refused with the messages that stand beside it. After a change
 * of wording, {@code -Dhuiqi.record=true} writes them anew, to be read before they are committed.
 */
class RefusedFilesTest {

    private static final Path FOLDER = Path.of("src/core/test/resources/refused");

    static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") || name.endsWith(".json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_bad_file_is_refused_in_both_languages(String name) throws IOException {
        for (Language language : Language.values()) {
            String ending = "." + language.name().toLowerCase(Locale.ROOT) + ".txt";
            Path expected = FOLDER.resolve(name + ending);
            String messages = messages(name, language);
            if (Boolean.getBoolean("huiqi.record")) {
                Files.writeString(expected, messages, UTF_8);
            }
            assertThat(messages).isEqualTo(Files.readString(expected, UTF_8));
        }
    }

    private static String messages(String name, Language language) throws IOException {
        Format format = name.endsWith(".json") ? Format.JSON : Format.YAML;
        byte[] bytes = Files.readAllBytes(FOLDER.resolve(name));
        Read read = Reading.READER.read(bytes, name, format, Reading.AS_OF);
        return ((Read.Refused) read)
                .faults().stream()
                        .map(fault -> fault.message().in(language) + "\n")
                        .collect(Collectors.joining());
    }
}
