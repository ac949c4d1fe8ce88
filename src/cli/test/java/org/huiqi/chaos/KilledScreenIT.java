package org.huiqi.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A screening that does not get to its end goes on where it was, and loses nothing. */
@Timeout(value = 4, unit = TimeUnit.HOURS)
class KilledScreenIT {
    private static final int KILLS = Integer.getInteger("chaos.kills", 8);
    private static final int MOST_AT_ONCE = 20;
    private static final long SEED = Long.getLong("chaos.seed", 16);

    @TempDir Path folder;

    /** Firms, and what a run that nobody disturbs makes of them. */
    private Path whole(Path firms) throws Exception {
        Path whole = folder.resolve("whole.jsonl");
        Path err = folder.resolve("whole.err");
        assertThat(Application.run(err, Application.screen(firms, whole))).isZero();
        return whole;
    }

    @Test
    void killed_again_and_again_it_writes_the_same_bytes() throws Exception {
        Path firms = Application.firms(folder, 5_000);
        Path whole = whole(firms);
        Random random = new Random(SEED);
        int kills = 0;
        int runs = 0;
        while (kills < KILLS) {
            Path output = folder.resolve("out" + runs + ".jsonl");
            kills += killed(firms, output, random, Math.min(KILLS - kills, MOST_AT_ONCE));
            assertThat(output).hasSameBinaryContentAs(whole);
            assertThat(folder.resolve(output.getFileName() + ".part")).doesNotExist();
            assertThat(folder.resolve(output.getFileName() + ".progress")).doesNotExist();
            runs++;
        }
        Application.note("screen: %d kills in %d runs, all the same bytes", kills, runs);
    }

    /** Kills a screening so many times at most, then lets it through; how many were killed. */
    private int killed(Path firms, Path output, Random random, int most) throws Exception {
        Path err = folder.resolve("killed.err");
        Path part = folder.resolve(output.getFileName() + ".part");
        int kills = 0;
        while (!Files.exists(output)) {
            long before = size(part);
            Process process = Application.process(err, Application.screen(firms, output)).start();
            // One in four while it starts, the others while it writes, however slow the machine.
            boolean writes = random.nextInt(4) > 0;
            while (writes && process.isAlive() && size(part) == before) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            if (kills == most) {
                Application.end(process);
            }
            if (process.waitFor(random.nextInt(1000), TimeUnit.MILLISECONDS)) {
                assertThat(process.exitValue()).as(Files.readString(err)).isZero();
            } else {
                process.destroyForcibly().waitFor();
                kills++;
            }
        }
        return kills;
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : -1;
    }

    @Test
    void a_disk_that_fills_up_ends_it_with_a_message_and_it_goes_on_with_space() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")));
        Path firms = Application.firms(folder, 5_000);
        Path whole = whole(firms);
        Path output = folder.resolve("full.jsonl");
        Path err = folder.resolve("full.err");
        long kilobytes = Files.size(whole) / 1024;
        for (long limit : List.of(kilobytes / 4, kilobytes / 2)) {
            List<String> call = Application.screen(firms, output);
            call.addAll(0, List.of("/bin/bash", "-c", "ulimit -f " + limit + "; exec \"$@\"", "-"));
            assertThat(Application.run(err, call)).as(Files.readString(err)).isEqualTo(2);
            assertThat(Files.readString(err)).contains("full.jsonl").doesNotContain("\tat ");
            assertThat(output).doesNotExist();
        }
        assertThat(Application.run(err, Application.screen(firms, output))).isZero();
        assertThat(output).hasSameBinaryContentAs(whole);
        Application.note("screen: went on after the disk was full twice");
    }

    @Test
    void a_reader_that_leaves_anywhere_ends_it_with_a_message() throws Exception {
        Path firms = Application.firms(folder, 5_000);
        Random random = new Random(SEED);
        int rounds = Math.max(3, KILLS / 10);
        for (int round = 0; round < rounds; round++) {
            Path err = folder.resolve("pipe" + round + ".err");
            Process process =
                    Application.process(err, Application.call("256m", "screen", firms.toString()))
                            .redirectOutput(ProcessBuilder.Redirect.PIPE)
                            .start();
            try (InputStream out = process.getInputStream()) {
                out.readNBytes(random.nextInt(500_000));
            }
            assertThat(Application.end(process)).isEqualTo(2);
            assertThat(Files.readString(err)).isEqualTo("无法写出结果：管道已关闭，或磁盘已满\n");
        }
        Application.note("screen: %d readers left", rounds);
    }
}
