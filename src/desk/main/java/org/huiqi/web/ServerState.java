package org.huiqi.web;

import java.time.Duration;
import org.huiqi.web.ProblemException.Kind;

/**
 * How far the server is, and what it takes on: it warms up, is ready, and stops; what has begun by
 * then has some time. Safe to share.
 */
final class ServerState {
    private static final Answer READY = Answer.of("application/json", "{\"status\":\"ready\"}\n");

    private final Limits limits;
    private volatile boolean warm;
    private volatile boolean stops;
    private volatile long endNanoTime;

    ServerState(Limits limits) {
        this.limits = limits;
    }

    Limits limits() {
        return limits;
    }

    /** The server has checked a profile and will not be slow at the first one that is sent. */
    void warmedUp() {
        warm = true;
    }

    /** The server stops: requests that have begun may go on for so long. */
    void stop(Duration time) {
        endNanoTime = System.nanoTime() + time.toNanos();
        stops = true;
    }

    boolean stops() {
        return stops;
    }

    /** Whether requests that have begun must end now. */
    boolean isOver() {
        return stops && System.nanoTime() - endNanoTime >= 0;
    }

    /** Says that the server is ready, or why it is not. */
    Answer readiness() throws ProblemException {
        if (stops) {
            throw ProblemException.stopping();
        }
        if (!warm) {
            throw new ProblemException(Kind.NOT_READY, ProblemText.GETTING_READY.text())
                    .with("Retry-After", "5");
        }
        return READY;
    }
}
