package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A new programme with conditions of every shape, from its scaffolds to 98 % of its mutants
 * noticed, without a case that a person wrote.
 */
@Tag("mutation")
class NewProgrammeFloorTest {
    private static final Path PACK = Path.of("src/authoring/test/resources/packs/second");
    private static final Path FILLED = Path.of("src/cli/test/resources/new-programme");
    private static final String IDS =
            "P30-01, P30-02, P30-03, P30-04, P30-05a, P30-05b, P30-06, P30-07, P30-08, P30-09,"
                    + " P30-10, P30-11";

    @TempDir private Path root;

    private void copy(String folder) throws IOException {
        Path to = Files.createDirectories(root.resolve(folder).resolve("2025q1"));
        try (Stream<Path> files = Files.list(PACK.resolve(folder).resolve("2025q1"))) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    /** The scaffolds of a programme, filled in; their cases are taken away. */
    private void programme() throws IOException {
        copy("seeds");
        copy("rules");
        Run made =
                Run.of("new", "programme", "P30", "--edition", "2025q1", "--into", root.toString());
        assertThat(made.exit()).isEqualTo(Exit.DONE);
        Files.delete(root.resolve("facts/cases/P30-2025q1.yaml"));
        Path seeds = root.resolve("seeds/2025q1");
        Files.writeString(seeds.resolve("P30.yaml"), Files.readString(FILLED.resolve("P30.yaml")));
        Files.writeString(
                root.resolve("rules/2025q1/P30.drl"), Files.readString(FILLED.resolve("P30.drl")));
        Path index = seeds.resolve("edition.yaml");
        Files.writeString(
                index, Files.readString(index).replace("[P30-01, P30-02]", "[" + IDS + "]"));
    }

    private Run run(String... args) {
        List<String> all =
                Stream.concat(
                                Stream.of(args),
                                Stream.of("--rules", root.resolve("rules").toString()))
                        .toList();
        return Run.of(all.toArray(String[]::new));
    }

    @Test
    void boundaries_and_mutate_bring_it_to_the_floor() throws IOException {
        programme();
        Path cases = root.resolve("facts/cases");
        assertThat(Run.of("lint", root.resolve("rules").toString()).out()).contains("没有问题");

        Run boundaries =
                run("boundaries", "P30", "-o", cases.resolve("P30-boundaries.yaml").toString());
        assertThat(boundaries.err()).isEmpty();
        Run alone = run("mutate", "--programme", "P30", "--floor", "98", cases.toString());
        assertThat(alone.exit()).isEqualTo(Exit.FOUND);

        Run written =
                run("mutate", "--programme", "P30", "--write", cases.toString(), cases.toString());
        assertThat(written.err()).isEmpty();
        assertThat(written.exit()).isEqualTo(Exit.DONE);
        String text = Files.readString(cases.resolve("P30-mutants.yaml"));
        assertThat(text.lines().filter(line -> line.startsWith("  - name: ")).count())
                .isEqualTo(text.lines().filter(line -> line.contains("generated: true")).count())
                .isPositive();

        assertThat(run("test", cases.toString()).exit()).isEqualTo(Exit.DONE);
        Run both = run("mutate", "--programme", "P30", "--floor", "98", cases.toString());
        assertThat(both.exit()).as(both.out()).isEqualTo(Exit.DONE);

        Run again =
                run("mutate", "--programme", "P30", "--write", cases.toString(), cases.toString());
        assertThat(again.exit()).isEqualTo(Exit.USAGE);
        assertThat(again.err()).contains("P30-mutants.yaml：已经存在，不覆盖");
        assertThat(Files.readString(cases.resolve("P30-mutants.yaml"))).isEqualTo(text);
    }
}
