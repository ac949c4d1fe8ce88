package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huiqi.SharedChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {
    private static final String FIRM = "facts/first-time-srdi-applicant.yaml";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path folder;

    @Test
    void a_profile_gives_a_report_in_chinese() {
        Run run = Run.of("check", FIRM, "--as-of", "2024-09-20");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("无锡示例传感科技有限公司").contains("P09");
    }

    @Test
    void no_line_of_a_text_report_is_wider_than_eighty_columns() {
        Run run = Run.of("check", "facts/sparse-profile.yaml", "--as-of", "2024-09-20");
        assertThat(run.out().lines()).allMatch(line -> columns(line) <= 80);
    }

    private static int columns(String line) {
        return line.codePoints().map(c -> c >= 0x2E80 && c != 0xFFFD ? 2 : 1).sum();
    }

    @Test
    void json_lines_list_all_27_programmes_and_keep_the_order_of_the_input() throws IOException {
        Path file = folder.resolve("two.jsonl");
        Files.writeString(file, "{\"format\":1,\"name\":\"甲\"}\n{\"format\":1,\"name\":\"乙\"}\n");
        Run run = Run.of("check", file.toString(), "--format", "jsonl", "--as-of", "2024-09-20");
        assertThat(run.exit()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(JSON.readTree(lines.get(0)).at("/applicant/name").asText()).isEqualTo("甲");
        assertThat(JSON.readTree(lines.get(1)).at("/applicant/name").asText()).isEqualTo("乙");
        assertThat(JSON.readTree(lines.get(1)).get("programmes")).hasSize(SharedChecker.PROGRAMMES);
    }

    @Test
    void a_refused_line_is_answered_on_its_line_and_the_others_still_get_reports()
            throws IOException {
        Path file = folder.resolve("mixed.jsonl");
        Files.writeString(file, "{\"format\":1}\n{\"format\":1,\"nmae\":\"甲\"}\n{\"format\":1}\n");
        Run run = Run.of("check", file.toString(), "--format", "jsonl", "--as-of", "2024-09-20");
        assertThat(run.exit()).isEqualTo(3);
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(3);
        JsonNode refused = JSON.readTree(lines.get(1));
        assertThat(refused.get("profile").asText()).endsWith("mixed.jsonl:2");
        assertThat(refused.at("/errors/0/path").asText()).isEqualTo("nmae");
        assertThat(JSON.readTree(lines.get(2)).get("programmes")).hasSize(SharedChecker.PROGRAMMES);
        assertThat(run.err()).contains("mixed.jsonl:2").contains("nmae").contains("name");
    }

    @Test
    void every_error_of_a_bad_file_is_told_with_line_path_value_and_what_is_allowed()
            throws IOException {
        Path file = folder.resolve("bad.yaml");
        Files.writeString(
                file, "format: 1\nsubject: {type: COMPANY}\nregistration: {date: 2023-02-30}\n");
        Run run = Run.of("check", file.toString(), "--lang", "en");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(2);
        assertThat(run.err())
                .contains("bad.yaml:2")
                .contains("subject.type")
                .contains("COMPANY")
                .contains("ENTERPRISE")
                .contains("bad.yaml:3")
                .contains("2023-02-30");
    }

    @Test
    void a_gbk_file_is_refused_with_the_advice_to_convert_it() throws IOException {
        Path file = folder.resolve("gbk.yaml");
        Files.write(file, "format: 1\nname: 测试\n".getBytes(Charset.forName("GBK")));
        Run run = Run.of("check", file.toString());
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("UTF-8").contains("GBK");
    }

    @Test
    void standard_input_is_read_as_yaml_unless_said_otherwise() {
        Run yaml = Run.withInput("format: 1\nname: 甲\n", "check", "-", "--format", "json");
        Run json =
                Run.withInput(
                        "{\"format\":1,\"name\":\"甲\"}",
                        "check",
                        "-",
                        "--input",
                        "json",
                        "--format",
                        "json");
        assertThat(yaml.exit()).isZero();
        assertThat(json.out()).isEqualTo(yaml.out());
    }

    @Test
    void only_the_chosen_programmes_are_reported() throws IOException {
        Run run = Run.of("check", FIRM, "--programme", "P09,p14", "--format", "json");
        assertThat(JSON.readTree(run.out()).get("programmes").findValuesAsText("id"))
                .contains("P09", "P14")
                .doesNotContain("P01");
    }

    @ParameterizedTest
    @CsvSource({"brief.docx, PK", "report.docx, PK", "brief.pdf, %PDF", "report.pdf, %PDF"})
    void word_files_and_pdfs_are_written_in_full_and_in_brief(String name, String start)
            throws IOException {
        Path file = folder.resolve(name);
        String extent = name.startsWith("brief") ? "--brief" : "--full";
        Run run = Run.of("check", FIRM, extent, "-o", file.toString(), "--as-of", "2024-09-20");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).startsWith(start);
    }

    @ParameterizedTest
    @CsvSource({
        "-o report.foo, .docx",
        "-o report.pdf --format html, .html",
        "--format pdf, -o report.pdf",
        "--brief --full, --full",
        "--brief --format json, html",
        "--template pom.xml, --format docx",
        "-o report.docx --template pom.xml, pom.xml",
        "--since pom.xml, --format json",
        "--since missing.json, missing.json",
    })
    void what_does_not_go_together_is_refused_and_nothing_is_written(String options, String told) {
        List<String> call = new ArrayList<>(List.of("check", FIRM));
        for (String word : options.split(" ")) {
            call.add(word.startsWith("report.") ? folder.resolve(word).toString() : word);
        }
        Run run = Run.of(call.toArray(String[]::new));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(told).doesNotContain("\tat ", "Exception");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_short_report_fits_two_hundred_lines_and_a_full_one_has_every_finding() {
        Run brief = Run.of("check", FIRM, "--as-of", "2024-09-20");
        Run full = Run.of("check", FIRM, "--as-of", "2024-09-20", "--full");
        assertThat(brief.out().lines().count()).isLessThanOrEqualTo(200);
        assertThat(brief.out()).contains("--full").doesNotContain("逐项核对明细\n");
        assertThat(full.out()).contains("、逐项核对明细\n", "P25-02");
    }

    @Test
    void what_changed_since_an_earlier_report_comes_first() throws IOException {
        Path last = folder.resolve("last.json");
        Run.of("check", FIRM, "--as-of", "2024-08-20", "-o", last.toString());
        Run run = Run.of("check", FIRM, "--as-of", "2024-09-20", "--since", last.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out().indexOf("与上次相比（2024-08-20）"))
                .isPositive()
                .isLessThan(run.out().indexOf("一、"));
        assertThat(run.out()).contains("P20 省科技创新券：未到申报时间 → 还剩 10 天");
        assertThat(Run.of("check", "facts/sparse-profile.yaml", "--since", last.toString()).err())
                .contains("没有这家企业的报告");
    }

    @Test
    void a_report_file_is_written_whole_and_its_ending_gives_the_format() throws IOException {
        Path file = folder.resolve("report.html");
        Run run = Run.of("check", FIRM, "-o", file.toString(), "--as-of", "2024-09-20");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(file))
                .startsWithIgnoringCase("<!DOCTYPE html>")
                .contains("</html>");
        assertThat(folder)
                .isDirectoryContaining("glob:**/report.html")
                .isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void nothing_is_left_where_the_only_profile_is_refused() {
        Path file = folder.resolve("report.md");
        Run run = Run.of("check", "facts/none.yaml", "-o", file.toString());
        assertThat(run.exit()).isEqualTo(3);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_folder_gives_a_report_for_each_file_in_it() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Run run =
                Run.of(
                        "check",
                        "facts",
                        "-o",
                        out.toString(),
                        "--format",
                        "md",
                        "--as-of",
                        "2024-09-20");
        assertThat(run.exit()).isZero();
        try (var files = Files.list(out)) {
            assertThat(files.count()).isGreaterThanOrEqualTo(14);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "check, 2",
        "check facts/sparse-profile.yaml --as-of 2024-13-01, 2",
        "check facts/sparse-profile.yaml --format pdf, 2",
        "check facts/sparse-profile.yaml --programme P99, 2",
        "check facts/sparse-profile.yaml --nonsense, 2",
        "check facts/missing.yaml, 3",
        "check facts/sparse-profile.yaml --rules nowhere, 4",
        "nonsense, 2",
    })
    void wrong_calls_end_with_a_message_and_their_exit_code(String call, int exit) {
        Run run = Run.of(call.split(" "));
        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.err()).isNotBlank().doesNotContain("\tat ", "Exception");
        assertThat(run.out()).isEmpty();
    }
}
