package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the READMEs, the guide to the faces and the chapter on embedding promise is run as written.
 */
class ReadmeTest {
    private static final String USAGE = "docs/usage.md";
    private static final Pattern FENCE = Pattern.compile("(?s)```(\\w+)\n(.*?)```");
    private static final String EMBEDDING = "docs/embedding.md";

    /** What a block may take for granted; its own variables go before. */
    private static final String BEFORE =
            """
            import com.fasterxml.jackson.databind.*;
            import java.io.*;
            import java.math.*;
            import java.nio.file.*;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.atomic.*;
            import java.util.stream.*;
            import java.util.zip.*;
            import org.huiqi.*;
            import org.huiqi.catalogue.*;
            import org.huiqi.lab.junit.*;
            import org.huiqi.profile.*;
            import org.huiqi.profile.candidate.*;
            import org.huiqi.profile.reading.*;
            import org.huiqi.report.*;
            import org.huiqi.rules.compile.*;
            import org.huiqi.text.*;
            import org.huiqi.verdict.*;
            import org.junit.jupiter.api.*;
            public class Service {
                static final LocalDate day = LocalDate.of(2024, 9, 20);
                static final Checker checker = Checker.builtIn();
                static final ProfileReader reader = new ProfileReader(checker.edition().criterionIds());
                static final Profile profile = Profile.builder().name("示例公司").build();
                static final Report report = leader();
                static Report leader() {
                    Path file = Path.of("facts/industry-leader-short-of-revenue.yaml");
                    try {
                        return checker.check(reader.read(file).orThrow(), day);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
                static InputStream download() throws IOException {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                        for (Map.Entry<String, String> file :
                                PackFiles.in(Path.of("rules/2024q3")).texts().entrySet()) {
                            zip.putNextEntry(new ZipEntry(file.getKey()));
                            zip.write(file.getValue().getBytes("UTF-8"));
                        }
                    }
                    return new ByteArrayInputStream(bytes.toByteArray());
                }
            """;

    private static final Map<String, String> OUTPUTS = new HashMap<>();

    @TempDir Path folder;

    private static List<String> blocks(String file, String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher fence = FENCE.matcher(Files.readString(Path.of(file)));
        while (fence.find()) {
            if (fence.group(1).equals(language)) {
                blocks.add(fence.group(2));
            }
        }
        return blocks;
    }

    static Stream<String> commands() throws IOException {
        List<String> shell = new ArrayList<>();
        for (String file : List.of("README.md", "README.zh-CN.md", USAGE)) {
            shell.addAll(blocks(file, "sh"));
        }
        return shell.stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("./huiqi "))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_of_the_readmes_works(String command) {
        String[] words =
                Pattern.compile("'([^']*)'|[^ ]+")
                        .matcher(command.substring("./huiqi ".length()))
                        .results()
                        .map(word -> word.group(1) == null ? word.group() : word.group(1))
                        .toArray(String[]::new);
        Run run = Run.of(words);
        assertThat(run.exit()).as(run.err()).isZero();
        boolean intoFile = command.contains(" -o ");
        assertThat(run.out().isBlank()).isEqualTo(intoFile);
    }

    @Test
    void a_readme_is_read_in_minutes() throws IOException {
        for (String readme : List.of("README.md", "README.zh-CN.md")) {
            assertThat(Files.readAllLines(Path.of(readme))).hasSizeLessThan(150);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void links_of_a_document_lead_somewhere(Path document) throws IOException {
        Matcher link =
                Pattern.compile("\\]\\((?!https?:)([^)#]+)").matcher(Files.readString(document));
        while (link.find()) {
            assertThat(document.resolveSibling(link.group(1))).exists();
        }
    }

    static Stream<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (Path folder : List.of(Path.of(""), Path.of("docs"), Path.of("rules"))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
            }
        }
        return documents.stream().sorted();
    }

    @Test
    void the_profile_of_each_readme_is_accepted() throws IOException {
        for (String readme : List.of("README.md", "README.zh-CN.md", USAGE)) {
            Run run =
                    Run.withInput(blocks(readme, "yaml").get(0), "check", "-", "--format", "jsonl");
            assertThat(run.exit()).as(run.err()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"README.md, en", "README.zh-CN.md, zh"})
    void the_report_shown_is_the_one_that_the_first_command_prints(String readme, String lang)
            throws IOException {
        String[] command =
                blocks(readme, "sh").get(0).strip().substring("./huiqi ".length()).split(" ");
        String[] words = Arrays.copyOf(command, command.length + 2);
        words[command.length] = "--lang";
        words[command.length + 1] = lang;
        assertThat(Run.of(words).out()).startsWith(blocks(readme, "text").get(0));
    }

    /** Blocks of Java in the README and in the chapter on embedding. */
    static List<String> javaBlocks() throws IOException {
        List<String> java = new ArrayList<>(blocks(EMBEDDING, "java"));
        java.addAll(blocks("README.md", "java"));
        return java.stream().distinct().filter(block -> !block.startsWith("module ")).toList();
    }

    private static String javaBlock(String text) throws IOException {
        return javaBlocks().stream().filter(b -> b.contains(text)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("javaBlocks")
    void every_block_of_java_compiles_and_runs(String block) throws Exception {
        if (block.contains("@TestFactory")) {
            assertThat(compile(block)).isZero();
        } else {
            outputOf(block);
        }
    }

    @Test
    void the_ten_lines_for_other_java_programs_print_shortfalls() throws Exception {
        String code = javaBlock("short by");
        assertThat(code.strip().lines().count()).isLessThanOrEqualTo(11);
        assertThat(outputOf(code)).contains("short by");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Profile.builder()", "record Customer"})
    void a_profile_that_another_program_makes_is_accepted(String block) throws Exception {
        assertThat(
                        outputOf(
                                javaBlock(block)
                                        + "System.out.println(((Read.Accepted) read).profile().name());"))
                .isEqualTo("无锡示例传感科技有限公司\n");
    }

    @Test
    void the_report_as_json_names_programme_and_verdict() throws Exception {
        assertThat(outputOf(javaBlock("JsonReport"))).isEqualTo("P01 UNDECIDED\n");
    }

    @Test
    void the_three_lines_for_another_build_compile() throws Exception {
        assertThat(compile(blocks(USAGE, "java").get(0))).isZero();
    }

    @Test
    void a_listener_counts() throws Exception {
        assertThat(outputOf(javaBlock("LongAdder"))).matches("\\d\\d undecided\n");
    }

    @Test
    void changed_rules_are_taken_up_at_run_time() throws Exception {
        assertThat(outputOf(javaBlock("AtomicReference"))).startsWith("sha256:");
    }

    @Test
    void what_a_module_requires_is_what_was_tried() throws IOException {
        String tried = Files.readString(Path.of("src/core/test/java/org/huiqi/PublishedIT.java"));
        List<String> requires =
                blocks(EMBEDDING, "java").stream()
                        .filter(block -> block.startsWith("module "))
                        .flatMap(String::lines)
                        .map(String::strip)
                        .filter(line -> line.startsWith("requires "))
                        .toList();
        assertThat(requires).hasSize(6).allMatch(tried::contains);
    }

    /** Compiles a class of what may be taken for granted and some members. */
    private int compile(String members) throws IOException {
        Path source = folder.resolve("Service.java");
        Files.writeString(source, BEFORE + members + "}\n");
        return ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString());
    }

    /** What the lines of a method print; the same lines are run once. */
    private String outputOf(String code) throws Exception {
        String known = OUTPUTS.get(code);
        if (known == null) {
            known = run(code);
            OUTPUTS.put(code, known);
        }
        return known;
    }

    private String run(String code) throws Exception {
        assertThat(
                        compile(
                                "public static void main(String[] args) throws Exception {\n"
                                        + code
                                        + "}\n"))
                .isZero();
        Path rules = Files.createDirectories(folder.resolve("org/example/pack/rules"));
        Files.copy(Path.of("rules/2024q3/P14.drl"), rules.resolve("P14.drl"));
        return outputOfMain();
    }

    private String outputOfMain() throws Exception {
        PrintStream standard = System.out;
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(
                        new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            System.setOut(new PrintStream(captured, true, StandardCharsets.UTF_8));
            loader.loadClass("Service")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(standard);
        }
        return captured.toString(StandardCharsets.UTF_8);
    }
}
