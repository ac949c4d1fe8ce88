package org.huiqi.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.huiqi.Checker;
import org.huiqi.profile.Profile;

/**
 * Lets few profiles at a time be read and checked, first come, first served: more than there are
 * cores make nothing faster, and large ones need much memory, which is bounded so. Safe to share.
 */
final class WorkLimiter {
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int LARGE_REPORT = 1500;

    /** Bytes of an ordinary body. */
    static final int ORDINARY_BODY = 1 << 15;

    /** What a piece of work takes. */
    enum Size {
        /** Most firms. */
        ORDINARY(CORES),
        /** A large body, or a report with several times as many findings as most have. */
        LARGE(Math.max(1, CORES / 2)),
        /** A workbook, a Word file or a PDF: much memory. */
        HEAVY(1);

        private final int atOnce;

        Size(int atOnce) {
            this.atOnce = atOnce;
        }

        static Size of(long bytes) {
            return bytes > ORDINARY_BODY ? LARGE : ORDINARY;
        }

        /** That of a check of some programmes. */
        static Size of(Checker checker, Profile profile, Iterable<String> programmes) {
            int findings = 0;
            for (String id : programmes) {
                findings += checker.findings(profile, checker.edition().programme(id));
            }
            return findings > LARGE_REPORT ? LARGE : ORDINARY;
        }
    }

    /** Works on what was read. */
    interface Work<B, T> {
        T on(B read) throws Exception;
    }

    private final Map<Size, Semaphore> permits = new EnumMap<>(Size.class);

    WorkLimiter() {
        for (Size size : Size.values()) {
            permits.put(size, new Semaphore(size.atOnce, true));
        }
    }

    /** Does something as soon as others of its size leave room, or refuses it. */
    <T> T run(Size size, Deadline deadline, Callable<T> work) throws Exception {
        Semaphore permit = permits.get(size);
        if (!permit.tryAcquire(Math.max(0, deadline.nanosLeft()), TimeUnit.NANOSECONDS)) {
            throw new ProblemException(Problem.busy());
        }
        try {
            return deadline.during(work);
        } finally {
            permit.release();
        }
    }

    /**
     * Reads something and works on it. What is large is read when it may be worked on as well, so
     * that few of its kind are held.
     *
     * @param size of what is to be read
     * @param sizing of the work, or why it is refused
     */
    <B, T> T run(
            Size size,
            Deadline deadline,
            Callable<B> reading,
            Work<B, Size> sizing,
            Work<B, T> work)
            throws Exception {
        if (size != Size.ORDINARY) {
            return run(
                    size,
                    deadline,
                    () -> {
                        B read = reading.call();
                        sizing.on(read);
                        return work.on(read);
                    });
        }
        B read = run(size, deadline, reading);
        return run(sizing.on(read), deadline, () -> work.on(read));
    }
}
