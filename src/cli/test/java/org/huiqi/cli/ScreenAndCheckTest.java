package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huiqi.screening.run.FirmTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever way a firm takes through {@code screen}, it says what {@code check} says. */
class ScreenAndCheckTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SOME = "P03,P10,P14,P17";
    private static final Set<String> WANTED = Set.of("ELIGIBLE", "CONDITIONAL");

    @TempDir static Path folder;
    private static String lines;
    private static String table;
    private static List<String> reports;

    @BeforeAll
    static void check_the_firms() throws IOException {
        Path firms = folder.resolve("firms.jsonl");
        Run.of("generate", "40", "--seed", "5", "-o", firms.toString());
        lines = firms.toString();
        table = folder.resolve("firms.csv").toString();
        Files.writeString(Path.of(table), FirmTable.of(Files.readString(firms)));
        reports = call("check", lines, "--format", "jsonl");
    }

    @Test
    void one_thread_and_two_write_the_same() {
        for (String options : List.of("", "--explain", "--format csv", "--format summary")) {
            List<String> one = screen(lines, options + " --threads 1");
            assertThat(screen(lines, options + " --threads 2")).isEqualTo(one).isNotEmpty();
        }
    }

    @Test
    void a_line_has_the_verdicts_of_the_report() throws IOException {
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            wanted.add((i + 1) + " " + verdicts(JSON.readTree(reports.get(i))));
        }
        List<String> written = new ArrayList<>();
        for (String line : screen(lines, "")) {
            JsonNode firm = JSON.readTree(line);
            written.add(firm.get("firm") + " " + firm.get("verdicts"));
        }
        assertThat(written).isEqualTo(wanted).hasSize(40);
    }

    @Test
    void a_row_has_the_verdict_and_the_timing_of_the_report() throws IOException {
        List<String> wanted = new ArrayList<>();
        wanted.add("firm,name,creditCode,programme,verdict,timing,message");
        for (int i = 0; i < reports.size(); i++) {
            JsonNode report = JSON.readTree(reports.get(i));
            for (JsonNode programme : report.get("programmes")) {
                wanted.add(
                        String.join(
                                ",",
                                "" + (i + 1),
                                report.at("/applicant/name").asText(""),
                                report.at("/applicant/creditCode").asText(""),
                                programme.get("id").asText(),
                                programme.get("verdict").asText(),
                                programme.at("/timing/state").asText(),
                                ""));
            }
        }
        assertThat(screen(lines, "--format csv")).isEqualTo(wanted);
    }

    @Test
    void an_explained_line_is_the_report() {
        assertThat(screen(lines, "--explain")).isEqualTo(reports);
        assertThat(screen(lines, "--explain --programme " + SOME))
                .isEqualTo(call("check", lines, "--format", "jsonl", "--programme", SOME));
    }

    @Test
    void only_the_wanted_programmes_and_verdicts_are_left() throws IOException {
        String options = "--programme " + SOME + " --verdict eligible,conditional";
        List<String> shortLines = screen(lines, options);
        List<String> explained = screen(lines, "--explain " + options);
        int left = 0;
        for (int i = 0; i < reports.size(); i++) {
            List<JsonNode> wanted = new ArrayList<>();
            for (JsonNode programme : JSON.readTree(reports.get(i)).get("programmes")) {
                if (SOME.contains(programme.get("id").asText())
                        && WANTED.contains(programme.get("verdict").asText())) {
                    wanted.add(programme);
                }
            }
            JsonNode report = JSON.readTree(explained.get(i));
            assertThat(report.get("programmes")).containsExactlyElementsOf(wanted);
            assertThat(JSON.readTree(shortLines.get(i)).get("verdicts"))
                    .isEqualTo(verdicts(report));
            left += wanted.size();
        }
        assertThat(left).isPositive();
        assertThat(screen(lines, "--format csv " + options)).hasSize(left + 1);
    }

    @Test
    void the_same_firms_as_a_table_get_the_same() throws IOException {
        for (String options : List.of("", "--format csv", "--format summary")) {
            assertThat(screen(table, options)).isEqualTo(screen(lines, options));
        }
        List<String> explained = screen(table, "--explain");
        assertThat(explained).hasSameSizeAs(reports);
        for (int i = 0; i < reports.size(); i++) {
            assertThat(withoutSource(explained.get(i))).isEqualTo(withoutSource(reports.get(i)));
        }
    }

    private static JsonNode withoutSource(String report) throws IOException {
        ObjectNode node = (ObjectNode) JSON.readTree(report);
        ((ObjectNode) node.get("profile")).remove("source");
        return node;
    }

    private static JsonNode verdicts(JsonNode report) {
        ObjectNode verdicts = JSON.createObjectNode();
        report.get("programmes").forEach(p -> verdicts.set(p.get("id").asText(), p.get("verdict")));
        return verdicts;
    }

    private static List<String> screen(String input, String options) {
        return call(
                Stream.concat(
                                Stream.of("screen", input),
                                Arrays.stream(options.strip().split(" ")).filter(o -> !o.isEmpty()))
                        .toArray(String[]::new));
    }

    private static List<String> call(String... words) {
        String[] dated = Arrays.copyOf(words, words.length + 2);
        dated[words.length] = "--as-of";
        dated[words.length + 1] = "2024-09-20";
        Run run = Run.of(dated);
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out().lines().toList();
    }
}
