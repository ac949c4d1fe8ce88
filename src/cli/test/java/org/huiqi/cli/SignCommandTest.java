package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the demonstration pack, which is small. */
class SignCommandTest {
    @TempDir Path folder;

    @BeforeEach
    void copyThePack() throws IOException {
        Path from = Path.of("src/authoring/test/resources/packs/2025demo");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private Run run(String... args) {
        return Run.of(args);
    }

    @Test
    void a_condition_and_a_whole_programme_are_signed() throws IOException {
        Run run = run("sign", "P28-02", "P21", "--by", "王", "--rules", folder.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("已记下 王 核对了 3 个条件");
        assertThat(Files.readString(folder.resolve("seeds/P28.yaml")))
                .containsOnlyOnce("reviewed: {by: \"王\", on: ");
        Run lint = run("lint", folder.toString(), "--lang", "en");
        assertThat(lint.err()).isEmpty();
        assertThat(lint.out()).contains("of 16 conditions 13 were never reviewed, 0 have changed");
    }

    @Test
    void an_id_of_nothing_is_refused_and_nothing_is_written() throws IOException {
        String before = Files.readString(folder.resolve("seeds/P28.yaml"));
        Run run =
                run(
                        "sign",
                        "P28-01",
                        "P28-2",
                        "--by",
                        "王",
                        "--rules",
                        folder.toString(),
                        "--lang",
                        "en");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("there is no condition P28-2; did you mean P28-02?");
        assertThat(Files.readString(folder.resolve("seeds/P28.yaml"))).isEqualTo(before);
    }
}
