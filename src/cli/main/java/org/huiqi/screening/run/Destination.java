package org.huiqi.screening.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** Where the output goes. For one run and one thread. */
interface Destination extends Closeable {
    /** Counts what an earlier, interrupted run wrote and this one carries on; mostly nothing. */
    default void countDone(Tally tally) throws IOException {}

    /** Writes complete lines. */
    void write(byte[] bytes) throws IOException;

    /**
     * Ends the output: it is complete.
     *
     * @param ending what stands below the last firm
     */
    void finish(byte[] ending) throws IOException;

    /** A stream that is written once: standard output, a pipe, a device. */
    final class Stream implements Destination {
        private final OutputStream out;

        Stream(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            out.write(bytes);
            check();
        }

        /** A PrintStream keeps its failures to itself until it is asked. */
        private void check() {
            if (out instanceof PrintStream stream && stream.checkError()) {
                throw RunText.PIPE_CLOSED.about();
            }
        }

        @Override
        public void finish(byte[] ending) throws IOException {
            out.write(ending);
            out.flush();
            check();
        }

        @Override
        public void close() throws IOException {
            if (!(out instanceof PrintStream)) {
                out.close();
            }
        }
    }
}
