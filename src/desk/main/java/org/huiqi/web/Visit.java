package org.huiqi.web;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request that was answered, without anything of what it held: no path, parameter, header or
 * body, which may tell something of a profile.
 *
 * @param at when it began
 * @param method its method, or {@link #OTHER} where that is an unusual one
 * @param route template of its address, such as {@code /api/programmes/{id}}, or {@link #OTHER}
 *     where nothing is served
 * @param status HTTP status of the answer; 0 where the client went away before
 * @param time from the first byte of the request to the last one of the answer
 * @param received bytes of the body of the request, as they were sent
 * @param sent bytes of the body of the answer, as they were sent
 * @param problem last word of the type of the problem document, such as {@code too-large}; null
 *     where there was none
 */
record Visit(
        Instant at,
        String method,
        String route,
        int status,
        Duration time,
        long received,
        long sent,
        @Nullable String problem) {
    /** Whatever a client may have made up. */
    static final String OTHER = "other";

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    /** Its line in the access log. */
    String line() {
        return MILLISECONDS.format(at)
                + " "
                + method
                + " "
                + route
                + " "
                + status
                + " "
                + time.toMillis()
                + "ms "
                + received
                + "B "
                + sent
                + "B";
    }
}
