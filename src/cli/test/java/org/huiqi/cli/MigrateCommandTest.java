package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrateCommandTest {
    private static final String SECOND = "src/authoring/test/resources/packs/second";

    @TempDir private Path folder;

    private Path profile(String text) throws IOException {
        return Files.writeString(folder.resolve("client.yaml"), text);
    }

    private static Run migrate(Path profile, String... more) {
        String[] args = new String[more.length + 8];
        System.arraycopy(
                new String[] {
                    "migrate",
                    profile.toString(),
                    "--to",
                    "2025q1",
                    "--rules",
                    SECOND,
                    "--lang",
                    "en"
                },
                0,
                args,
                0,
                8);
        System.arraycopy(more, 0, args, 8, more.length);
        return Run.of(args);
    }

    @Test
    void what_is_the_same_moves_and_the_rest_is_set_aside_and_both_are_said() throws IOException {
        Path client =
                profile(
                        """
                        # our client
                        format: 1
                        name: 南京示例有限公司
                        attestations:
                          P18-04a: {value: true, by: 甲}
                          P15-02b: true
                        """);
        Run run = migrate(client);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        Path aside = folder.resolve("client.2024q3-aside.yaml");
        assertThat(run.out())
                .contains(
                        "2024q3 → 2025q1\nMoved: 1\n  P18-04a → P12-04a  ",
                        "Set aside: 1, written to "
                                + aside
                                + "\n  P15-02b  the new edition does not"
                                + " have the programme: ");
        assertThat(Files.readString(aside)).contains("P15-02b").contains("edition: \"2024q3\"");
        String moved = Files.readString(client);
        assertThat(moved).contains("P12-04a", "2025q1", "甲").doesNotContain("P18-04a", "P15-02b");
        Run check = Run.of("check", client.toString(), "--rules", SECOND, "--lang", "en");
        assertThat(check.err()).isEmpty();
        assertThat(check.exit()).isZero();
        Run old = Run.of("check", client.toString(), "--edition", "2024q3", "--lang", "en");
        assertThat(old.exit()).isZero();
        assertThat(old.out()).contains("of edition 2025q1");
    }

    @Test
    void a_file_that_cannot_be_edited_in_its_place_is_kept_beside() throws IOException {
        Path client =
                profile(
                        """
                        format: 1
                        attestations:
                          P18-04a: {value: true, by: &who 甲}
                        name: *who
                        """);
        String before = Files.readString(client);
        Run run = migrate(client);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("The original file is kept as " + client + ".bak\n");
        assertThat(Files.readString(Path.of(client + ".bak"))).isEqualTo(before);
    }

    @Test
    void nothing_is_written_where_nothing_moves() throws IOException {
        Path client = profile("format: 1\nname: 南京示例有限公司\n");
        String before = Files.readString(client);
        assertThat(migrate(client).out()).contains("Moved: 0", "Set aside: 0");
        assertThat(Files.readString(client)).isEqualTo(before);
        assertThat(folder.resolve("client.2024q3-aside.yaml")).doesNotExist();
    }

    @Test
    void an_edition_that_is_not_there_is_named_with_those_that_are() throws IOException {
        Run run = Run.of("migrate", profile("format: 1\n").toString(), "--to", "9", "--lang", "en");
        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).isEqualTo("no edition 9; there are 2024q3\n");
    }
}
