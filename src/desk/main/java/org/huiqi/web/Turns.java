package org.huiqi.web;

import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets a few profiles at a time be read and checked, first come, first served: more than there are
 * cores make nothing faster, and a large one needs much memory. Safe to share.
 */
final class Turns {
    private final Semaphore turns;

    Turns(int atOnce) {
        turns = new Semaphore(atOnce, true);
    }

    /** Does something when it is its turn. */
    <T> T take(Deadline deadline, Callable<T> work) throws Exception {
        if (!turns.tryAcquire(Math.max(0, deadline.nanosLeft()), TimeUnit.NANOSECONDS)) {
            throw busy();
        }
        try {
            return work.call();
        } finally {
            turns.release();
        }
    }

    static ProblemException busy() {
        return new ProblemException(
                Problem.of(ProblemKind.BUSY, ProblemText.BUSY.text()).with("Retry-After", "1"));
    }
}
