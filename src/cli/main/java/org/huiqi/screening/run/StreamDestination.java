package org.huiqi.screening.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.huiqi.profile.reading.Position;
import org.jspecify.annotations.Nullable;

/** A stream that is written once: standard output, a pipe, a device. */
final class StreamDestination implements Destination {
    private final OutputStream out;

    StreamDestination(OutputStream out) {
        this.out = out;
    }

    @Override
    public @Nullable Checkpoint resumed() {
        return null;
    }

    @Override
    public void write(byte[] bytes, Tally done, Position next) throws IOException {
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
