package org.huiqi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.huiqi.document.MediaFormat;
import org.huiqi.files.AtomicFile;
import org.huiqi.files.RegularFile;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.ProfileDocument;
import org.huiqi.profile.reading.ProfileReader;
import org.jspecify.annotations.Nullable;

/**
 * The file of a profile that is being filled in. It is written whole under another name and then
 * moved into its place, with the rights that it had; what somebody else wrote meanwhile is not
 * overwritten.
 */
final class ProfileFile {
    private static final int LARGEST = 10 * 1024 * 1024;

    private final String command;
    private final Path named;
    private final Path path;
    private final Format format;
    private byte @Nullable [] held;
    private boolean isKept;

    private ProfileFile(
            String command, Path named, Path path, Format format, byte @Nullable [] held) {
        this.command = command;
        this.named = named;
        this.path = path;
        this.format = format;
        this.held = held;
    }

    /** The file at a path, which need not exist yet, for a command. */
    static ProfileFile at(Path named, String command) {
        Format format = format(named);
        Path folder = named.toAbsolutePath().getParent();
        if (Files.isDirectory(named) || folder == null || !Files.isDirectory(folder)) {
            throw Failure.usage(PathText.NO_FOLDER_FOR_FILE, named);
        }
        try {
            // A link stays a link: what it leads to is written.
            return Files.exists(named)
                    ? new ProfileFile(command, named, named.toRealPath(), format, read(named))
                    : new ProfileFile(command, named, named, format, null);
        } catch (IOException e) {
            throw Failure.usage(PathText.UNREADABLE, named);
        }
    }

    private static Format format(Path path) {
        String name = path.toString();
        return switch (MediaFormat.ofName(name).orElse(MediaFormat.TEXT)) {
            case YAML -> Format.YAML;
            case JSON -> Format.JSON;
            case XLSX -> {
                String yaml = name.replaceFirst("(?i)xlsx$", "yaml");
                throw Failure.usage(PathText.NO_WORKBOOK, path, yaml);
            }
            default -> throw Failure.usage(PathText.PROFILE_ENDING, path);
        };
    }

    private static byte[] read(Path path) throws IOException {
        try (InputStream in = RegularFile.open(path)) {
            return in.readNBytes(LARGEST + 1);
        }
    }

    Format format() {
        return format;
    }

    /**
     * What it says so far; nothing where it does not exist yet.
     *
     * @throws Failure where it is refused; it is left alone
     */
    ProfileDocument document(ProfileReader reader, LocalDate asOf) {
        if (held == null) {
            return ProfileDocument.blank(format);
        }
        profile(reader, asOf);
        return ProfileDocument.of(held, named.toString(), format);
    }

    /**
     * The profile that it holds.
     *
     * @throws Failure where it is refused; it is left alone
     */
    Profile profile(ProfileReader reader, LocalDate asOf) {
        return Failure.accepted(reader.read(held, named.toString(), format, asOf));
    }

    /** What it holds; null where it does not exist yet. */
    byte @Nullable [] held() {
        return held;
    }

    /**
     * Writes the file, and before its layout is given up for the first time, keeps it under another
     * name.
     *
     * @return the copy of what a person wrote, where one was made now
     */
    @Nullable Path save(ProfileDocument document) {
        try {
            if (Files.exists(path) ? !Arrays.equals(read(path), held) : held != null) {
                throw Failure.usage(PathText.CHANGED_MEANWHILE, path, command);
            }
            Path copy = document.isWrittenAnew() && held != null && !isKept ? keep() : null;
            byte[] bytes = document.bytes();
            replace(bytes);
            held = bytes;
            return copy;
        } catch (IOException e) {
            throw Failure.usage(PathText.CANNOT_WRITE, path);
        }
    }

    private Path keep() throws IOException {
        Path copy = path.resolveSibling(path.getFileName() + ".bak");
        for (int i = 2; Files.exists(copy); i++) {
            copy = path.resolveSibling(path.getFileName() + ".bak" + i);
        }
        Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
        isKept = true;
        return copy;
    }

    private void replace(byte[] bytes) throws IOException {
        try (AtomicFile draft = AtomicFile.of(path)) {
            draft.write(bytes);
            if (held != null && isPosix()) {
                Files.setPosixFilePermissions(draft.path(), Files.getPosixFilePermissions(path));
            }
            draft.finish();
        }
    }

    private static boolean isPosix() {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix");
    }
}
