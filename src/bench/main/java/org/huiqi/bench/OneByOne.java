package org.huiqi.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.huiqi.Checker;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;

/**
 * What verdicts and explained reports cost one firm at a time, in builds of any age: processor time
 * and bytes allocated of the calling thread, the least of all rounds. It needs nothing but the jar
 * of a build, so that two builds can take turns: {@code java -cp target/huiqi-cli/huiqi.jar
 * src/bench/main/java/org/huiqi/bench/OneByOne.java target/firms.jsonl 20}.
 */
public final class OneByOne {
    static final LocalDate DAY = LocalDate.of(2024, 9, 20);

    private OneByOne() {}

    /** Runs it on a file of JSON Lines, so many rounds. */
    public static void main(String[] args) throws Exception {
        Checker checker = Checker.builtIn();
        List<Profile> firms = firms(checker, Path.of(args[0]));
        int rounds = Integer.parseInt(args[1]);
        measure("verdicts", firms, rounds, firm -> checker.verdicts(firm, DAY));
        measure("report", firms, rounds, firm -> checker.check(firm, DAY, "firm"));
    }

    static void measure(String name, List<Profile> firms, int rounds, Consumer<Profile> work) {
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
                Locale.ROOT,
                "%-8s %.0f µs, %.0f kB a firm%n",
                name,
                least / 1e3 / firms.size(),
                bytes / 1e3 / firms.size());
    }

    static List<Profile> firms(Checker checker, Path file) throws Exception {
        ProfileReader reader = new ProfileReader(checker.edition().criterionIds());
        List<Profile> firms = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            byte[] json = line.getBytes(StandardCharsets.UTF_8);
            firms.add(((Read.Accepted) reader.read(json, "line", Format.JSON, DAY)).profile());
        }
        return firms;
    }
}
