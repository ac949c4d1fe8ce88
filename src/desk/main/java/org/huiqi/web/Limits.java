package org.huiqi.web;

import java.time.Duration;
import org.huiqi.ReportSize;
import org.huiqi.profile.reading.ReadingLimits;

/**
 * What the server takes on. Whatever is beyond is answered, never left hanging.
 *
 * @param profileBytes largest body that holds one profile; beyond it 413
 * @param streamBytes largest body of profiles, one a line; beyond it 413, or a last line that says
 *     so where the answer has begun
 * @param time time to hand in one profile, and again to be checked; beyond it 408 or 503
 * @param streamTime time for a whole stream of profiles; beyond it a last line that says so
 * @param idle time without a byte, and time to hand in the head of a request
 * @param atOnce profiles and streams received and answered at the same time
 * @param waiting requests that wait for one of these to end, for half the idle time at most; beyond
 *     it 503
 * @param connections open connections; beyond it new ones wait to be accepted
 * @param stop time within which the server stops; requests that have begun go on for half of it,
 *     beyond that 503, or a last line that says so
 * @param reading how much a profile may hold; beyond it 422
 * @param report how large a report may become; beyond it 422
 */
public record Limits(
        long profileBytes,
        long streamBytes,
        Duration time,
        Duration streamTime,
        Duration idle,
        int atOnce,
        int waiting,
        int connections,
        Duration stop,
        ReadingLimits reading,
        ReportSize report) {
    private static final long MEGABYTE = 1024L * 1024;

    /** Limits for one machine or one office. */
    public static final Limits DEFAULT =
            new Limits(
                    4 * MEGABYTE,
                    1024 * MEGABYTE,
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(30),
                    Duration.ofSeconds(20),
                    32,
                    256,
                    2048,
                    Duration.ofSeconds(10));

    /**
     * Limits with the usual sizes of profiles and reports.
     *
     * @param profileBytes largest body that holds one profile
     * @param streamBytes largest body of profiles, one a line
     * @param time time to hand in one profile, and again to be checked
     * @param streamTime time for a whole stream of profiles
     * @param idle time without a byte, and time to hand in the head of a request
     * @param atOnce profiles and streams received and answered at the same time
     * @param waiting requests that wait for one of these to end
     * @param connections open connections
     * @param stop time within which the server stops
     */
    public Limits(
            long profileBytes,
            long streamBytes,
            Duration time,
            Duration streamTime,
            Duration idle,
            int atOnce,
            int waiting,
            int connections,
            Duration stop) {
        this(
                profileBytes,
                streamBytes,
                time,
                streamTime,
                idle,
                atOnce,
                waiting,
                connections,
                stop,
                ReadingLimits.DEFAULT,
                ReportSize.DEFAULT);
    }

    /** How long a request waits to be received: it must not be taken for an idle one. */
    Duration patience() {
        return idle.dividedBy(2);
    }
}
