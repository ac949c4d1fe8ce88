package org.huiqi.screening.run;

import java.io.Closeable;
import java.io.IOException;
import org.huiqi.profile.reading.Position;
import org.jspecify.annotations.Nullable;

/** Where the output goes. For one run and one thread. */
interface Destination extends Closeable {
    /** How far an earlier, interrupted run came; null where there is none. */
    @Nullable Checkpoint resumed();

    /**
     * Writes complete lines.
     *
     * @param bytes the lines
     * @param done what is counted up to them
     * @param next where the next firm begins in the input
     */
    void write(byte[] bytes, Tally done, Position next) throws IOException;

    /**
     * Ends the output: it is complete.
     *
     * @param ending what stands below the last firm
     */
    void finish(byte[] ending) throws IOException;
}
