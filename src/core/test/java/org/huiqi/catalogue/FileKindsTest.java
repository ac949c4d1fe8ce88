package org.huiqi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huiqi.files.RegularFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** A pack is made of regular files: whatever else lies in a file's place is refused by its name. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FileKindsTest {
    @TempDir private Path root;
    private Path pack;

    @BeforeEach
    void write() throws IOException {
        pack = root.resolve("pack");
        for (String file :
                new String[] {
                    "rules/P07.drl", "seeds/edition.yaml", "seeds/P07.yaml", "standards/x.drl"
                }) {
            Files.createDirectories(pack.resolve(file).getParent());
            Files.writeString(pack.resolve(file), "id: 2025q1\n");
        }
        Files.writeString(root.resolve("elsewhere"), "id: 2025q1\n");
    }

    private void put(String kind, Path at) throws IOException, InterruptedException {
        Files.delete(at);
        switch (kind) {
            case "link" -> Files.createSymbolicLink(at, root.resolve("elsewhere"));
            case "device" -> Files.createSymbolicLink(at, Path.of("/dev/zero"));
            case "dangling" -> Files.createSymbolicLink(at, root.resolve("gone"));
            case "folder" -> Files.createDirectory(at);
            case "pipe" ->
                    assertThat(new ProcessBuilder("mkfifo", at.toString()).start().waitFor())
                            .isZero();
            default -> {
                try (RandomAccessFile large = new RandomAccessFile(at.toFile(), "rw")) {
                    large.setLength(RegularFile.LARGEST + 1L);
                }
            }
        }
    }

    @Test
    void the_pack_as_it_is_is_taken() {
        assertThat(PackFiles.in(pack).texts()).hasSize(4);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/file-kinds.txt")
    void whatever_is_no_regular_file_is_refused(String kind, String file) throws Exception {
        put(kind, pack.resolve(file));
        assertThatThrownBy(() -> PackFiles.in(pack))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining(pack.resolve(file).toString())
                .hasMessageContaining("regular files");
    }

    @Test
    void a_folder_behind_a_link_is_refused() throws IOException {
        Files.move(pack.resolve("seeds"), root.resolve("seeds-elsewhere"));
        Files.createSymbolicLink(pack.resolve("seeds"), root.resolve("seeds-elsewhere"));
        assertThatThrownBy(() -> PackFiles.in(pack))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("no links");
    }

    @Test
    void a_pack_that_is_named_by_a_link_is_taken() throws IOException {
        Path link = Files.createSymbolicLink(root.resolve("named"), pack);
        assertThat(PackFiles.in(link).texts()).hasSize(4);
    }
}
