package org.huiqi.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.huiqi.Checker;
import org.huiqi.Ladder;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;

/**
 * What a ladder of titles costs one firm at a time, beside verdicts alone: processor time and bytes
 * allocated of the calling thread, the least of all rounds: {@code java -cp
 * target/huiqi-cli/huiqi.jar src/bench/main/java/org/huiqi/bench/LadderCost.java target/firms.jsonl
 * 20}.
 */
public final class LadderCost {
    private static final LocalDate DAY = LocalDate.of(2024, 9, 20);

    private LadderCost() {}

    /** Runs it on a file of JSON Lines, so many rounds. */
    public static void main(String[] args) throws Exception {
        Checker checker = Checker.builtIn();
        List<Profile> firms = firms(checker, Path.of(args[0]));
        int rounds = Integer.parseInt(args[1]);
        measure("verdicts", firms, rounds, firm -> checker.verdicts(firm, DAY));
        measure("titles", firms, rounds, firm -> checker.ladder(firm, DAY).rungs());
        measure(
                "ladder",
                firms,
                rounds,
                firm -> {
                    Ladder ladder = checker.ladder(firm, DAY);
                    ladder.rungs();
                    ladder.steps();
                });
    }

    private static void measure(
            String name, List<Profile> firms, int rounds, Consumer<Profile> work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        long bytes = Long.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            long cpu = threads.getCurrentThreadCpuTime();
            long allocated = threads.getCurrentThreadAllocatedBytes();
            firms.forEach(work);
            least = Math.min(least, threads.getCurrentThreadCpuTime() - cpu);
            bytes = Math.min(bytes, threads.getCurrentThreadAllocatedBytes() - allocated);
        }
        System.out.printf(
                "%-8s %.0f µs, %.0f kB a firm%n",
                name, least / 1e3 / firms.size(), bytes / 1e3 / firms.size());
    }

    private static List<Profile> firms(Checker checker, Path file) throws Exception {
        ProfileReader reader = new ProfileReader(checker.edition().criterionIds());
        List<Profile> firms = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            byte[] json = line.getBytes(StandardCharsets.UTF_8);
            firms.add(((Read.Accepted) reader.read(json, "line", Format.JSON, DAY)).profile());
        }
        return firms;
    }
}
