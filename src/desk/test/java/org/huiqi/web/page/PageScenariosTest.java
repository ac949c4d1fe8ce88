package org.huiqi.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.TimeoutException;

/**
 * The scenarios beside this class, a file a part of the page: what an advisor does and sees.
 *
 * <pre>
 * == what is so, as a sentence
 * smoke                     it is run in {@code mvn verify} too
 * file a.csv in GBK         a file of its own; its lines follow, each with a bar in front; with
 *                           "from facts/…" behind those of another file
 * load a.yaml as 甲         hands in a file and waits for the report on a firm; hand a.csv b.csv does not wait
 * type name | 甲            writes into a field, by its path or a selector; {TAB} is a key
 * choose titles | 有        chooses an answer of a field
 * press #try                presses what a selector finds; keys #try | ENTER presses keys there
 * pick 2024-10-17           picks the as-of date
 * run …                     runs JavaScript, in further lines with a bar in front too
 * note before profile       keeps what is seen now; {before} stands for it
 * sees #trial               something is shown before long; misses: it is not
 * text #trial : 浙江        what is seen contains it before long; ! does not, = is it, ~ a pattern is found
 *                           in it (\n for the end of a line). Seen are text and content (shown or not) of
 *                           an element, count of elements, value, fault and field of a field, verdict of
 *                           a programme, profile, programmes, question, and what js makes of it
 * </pre>
 *
 * Chromium never has anything to complain about.
 */
@InChromium
class PageScenariosTest {
    private static final Path SCENARIOS = Path.of("src/desk/test/resources/org/huiqi/web/page");
    private static final Pattern FILE = Pattern.compile("(\\S+)(?: in (\\S+))?(?: from (\\S+))?");
    private static final Pattern CHECK =
            Pattern.compile("(\\w+) ?(.*?) ([=:!~])(?: (.*))?", Pattern.DOTALL);

    @TempDir private Path folder;

    private final Advisor advisor = Advisor.atThePage("zh");
    private final Map<String, String> noted = new HashMap<>();

    private record Scenario(String name, List<String> steps) {
        boolean isSmoke() {
            return steps.contains("smoke");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Scenario> all() throws IOException {
        List<Scenario> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    List<String> steps = all.isEmpty() ? List.of() : last(all).steps();
                    if (line.startsWith("== ")) {
                        String of = file.getFileName().toString().replace(".txt", ": ");
                        all.add(new Scenario(of + line.substring(3), new ArrayList<>()));
                    } else if (line.startsWith("|")) {
                        steps.set(steps.size() - 1, last(steps) + "\n" + line.substring(1));
                    } else if (!line.isBlank() && !line.startsWith("#")) {
                        steps.add(line);
                    }
                }
            }
        }
        return all.stream();
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    static Stream<Scenario> smoke() throws IOException {
        return all().filter(Scenario::isSmoke);
    }

    static Stream<Scenario> others() throws IOException {
        return all().filter(scenario -> !scenario.isSmoke());
    }

    @Tag("smoke")
    @ParameterizedTest(name = "{0}")
    @MethodSource("smoke")
    void what_is_done_is_answered(Scenario scenario) throws IOException {
        for (String step : scenario.steps()) {
            step(step);
        }
        advisor.hasNothingToComplainAbout();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void what_is_done_with_more_patience_is_answered(Scenario scenario) throws IOException {
        what_is_done_is_answered(scenario);
    }

    private void step(String step) throws IOException {
        String[] words = step.split("[ \n]", 2);
        String what = words.length == 1 ? "" : words[1];
        String[] parts = what.split(" \\| ", 2);
        switch (words[0]) {
            case "smoke" -> {}
            case "file" -> write(what.split("\n", 2));
            case "load" -> advisor.loads(path(what.split(" as ")[0]), what.split(" as ")[1]);
            case "hand" ->
                    advisor.one("#file")
                            .sendKeys(
                                    Stream.of(what.split(" "))
                                            .map(name -> path(name).toAbsolutePath().toString())
                                            .collect(Collectors.joining("\n")));
            case "type" -> advisor.types(parts[0], parts[1].replace("{TAB}", Keys.TAB));
            case "choose" -> advisor.chooses(parts[0], parts[1]);
            case "press" -> advisor.presses(what);
            case "keys" ->
                    advisor.one(parts[0])
                            .sendKeys(
                                    Stream.of(parts[1].split(" "))
                                            .map(Keys::valueOf)
                                            .toArray(Keys[]::new));
            case "pick" -> advisor.picksDay(what);
            case "run" -> advisor.runs(what);
            case "note" -> {
                String[] seen = what.split(" ", 3);
                noted.put("{" + seen[0] + "}", seen(seen[1], seen.length == 2 ? "" : seen[2]));
            }
            case "sees" -> advisor.waitsFor(page -> advisor.one(what).isDisplayed());
            case "misses" -> advisor.waitsFor(page -> !advisor.one(what).isDisplayed());
            default -> check(step);
        }
    }

    private Path path(String name) {
        Path own = folder.resolve(name);
        return Files.exists(own) ? own : Path.of(name);
    }

    private void write(String... file) throws IOException {
        Matcher said = FILE.matcher(file[0]);
        assertThat(said.matches()).as(file[0]).isTrue();
        Charset charset =
                said.group(2) == null ? StandardCharsets.UTF_8 : Charset.forName(said.group(2));
        String start = said.group(3) == null ? "" : Files.readString(Path.of(said.group(3)));
        Files.writeString(folder.resolve(said.group(1)), start + file[1] + "\n", charset);
    }

    private void check(String step) {
        Matcher check = CHECK.matcher(step);
        assertThat(check.matches()).as(step).isTrue();
        String expected = check.group(4) == null ? "" : check.group(4).replace("\\n", "\n");
        for (Map.Entry<String, String> note : noted.entrySet()) {
            expected = expected.replace(note.getKey(), note.getValue());
        }
        String words = expected;
        String[] last = {""};
        try {
            advisor.waitsFor(
                    page -> {
                        last[0] = seen(check.group(1), check.group(2));
                        return switch (check.group(3)) {
                            case "=" -> last[0].equals(words);
                            case ":" -> last[0].contains(words);
                            case "!" -> !last[0].contains(words);
                            default -> Pattern.compile(words).matcher(last[0]).find();
                        };
                    });
        } catch (TimeoutException e) {
            throw new AssertionError(step + "\nbut seen is: " + last[0], e);
        }
    }

    private String seen(String kind, String of) {
        return switch (kind) {
            case "text" -> advisor.text(of);
            case "content" -> advisor.hiddenText(of);
            case "count" -> String.valueOf(advisor.all(of).size());
            case "value" -> advisor.value(of);
            case "fault" -> advisor.fault(of);
            case "field" -> advisor.field(of).getText();
            case "verdict" -> advisor.verdict(of);
            case "profile" -> advisor.profile();
            case "programmes" -> String.join(" ", advisor.programmes());
            case "question" -> advisor.question();
            case "js" -> String.valueOf(advisor.runs("return " + of));
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
