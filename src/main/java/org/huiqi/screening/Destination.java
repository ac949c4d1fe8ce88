package org.huiqi.screening;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where the output goes. For one run and one thread. */
interface Destination extends Closeable {
    /** What an earlier, interrupted run finished; null where there is none. */
    @Nullable Tally resumed();

    /**
     * Writes complete lines.
     *
     * @param bytes the lines
     * @param done what is counted up to them
     */
    void write(byte[] bytes, Tally done) throws IOException;

    /**
     * Ends the output: it is complete.
     *
     * @param ending what stands below the last firm
     */
    void finish(byte[] ending) throws IOException;
}
