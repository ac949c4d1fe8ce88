package org.huiqi.rules.compile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huiqi.files.AtomicFile;
import org.huiqi.rules.pack.CompiledPack;
import org.huiqi.rules.pack.RecordCodec;
import org.huiqi.text.Digest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Packs compiled before, a file each in the user's cache folder. A file is named by the digest of
 * everything that it was made of, so it is never out of date; it begins with the digest of its
 * content, so a damaged one is noticed, dropped and made again. Files are moved into place whole,
 * so any number of processes may share the folder. Where the folder cannot be used packs are
 * compiled as if there were none.
 */
public final class PackCache {
    /** Packs kept; those not used for the longest time go first. */
    static final int KEPT = 8;

    private static final Logger LOG = LoggerFactory.getLogger(PackCache.class);
    private static final String ENDING = ".pack";

    private final @Nullable PrivateFolder folder;

    private PackCache(@Nullable PrivateFolder folder) {
        this.folder = folder;
    }

    /**
     * {@return the cache of the user who runs this process; {@code HUIQI_CACHE=off} in it switches
     * it off}
     *
     * @param environment environment variables
     */
    public static PackCache ofUser(Map<String, String> environment) {
        if ("off".equalsIgnoreCase(environment.get("HUIQI_CACHE"))) {
            return new PackCache(null);
        }
        Path home = Path.of(System.getProperty("user.home"));
        Optional<Path> path = PrivateFolder.cache(System.getProperty("os.name"), home, environment);
        return path.map(PackCache::in).orElse(new PackCache(null));
    }

    /** A cache in a folder, which need not exist yet. */
    static PackCache in(Path folder) {
        return new PackCache(new PrivateFolder(folder));
    }

    /** The pack with a key; compiled and kept where it is not there. */
    CompiledPack get(String key, Supplier<CompiledPack> compiler) {
        if (folder == null) {
            return compiler.get();
        }
        Path file = folder.path().resolve(key.replace("sha256:", "") + ENDING);
        return find(folder, file)
                .orElseGet(
                        () -> {
                            CompiledPack pack = compiler.get();
                            keep(folder, file, pack);
                            return pack;
                        });
    }

    private static Optional<CompiledPack> find(PrivateFolder folder, Path file) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            if (!folder.isPrivate(file)) {
                LOG.warn("{}：不只属于当前用户，未使用 / not the user's alone, so it is not used", file);
                return Optional.empty();
            }
            Optional<CompiledPack> pack = unseal(Files.readAllBytes(file));
            if (pack.isEmpty()) {
                Files.delete(file);
            } else {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            }
            return pack;
        } catch (IOException e) {
            LOG.debug("{}: not read", file, e);
            return Optional.empty();
        }
    }

    private static void keep(PrivateFolder folder, Path file, CompiledPack pack) {
        try {
            folder.make();
            try (AtomicFile draft =
                    AtomicFile.at(Files.createTempFile(folder.path(), null, null), file)) {
                Files.write(draft.path(), seal(RecordCodec.write(pack)));
                draft.finish();
            }
            prune(folder.path());
        } catch (IOException e) {
            LOG.debug("{}: not written", file, e);
        }
    }

    /** Whatever a process left half written grows old and goes too. */
    private static void prune(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files =
                    entries.sorted(Comparator.comparing(PackCache::lastUsed).reversed())
                            .skip(KEPT)
                            .toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    private static FileTime lastUsed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static byte[] seal(byte[] content) {
        byte[] digest = Digest.of(content).getBytes(StandardCharsets.US_ASCII);
        byte[] sealed = Arrays.copyOf(digest, digest.length + content.length);
        System.arraycopy(content, 0, sealed, digest.length, content.length);
        return sealed;
    }

    private static Optional<CompiledPack> unseal(byte[] sealed) {
        int length = Math.min(sealed.length, Digest.LENGTH);
        String digest = new String(sealed, 0, length, StandardCharsets.US_ASCII);
        byte[] content = Arrays.copyOfRange(sealed, length, sealed.length);
        try {
            return digest.equals(Digest.of(content))
                    ? Optional.of(RecordCodec.read(content, CompiledPack.class))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // what no writer of this build has written
        }
    }
}
