package org.huiqi.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.huiqi.web.ProblemException.Kind;

/**
 * By when a request must be done: its time is over then, or that of a server that stops. Run, it
 * ends the work that looks at it. Immutable.
 */
final class Deadline implements Runnable {
    private final ServerState server;
    private final long nanoTime;

    Deadline(ServerState server, Duration time) {
        this.server = server;
        this.nanoTime = System.nanoTime() + time.toNanos();
    }

    /** Work that is to be ended; {@link #during} tells why. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;

        Ended(ProblemException why) {
            super(null, why, false, false);
        }
    }

    long nanosLeft() {
        return nanoTime - System.nanoTime();
    }

    /** Refuses a body that is still on its way. */
    void checkBody() throws ProblemException {
        if (server.isOver()) {
            throw ProblemException.stopping();
        }
        if (nanosLeft() <= 0) {
            throw Body.tooSlow();
        }
    }

    @Override
    public void run() {
        if (server.isOver()) {
            throw new Ended(ProblemException.stopping());
        }
        if (nanosLeft() <= 0) {
            throw new Ended(
                    new ProblemException(Kind.TOO_LONG, ProblemText.TOO_LONG.text())
                            .with("Retry-After", "1"));
        }
    }

    /** Does something that looks at the deadline now and then. */
    <T> T during(Callable<T> work) throws Exception {
        try {
            return work.call();
        } catch (IOException | RuntimeException e) {
            // What writes a workbook or JSON wraps what ends it.
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof Ended) {
                    throw (ProblemException) cause.getCause();
                }
            }
            throw e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
        }
    }
}
