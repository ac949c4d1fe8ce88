package org.huiqi.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.huiqi.text.Digest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The distribution, unpacked and run as its users do. */
@Timeout(240)
class DistributionIT {
    @TempDir static Path folder;
    private static Path home;

    @BeforeAll
    static void unpack() throws IOException {
        String name = "huiqi-" + System.getProperty("huiqi.version");
        home = folder.resolve(name);
        try (InputStream in = Files.newInputStream(Path.of("target", name + ".zip"));
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        assertThat(home.resolve("bin/huiqi").toFile().setExecutable(true)).isTrue();
        setWritable(false);
    }

    @AfterAll
    static void makeWritable() throws IOException {
        setWritable(true);
    }

    private static void setWritable(boolean isWritable) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            files.filter(Files::isDirectory).forEach(f -> f.toFile().setWritable(isWritable));
        }
    }

    @Test
    void it_checks_a_firm_and_archives_its_classes_where_it_may_write() throws Exception {
        Ran first = run("check", "facts/sparse-profile.yaml", "--as-of", "2024-09-20");
        assertThat(first.out()).contains("惠企政策申报资格核对报告");
        assertThat(first.err()).isEmpty();
        assertThat(first.exit()).isZero();
        Path place =
                Files.isWritable(home.resolve("lib"))
                        ? home.resolve("lib")
                        : folder.resolve("cache/huiqi");
        try (Stream<Path> files = Files.list(place)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> name.startsWith("classes-"))
                    .singleElement()
                    .asString()
                    .matches("classes-\\d+\\.jsa");
        }
        Ran second = run("check", "facts/sparse-profile.yaml", "--as-of", "2024-09-20");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void it_compiles_the_rules_that_it_brings() throws Exception {
        String firm = "facts/sparse-profile.yaml";
        Ran ran = run("check", firm, "--as-of", "2024-09-20", "--rules", "rules/2024q3");
        assertThat(ran.err()).isEmpty();
        assertThat(ran).isEqualTo(run("check", firm, "--as-of", "2024-09-20"));
    }

    @Test
    void it_is_found_through_a_link_and_hands_on_exit_codes() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("bin/huiqi"));
        assertThat(run(link, "--version").out()).contains(System.getProperty("huiqi.version"));
        assertThat(run(link, "check", "--no-such-option").exit()).isEqualTo(2);
    }

    /** Every library is listed with its licence, and every licence stands there in full. */
    @Test
    void it_brings_the_licences_of_what_it_contains() throws IOException {
        String list = Files.readString(home.resolve("licences/THIRD-PARTY.txt"));
        Set<String> listed =
                Pattern.compile("\\(\\S+:(\\S+):(\\S+) - ")
                        .matcher(list)
                        .results()
                        .map(library -> library.group(1) + "-" + library.group(2) + ".jar")
                        .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
            assertThat(jars.map(jar -> jar.getFileName().toString()))
                    .filteredOn(name -> name.endsWith(".jar") && !name.startsWith("huiqi"))
                    .hasSizeGreaterThan(50)
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
        for (String library : list.lines().filter(line -> line.contains(" - ")).toList()) {
            List<String> licences =
                    Pattern.compile("\\G\\s*\\(([^)]+)\\)")
                            .matcher(library)
                            .results()
                            .map((MatchResult licence) -> licence.group(1))
                            .toList();
            assertThat(licences)
                    .as(library)
                    .anyMatch(name -> Files.exists(home.resolve("licences/" + name + ".txt")));
        }
    }

    @Test
    void its_bill_of_materials_has_the_digests_of_the_jars_that_it_contains() throws Exception {
        String bill = Files.readString(home.resolve("bill-of-materials.cdx.json"));
        try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
            for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
                assertThat(bill)
                        .as(jar.toString())
                        .contains(Digest.of(Files.readAllBytes(jar)).replace("sha256:", "\""));
            }
        }
    }

    private static Ran run(String... arguments) throws Exception {
        return run(home.resolve("bin/huiqi"), arguments);
    }

    private static Ran run(Path launcher, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", null);
        Path err = Files.createTempFile(folder, "err", null);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(home.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Ran(
                process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    private record Ran(int exit, String out, String err) {}
}
