package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Naming a command saves the time of looking at the others, and changes nothing else. */
class HuiqiTest {
    private static final Console CONSOLE =
            new Console(System.in, silent(), silent(), false, 80, null);

    private static PrintStream silent() {
        return new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }

    private static Map<String, CommandLine> commands(String... args) {
        return Huiqi.line(CONSOLE, args).getSubcommands();
    }

    @Test
    void a_command_that_is_called_is_the_only_one_known() {
        assertThat(commands("check", "firm.yaml")).containsOnlyKeys("check");
    }

    @Test
    void help_of_a_command_is_shown_in_both_languages() {
        assertThat(Run.of("help", "check").out()).contains("核对档案", "--as-of");
        assertThat(Run.of("--lang", "en", "help", "check").exit()).isIn(Exit.DONE, Exit.USAGE);
        assertThat(Run.of("help").out()).contains("check", "completion", "whatif");
    }

    @Test
    void a_shell_completes_every_command_and_its_options() throws Exception {
        String script = Run.of("completion", "bash").out();
        assertThat(script).contains("check", "whatif", "--as-of", "complete -F _complete_huiqi");
        assertThat(Run.of("completion", "zsh").out()).startsWith("autoload -Uz compinit");
        Process bash =
                new ProcessBuilder(
                                "bash",
                                "-c",
                                script
                                        + "\nCOMP_WORDS=(huiqi che); COMP_CWORD=1; "
                                        + "_complete_huiqi; echo \"${COMPREPLY[@]}\"")
                        .start();
        assertThat(
                        new String(
                                        bash.getInputStream().readAllBytes(),
                                        java.nio.charset.StandardCharsets.UTF_8)
                                .strip())
                .isEqualTo("check");
    }

    @Test
    void a_mistyped_command_or_option_is_answered_with_what_is_near() {
        assertThat(Run.of("chekc", "x.yaml").err()).contains("是否想写 check");
        assertThat(Run.of("check", "--formt", "md").err()).contains("--format");
    }

    @Test
    void a_programme_is_found_by_a_short_id_and_by_its_words() {
        assertThat(Run.of("programmes", "p9").out()).startsWith("P09");
        assertThat(Run.of("programmes", "专精特新").out()).contains("P09").doesNotContain("P02  ");
        assertThat(Run.of("programmes", "火星").exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void a_day_that_does_not_exist_is_told_as_such() {
        assertThat(Run.of("check", "facts/sparse-profile.yaml", "--as-of", "2024-02-30").err())
                .contains("不是存在的日期，2024 年 2 月有 29 天");
    }

    @Test
    void the_schema_speaks_both_languages_or_one() {
        assertThat(Run.of("schema").out()).contains("名称 / name of the applicant");
        assertThat(Run.of("schema", "--lang", "en").out())
                .contains("\"name of the applicant\"")
                .doesNotContain("名称");
    }

    @Test
    void a_run_over_several_says_how_many_were_written_and_refused(
            @org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) throws Exception {
        java.nio.file.Files.writeString(folder.resolve("a.yaml"), "format: 1\n");
        java.nio.file.Files.writeString(folder.resolve("b.yaml"), "format: 2\n");
        Run run = Run.of("check", folder.toString(), "--format", "jsonl", "--lang", "en");
        assertThat(run.err()).endsWith("1 checked, 1 refused: b.yaml\n");
        assertThat(run.out()).contains("\"source\":\"a.yaml\"").doesNotContain("\"source\":\"/");
    }

    @Test
    void without_a_command_all_are_known_each_under_its_own_name() {
        assertThat(commands("--help"))
                .containsKeys("check", "screen", "lint")
                .hasSizeGreaterThan(12);
        commands().keySet().stream()
                .filter(name -> !Set.of("help", "completion").contains(name))
                .forEach(name -> assertThat(commands(name)).containsOnlyKeys(name));
    }
}
