package org.huiqi.web;

import java.time.Duration;

/** A moment by which something must be done. */
record Deadline(long nanoTime) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean isOver() {
        return nanosLeft() <= 0;
    }

    long nanosLeft() {
        return nanoTime - System.nanoTime();
    }
}
