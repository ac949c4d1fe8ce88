package org.huiqi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Packs from a zip, from another file system and from the class path. */
class PackSourcesTest {
    private static final String EDITION =
            """
            id: mine
            title: {zh: 手册, en: handbook}
            standards: [size]
            overviews: [G1]
            register: {P01: [], P02: []}
            """;
    private static final Map<String, String> WHOLE =
            Map.of(
                    "rules/P01.drl", "a rule",
                    "seeds/edition.yaml", EDITION,
                    "seeds/P01.yaml", "a programme",
                    "seeds/G1.yaml", "an overview",
                    "standards/size.drl", "a standard");

    @TempDir private Path folder;

    private static byte[] zip(Map<String, String> files, Charset names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... files) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String file : files) {
            texts.put(file, "text");
        }
        return zip(texts, StandardCharsets.UTF_8);
    }

    private static PackFiles read(byte[] zip) {
        return PackFiles.zip("pack.zip", new ByteArrayInputStream(zip));
    }

    @Test
    void a_pack_is_read_from_a_zip() throws IOException {
        PackFiles pack = read(zip(WHOLE, StandardCharsets.UTF_8));
        assertThat(pack.texts()).isEqualTo(WHOLE);
        assertThat(pack.name()).isEqualTo("pack.zip");
    }

    /** The text of a file is its path; all of a zip may lie in one folder more. */
    @ParameterizedTest
    @CsvFileSource(resources = "/tables/pack-layouts.txt", delimiter = '|')
    void a_pack_is_found_in_a_folder_of_any_file_system_and_in_a_zip(
            String files, String given, String found) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> wrapped = new LinkedHashMap<>();
        Map<String, String> expected = new HashMap<>();
        for (String file : files.split(" ")) {
            texts.put(file, file);
            wrapped.put("mine/" + file, file);
            Stream.of(found.split(" "))
                    .filter(path -> name(path).equals(name(file)))
                    .forEach(path -> expected.put(path, file));
        }
        write(folder.resolve("pack"), texts);
        assertThat(PackFiles.in(folder.resolve("pack").resolve(given)).texts()).isEqualTo(expected);
        Path file = Files.write(folder.resolve("pack.zip"), zip(texts, StandardCharsets.UTF_8));
        try (FileSystem system = FileSystems.newFileSystem(file)) {
            PackFiles pack = PackFiles.in(system.getPath("/" + given));
            assertThat(pack.texts()).isEqualTo(expected);
        }
        if (given.equals(".")) {
            assertThat(read(Files.readAllBytes(file)).texts()).isEqualTo(expected);
            assertThat(read(zip(wrapped, StandardCharsets.UTF_8)).texts()).isEqualTo(expected);
        }
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void write(Path root, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    @Test
    void a_zip_of_rules_alone_goes_with_the_built_in_catalogue() throws IOException {
        PackFiles pack = read(zip("P01.drl", "__MACOSX/._P01.drl", "._P01.drl", "notes.txt"));
        assertThat(pack.texts()).containsExactly(Map.entry("rules/P01.drl", "text"));
        assertThat(pack.seed("P01.yaml")).isEqualTo(PackFiles.builtIn().seed("P01.yaml"));
    }

    @Test
    void the_stream_of_a_zip_is_left_open() throws IOException {
        boolean[] closed = {false};
        InputStream in =
                new ByteArrayInputStream(zip("P01.drl")) {
                    @Override
                    public void close() {
                        closed[0] = true;
                    }
                };
        PackFiles.zip("pack.zip", in);
        assertThat(closed[0]).isFalse();
    }

    static Stream<Arguments> refused() throws IOException {
        String[] many = new String[PackTree.Zip.MOST_FILES + 1];
        Arrays.setAll(many, i -> i + ".drl");
        String large = " ".repeat(PackTree.Zip.MOST_BYTES + 1);
        byte[] whole = zip(WHOLE, StandardCharsets.UTF_8);
        // The zip writer refuses a file twice, so the second name is changed afterwards.
        String twice = new String(zip("P01.drl", "P02.drl"), StandardCharsets.ISO_8859_1);
        byte[] gbk = zip(Map.of("规则/P01.drl", "a rule"), Charset.forName("GBK"));
        List<Arguments> zips = new ArrayList<>();
        for (String path :
                List.of(
                        "../P02.drl",
                        "rules/../../P02.drl",
                        "/P02.drl",
                        "C:/P02.drl",
                        "a\\P02.drl")) {
            String why = "文件路径不允许：" + path + " / a path that is not allowed: " + path;
            zips.add(arguments(zip("P01.drl", path), why));
        }
        for (String file : List.of("P01.drl", "picture.png")) {
            String why = "解压后超过 33554432 字节 / more than 33554432 bytes when unpacked";
            zips.add(arguments(zip(Map.of(file, large), StandardCharsets.UTF_8), why));
        }
        for (String text : List.of("", "no zip at all")) {
            String why = "不是 zip 文件，或其中没有文件 / not a zip, or an empty one";
            zips.add(arguments(text.getBytes(StandardCharsets.UTF_8), why));
        }
        zips.add(arguments(zip(many), "文件超过 2000 个 / more than 2000 files"));
        zips.add(
                arguments(
                        twice.replace("P02.drl", "P01.drl").getBytes(StandardCharsets.ISO_8859_1),
                        "文件重复：P01.drl / a file twice: P01.drl"));
        zips.add(arguments(Arrays.copyOf(whole, whole.length / 4), "无法读取 / cannot be read"));
        zips.add(arguments(gbk, "无法读取 / cannot be read"));
        zips.add(arguments(zip("seeds/edition.yaml"), "没有规则文件（*.drl）/ no rule file (*.drl)"));
        return zips.stream();
    }

    @ParameterizedTest
    @MethodSource
    void refused(byte[] zip, String why) {
        assertThatThrownBy(() -> read(zip))
                .isInstanceOf(CatalogueException.class)
                .hasMessage("pack.zip：" + why);
    }

    @Test
    void texts_in_another_encoding_are_refused_by_name() throws IOException {
        byte[] text = "规则".getBytes("GBK");
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("P14.drl"));
            out.write(text);
        }
        assertThatThrownBy(() -> read(zip.toByteArray()))
                .hasMessage("pack.zip!P14.drl：无法读取 / cannot be read");
        Files.write(Files.createDirectories(folder.resolve("pack/rules")).resolve("P14.drl"), text);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            assertThatThrownBy(() -> PackFiles.onClassPath(loader, "pack"))
                    .hasMessage("classpath:pack/rules/P14.drl：无法读取 / cannot be read");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_pack_is_read_from_the_class_path(boolean packed) throws IOException {
        Path root = folder.resolve(packed ? "pack.jar" : "classes");
        if (packed) {
            Map<String, String> inJar = new HashMap<>();
            WHOLE.forEach((name, text) -> inJar.put("org/example/pack/" + name, text));
            Files.write(root, zip(inJar, StandardCharsets.UTF_8));
        } else {
            write(root.resolve("org/example/pack"), WHOLE);
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {root.toUri().toURL()})) {
            PackFiles pack = PackFiles.onClassPath(loader, "org/example/pack");
            assertThat(pack.texts()).isEqualTo(WHOLE);
            assertThat(pack.name()).isEqualTo("classpath:org/example/pack");
        }
    }

    @Test
    void a_class_path_without_a_catalogue_goes_with_the_built_in_one() throws IOException {
        Path rule = folder.resolve("pack/rules/P14.drl");
        Files.createDirectories(rule.getParent());
        Files.writeString(rule, "a rule");
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            PackFiles pack = PackFiles.onClassPath(loader, "pack");
            assertThat(pack.texts()).containsExactly(Map.entry("rules/P14.drl", "a rule"));
            assertThat(pack.standard("sme-size-2011-300.drl")).isPresent();
        }
    }

    @Test
    void a_class_path_without_rules_is_refused() {
        assertThatThrownBy(() -> PackFiles.onClassPath(getClass().getClassLoader(), "nowhere"))
                .isInstanceOf(CatalogueException.class)
                .hasMessage("classpath:nowhere：没有规则文件（*.drl）/ no rule file (*.drl)");
    }
}
