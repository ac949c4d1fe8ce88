package org.huiqi.screening;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Read;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.Verdict;

/** Reads, checks and writes one batch at a time. Immutable; used by every worker. */
final class BatchScreener {
    private static final int MOST_REASONS = 100;
    private static final int MOST_REASONS_A_FIRM = 3;

    private final String source;
    private final ScreenOptions options;
    private final FirmWriters writers;
    private final List<String> programmes;

    /**
     * A screener.
     *
     * @param source name of the input
     * @param options what is checked and written
     * @param writers what writes
     * @param programmes ids to count
     */
    BatchScreener(
            String source, ScreenOptions options, FirmWriters writers, List<String> programmes) {
        this.source = source;
        this.options = options;
        this.writers = writers;
        this.programmes = programmes;
    }

    BatchResult screen(Batch batch) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(1 << 14);
        Counted counted = new Counted(new Tally(programmes));
        try (FirmWriter writer = writers.on(text)) {
            long number = batch.first();
            for (UnreadFirm firm : batch.firms()) {
                one(number++, firm, writer, counted);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return new BatchResult(text.toByteArray(), counted.tally, counted.refusals, counted.unsaid);
    }

    private void one(long number, UnreadFirm firm, FirmWriter writer, Counted counted)
            throws IOException {
        String name = source + ":" + firm.line();
        List<Fault> faults;
        try {
            Read read = firm.read(options.asOf());
            if (read instanceof Read.Accepted accepted) {
                Map<String, Verdict> verdicts = writer.accepted(number, name, accepted.profile());
                counted.tally.accept(verdicts);
                return;
            }
            faults = ((Read.Refused) read).faults();
        } catch (RuntimeException e) {
            faults = List.of(internal(firm.line(), e));
        }
        writer.refused(number, name, faults);
        counted.refuse(faults);
    }

    /** A defect of the program costs one firm, not the run. */
    private Fault internal(int line, RuntimeException e) {
        return new Fault(
                new Location(source, line, 1),
                "",
                null,
                new Bilingual(
                        "内部错误（" + e.getClass().getSimpleName() + "）",
                        "internal error (" + e.getClass().getSimpleName() + ")"),
                new Bilingual("请附上这份档案报告给维护者", "please report it with this profile"));
    }

    /** What is counted while a batch is screened. */
    private static final class Counted {
        private final Tally tally;
        private final List<Bilingual> refusals = new ArrayList<>();
        private long unsaid;

        Counted(Tally tally) {
            this.tally = tally;
        }

        void refuse(List<Fault> faults) {
            tally.refuse();
            int said =
                    Math.min(
                            Math.min(faults.size(), MOST_REASONS_A_FIRM),
                            MOST_REASONS - refusals.size());
            faults.subList(0, said).forEach(fault -> refusals.add(fault.message()));
            unsaid += faults.size() - said;
        }
    }
}
