package org.huiqi.rules;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.screening.synthetic.FirmGenerator;

/**
 * Measures what a firm costs with the programmes once, ten and a hundred times over: {@code
 * org.huiqi.rules.Scaling [firms] [rounds] [copies...]}. Processor time of one thread, least of the
 * rounds.
 */
public final class Scaling {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final LocalDate DAY = LocalDate.of(2024, 9, 20);
    private static final int BATCH = 64;

    private Scaling() {}

    /** Prints a line for each number of copies. */
    public static void main(String[] args) throws IOException {
        int firms = Integer.parseInt(args[0]);
        int rounds = Integer.parseInt(args[1]);
        System.out.println("programmes criteria questions load_s heap_MB us_a_firm kB_a_firm");
        List<Profile> profiles = List.of();
        for (int i = 2; i < args.length; i++) {
            int copies = Integer.parseInt(args[i]);
            Path root = Files.createTempDirectory("pack");
            PackFiles files = MultipliedPack.write(root, copies);
            long start = System.nanoTime();
            RulePack pack = RulePack.load(files);
            double seconds = (System.nanoTime() - start) / 1e9;
            profiles = profiles.isEmpty() ? firms(firms, pack) : profiles;
            double best = Double.MAX_VALUE;
            long bytes = 0;
            for (int round = 0; round < rounds; round++) {
                long cpu = THREADS.getCurrentThreadCpuTime();
                long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
                judge(pack, profiles);
                best = Math.min(best, THREADS.getCurrentThreadCpuTime() - cpu);
                bytes = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated;
            }
            System.out.printf(
                    "%d %d %d %.1f %d %.1f %.1f%n",
                    pack.edition().programmes().size(),
                    pack.edition().criterionIds().size(),
                    pack.programmes().base().questions().count(),
                    seconds,
                    heap(),
                    best / 1e3 / firms,
                    bytes / 1e3 / firms);
        }
    }

    private static void judge(RulePack pack, List<Profile> profiles) {
        for (int from = 0; from < profiles.size(); from += BATCH) {
            int to = Math.min(from + BATCH, profiles.size());
            List<Evaluation> firms = pack.evaluate(profiles.subList(from, to), DAY);
            for (Programme programme : pack.edition().programmes()) {
                firms.forEach(firm -> firm.verdict(programme));
            }
        }
    }

    private static List<Profile> firms(int count, RulePack pack) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        new FirmGenerator(RulePack.load(PackFiles.builtIn()).edition(), 1).write(count, lines);
        ProfileReader reader = new ProfileReader(Set.copyOf(pack.edition().criterionIds()));
        List<Profile> firms = new ArrayList<>();
        for (String line : lines.toString(StandardCharsets.UTF_8).lines().toList()) {
            byte[] text = line.getBytes(StandardCharsets.UTF_8);
            firms.add(((Read.Accepted) reader.read(text, "firm", Format.JSON, DAY)).profile());
        }
        return firms;
    }

    private static long heap() {
        IntStream.range(0, 3).forEach(i -> System.gc());
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }
}
