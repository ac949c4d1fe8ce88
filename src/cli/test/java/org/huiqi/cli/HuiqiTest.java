package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Naming a command saves the time of looking at the others, and changes nothing else. */
class HuiqiTest {
    private static final Console CONSOLE =
            new Console(System.in, silent(), silent(), false, 80, null);

    private static PrintStream silent() {
        return new PrintStream(PrintStream.nullOutputStream());
    }

    private static Map<String, CommandLine> commands(String... args) {
        return Huiqi.line(CONSOLE, args).getSubcommands();
    }

    @Test
    void a_command_that_is_called_is_the_only_one_known() {
        assertThat(commands("check", "firm.yaml")).containsOnlyKeys("check");
    }

    @Test
    void without_a_command_all_are_known_each_under_its_own_name() {
        assertThat(commands("--help"))
                .containsKeys("check", "screen", "lint")
                .hasSizeGreaterThan(12);
        commands().keySet().forEach(name -> assertThat(commands(name)).containsOnlyKeys(name));
    }
}
