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
    void without_a_command_all_are_known_each_under_its_own_name() {
        assertThat(commands("--help"))
                .containsKeys("check", "screen", "lint")
                .hasSizeGreaterThan(12);
        commands().keySet().stream()
                .filter(name -> !Set.of("help", "completion").contains(name))
                .forEach(name -> assertThat(commands(name)).containsOnlyKeys(name));
    }
}
