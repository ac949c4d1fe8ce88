package org.huiqi.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What people read stands in bundles ({@link org.huiqi.text.Sentence}), in the constants of enums
 * and in annotations. A class may say a sentence or two of its own, where a reader sees both.
 */
class HomesOfSentencesTest {
    private static final int FEW = 2;

    /**
     * Classes in which a word stands beside what it names: a column, a cell, a field of a file or a
     * run.
     */
    private static final List<String> NAMES_IN_PLACE =
            List.of(
                    "desk/main/java/org/huiqi/excel/AttestationWriter.java",
                    "desk/main/java/org/huiqi/excel/FiguresWriter.java",
                    "desk/main/java/org/huiqi/excel/FormWriter.java",
                    "desk/main/java/org/huiqi/excel/ProfileWorkbook.java",
                    "desk/main/java/org/huiqi/excel/ReportWorkbook.java",
                    "desk/main/java/org/huiqi/excel/SectionWriter.java",
                    "desk/main/java/org/huiqi/questionnaire/Layout.java",
                    "desk/main/java/org/huiqi/questionnaire/Phrases.java");

    /** A call with a Chinese text and its English one behind it; no constant, no collection. */
    private static final Pattern SENTENCE =
            Pattern.compile(
                    "(?<![\\w.])(?!(?:List|Set|Map)\\.of\\(|[A-Z][A-Z0-9_]+\\()[\\w.]*\\w\\((?:[^()\";]*,)?\\s*"
                            + "\"(?:[^\"\\\\\\n]|\\\\.)*\\p{IsHan}(?:[^\"\\\\\\n]|\\\\.)*\"\\s*,\\s*"
                            + "\"(?:[^\"\\\\\\n\\p{IsHan}]|\\\\.)+\"");

    @Test
    void sentences_stand_in_the_bundles_of_their_rooms() throws IOException {
        List<String> much = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String name = Path.of("src").relativize(file).toString();
                if (name.matches("\\w+/main/java/.*") && said(Files.readString(file)) > FEW) {
                    much.add(name);
                }
            }
        }
        assertThat(much)
                .as("sentences go to the bundles of the room, main/sentences")
                .containsExactlyInAnyOrderElementsOf(NAMES_IN_PLACE);
    }

    /** How many sentences a source says; what varies in one is an ellipsis. */
    private static long said(String source) {
        String joined =
                source.replaceAll("\"\\s*\\+\\s*\"", "")
                        .replaceAll("\"\\s*\\+\\s*[\\w.]+(\\([\\w.]*\\))*(\\s*\\+\\s*\"|)", "…$2")
                        .replaceAll("…\\s*\\+\\s*\"", "…")
                        .replaceAll("…(?=\\s*[,)])", "…\"");
        return SENTENCE.matcher(joined).results().count();
    }

    @Test
    void what_varies_belongs_to_a_sentence_and_constants_and_collections_say_none() {
        assertThat(said("say(\"已知：\" + names.zh() + \"；还有吗？\", \"Known: \" + names.en());"))
                .isOne();
        assertThat(said("new Bilingual(\"无\", \"none\")")).isOne();
        assertThat(said("put(map, \"甲\", \"a\") MUST(\"必须\", \"must\"), List.of(\"甲\", \"a\")"))
                .isOne();
        assertThat(said("say(\"甲\", \"乙\")")).isZero();
    }
}
