package org.huiqi.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What has no end is not begun, for profiles and cases as for packs. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RegularFileTest {
    @TempDir private Path folder;

    @Test
    void a_pipe_a_device_and_a_folder_are_not_read() throws Exception {
        Path pipe = folder.resolve("pipe.yaml");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        for (Path file : new Path[] {pipe, Path.of("/dev/zero"), folder}) {
            assertThatThrownBy(() -> RegularFile.read(file))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("not a regular file");
        }
    }

    @Test
    void a_link_is_read_unless_it_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "a");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        assertThat(RegularFile.read(link)).hasSize(1);
        assertThatThrownBy(() -> RegularFile.read(link, LinkOption.NOFOLLOW_LINKS))
                .isInstanceOf(IOException.class);
    }
}
