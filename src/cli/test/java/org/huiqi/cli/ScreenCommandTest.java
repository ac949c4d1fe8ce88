package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.huiqi.SharedChecker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TWO = "{\"format\":1,\"name\":\"甲\"}\n{\"format\":1}\n";

    @TempDir Path folder;
    private Path firms;

    @BeforeEach
    void write_the_firms() throws IOException {
        firms = Files.writeString(folder.resolve("firms.jsonl"), TWO);
    }

    @Test
    void a_line_a_firm_goes_to_standard_output_and_the_summary_to_standard_error()
            throws IOException {
        Run run = screen(firms.toString());
        assertThat(run.exit()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(2);
        JsonNode first = JSON.readTree(lines.get(0));
        assertThat(first.get("firm").asInt()).isEqualTo(1);
        assertThat(first.get("name").asText()).isEqualTo("甲");
        assertThat(first.get("verdicts")).hasSize(SharedChecker.PROGRAMMES);
        assertThat(run.err())
                .contains("企业 2 家，其中被拒 0 家；基准日 2024-09-20")
                .containsPattern("(?m)^P09 .* 2 ")
                .contains("本次 2 家，用时 ");
    }

    @Test
    void a_refused_firm_has_its_line_and_the_exit_code_says_so() throws IOException {
        Files.writeString(firms, "{\"format\":1}\n{\"format\":2}\n{\"format\":1}\n");
        Run run = screen(firms.toString(), "--lang", "en");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).hasLineCount(3);
        assertThat(JSON.readTree(run.out().lines().toList().get(1)).at("/errors/0/path").asText())
                .isEqualTo("format");
        assertThat(run.err()).contains("firms.jsonl:2").contains("3 firms, 1 of them refused");
    }

    @Test
    void standard_input_is_json_lines_unless_said_otherwise() {
        Run json = Run.withInput(TWO, "screen", "-", "--as-of", "2024-09-20");
        Run csv =
                Run.withInput(
                        "name,format\n甲,1\n,1\n",
                        "screen",
                        "-",
                        "--input",
                        "csv",
                        "--as-of",
                        "2024-09-20");
        assertThat(json.out()).hasLineCount(2);
        assertThat(csv.out()).isEqualTo(json.out());
    }

    @Test
    void a_gzipped_file_is_read() throws IOException {
        Path zipped = folder.resolve("firms.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            Files.copy(firms, out);
        }
        assertThat(screen(zipped.toString()).out()).isEqualTo(screen(firms.toString()).out());
    }

    @ParameterizedTest
    @CsvSource({
        "v.jsonl, '{\"firm\":1,'",
        "v.csv, 'firm,name,creditCode,programme'",
        "v.txt, '企业 2 家，'",
        "v.json, '{\n  \"summary\" : 1,'"
    })
    void the_ending_of_the_output_gives_its_format(String file, String start) throws IOException {
        Path output = folder.resolve(file);
        Run run = screen(firms.toString(), "-o", output.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(output)).startsWith(start);
        assertThat(folder).isDirectoryNotContaining("glob:**.{part,progress}");
    }

    @Test
    void only_what_is_asked_for_is_written() throws IOException {
        Run run = screen(firms.toString(), "--programme", "p09,P14", "--verdict", "not_applicable");
        for (String line : run.out().lines().toList()) {
            assertThat(JSON.readTree(line).get("verdicts").propertyStream().map(e -> e.getKey()))
                    .isSubsetOf("P09", "P14");
        }
        assertThat(run.err()).contains("P09").doesNotContain("P01");
    }

    @Test
    void csv_has_no_formulas_and_no_mark_unless_asked_for() throws IOException {
        Files.writeString(
                firms,
                "{\"format\":1,\"name\":\"=1+2\"}\n{\"format\":1,\"name\":\"＠甲\"}\n"
                        + "{\"format\":1,\"name\":\"甲=1\"}\n");
        String[] call = {firms.toString(), "--format", "csv", "--programme", "P09"};
        assertThat(screen(call).out().lines())
                .element(0)
                .isEqualTo("firm,name,creditCode,programme,verdict,timing,message");
        assertThat(names(call)).containsExactly("'=1+2", "'＠甲", "甲=1");
        assertThat(names(and(call, "--formulas"))).containsExactly("=1+2", "＠甲", "甲=1");
        assertThat(screen(and(call, "--bom")).out()).isEqualTo("\uFEFF" + screen(call).out());
    }

    private static String[] and(String[] call, String word) {
        String[] longer = Arrays.copyOf(call, call.length + 1);
        longer[call.length] = word;
        return longer;
    }

    private static List<String> names(String... call) {
        return screen(call).out().lines().skip(1).map(row -> row.split(",")[1]).toList();
    }

    @Test
    void a_list_has_as_many_entries_as_is_said() throws IOException {
        Files.writeString(
                firms, "{\"format\":1,\"bonds\":[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"c\"}]}\n");
        assertThat(screen(firms.toString(), "--max-entries", "3").exit()).isZero();
        Run refused = screen(firms.toString(), "--max-entries", "2");
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.out()).contains("bonds：3 项太多；最多 2 项");
        assertThat(screen(firms.toString(), "--explain", "--max-findings", "3").out())
                .contains("条判定，报告太大；最多 3 条");
        assertThat(screen(firms.toString(), "--max-findings", "3").exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "FIRMS --bom, --bom and --formulas go with the format csv",
        "FIRMS --max-entries 0, the value 0 of --max-entries is not allowed; write 1-100000",
        "nowhere.jsonl, nowhere.jsonl: the file does not exist",
        "facts, a folder; name a .jsonl",
        "FIRMS --threads 0, --threads takes at least 1",
        "FIRMS --verdict MAYBE, no verdict MAYBE; there are ELIGIBLE",
        "FIRMS --programme P99, no programme P99; there are P01",
        "FIRMS --format csv --explain, --explain goes with the format jsonl",
        "FIRMS -o v.jsonl.gz, compressed output is not written",
        "FIRMS -o nowhere/v.jsonl, cannot be written; no such folder",
        "FIRMS -o FIRMS, the output would replace the input",
        "FIRMS --format xlsx, xlsx",
    })
    void a_wrong_call_ends_with_a_message(String call, String message) {
        String words = call.replace("FIRMS", firms.toString());
        Run run = screen((words + " --lang en").split(" "));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    private static Run screen(String... words) {
        String[] call = new String[words.length + 3];
        call[0] = "screen";
        System.arraycopy(words, 0, call, 1, words.length);
        call[words.length + 1] = "--as-of";
        call[words.length + 2] = "2024-09-20";
        return Run.of(call);
    }
}
