package org.huiqi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.huiqi.catalogue.Editions;
import org.huiqi.profile.AsOf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A damaged jar is noticed when the checker is made or warmed up, not by the first request. */
class DamagedPackTest {
    private static final String EDITION = Editions.builtIn().on(AsOf.today());
    private static final String INDEX = "org/huiqi/compiled/" + EDITION + "/index";

    /** Goes before the program's own classes. */
    @TempDir private Path damaged;

    private IsolatedProgram program;

    @BeforeEach
    void load() throws IOException {
        program = new IsolatedProgram(damaged);
    }

    @AfterEach
    void close() throws IOException {
        program.close();
    }

    private Object builtIn() throws Throwable {
        return call("builtIn", null);
    }

    private Object call(String method, Object on) throws Throwable {
        try {
            return program.copyOf(Checker.class).getMethod(method).invoke(on);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void write(String file, byte[] content) throws IOException {
        Path path = damaged.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, content);
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = Checker.class.getClassLoader().getResourceAsStream(file)) {
            return in.readAllBytes();
        }
    }

    /** A class of the compiled rules whose file begins like this. */
    private static String compiled(String beginning) throws Exception {
        Path classes =
                Path.of(Checker.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files =
                Files.walk(classes.resolve("org/huiqi/edition" + EDITION + "/p14"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(beginning))
                    .sorted()
                    .findFirst()
                    .map(file -> classes.relativize(file).toString().replace('\\', '/'))
                    .orElseThrow();
        }
    }

    @Test
    void a_checker_is_made_without_the_compiled_rules_being_loaded() throws Throwable {
        write(
                "org/huiqi/compiled/" + EDITION + "/rules.txt",
                "org.huiqi.Missing\n".getBytes(StandardCharsets.UTF_8));
        Object checker = builtIn();
        assertThatThrownBy(() -> call("warmUp", checker))
                .hasToString(
                        "java.lang.IllegalStateException: compiled rules are damaged, or a library is"
                                + " missing: java.lang.ClassNotFoundException: org.huiqi.Missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rules", "LambdaPredicate", "LambdaExtractor", "LambdaConsequence"})
    void a_class_of_the_rules_that_is_cut_off_is_noticed_by_the_warm_up(String kind)
            throws Throwable {
        String file = compiled(kind);
        byte[] whole = bytes(file);
        write(file, Arrays.copyOf(whole, whole.length / 2));
        Object checker = builtIn();
        assertThatThrownBy(() -> call("warmUp", checker))
                .hasMessageStartingWith("compiled rules are damaged, or a library is missing: ")
                .hasToString("java.lang.IllegalStateException: " + messageOf(checker));
    }

    /** The failure is not kept, and says the same again. */
    private String messageOf(Object checker) {
        try {
            call("warmUp", checker);
            throw new AssertionError("not noticed");
        } catch (Throwable e) {
            return e.getMessage();
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "3", "100", "100000"})
    void an_index_that_is_cut_off_is_noticed_when_the_checker_is_made(int length) throws Throwable {
        write(INDEX, Arrays.copyOf(bytes(INDEX), length));
        assertThatThrownBy(this::builtIn)
                .hasToString(
                        "java.lang.IllegalStateException: the rules' index is damaged: not records");
    }

    @Test
    void an_index_of_other_content_is_noticed_when_the_checker_is_made() throws Throwable {
        write(INDEX, "<html>404 Not Found</html>".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(this::builtIn).hasMessageStartingWith("the rules' index is damaged");
    }

    @Test
    void nothing_is_noticed_where_nothing_is_damaged() throws Throwable {
        Object checker = builtIn();
        assertThatCode(() -> assertThat(call("warmUp", checker)).isSameAs(checker))
                .doesNotThrowAnyException();
    }
}
