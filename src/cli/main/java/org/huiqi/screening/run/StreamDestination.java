package org.huiqi.screening.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.huiqi.profile.reading.Position;
import org.huiqi.screening.ScreeningException;
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
            throw new ScreeningException(
                    "无法写出结果：管道已关闭，或磁盘已满",
                    "the output cannot be written: the pipe is closed or the disk is full");
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
