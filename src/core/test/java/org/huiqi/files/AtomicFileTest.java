package org.huiqi.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir Path folder;

    @Test
    void a_file_is_replaced_whole() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "before");
        try (AtomicFile draft = AtomicFile.of(file)) {
            draft.write("after".getBytes(StandardCharsets.UTF_8));
            draft.finish();
        }
        assertThat(file).hasContent("after");
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void what_is_not_finished_leaves_nothing() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "before");
        try (AtomicFile draft = AtomicFile.of(file)) {
            draft.write("half".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(file).hasContent("before");
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void a_folder_appears_with_its_files_or_not_at_all() throws IOException {
        Path target = folder.resolve("reports");
        try (AtomicFile draft = AtomicFile.of(target)) {
            Files.createDirectory(draft.path());
            Files.writeString(draft.path().resolve("a.txt"), "a");
        }
        assertThat(Files.list(folder)).isEmpty();
        try (AtomicFile draft = AtomicFile.of(target)) {
            Files.createDirectory(draft.path());
            Files.writeString(draft.path().resolve("a.txt"), "a");
            draft.finish();
        }
        assertThat(target.resolve("a.txt")).hasContent("a");
        assertThat(Files.list(folder)).containsExactly(target);
    }

    @Test
    void a_link_of_the_drafts_name_is_not_written_through() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious"), "mine");
        Path link = Files.createSymbolicLink(folder.resolve("a.tmp"), precious);
        AtomicFile draft = AtomicFile.at(link, folder.resolve("a"));
        assertThatIOException()
                .isThrownBy(() -> draft.write("theirs".getBytes(StandardCharsets.UTF_8)));
        assertThat(precious).hasContent("mine");
    }

    /** What the Java runtime itself saw being written through to the disk, in that order. */
    @Test
    void what_takes_its_place_is_on_the_disk_and_so_is_its_name() throws IOException {
        AtomicFile file = AtomicFile.of(folder.resolve("a.txt"));
        AtomicFile reports = AtomicFile.of(folder.resolve("reports"));
        Path recorded = folder.resolve("recording");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.FileForce").withoutThreshold();
            recording.start();
            file.write(new byte[] {1});
            file.finish();
            Files.createDirectory(reports.path());
            Files.writeString(reports.path().resolve("b.txt"), "b");
            reports.finish();
            recording.stop();
            recording.dump(recorded);
        }
        assertThat(RecordingFile.readAllEvents(recorded))
                .extracting(event -> Path.of(event.getString("path")))
                .containsExactly(
                        file.path(),
                        folder,
                        reports.path().resolve("b.txt"),
                        reports.path(),
                        folder);
    }
}
