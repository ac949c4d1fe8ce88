package org.huiqi.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sentences, and the enums of them that {@code SentenceWriter} writes from bundles. */
class SentenceTest {
    @TempDir Path folder;

    @Test
    void each_language_takes_its_own_words() {
        Sentence sentence = () -> new Bilingual("%2$s 中没有 %1$s", "no %1$s in %2$s");

        assertThat(sentence.with(7, new Bilingual("清单", "the list")))
                .isEqualTo(new Bilingual("清单 中没有 7", "no 7 in the list"));
        assertThat(sentence.with("100%", "x").en()).isEqualTo("no 100% in x");
    }

    @Test
    void a_pair_of_files_becomes_an_enum() throws Exception {
        files(
                Map.of(
                        "a.b_zh",
                        """
                        ## public enum FileText
                        # What is said of files.

                        # Of one.
                        FileText.NO_FILE = \\ 没有 "%s"
                        """,
                        "a.b_en",
                        "FileText.NO_FILE = no \\\\ %s"));

        assertThat(write()).isEmpty();
        assertThat(Files.readString(folder.resolve("out/a/b/FileText.java")))
                .contains(
                        """
                        /** What is said of files. */
                        public enum FileText implements Sentence {
                            /** Of one. */
                            NO_FILE(" 没有 \\"%s\\"", "no \\\\ %s");
                        """);
    }

    @Test
    void faults_of_bundles_are_told_with_file_and_line() throws Exception {
        String header = "## enum T\n# What is said.\n";
        files(
                Map.of(
                        "one_zh",
                        "T.A = 甲",
                        "key_zh",
                        header + "T.A = 甲\nT.B = 乙\nT.B = 丙\nA = 丁\nT.C =",
                        "key_en",
                        "T.A = a\nT.D = d",
                        "place_zh",
                        header + "T.A = 甲 %s %s\nT.B = 乙 %2$s %1$s",
                        "place_en",
                        "T.A = a %s\nT.B = b %s %s",
                        "order_zh",
                        header + "T.A = 甲\nT.B = 乙\\",
                        "order_en",
                        "T.B = b\nT.A = a",
                        "header_zh",
                        "T.A = 甲\n## enum U",
                        "header_en",
                        "T.A = a"));

        assertThat(write())
                .containsExactly(
                        "header_zh:1: T.A has no ## enum above it",
                        "header_zh:2: U has no sentences",
                        "header_zh:2: U has no comment",
                        "key_zh:5: T.B stands here twice",
                        "key_zh:6: A is no key; write FileText.NO_FILE = text",
                        "key_zh:7: T.C has no text",
                        "key_en:2: T.D is missing in key_zh",
                        "key_zh:4: T.B is missing in key_en",
                        "one_zh: the file of the other language is missing",
                        "order_zh:4: T.B goes on in another line; write it in one",
                        "order_en:1: T.B is missing in order_zh",
                        "place_en:1: T.A has the places [1], in Chinese [1, 2]");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private void files(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve("in").resolve(file.getKey() + ".properties");
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    /** Runs the program; what it says is wrong, without the folder. */
    private List<String> write() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "src/core/build/SentenceWriter.java",
                                folder.resolve("in").toString(),
                                folder.resolve("out").toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isEqualTo(said.isEmpty() ? 0 : 1);
        return said.replace("[ERROR] " + folder.resolve("in") + "/", "")
                .replace(".properties", "")
                .lines()
                .toList();
    }
}
