package org.huiqi.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far the server is: it stops once, and what has begun by then has some time. Safe to share.
 */
final class Life {
    private static final String RETRY_SECONDS = "5";

    private volatile @Nullable Deadline end;

    /** The server stops: requests that have begun may go on for so long. */
    void stop(Duration time) {
        end = Deadline.in(time);
    }

    /** Whether requests that have begun must end now. */
    boolean isOver() {
        Deadline last = end;
        return last != null && last.isOver();
    }

    /** Why a stopping server does not answer. */
    static Problem stopping() {
        return Problem.of(
                        Kind.STOPPING,
                        "服务器正在停止，请稍后再试",
                        "the server is stopping; try again in a moment")
                .with("Retry-After", RETRY_SECONDS);
    }
}
