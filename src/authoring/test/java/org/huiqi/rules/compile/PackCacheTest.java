package org.huiqi.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huiqi.Sample;
import org.huiqi.rules.lint.SmallPack;
import org.huiqi.rules.pack.CompiledPack;
import org.huiqi.rules.pack.CompiledRules;
import org.huiqi.rules.pack.PackIndex;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A compiled pack is found again exactly where nothing that it was made of has changed. */
class PackCacheTest {
    private static final String KEY = "sha256:aa";
    private static final CompiledPack PACK =
            new CompiledPack(
                    new PackIndex("sha256:bb", Sample.EDITION, List.of(), List.of(), List.of()),
                    new CompiledRules(List.of("a.B"), Map.of("a/B.class", new byte[] {1, -2})),
                    List.of());

    @TempDir Path root;

    private final AtomicInteger compiled = new AtomicInteger();
    private final Supplier<CompiledPack> compiler =
            () -> {
                compiled.incrementAndGet();
                return PACK;
            };

    private Path folder() {
        return root.resolve("huiqi");
    }

    private PackCache cache() {
        return PackCache.in(folder());
    }

    private Path entry() {
        return folder().resolve("aa.pack");
    }

    @Test
    void a_pack_is_compiled_once_and_found_as_it_was_kept() {
        cache().get(KEY, compiler);
        CompiledPack found = cache().get(KEY, compiler);

        assertThat(compiled).hasValue(1);
        assertThat(found.index()).isEqualTo(PACK.index());
        assertThat(found.rules().models()).containsExactly("a.B");
        assertThat(found.rules().classes().get("a/B.class")).containsExactly(1, -2);
        cache().get("sha256:cc", compiler);
        assertThat(compiled).hasValue(2);
    }

    /** What happens to a file between two uses. */
    private interface Change {
        void in(Path folder, Path file) throws IOException;
    }

    static Stream<Named<Change>> changes() {
        return Stream.of(
                named("first byte changed", (folder, file) -> flip(file, 0)),
                named("byte 80 changed", (folder, file) -> flip(file, 80)),
                named("byte 5000 changed", (folder, file) -> flip(file, 5000)),
                named("empty", (folder, file) -> cut(file, 0)),
                named("20 bytes left", (folder, file) -> cut(file, 20)),
                named("71 bytes left", (folder, file) -> cut(file, 71)),
                named("5000 bytes left", (folder, file) -> cut(file, 5000)),
                named("others can write it", (folder, file) -> allow(file, "rw--w----")),
                named("others can write beside it", (folder, file) -> allow(folder, "rwxrwxrwx")),
                named(
                        "behind a link",
                        (folder, file) -> {
                            Path elsewhere = folder.resolveSibling("elsewhere");
                            Files.createSymbolicLink(file, Files.move(file, elsewhere));
                        }));
    }

    private static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    private static void cut(Path file, int length) throws IOException {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));
    }

    private static void allow(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void what_is_damaged_or_not_the_users_alone_is_made_again(Change change) throws IOException {
        cache().get(KEY, compiler);
        change.in(folder(), entry());
        cache().get(KEY, compiler);
        assertThat(compiled).hasValue(2);
    }

    @Test
    void folder_and_file_are_the_users_alone() throws IOException {
        cache().get(KEY, compiler);
        assertThat(permissions(folder())).isEqualTo("rwx------");
        assertThat(permissions(entry())).isEqualTo("rw-------");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void without_a_folder_to_write_to_packs_are_compiled_each_time() throws IOException {
        Files.writeString(folder(), "a file in the way");
        cache().get(KEY, compiler);
        cache().get(KEY, compiler);
        assertThat(compiled).hasValue(2);
    }

    @Test
    void a_variable_switches_it_off() {
        Map<String, String> off = Map.of("HUIQI_CACHE", "off", "XDG_CACHE_HOME", root.toString());
        PackCache.ofUser(off).get(KEY, compiler);
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void the_packs_used_last_are_kept() throws IOException {
        for (int i = 0; i < PackCache.KEPT; i++) {
            cache().get("sha256:a" + i, compiler);
            Path file = folder().resolve("a" + i + ".pack");
            Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1000 + i)));
        }
        cache().get("sha256:a0", compiler);
        cache().get("sha256:new", compiler);
        assertThat(names()).contains("a0.pack", "new.pack").doesNotContain("a1.pack");
        assertThat(names()).hasSize(PackCache.KEPT);
    }

    @Test
    void any_number_may_use_it_at_once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<PackIndex> use = () -> cache().get(KEY, compiler).index();
            for (Future<PackIndex> got :
                    threads.invokeAll(Stream.generate(() -> use).limit(40).toList())) {
                assertThat(got.get()).isEqualTo(PACK.index());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(names()).containsExactly("aa.pack");
    }

    @Test
    void the_same_files_are_the_same_pack_and_changed_ones_another() throws IOException {
        SmallPack pack = new SmallPack("P15");
        PackCompiler.load(pack.files(), cache());
        List<String> first = names();
        FileTime made = creation(first.get(0));
        assertThat(PackCompiler.load(pack.files(), cache()).edition().programmes()).hasSize(1);
        assertThat(names()).isEqualTo(first);
        assertThat(creation(first.get(0))).isEqualTo(made);
        int kept = 1;
        for (String file :
                List.of("rules/P15.drl", "seeds/P15.yaml", "standards/sme-size-2011-300.drl")) {
            pack.append(file, "\n");
            PackCompiler.load(pack.files(), cache());
            assertThat(names()).hasSize(++kept);
        }
    }

    private FileTime creation(String name) throws IOException {
        return (FileTime) Files.getAttribute(folder().resolve(name), "creationTime");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
