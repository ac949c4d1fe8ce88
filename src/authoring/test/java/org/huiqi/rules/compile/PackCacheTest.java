package org.huiqi.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.huiqi.rules.pack.CompiledPack;
import org.huiqi.rules.pack.CompiledRules;
import org.huiqi.rules.pack.PackIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A compiled pack is found again exactly where nothing that it was made of has changed. */
class PackCacheTest {
    private static final String KEY = "sha256:aa";
    private static final CompiledPack PACK =
            new CompiledPack(
                    new PackIndex("sha256:bb", Sample.EDITION, List.of(), List.of(), List.of()),
                    List.of(
                            new CompiledRules(
                                    List.of("a.B"), Map.of("a/B.class", new byte[] {1, -2}))),
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
    void a_pack_is_compiled_once() {
        cache().get(KEY, compiler);
        cache().get(KEY, compiler);
        assertThat(compiled).hasValue(1);
    }

    @Test
    void what_is_found_is_what_was_kept() {
        cache().get(KEY, compiler);
        CompiledPack found = cache().get(KEY, compiler);
        assertThat(found.index()).isEqualTo(PACK.index());
        assertThat(found.rules().get(0).models()).containsExactly("a.B");
        assertThat(found.rules().get(0).classes().get("a/B.class")).containsExactly(1, -2);
    }

    @Test
    void another_key_is_another_pack() {
        cache().get(KEY, compiler);
        cache().get("sha256:cc", compiler);
        assertThat(compiled).hasValue(2);
    }

    @ParameterizedTest(name = "at byte {0}")
    @ValueSource(ints = {0, 80, 5000})
    void a_changed_byte_is_noticed_and_the_pack_made_again(int at) throws IOException {
        cache().get(KEY, compiler);
        byte[] bytes = Files.readAllBytes(entry());
        bytes[at] ^= 1;
        Files.write(entry(), bytes);
        cache().get(KEY, compiler);
        cache().get(KEY, compiler);
        assertThat(compiled).hasValue(2);
    }

    @ParameterizedTest(name = "to {0} bytes")
    @ValueSource(ints = {0, 20, 71, 5000})
    void a_truncated_file_is_noticed_and_the_pack_made_again(int length) throws IOException {
        cache().get(KEY, compiler);
        byte[] bytes = Files.readAllBytes(entry());
        Files.write(entry(), Arrays.copyOf(bytes, length));
        cache().get(KEY, compiler);
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
    void code_that_others_could_have_written_is_not_loaded() throws IOException {
        cache().get(KEY, compiler);
        Files.setPosixFilePermissions(entry(), PosixFilePermissions.fromString("rw--w----"));
        cache().get(KEY, compiler);
        assertThat(compiled).hasValue(2);
    }

    @Test
    void code_in_a_folder_that_others_can_write_to_is_not_loaded() throws IOException {
        cache().get(KEY, compiler);
        Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxrwxrwx"));
        cache().get(KEY, compiler);
        assertThat(compiled).hasValue(2);
    }

    @Test
    void code_behind_a_link_is_not_loaded() throws IOException {
        cache().get(KEY, compiler);
        Files.move(entry(), root.resolve("elsewhere"));
        Files.createSymbolicLink(entry(), root.resolve("elsewhere"));
        cache().get(KEY, compiler);
        assertThat(compiled).hasValue(2);
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
        SmallPack pack = new SmallPack(root.resolve("pack"), "P15");
        PackCompiler.load(pack.files(), cache());
        List<String> first = names();
        FileTime made = creation(first.get(0));
        assertThat(PackCompiler.load(pack.files(), cache()).edition().programmes()).hasSize(1);
        assertThat(names()).isEqualTo(first);
        assertThat(creation(first.get(0))).isEqualTo(made);
        pack.append("rules/2024q3/P15.drl", "\n");
        PackCompiler.load(pack.files(), cache());
        assertThat(names()).hasSize(2);
        pack.append("seeds/2024q3/P15.yaml", "\n");
        PackCompiler.load(pack.files(), cache());
        assertThat(names()).hasSize(3);
        pack.append("rules/standards/sme-size-2011-300.drl", "\n");
        PackCompiler.load(pack.files(), cache());
        assertThat(names()).hasSize(4);
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
