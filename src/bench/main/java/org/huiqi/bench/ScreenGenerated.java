package org.huiqi.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.huiqi.Checker;
import org.huiqi.document.MediaFormat;
import org.huiqi.screening.OutputFormat;
import org.huiqi.screening.ScreenOptions;
import org.huiqi.screening.run.Input;
import org.huiqi.screening.run.Monitor;
import org.huiqi.screening.run.Screening;
import org.huiqi.screening.run.Tally;
import org.huiqi.synthetic.FirmGenerator;
import org.huiqi.text.Language;

/**
 * Screens firms while they are generated, and prints one row: firms, firms a second, the most heap
 * in use in MB, and the most that was left after a collection.
 */
public final class ScreenGenerated {
    private static final int PIPE = 1 << 20;
    private static final double MB = 1 << 20;

    private ScreenGenerated() {}

    /** Screens {@code args[0]} firms. */
    public static void main(String[] args) throws IOException {
        long firms = Long.parseLong(args[0]);
        AtomicLong left = new AtomicLong();
        ManagementFactory.getGarbageCollectorMXBeans().forEach(gc -> listen(gc, left));
        long start = System.nanoTime();
        Tally tally = screen(firms);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (tally.firms() != firms || tally.refused() > 0) {
            throw new IllegalStateException("screened " + tally);
        }
        System.out.printf(
                Locale.ROOT,
                "| %,d | %,.0f | %.0f | %.0f |%n",
                firms,
                firms / seconds,
                peak() / MB,
                left.get() / MB);
    }

    private static Tally screen(long firms) throws IOException {
        Checker checker = Checker.builtIn();
        int threads = Runtime.getRuntime().availableProcessors();
        Screening screening =
                new Screening(checker, ScreenOptions.of(Firms.DAY, OutputFormat.VERDICTS), threads);
        try (PipedInputStream in = new PipedInputStream(PIPE)) {
            OutputStream out = new BufferedOutputStream(new PipedOutputStream(in), PIPE);
            CompletableFuture<Void> generated =
                    CompletableFuture.runAsync(() -> generate(checker, firms, out));
            Tally tally =
                    screening.toStream(
                            Input.stream("generated", in, MediaFormat.JSONL),
                            OutputStream.nullOutputStream(),
                            Monitor.quiet(
                                    new PrintStream(OutputStream.nullOutputStream(), false, UTF_8),
                                    Language.EN));
            generated.join();
            return tally;
        }
    }

    private static void generate(Checker checker, long firms, OutputStream out) {
        try (out) {
            new FirmGenerator(checker.pack(), Firms.DAY, 1).write(firms, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static void listen(GarbageCollectorMXBean collector, AtomicLong left) {
        ((NotificationEmitter) collector)
                .addNotificationListener(
                        (notification, handback) -> {
                            var after =
                                    GarbageCollectionNotificationInfo.from(
                                                    (CompositeData) notification.getUserData())
                                            .getGcInfo()
                                            .getMemoryUsageAfterGc();
                            left.accumulateAndGet(heap(after), Math::max);
                        },
                        null,
                        null);
    }

    private static long heap(Map<String, java.lang.management.MemoryUsage> usages) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> usages.get(pool.getName()).getUsed())
                .sum();
    }
}
