package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The scenarios of {@code commands/}, a file a command: what a person types, is given and finds.
 *
 * <pre>
 * == what is so, as a sentence
 * file client.yaml          writes a file; its lines follow, each with a bar in front
 * |format: 1
 * copy rules to rules       copies a file or folder of the project
 * swap client.yaml | 1 | 2  changes its text
 * $ check {dir}/client.yaml runs a command in the folder {dir}; a word with blanks has quotes: '…'
 * &lt; 1                       a line of standard input
 * = 3                       its exit code, where it is not 0
 * err : client.yaml:1       standard error contains it; ! it does not, ~ a pattern is found in it,
 *                           = it is no more and no less (\n for the end of a line)
 * client.yaml : format: 2   the same of a file
 * only client.yaml          what the folder holds, and nothing else
 * </pre>
 *
 * No command ever shows where in the program something went wrong.
 */
class CommandsTest {
    private static final Path SCENARIOS = Path.of("src/cli/test/resources/commands");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern CLAIM = Pattern.compile("(\\S+) ([:!~=]) ?(.*)");

    @TempDir private Path folder;

    /** Lines of a scenario below its sentence. */
    private record Scenario(String name, List<String> lines) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Scenario> scenarios() throws IOException {
        List<Scenario> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (line.startsWith("== ")) {
                        String of = file.getFileName().toString().replace(".txt", ": ");
                        all.add(new Scenario(of + line.substring(3), new ArrayList<>()));
                    } else if (!line.isBlank() && !line.startsWith("#")) {
                        all.get(all.size() - 1).lines().add(line);
                    }
                }
            }
        }
        return all;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void what_is_typed_gives_what_is_said(Scenario scenario) throws IOException {
        List<String> lines = scenario.lines();
        assertThat(lines).anyMatch(line -> line.startsWith("$ "));
        for (int i = 0; i < lines.size(); ) {
            String line = lines.get(i++);
            int end = i;
            if (line.startsWith("file ")) {
                while (end < lines.size() && lines.get(end).startsWith("|")) {
                    end++;
                }
                write(line.substring(5), lines.subList(i, end));
            } else if (line.startsWith("copy ")) {
                String[] paths = line.substring(5).split(" to ");
                Folders.copy(Path.of(paths[0]), folder.resolve(paths[1]));
            } else if (line.startsWith("swap ")) {
                String[] parts = line.substring(5).split(" \\| ", -1);
                Path file = folder.resolve(parts[0]);
                assertThat(file).content().contains(open(parts[1]));
                Files.writeString(
                        file, Files.readString(file).replace(open(parts[1]), open(parts[2])));
            } else {
                while (end < lines.size() && !lines.get(end).matches("(\\$|file|copy|swap) .*")) {
                    end++;
                }
                run(line.substring(2), lines.subList(i, end));
            }
            i = end;
        }
    }

    private void write(String name, List<String> lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(open(line.substring(1))).append('\n'));
        Files.writeString(file, text);
    }

    private String open(String text) {
        return text.replace("{dir}", folder.toString()).replace("\\n", "\n");
    }

    private void run(String command, List<String> lines) throws IOException {
        String input =
                lines.stream()
                        .filter(line -> line.startsWith("< "))
                        .map(line -> line.substring(2) + "\n")
                        .collect(Collectors.joining());
        String[] words =
                WORD.matcher(open(command))
                        .results()
                        .map(word -> word.group(1) == null ? word.group() : word.group(1))
                        .toArray(String[]::new);
        Run run = Run.withInput(input, words);
        int exit = 0;
        for (String line : lines) {
            if (line.startsWith("= ")) {
                exit = Integer.parseInt(line.substring(2));
            }
        }
        assertThat(run.exit()).as(command + "\n" + run.err()).isEqualTo(exit);
        assertThat(run.err()).as(command).doesNotContain("\tat ", "Exception");
        for (String line : lines) {
            if (line.startsWith("only ")) {
                assertThat(names()).as(command).containsExactly(line.substring(5).split(" "));
            } else if (!line.matches("[<=] .*")) {
                claim(line, run, command);
            }
        }
    }

    private void claim(String line, Run run, String command) throws IOException {
        Matcher claim = CLAIM.matcher(line);
        assertThat(claim.matches()).as(line).isTrue();
        String name = claim.group(1);
        String text = open(claim.group(3));
        String met =
                switch (name) {
                    case "out" -> run.out();
                    case "err" -> run.err();
                    default -> Files.readString(folder.resolve(name));
                };
        var said = assertThat(met).as(command + "\n" + line);
        switch (claim.group(2)) {
            case ":" -> said.contains(text);
            case "!" -> said.doesNotContain(text);
            case "~" -> said.containsPattern(text);
            default -> said.isEqualTo(text);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
