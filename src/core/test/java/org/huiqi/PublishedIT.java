package org.huiqi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar as it is published, with the libraries that it brings and nothing else, in another JVM.
 */
class PublishedIT {
    private static final String JAR = System.getProperty("huiqi.jar");
    private static final Path CLASS_PATH = Path.of(System.getProperty("huiqi.class.path"));

    /**
     * A check, a report as JSON, the catalogue and the rules as written, and who is still running.
     */
    private static final String MAIN =
            """
            package org.example.app;

            import java.nio.charset.StandardCharsets;
            import java.time.LocalDate;
            import org.huiqi.*;
            import org.huiqi.catalogue.*;
            import org.huiqi.profile.reading.*;
            import org.huiqi.report.*;

            public class Main {
                public static void main(String[] args) {
                    LocalDate day = LocalDate.of(2024, 9, 20);
                    Checker checker = Checker.builtIn().warmUp();
                    byte[] file = "format: 1\\nname: 示例公司\\n".getBytes(StandardCharsets.UTF_8);
                    Read read = new ProfileReader(checker.edition().criterionIds())
                            .read(file, "firm.yaml", Format.YAML, day);
                    Report report = checker.check(((Read.Accepted) read).profile(), day, "firm.yaml");
                    System.out.println(Checker.class.getModule());
                    System.out.println(report.programme("P14").verdict());
                    System.out.println(JsonReport.pretty(report, JsonContent.FULL).contains("示例公司"));
                    System.out.println(Catalogue.read(PackFiles.builtIn()).programmes().size());
                    System.out.println(PackFiles.builtIn().rule("P14.drl").isPresent());
                    System.out.println(Thread.getAllStackTraces().keySet().stream()
                            .filter(thread -> thread.getThreadGroup() != null)
                            .filter(thread -> thread.getThreadGroup().getName().equals("main"))
                            .map(Thread::getName).toList());
                }
            }
            """;

    @TempDir private Path folder;
    private Path classes;

    @BeforeEach
    void makeFolder() {
        classes = folder.resolve("app");
    }

    private static String libraries() throws IOException {
        return JAR + File.pathSeparator + Files.readString(CLASS_PATH);
    }

    private void compile(String... options) throws IOException {
        Path main = folder.resolve("Main.java");
        Files.writeString(main, MAIN);
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("-d", classes.toString(), main.toString()));
        assertThat(
                        ToolProvider.getSystemJavaCompiler()
                                .run(null, null, null, arguments.toArray(new String[0])))
                .isZero();
    }

    private void compileModule(String requires) throws IOException {
        Path module = folder.resolve("module-info.java");
        Files.writeString(module, "module org.example.app { " + requires + " }");
        compile("-p", libraries(), module.toString());
    }

    private List<String> run(String... options) throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dfile.encoding=UTF-8"));
        command.addAll(List.of(options));
        Path printed = folder.resolve("printed");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(printed.toFile())
                        .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return Files.readAllLines(printed).stream()
                .filter(line -> !line.startsWith("SLF4J"))
                .toList();
    }

    private static List<String> as(String module) {
        return List.of(module, "UNDECIDED", "true", "27", "true", "[main]");
    }

    @Test
    void a_check_works_on_the_class_path_and_leaves_no_thread() throws Exception {
        compile("-cp", libraries());
        List<String> printed =
                run("-cp", classes + File.pathSeparator + libraries(), "org.example.app.Main");
        assertThat(printed.get(0)).startsWith("unnamed module");
        assertThat(printed.subList(1, printed.size())).isEqualTo(as("").subList(1, 6));
    }

    @Test
    void a_check_works_on_the_module_path() throws Exception {
        compileModule("requires org.huiqi;");
        assertThat(
                        run(
                                "-p",
                                classes + File.pathSeparator + libraries(),
                                "--add-modules",
                                "ALL-MODULE-PATH",
                                "-m",
                                "org.example.app/org.example.app.Main"))
                .isEqualTo(as("module org.huiqi"));
    }

    /** As in an image or a launcher that takes no options: docs/embedding.md has these lines. */
    @Test
    void a_module_that_requires_the_named_libraries_needs_no_option() throws Exception {
        compileModule(
                """
                requires org.huiqi;
                requires org.slf4j;
                requires com.fasterxml.jackson.dataformat.yaml;
                requires com.fasterxml.jackson.dataformat.cbor;
                requires com.fasterxml.jackson.datatype.jsr310;
                requires org.yaml.snakeyaml;
                """);
        assertThat(
                        run(
                                "-p",
                                classes + File.pathSeparator + libraries(),
                                "-m",
                                "org.example.app/org.example.app.Main"))
                .isEqualTo(as("module org.huiqi"));
    }

    @Test
    void the_class_path_holds_what_running_compiled_rules_takes() throws IOException {
        List<Path> jars = Stream.of(libraries().split(File.pathSeparator)).map(Path::of).toList();
        // docs/embedding.md says so: its own jar, and 20 of 6.2 MB.
        assertThat(jars).hasSize(21);
        long bytes = 0;
        for (Path jar : jars.subList(1, 21)) {
            bytes += Files.size(jar);
        }
        assertThat(bytes).isBetween(6_150_000L, 6_250_000L);
        assertThat(jars.stream().map(jar -> jar.getFileName().toString()))
                .noneMatch(
                        jar ->
                                jar.matches(
                                        "(drools-compiler|drools-drl|antlr|commons-codec|kie-util-xml|poi|picocli|jetty|slf4j-simple|logback).*"));
    }
}
