package org.huiqi.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a file, or a folder of files, is written to before it takes its place: it appears there
 * whole or not at all, through a power cut too. It lies beside its place, so that moving it is one
 * step of the file system. Nothing is made before it is written to.
 */
public final class AtomicFile implements AutoCloseable {
    private final Path path;
    private final Path target;

    private AtomicFile(Path path, Path target) {
        this.path = path;
        this.target = target;
    }

    /**
     * {@return a draft of a file or folder, under a name of its own}
     *
     * @param target where it will stand
     */
    public static AtomicFile of(Path target) {
        return in(target.toAbsolutePath().getParent(), target);
    }

    /**
     * {@return the same, kept in a folder}
     *
     * @param folder a folder of the same file system
     * @param target where it will stand
     */
    public static AtomicFile in(Path folder, Path target) {
        return at(folder.resolve(".huiqi-" + UUID.randomUUID() + ".part"), target);
    }

    /**
     * {@return a draft under a name that is known, so that a later run finds what is left of it}
     *
     * @param path where it is written; on the same file system
     * @param target where it will stand
     */
    public static AtomicFile at(Path path, Path target) {
        return new AtomicFile(path, target);
    }

    /** {@return where it is written} */
    public Path path() {
        return path;
    }

    /**
     * Writes it as a new file; a link of its name is not followed.
     *
     * @param bytes all of them
     * @throws IOException where the file system refuses
     */
    public void write(byte[] bytes) throws IOException {
        Files.write(path, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /**
     * Moves it into its place, in place of a file that stands there. It is on the disk by then, and
     * so is its new name when this returns: a power cut leaves the one or the other, whole.
     *
     * @throws IOException where the file system refuses; what stood there still does
     */
    public void finish() throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.list(path)) {
                for (Path file : files.toList()) {
                    force(file);
                }
            }
            forceFolder(path);
        } else {
            force(path);
        }
        place();
    }

    /**
     * The same for a file that is open and locked: a lock ends where any channel of the file is
     * closed.
     *
     * @param open what it was written to
     * @throws IOException where the file system refuses; what stood there still does
     */
    public void finish(FileChannel open) throws IOException {
        open.force(true);
        place();
    }

    private void place() throws IOException {
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(target.toAbsolutePath().getParent());
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisPlatform) {
            // Windows opens no folder; it writes names down by itself.
            return;
        }
    }

    /** Removes what is left of it; nothing once it took its place. */
    @Override
    public void close() throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.list(path)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.deleteIfExists(path);
    }
}
