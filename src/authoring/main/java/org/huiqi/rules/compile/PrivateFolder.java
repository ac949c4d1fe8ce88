package org.huiqi.rules.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder for code: only what belongs to the user, and only the user can write, may be run from
 * it. Where files have no POSIX permissions (Windows) the user's profile folder is private already.
 *
 * @param path where it is
 */
record PrivateFolder(Path path) {
    private static final Set<PosixFilePermission> OTHERS =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    /**
     * Where the system keeps caches of a user; empty where it names no such place.
     *
     * @param system name of the operating system
     * @param home the user's home
     * @param environment environment variables
     */
    static Optional<Path> cache(String system, Path home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return folder(environment.get("LOCALAPPDATA"))
                    .map(local -> local.resolve("huiqi").resolve("cache"));
        }
        if (name.startsWith("mac")) {
            return Optional.of(home.resolve("Library/Caches/huiqi"));
        }
        Path caches = folder(environment.get("XDG_CACHE_HOME")).orElse(home.resolve(".cache"));
        return Optional.of(caches.resolve("huiqi"));
    }

    private static Optional<Path> folder(@Nullable String path) {
        return Optional.ofNullable(path).map(Path::of).filter(Path::isAbsolute);
    }

    /** Makes the folder, for the user alone, unless it is there. */
    void make() throws IOException {
        if (hasPermissions()) {
            Files.createDirectories(
                    path,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(path);
        }
    }

    /** Whether a file, and the folder, belong to the user and nobody else can write to them. */
    boolean isPrivate(Path file) throws IOException {
        return !hasPermissions() || isOwn(path) && isOwn(file);
    }

    private static boolean isOwn(Path file) throws IOException {
        PosixFileAttributes attributes =
                Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        UserPrincipal user =
                file.getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName(System.getProperty("user.name"));
        return !attributes.isSymbolicLink()
                && attributes.owner().equals(user)
                && attributes.permissions().stream().noneMatch(OTHERS::contains);
    }

    private boolean hasPermissions() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
