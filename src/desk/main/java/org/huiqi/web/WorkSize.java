package org.huiqi.web;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.huiqi.Checker;
import org.huiqi.profile.Profile;

/**
 * What reading or checking a profile takes. Few of a size are worked on at a time, first come,
 * first served: more than there are cores make nothing faster, and large ones need much memory,
 * which is bounded so for all servers of the process.
 */
enum WorkSize {
    /** Most firms. */
    ORDINARY(Runtime.getRuntime().availableProcessors()),
    /** A large body, or a report with several times as many findings as most have. */
    LARGE(Math.max(1, Runtime.getRuntime().availableProcessors() / 2)),
    /** A workbook, a Word file or a PDF: much memory. */
    HEAVY(1);

    private static final int LARGE_REPORT = 1500;

    /** Bytes of an ordinary body. */
    static final int ORDINARY_BODY = 1 << 15;

    private final Semaphore permits;

    WorkSize(int atOnce) {
        this.permits = new Semaphore(atOnce, true);
    }

    /** Works on what was read. */
    interface Work<B, T> {
        T on(B read) throws Exception;
    }

    static WorkSize of(long bytes) {
        return bytes > ORDINARY_BODY ? LARGE : ORDINARY;
    }

    /** That of a check of some programmes. */
    static WorkSize of(Checker checker, Profile profile, Iterable<String> programmes) {
        int findings = 0;
        for (String id : programmes) {
            findings += checker.pack().findings(profile, checker.edition().programme(id));
        }
        return findings > LARGE_REPORT ? LARGE : ORDINARY;
    }

    /** Does something as soon as others of its size leave room, or refuses it. */
    <T> T run(Deadline deadline, Callable<T> work) throws Exception {
        if (!permits.tryAcquire(Math.max(0, deadline.nanosLeft()), TimeUnit.NANOSECONDS)) {
            throw ProblemException.busy();
        }
        try {
            return deadline.during(work);
        } finally {
            permits.release();
        }
    }

    /**
     * Reads something and works on it. What is large is read when it may be worked on as well, so
     * that few of its kind are held.
     *
     * @param sizing of the work, or why it is refused
     */
    <B, T> T run(Deadline deadline, Callable<B> reading, Work<B, WorkSize> sizing, Work<B, T> work)
            throws Exception {
        if (this != ORDINARY) {
            return run(
                    deadline,
                    () -> {
                        B read = reading.call();
                        sizing.on(read);
                        return work.on(read);
                    });
        }
        B read = run(deadline, reading);
        return sizing.on(read).run(deadline, () -> work.on(read));
    }
}
