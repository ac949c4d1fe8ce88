package org.huiqi.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Opens files that have an end: a pipe may never open, a device never ends, a folder is none. */
public final class RegularFile {
    /** Largest file that is read whole, in bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private RegularFile() {}

    /**
     * {@return a file, open}
     *
     * @param file where it is
     * @param links {@link LinkOption#NOFOLLOW_LINKS} where a link is refused too
     * @throws IOException where it is no regular file, or the file system refuses
     */
    public static InputStream open(Path file, LinkOption... links) throws IOException {
        if (Files.exists(file, links) && !Files.isRegularFile(file, links)) {
            throw new FileSystemException(file.toString(), null, "not a regular file");
        }
        // File systems inside a file, as a zip, have no links and do not know the option.
        boolean hasLinks = file.getFileSystem().equals(FileSystems.getDefault());
        return Files.newInputStream(file, hasLinks ? (OpenOption[]) links : new OpenOption[0]);
    }

    /**
     * {@return the bytes of a file}
     *
     * @param file where it is
     * @param links {@link LinkOption#NOFOLLOW_LINKS} where a link is refused too
     * @throws IOException where it is no regular file, larger than {@link #LARGEST}, or the file
     *     system refuses
     */
    public static byte[] read(Path file, LinkOption... links) throws IOException {
        try (InputStream in = open(file, links)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new FileSystemException(file.toString(), null, "larger than " + LARGEST);
            }
            return bytes;
        }
    }

    /**
     * {@return the regular files in a folder and below it, in order; none where it is not there}
     *
     * @param folder where they are
     * @throws IOException where the file system refuses
     */
    public static List<Path> below(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
