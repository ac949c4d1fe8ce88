package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.huiqi.profile.reading.ProfileDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskCommandTest {
    private static final String DAY = "--as-of=2024-09-20";

    @TempDir private Path folder;

    private Run ask(String input, String name, String... more) {
        String[] args =
                Stream.concat(Stream.of("ask", at(name), DAY), Stream.of(more))
                        .toArray(String[]::new);
        return Run.withInput(input, args);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void rights_and_links_are_kept() throws IOException {
        Path real = Files.writeString(folder.resolve("real.yaml"), "format: 1\nname: 甲\n");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-------"));
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), real);
        ask("0\n", "link.yaml", "--programme", "P07");
        assertThat(link).isSymbolicLink();
        assertThat(text("real.yaml")).endsWith("courses: []\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-------");
    }

    @Test
    void what_somebody_else_wrote_meanwhile_is_not_overwritten() throws IOException {
        Path path = Files.writeString(folder.resolve("firm.yaml"), "format: 1\n");
        ProfileFile file = ProfileFile.at(path, "ask");
        ProfileDocument document = ProfileDocument.of(file.held(), "", file.format());
        file.save(document);
        Files.writeString(path, "format: 1\nname: 乙\n");
        assertThatThrownBy(() -> file.save(document))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("changed meanwhile");
        assertThat(text("firm.yaml")).isEqualTo("format: 1\nname: 乙\n");
        ProfileFile fresh = ProfileFile.at(folder.resolve("new.yaml"), "ask");
        Files.writeString(folder.resolve("new.yaml"), "format: 1\n");
        assertThatThrownBy(() -> fresh.save(document)).isInstanceOf(Failure.class);
    }

    @Test
    void killed_in_the_middle_the_file_is_whole_and_has_every_answer() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.huiqi.cli.Main",
                                "ask",
                                at("firm.yaml"),
                                DAY)
                        .redirectErrorStream(true)
                        .start();
        try (BufferedWriter in =
                new BufferedWriter(
                        new OutputStreamWriter(
                                process.getOutputStream(), StandardCharsets.UTF_8))) {
            in.write("?\n甲公司\n1\n");
            in.flush();
            readUntil(process, "问 4");
            process.destroyForcibly().waitFor();
        } catch (IOException closed) {
            assertThat(process.isAlive()).isFalse();
        }
        assertThat(text("firm.yaml"))
                .isEqualTo("format: 1\nname: 甲公司\nsubject:\n  type: ENTERPRISE\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .isEqualTo(List.of("firm.yaml"));
        }
    }

    private static void readUntil(Process process, String text) throws IOException {
        StringBuilder read = new StringBuilder();
        byte[] some = new byte[4096];
        while (read.indexOf(text) < 0) {
            int count = process.getInputStream().read(some);
            assertThat(count).as(read.toString()).isPositive();
            read.append(new String(some, 0, count, StandardCharsets.UTF_8));
        }
    }
}
