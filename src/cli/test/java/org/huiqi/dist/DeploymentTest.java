package org.huiqi.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiqi.SharedChecker;
import org.huiqi.web.Limits;
import org.huiqi.web.Settings;
import org.huiqi.web.WebServer;
import org.junit.jupiter.api.Test;

/** What cannot be run where the tests are: an image, a service, a launcher for Windows. */
class DeploymentTest {
    private static final Path LAUNCHERS = Path.of("src/cli/dist/bin");

    /** Instructions with their arguments, continued lines joined, comments left out. */
    private static List<String> dockerfile() throws IOException {
        return Files.readString(Path.of("docs/deploy/Dockerfile"))
                .replaceAll("(?m)^#.*\n", "")
                .replace("\\\n", " ")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String argument(String instruction) throws IOException {
        List<String> lines =
                dockerfile().stream().filter(line -> line.startsWith(instruction + " ")).toList();
        assertThat(lines).as(instruction).hasSize(1);
        return lines.get(0).substring(instruction.length()).strip();
    }

    @Test
    void a_dockerfile_has_no_instruction_that_docker_does_not_know() throws IOException {
        assertThat(dockerfile())
                .allMatch(
                        line ->
                                line.matches(
                                        "(FROM|WORKDIR|COPY|RUN|ENV|USER|EXPOSE|HEALTHCHECK|ENTRYPOINT) .+"));
        assertThat(dockerfile().get(0)).startsWith("FROM ").contains("-jre");
    }

    /** What is copied is where dist/assembly.xml puts it. */
    @Test
    void an_image_copies_what_the_distribution_has() throws IOException {
        String assembly = Files.readString(Path.of("src/cli/dist/assembly.xml"));
        List<String> copied = new ArrayList<>();
        for (String line : dockerfile()) {
            if (line.startsWith("COPY ")) {
                String[] words = line.split("\\s+");
                copied.addAll(List.of(words).subList(1, words.length - 1));
            }
        }
        assertThat(copied).hasSizeGreaterThan(4);
        for (String source : copied) {
            if (source.endsWith("/")) {
                String name = source.substring(0, source.length() - 1);
                assertThat(assembly).contains("<outputDirectory>" + name + "</outputDirectory>");
            } else if (source.endsWith(".jar")) {
                assertThat(assembly).contains("${project.build.directory}/" + source + "<");
            } else {
                assertThat(Path.of(source)).exists();
                assertThat(assembly)
                        .contains("<include>" + source.replaceFirst("/.*", "/**") + "</include>");
            }
        }
    }

    @Test
    void an_image_does_not_run_as_root() throws IOException {
        assertThat(argument("USER")).matches("[1-9]\\d*:[1-9]\\d*");
    }

    /**
     * The shell command of the health check, against a server that answers, and one that is gone.
     */
    @Test
    void the_health_check_of_an_image_asks_what_the_server_answers() throws Exception {
        String check =
                argument("HEALTHCHECK").replaceFirst("(?s).*CMD \\[\"bash\", \"-c\", \"", "");
        check = check.substring(0, check.lastIndexOf("\"]")).replace("\\\\", "\\");
        assertThat(check).contains("/" + argument("EXPOSE") + " ");
        Settings settings = new Settings(InetAddress.getLoopbackAddress(), 0, null, Limits.DEFAULT);
        String port;
        try (WebServer server = WebServer.start(SharedChecker.CHECKER, settings)) {
            port = String.valueOf(server.address().getPort());
            assertThat(exit(check.replace("8080", port))).isZero();
            assertThat(exit(check.replace("8080", port).replaceFirst("GET /\\S+", "GET /none")))
                    .isNotZero();
        }
        assertThat(exit(check.replace("8080", port))).isNotZero();
    }

    private static int exit(String script) throws Exception {
        return new ProcessBuilder("bash", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void a_service_starts_the_launcher_and_waits_for_its_end() throws IOException {
        String unit = Files.readString(Path.of("docs/deploy/huiqi.service"));
        assertThat(unit)
                .contains(
                        "ExecStart=/opt/huiqi/bin/huiqi serve ",
                        "DynamicUser=yes",
                        "NoNewPrivileges=yes",
                        "ProtectSystem=strict",
                        "CapabilityBoundingSet=\n",
                        "TimeoutStopSec=15");
    }

    @Test
    void the_launcher_for_windows_does_what_the_other_does() throws IOException {
        String windows = Files.readString(LAUNCHERS.resolve("huiqi.bat"));
        String posix = Files.readString(LAUNCHERS.resolve("launch.sh"));
        assertThat(words(windows, "in \\(([a-z ]+)\\) do if"))
                .containsExactlyElementsOf(words(posix, "(?m)^ +(screen[a-z |]+)\\) ;;"));
        assertThat(words(windows, "(\\w+\\.options)"))
                .allMatch(name -> Files.exists(LAUNCHERS.resolve(name)))
                .contains("quick.options");
        assertThat(words(posix, "(\\w+\\.options)")).contains("quick.options");
    }

    private static List<String> words(String text, String pattern) {
        List<String> words = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            words.addAll(List.of(matcher.group(1).strip().split("[ |]+")));
        }
        assertThat(words).as(pattern).isNotEmpty();
        return words;
    }

    /** Image and service start the launcher; it is looked at with echo in the place of Java. */
    @Test
    void an_application_without_memory_ends_and_serves_nothing_more() throws Exception {
        Process launcher =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "options=%s; home=.; jar=huiqi.jar; archive=/none; . %s/launch.sh;"
                                                .replace("%s", LAUNCHERS.toString())
                                        + " java=echo; run serve")
                        .start();
        String call = new String(launcher.getInputStream().readAllBytes(), UTF_8);
        assertThat(call).contains("-XX:+ExitOnOutOfMemoryError", "-jar huiqi.jar serve");
        assertThat(Files.readString(LAUNCHERS.resolve("huiqi.bat")))
                .contains("-XX:+ExitOnOutOfMemoryError");
        assertThat(argument("ENTRYPOINT")).startsWith("[\"bin/huiqi\", \"serve\"");
        assertThat(Files.readString(Path.of("docs/deploy/huiqi.service")))
                .contains("Restart=on-failure");
        try (Stream<Path> files = Files.walk(Path.of("src/desk/main/java/org/huiqi/web"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("OutOfMemoryError", "catch (Throwable", "catch (Error");
            }
        }
    }
}
