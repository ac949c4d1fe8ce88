package org.huiqi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every face says, byte for byte: a digest of each output of each command of {@code
 * golden/commands.txt} stands in {@code golden/digests.txt}. The outputs themselves are written to
 * {@code target/golden}, to be compared with those of another commit; {@code -Dhuiqi.record=true}
 * writes the digests anew, and the commit says which outputs changed and why.
 */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/cli/test/resources/golden");
    private static final Path OUTPUTS = Path.of("target/golden");

    /** Where commands write; relative, since lines that name it are wrapped. */
    private static final Path WORK = Path.of("target/golden-work");

    private final Map<String, byte[]> outputs = new TreeMap<>();

    @Test
    void every_face_says_what_it_said() throws Exception {
        if (Files.exists(WORK)) {
            delete(WORK);
        }
        for (Command command : Command.all(GOLDEN.resolve("commands.txt"))) {
            for (String language : command.languages()) {
                run(command, language);
            }
        }
        requests();
        List<String> digests =
                outputs.entrySet().stream()
                        .map(output -> output.getKey() + " " + digest(output.getValue()))
                        .toList();
        keep();
        Path recorded = GOLDEN.resolve("digests.txt");
        if (Boolean.getBoolean("huiqi.record")) {
            Files.write(recorded, digests);
        }
        assertThat(digests).containsExactlyElementsOf(Files.readAllLines(recorded));
    }

    private void run(Command command, String language) throws IOException {
        Path out = Files.createDirectories(WORK.resolve("out"));
        for (String path : command.copied()) {
            Folders.copy(Path.of(path), out.resolve(path));
        }
        for (List<String> change : command.changes()) {
            Path file = out.resolve(change.get(0));
            String text = Files.readString(file);
            assertThat(text).contains(change.get(1));
            Files.writeString(file, text.replace(change.get(1), change.get(2)));
        }
        Map<Path, byte[]> before = files(out);
        String[] words =
                command.words().stream()
                        .map(word -> word.replace("{out}", out.toString()))
                        .map(word -> word.replace("{files}", GOLDEN.resolve("files").toString()))
                        .map(word -> word.replace("{lang}", language))
                        .toArray(String[]::new);
        Run run = Run.withInput(command.input(), words);
        String name = command.name() + "/" + language + "/";
        output(name + "exit", Integer.toString(run.exit()).getBytes(UTF_8));
        output(name + "out", run.out().getBytes(UTF_8));
        output(name + "err", run.err().getBytes(UTF_8));
        for (Map.Entry<Path, byte[]> file : files(out).entrySet()) {
            if (!Arrays.equals(before.get(file.getKey()), file.getValue())) {
                String path = file.getKey().toString().replace(File.separatorChar, '/');
                output(name + path, Dump.of(path, file.getValue()));
            }
        }
        delete(out);
    }

    /** Each line is a method, an address, and for a body its type and a file. */
    private void requests() throws Exception {
        ProcessBuilder command =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        "--port=0",
                        "--access-log=off");
        command.environment().remove("HUIQI_TOKEN");
        Process server = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            URI address = URI.create(server.inputReader(UTF_8).readLine());
            HttpClient client = HttpClient.newHttpClient();
            HttpRequest ready = HttpRequest.newBuilder(address.resolve("/readyz")).build();
            while (client.send(ready, BodyHandlers.discarding()).statusCode() != 200) {
                Thread.sleep(50);
            }
            for (String line : lines(GOLDEN.resolve("requests.txt"))) {
                String[] words = line.split(" ");
                HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(words[1]));
                request.method(
                        words[0],
                        words.length > 2
                                ? BodyPublishers.ofFile(Path.of(words[3]))
                                : BodyPublishers.noBody());
                if (words.length > 2) {
                    request.header("Content-Type", words[2]);
                }
                HttpResponse<byte[]> answer =
                        client.send(request.build(), BodyHandlers.ofByteArray());
                String type = answer.headers().firstValue("Content-Type").orElse("");
                String name = "http/" + line.replaceAll("[^A-Za-z0-9=.-]+", "_") + "/";
                output(name + "head", (answer.statusCode() + " " + type).getBytes(UTF_8));
                output(name + "body", Dump.of(type, answer.body()));
            }
        } finally {
            server.destroy();
        }
    }

    /** Neither a run's time, day and place nor the port of its server is part of what is said. */
    private void output(String name, byte[] bytes) {
        if (bytes.length > 0) {
            String text =
                    new String(bytes, UTF_8)
                            .replace(WORK.toAbsolutePath().toString(), WORK.toString())
                            .replace(Path.of("").toAbsolutePath().toString(), "PROJECT")
                            .replaceAll("(id=\"(as-of|day)\" value=)\"[0-9-]+", "$1\"TODAY")
                            .replaceAll(
                                    "(\"version\":\")(\\(unpackaged\\)|\\d+[.][^\"]+)", "$1VERSION")
                            .replaceAll("127\\.0\\.0\\.1:\\d+", "HOST")
                            .replaceAll("\\d+\\.\\d (秒|s)\\b(, |，每秒 )?[0-9, ]*", "TIME");
            outputs.put(name, text.getBytes(UTF_8));
        }
    }

    private void keep() throws IOException {
        if (Files.exists(OUTPUTS)) {
            delete(OUTPUTS);
        }
        for (Map.Entry<String, byte[]> output : outputs.entrySet()) {
            Path file = OUTPUTS.resolve(output.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, output.getValue());
        }
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static Map<Path, byte[]> files(Path folder) throws IOException {
        Map<Path, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path), Files.readAllBytes(path));
            }
        }
        return files;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /**
     * A command as {@code commands.txt} has it: a line of its name and words, then lines of what it
     * is given, each with a sign in front: {@code +} a file or folder that is copied into the
     * output folder, {@code ~} a change of such a file, {@code <} a line of standard input.
     *
     * @param name name, the folder of its outputs
     * @param words words of the command line
     * @param copied files and folders
     * @param changes file, old text, new text
     * @param input standard input
     */
    private record Command(
            String name,
            List<String> words,
            List<String> copied,
            List<List<String>> changes,
            String input) {

        static List<Command> all(Path file) throws IOException {
            List<Command> commands = new ArrayList<>();
            for (String line : lines(file)) {
                String rest = line.substring(1).strip();
                Command last = commands.isEmpty() ? null : commands.get(commands.size() - 1);
                switch (line.charAt(0)) {
                    case '+' -> last.copied().add(rest);
                    case '~' -> last.changes().add(List.of(rest.split(" \\| ")));
                    case '<' -> commands.set(commands.size() - 1, last.with(rest));
                    default -> {
                        String[] parts = line.split(" +", 2);
                        commands.add(
                                new Command(
                                        parts[0],
                                        List.of(parts[1].split(" +")),
                                        new ArrayList<>(),
                                        new ArrayList<>(),
                                        ""));
                    }
                }
            }
            return commands;
        }

        private Command with(String line) {
            return new Command(name, words, copied, changes, input + line + "\n");
        }

        List<String> languages() {
            return words.stream().anyMatch(word -> word.contains("{lang}"))
                    ? List.of("zh", "en")
                    : List.of("-");
        }
    }

    /** Documents of offices as text, since their bytes hold times and orders that say nothing. */
    private static final class Dump {
        private Dump() {}

        static byte[] of(String name, byte[] bytes) throws IOException {
            String kind = name.toLowerCase(Locale.ROOT);
            if (kind.endsWith(".xlsx") || kind.contains("spreadsheetml")) {
                return OfficeDump.workbook(bytes).getBytes(UTF_8);
            }
            if (kind.endsWith(".docx") || kind.contains("wordprocessingml")) {
                return OfficeDump.word(bytes).getBytes(UTF_8);
            }
            if (kind.endsWith(".pdf") || kind.contains("application/pdf")) {
                return OfficeDump.pdf(bytes).getBytes(UTF_8);
            }
            return bytes;
        }
    }
}
