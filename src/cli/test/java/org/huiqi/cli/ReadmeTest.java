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
import java.util.List;
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

/** What the READMEs and the guide to the faces promise is run as it stands there. */
class ReadmeTest {
    private static final String USAGE = "docs/usage.md";
    private static final Pattern FENCE = Pattern.compile("(?s)```(\\w+)\n(.*?)```");
    private static final String IMPORTS =
            """
            import com.fasterxml.jackson.databind.ObjectMapper;
            import java.math.*;
            import java.nio.file.*;
            import java.time.*;
            import java.util.*;
            import org.huiqi.*;
            import org.huiqi.profile.*;
            import org.huiqi.profile.candidate.*;
            import org.huiqi.profile.reading.*;
            import org.huiqi.verdict.*;
            """;

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
        String[] words = command.substring("./huiqi ".length()).split(" ");
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

    @Test
    void the_ten_lines_for_other_java_programs_compile_and_print_shortfalls() throws Exception {
        String code = blocks("README.md", "java").get(0);
        assertThat(code.strip().lines().count()).isLessThanOrEqualTo(11);
        assertThat(outputOf(code)).contains("short by");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_profile_that_another_program_makes_is_accepted(int block) throws Exception {
        assertThat(
                        outputOf(
                                "ProfileReader reader = new ProfileReader(Set.of(\"P09-08\"));\n"
                                        + blocks("docs/embedding.md", "java").get(block)
                                        + "System.out.println(((Read.Accepted) read).profile().name());"))
                .isEqualTo("无锡示例传感科技有限公司\n");
    }

    @Test
    void the_three_lines_for_another_build_compile() throws Exception {
        Path source = folder.resolve("Cases.java");
        Files.writeString(
                source,
                """
                import java.nio.file.Path;
                import java.util.stream.Stream;
                import org.huiqi.lab.junit.CaseTests;
                import org.junit.jupiter.api.*;
                class Cases {
                """
                        + blocks(USAGE, "java").get(0)
                        + "}\n");
        assertThat(compile(source)).isZero();
    }

    private int compile(Path source) {
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

    /** What the lines of a method print. */
    private String outputOf(String code) throws Exception {
        Path source = folder.resolve("Embedding.java");
        Files.writeString(
                source,
                IMPORTS
                        + "public class Embedding { public static void main(String[] args) throws Exception {\n"
                        + code
                        + "}}\n");
        assertThat(compile(source)).isZero();
        return outputOfMain();
    }

    private String outputOfMain() throws Exception {
        PrintStream standard = System.out;
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(
                        new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            System.setOut(new PrintStream(captured, true, StandardCharsets.UTF_8));
            loader.loadClass("Embedding")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(standard);
        }
        return captured.toString(StandardCharsets.UTF_8);
    }
}
