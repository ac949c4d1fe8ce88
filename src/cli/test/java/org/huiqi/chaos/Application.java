package org.huiqi.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The application as it was built, run as a process; and what is noted of the runs. */
final class Application {
    private static final Path JAR = Path.of("target/huiqi-cli/huiqi.jar").toAbsolutePath();
    private static final Path NOTES = Path.of("target/chaos");

    private Application() {}

    /** What a shell would call. */
    static List<String> call(String heap, String... args) {
        List<String> call = new ArrayList<>();
        call.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        call.addAll(List.of("-Xmx" + heap, "-jar", JAR.toString()));
        call.addAll(List.of(args));
        return call;
    }

    /** A process whose standard error goes to a file. */
    static ProcessBuilder process(Path err, List<String> call) {
        return new ProcessBuilder(call)
                .redirectError(ProcessBuilder.Redirect.appendTo(err.toFile()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }

    /** Runs a call to its end; its exit code. */
    static int run(Path err, List<String> call) throws IOException, InterruptedException {
        return end(process(err, call).start());
    }

    /** Waits for the end of a process; its exit code. */
    static int end(Process process) throws InterruptedException {
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                throw new AssertionError("it does not end");
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Generates firms; the seed is the number of the issue that asked for this. */
    static Path firms(Path folder, int count) throws IOException, InterruptedException {
        Path firms = folder.resolve("firms.jsonl");
        String[] args = {"generate", String.valueOf(count), "--seed", "16", "-o", firms.toString()};
        Path err = folder.resolve("generate.err");
        if (run(err, call("512m", args)) != 0) {
            throw new AssertionError(Files.readString(err));
        }
        return firms;
    }

    /** Screens firms into a file. */
    static List<String> screen(Path firms, Path output) {
        return call(
                "256m",
                "screen",
                firms.toString(),
                "-o",
                output.toString(),
                "--threads",
                "1",
                "--as-of",
                "2024-09-20");
    }

    /** Notes a figure in {@code target/chaos/figures.txt}. */
    static void note(String text, Object... args) {
        try {
            Files.writeString(
                    Files.createDirectories(NOTES).resolve("figures.txt"),
                    String.format(Locale.ROOT, text + "%n", args),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
