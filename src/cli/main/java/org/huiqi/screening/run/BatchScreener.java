package org.huiqi.screening.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiqi.Checker;
import org.huiqi.ReportSize;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Read;
import org.huiqi.rules.Defect;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.screening.OutputFormat;
import org.huiqi.screening.ScreenOptions;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** Reads, checks and writes one batch at a time. Immutable; used by every worker. */
final class BatchScreener {
    private static final int MOST_REASONS = 100;
    private static final int MOST_REASONS_A_FIRM = 3;

    private final Checker checker;
    private final String source;
    private final ScreenOptions options;
    private final ReportSize size;
    private final List<String> programmes;

    /**
     * A screener.
     *
     * @param checker the rules
     * @param source name of the input
     * @param options what is checked and written
     * @param size how large a report may become
     * @param programmes ids to count
     */
    BatchScreener(
            Checker checker,
            String source,
            ScreenOptions options,
            ReportSize size,
            List<String> programmes) {
        this.checker = checker;
        this.source = source;
        this.options = options;
        this.size = size;
        this.programmes = programmes;
    }

    /**
     * What a worker made of a batch.
     *
     * @param text what is written about its firms, complete lines
     * @param tally what was counted
     * @param refusals why firms were refused, some of it where it is much
     * @param unsaid how many more reasons there are
     */
    record Result(byte[] text, Tally tally, List<Bilingual> refusals, long unsaid) {}

    /**
     * Checks firms together.
     *
     * @param first number of the first one in the input, from 1
     * @param batch the firms, in order
     */
    Result screen(long first, List<UnreadFirm> batch) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(1 << 14);
        Counted counted = new Counted(new Tally(programmes));
        List<Taken> firms = judge(batch.stream().map(this::take).toList());
        try (FirmWriter writer = FirmWriter.on(text, checker, options)) {
            long number = first;
            for (Taken firm : firms) {
                write(number++, firm, writer, counted);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return new Result(text.toByteArray(), counted.tally, counted.refusals, counted.unsaid);
    }

    /**
     * A firm on its way through a batch.
     *
     * @param line line of the input
     * @param profile the firm, or null where it is refused
     * @param evaluation what the rules say of it, or null while they were not fired
     * @param faults why it is refused
     */
    private record Taken(
            int line,
            @Nullable Profile profile,
            @Nullable Evaluation evaluation,
            List<Fault> faults) {
        Taken accepted(Profile firm) {
            return new Taken(line, firm, null, List.of());
        }

        Taken judged(Evaluation by) {
            return new Taken(line, profile, by, faults);
        }

        Taken refused(List<Fault> reasons) {
            return new Taken(line, null, null, reasons);
        }
    }

    private Taken take(UnreadFirm firm) {
        Taken taken = new Taken(firm.line(), null, null, List.of());
        try {
            Read read = firm.read(options.asOf());
            return read instanceof Read.Accepted accepted
                    ? bounded(taken, accepted.profile())
                    : taken.refused(((Read.Refused) read).faults());
        } catch (RuntimeException e) {
            return taken.refused(List.of(defect(firm.line(), e)));
        }
    }

    private Taken bounded(Taken taken, Profile profile) {
        String name = source + ":" + taken.line();
        return options.format() != OutputFormat.REPORTS
                ? taken.accepted(profile)
                : size.fault(checker, profile, name, options.programmes())
                        .map(fault -> taken.refused(List.of(fault)))
                        .orElseGet(() -> taken.accepted(profile));
    }

    /** Fires the rules on all firms together; where that fails, on each by itself. */
    private List<Taken> judge(List<Taken> firms) {
        List<Profile> profiles =
                firms.stream().map(Taken::profile).filter(Objects::nonNull).toList();
        try {
            Iterator<Evaluation> evaluations =
                    checker.pack().evaluate(profiles, options.asOf()).iterator();
            return firms.stream()
                    .map(firm -> firm.profile() == null ? firm : firm.judged(evaluations.next()))
                    .toList();
        } catch (RuntimeException e) {
            return firms.stream().map(this::judgeAlone).toList();
        }
    }

    private Taken judgeAlone(Taken firm) {
        if (firm.profile() == null) {
            return firm;
        }
        try {
            return firm.judged(checker.pack().evaluate(firm.profile(), options.asOf()));
        } catch (RuntimeException e) {
            return firm.refused(List.of(defect(firm.line(), e)));
        }
    }

    private void write(long number, Taken firm, FirmWriter writer, Counted counted)
            throws IOException {
        String name = source + ":" + firm.line();
        List<Fault> faults = firm.faults();
        if (firm.evaluation() != null) {
            try {
                Map<String, Verdict> verdicts = checker.verdicts(firm.evaluation());
                writer.accepted(number, name, firm.evaluation(), verdicts);
                counted.tally.accept(verdicts);
                return;
            } catch (RuntimeException e) {
                faults = List.of(defect(firm.line(), e));
            }
        }
        writer.refused(number, name, faults);
        counted.refuse(faults);
    }

    private Fault defect(int line, RuntimeException e) {
        return Defect.of(new Location(source, line, 1), e);
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
