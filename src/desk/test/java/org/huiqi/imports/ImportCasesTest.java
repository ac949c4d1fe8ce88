package org.huiqi.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.imports.ImportOptions.Extra;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole imports: the files of {@code cases.yaml} and everything that becomes of them. */
class ImportCasesTest {
    static Stream<Arguments> cases() throws Exception {
        List<Arguments> cases = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (JsonNode described : FormFile.yaml("cases.yaml")) {
            String name = described.get("name").asText();
            if (!described.has("each")) {
                cases.add(Arguments.of(name, described));
            }
            for (JsonNode text : described.path("each")) {
                String quoted = text.toString();
                String bare = quoted.substring(1, quoted.length() - 1);
                JsonNode each = json.readTree(described.toString().replace("◇", bare));
                cases.add(Arguments.of(name + ": " + text.asText(), each));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void an_import_gives_this_and_nothing_else(String name, JsonNode described) {
        List<ImportFile> files = new ArrayList<>();
        for (var file : described.get("files").properties()) {
            JsonNode text = file.getValue().get("text");
            files.add(
                    text == null
                            ? FormFile.of(file.getValue()).as(file.getKey())
                            : new ImportFile(
                                    file.getKey(), text.asText().getBytes(StandardCharsets.UTF_8)));
        }
        String into = described.path("into").asText("format: 1\n");
        Imported imported =
                Imports.IMPORTER.fill(
                        Imports.document(into), files, options(described.path("options")));
        assertThat(Imports.everything(imported))
                .containsExactlyElementsOf(FormFile.texts(described.get("gives")));
        assertThat(imported.filled().stream().map(Filling::path))
                .allMatch(
                        path ->
                                path.equals("titles")
                                        || imported.profile().origin().containsKey(path));
        if (described.has("document")) {
            assertThat(imported.document().text()).isEqualTo(described.get("document").asText());
        }
    }

    private static ImportOptions options(JsonNode options) {
        JsonNode encoding = options.get("encoding");
        Set<Extra> extras =
                FormFile.texts(options.path("extras")).stream()
                        .map(Extra::valueOf)
                        .collect(Collectors.toSet());
        return new ImportOptions(
                options.has("year") ? options.get("year").asInt() : null,
                encoding == null ? null : Charset.forName(encoding.asText()),
                options.path("prefer").asText(null),
                extras);
    }
}
