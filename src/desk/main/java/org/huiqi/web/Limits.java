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
 * @param time time to hand in one profile and to be checked; beyond it 408 or 503
 * @param streamTime time for a whole stream of profiles; beyond it a last line that says so
 * @param idle time without a byte
 * @param atOnce requests that hand something in and are worked on at the same time
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

    /** Limits for one machine or one office. */
    public static final Limits DEFAULT =
            new Limits(
                    4L << 20,
                    1L << 30,
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(30),
                    Duration.ofSeconds(20),
                    32,
                    256,
                    2048,
                    Duration.ofSeconds(10),
                    ReadingLimits.DEFAULT,
                    ReportSize.DEFAULT);

    /** How long a request waits for others to end. */
    Duration patience() {
        return idle.dividedBy(2);
    }

    /** How long a request may take from its head to the last byte of its answer. */
    Duration whole(boolean isStream) {
        return isStream ? streamTime.plus(time) : time.multipliedBy(3).plus(patience());
    }
}
