package org.huiqi.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far the server is: it warms up, is ready, and stops; what has begun by then has some time.
 * Safe to share.
 */
final class Life {
    private static final Answer READY = Answer.of(Face.JSON.header(), "{\"status\":\"ready\"}\n");
    private static final String RETRY_SECONDS = "5";

    private volatile boolean warm;
    private volatile @Nullable Deadline end;

    /** The server has checked a profile and will not be slow at the first one that is sent. */
    void warmedUp() {
        warm = true;
    }

    /** The server stops: requests that have begun may go on for so long. */
    void stop(Duration time) {
        end = Deadline.in(time);
    }

    /** Whether requests that have begun must end now. */
    boolean isOver() {
        Deadline last = end;
        return last != null && last.isOver();
    }

    /** Says that the server is ready, or why it is not. */
    Answer readiness() throws ProblemException {
        if (end != null) {
            throw new ProblemException(stopping());
        }
        if (!warm) {
            throw new ProblemException(
                    Problem.of(ProblemKind.NOT_READY, ProblemText.GETTING_READY.text())
                            .with("Retry-After", RETRY_SECONDS));
        }
        return READY;
    }

    /** Why a stopping server does not answer, and that it closes the connection. */
    static Problem stopping() {
        return Problem.of(ProblemKind.STOPPING, ProblemText.STOPPING.text())
                .with("Connection", "close")
                .with("Retry-After", RETRY_SECONDS);
    }
}
