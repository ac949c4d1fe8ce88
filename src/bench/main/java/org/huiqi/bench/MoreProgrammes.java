package org.huiqi.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.huiqi.Checker;
import org.huiqi.catalogue.Edition;
import org.huiqi.profile.Profile;
import org.huiqi.rules.compile.PackCompiler;
import org.huiqi.rules.pack.RulePack;

/**
 * What a pack and a firm cost where there are 27, 270 and 2 700 programmes. Processor time of one
 * thread, the least of the passes in some seconds.
 */
public final class MoreProgrammes {
    private static final Path FOLDER = Path.of("target/bench");
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private MoreProgrammes() {}

    /**
     * Writes the table.
     *
     * @param args how often each programme is to be there, separated by commas
     */
    public static void main(String[] args) throws IOException {
        RulePack pack = Checker.builtIn().pack();
        Edition edition = pack.edition();
        List<Profile> firms = Firms.all(pack);
        StringBuilder table = new StringBuilder(Machine.description()).append("\n\n");
        table.append("| programmes | criteria | loaded in, s | heap of the pack, MB ");
        table.append("| µs a firm | kB allocated a firm |\n|---:|---:|---:|---:|---:|---:|\n");
        for (String times : args[0].split(",")) {
            table.append(row(edition, Integer.parseInt(times), firms));
        }
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("programmes.md"), table);
        System.out.println(table);
    }

    private static String row(Edition edition, int times, List<Profile> firms) throws IOException {
        Path folder = FOLDER.resolve("programmes-x" + times);
        long heap = heap();
        long start = System.nanoTime();
        Checker checker =
                Checker.of(PackCompiler.load(MultipliedPack.write(edition, times, folder)));
        double seconds = (System.nanoTime() - start) / 1e9;
        long taken = heap() - heap;
        Pass best = best(checker, firms);
        return String.format(
                Locale.ROOT,
                "| %,d | %,d | %.0f | %d | %,.0f | %,.0f |%n",
                checker.edition().programmes().size(),
                checker.edition().criterionIds().size(),
                seconds,
                taken,
                best.nanos() / 1e3 / firms.size(),
                best.bytes() / 1e3 / firms.size());
    }

    private record Pass(long nanos, long bytes) {}

    private static Pass best(Checker checker, List<Profile> firms) {
        Pass best = pass(checker, firms);
        long end = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (System.nanoTime() < end) {
            Pass next = pass(checker, firms);
            best = next.nanos() < best.nanos() ? next : best;
        }
        return best;
    }

    private static Pass pass(Checker checker, List<Profile> firms) {
        long nanos = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        firms.forEach(firm -> checker.verdicts(firm, Firms.DAY));
        return new Pass(
                THREADS.getCurrentThreadCpuTime() - nanos,
                THREADS.getCurrentThreadAllocatedBytes() - bytes);
    }

    private static long heap() {
        IntStream.range(0, 3).forEach(i -> System.gc());
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }
}
