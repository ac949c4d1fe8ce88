package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.huiqi.profile.reading.ProfileDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskCommandTest {
    private static final String DAY = "--as-of=2024-09-20";

    @TempDir private Path folder;

    private Run ask(String input, String name, String... more) {
        String[] args =
                Stream.concat(Stream.of("ask", at(name), DAY), Stream.of(more))
                        .toArray(String[]::new);
        return Run.withInput(input, args);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void answers_through_a_pipe_make_a_profile() throws IOException {
        Run run = ask("甲公司\n0\n", "new.yaml", "--programme", "P07");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(text("new.yaml")).isEqualTo("format: 1\nname: 甲公司\ncourses: []\n");
        assertThat(run.out())
                .contains("（新建）", "问 2  打算申报课程吗？有几门？", "待补充信息 → 不适用", "没有可问的了")
                .contains("huiqi check " + at("new.yaml") + " --as-of 2024-09-20");
    }

    @Test
    void the_end_of_the_input_saves_and_quits_and_the_next_time_goes_on() throws IOException {
        assertThat(ask("0\n甲公司\n1\n", "firm.yaml").exit()).isZero();
        assertThat(text("firm.yaml")).contains("type: ENTERPRISE");
        Run again = ask("y\nq\n不读\n", "firm.yaml");
        assertThat(again.out()).contains("问 1  申报单位是否具有独立法人资格", "到此为止的结论");
        assertThat(text("firm.yaml")).contains("legalPerson: true");
    }

    @Test
    void a_longer_list_is_asked_about_where_it_is_allowed() throws IOException {
        String two = "format: 1\nname: 甲\nbonds: [{id: a}, {id: b}]\n";
        Files.writeString(folder.resolve("two.yaml"), two);
        assertThat(ask("q\n", "two.yaml", "--max-entries", "1").exit()).isEqualTo(3);
        assertThat(ask("q\n", "two.yaml", "--max-entries", "2").exit()).isZero();
    }

    @Test
    void the_interview_speaks_english() {
        Run run = ask("?\n2x\nh\n<\n", "firm.yaml", "--programme", "p07", "--lang", "en");
        assertThat(run.out())
                .contains("1. What is the full name of the applicant?")
                .contains("noted as not known")
                .contains("2. Does the applicant plan to put forward courses? How many?")
                .contains(
                        "These conditions wait for the answer:",
                        "P07 Master courses by leading teachers for SME talent training")
                .contains("the last answer is taken back")
                .doesNotContainPattern("\\p{IsHan}{6}");
    }

    @Test
    void help_names_programmes_clauses_and_pages() {
        Run run = ask("甲\nh\n0\n", "firm.yaml", "--programme", "P17,P20");
        assertThat(run.out()).contains("P17 支持科技创新专项担保计划（手册第 32 页）", "支持对象（二）：");
    }

    @Test
    void a_wrong_answer_is_refused_with_what_is_allowed_and_asked_again() throws IOException {
        Run run = ask("甲\n60\n1\n", "firm.yaml", "--programme", "P07");
        assertThat(run.out()).contains("未记：这里一次最多填 50 项", "可填：");
        assertThat(text("firm.yaml")).contains("courses:");
    }

    @Test
    void a_first_question_has_none_before_it() {
        assertThat(ask("<\n", "firm.yaml").out()).contains("已是第一问");
    }

    @Test
    void comments_of_an_existing_file_stay() throws IOException {
        Files.writeString(folder.resolve("firm.yaml"), "# 张工提供\nformat: 1\nname: 甲 # 暂名\n");
        ask("0\n", "firm.yaml", "--programme", "P07");
        assertThat(text("firm.yaml")).isEqualTo("# 张工提供\nformat: 1\nname: 甲 # 暂名\ncourses: []\n");
    }

    @Test
    void a_file_that_cannot_be_edited_in_its_place_is_kept_beside() throws IOException {
        String before = "format: 1\nname: 甲\nregistration: &a {note: x} # ?\nsubject: *a\n";
        Files.writeString(folder.resolve("firm.yaml"), before);
        Files.writeString(folder.resolve("firm.yaml.bak"), "别的");
        Run run = ask("1\n", "firm.yaml", "--programme", "P03");
        assertThat(run.out()).contains("原文件已留存为", "firm.yaml.bak2");
        assertThat(text("firm.yaml.bak2")).isEqualTo(before);
        assertThat(text("firm.yaml.bak")).isEqualTo("别的");
        assertThat(text("firm.yaml"))
                .isEqualTo(
                        """
                        format: 1
                        name: 甲
                        registration:
                          note: x
                        subject:
                          note: x
                          type: ENTERPRISE
                        """);
    }

    @Test
    void json_is_filled_in_as_json() throws IOException {
        ask("甲\n0\n", "firm.json", "--programme", "P07");
        assertThat(text("firm.json"))
                .isEqualTo("{\n  \"format\": 1,\n  \"name\": \"甲\",\n  \"courses\": []\n}\n");
    }

    @ParameterizedTest
    @CsvSource({
        "firm.xlsx, huiqi export",
        "firm.txt, 扩展名",
        "no/firm.yaml, 文件夹",
    })
    void what_it_cannot_write_is_wrong_usage(String name, String message) {
        Run run = ask("", name);
        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_file_that_is_no_profile_is_refused_and_left_alone() throws IOException {
        Files.writeString(folder.resolve("notes.yaml"), "会议纪要\n");
        Run run = ask("甲\n", "notes.yaml");
        assertThat(run.exit()).isEqualTo(Exit.REFUSED);
        assertThat(run.err()).contains("notes.yaml");
        assertThat(text("notes.yaml")).isEqualTo("会议纪要\n");
    }

    @Test
    void rights_and_links_are_kept() throws IOException {
        Path real = Files.writeString(folder.resolve("real.yaml"), "format: 1\nname: 甲\n");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-------"));
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), real);
        ask("0\n", "link.yaml", "--programme", "P07");
        assertThat(link).isSymbolicLink();
        assertThat(text("real.yaml")).endsWith("courses: []\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-------");
    }

    @Test
    void what_somebody_else_wrote_meanwhile_is_not_overwritten() throws IOException {
        Path path = Files.writeString(folder.resolve("firm.yaml"), "format: 1\n");
        ProfileFile file = ProfileFile.at(path, "ask");
        ProfileDocument document = ProfileDocument.of(file.held(), "", file.format());
        file.save(document);
        Files.writeString(path, "format: 1\nname: 乙\n");
        assertThatThrownBy(() -> file.save(document))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("changed meanwhile");
        assertThat(text("firm.yaml")).isEqualTo("format: 1\nname: 乙\n");
        ProfileFile fresh = ProfileFile.at(folder.resolve("new.yaml"), "ask");
        Files.writeString(folder.resolve("new.yaml"), "format: 1\n");
        assertThatThrownBy(() -> fresh.save(document)).isInstanceOf(Failure.class);
    }

    @Test
    void killed_in_the_middle_the_file_is_whole_and_has_every_answer() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.huiqi.cli.Main",
                                "ask",
                                at("firm.yaml"),
                                DAY)
                        .redirectErrorStream(true)
                        .start();
        try (BufferedWriter in =
                new BufferedWriter(
                        new OutputStreamWriter(
                                process.getOutputStream(), StandardCharsets.UTF_8))) {
            in.write("?\n甲公司\n1\n");
            in.flush();
            readUntil(process, "问 4");
            process.destroyForcibly().waitFor();
        } catch (IOException closed) {
            assertThat(process.isAlive()).isFalse();
        }
        assertThat(text("firm.yaml"))
                .isEqualTo("format: 1\nname: 甲公司\nsubject:\n  type: ENTERPRISE\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .isEqualTo(List.of("firm.yaml"));
        }
    }

    private static void readUntil(Process process, String text) throws IOException {
        StringBuilder read = new StringBuilder();
        byte[] some = new byte[4096];
        while (read.indexOf(text) < 0) {
            int count = process.getInputStream().read(some);
            assertThat(count).as(read.toString()).isPositive();
            read.append(new String(some, 0, count, StandardCharsets.UTF_8));
        }
    }
}
