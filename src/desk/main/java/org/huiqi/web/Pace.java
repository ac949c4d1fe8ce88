package org.huiqi.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.jspecify.annotations.Nullable;

/**
 * Looked at while a request is worked on: ends the work when its time is over, when the server
 * stops, and when the client has gone. For one request and one thread at a time.
 */
final class Pace implements Runnable {
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(100);

    private final @Nullable Request request;
    private final Deadline deadline;
    private final Life life;
    private long lastLook = System.nanoTime();
    private boolean hasSentMore;

    /**
     * The pace of a request whose body was read to its end.
     *
     * @param request the request; null where its body goes on
     * @param deadline when it must be done
     * @param life of the server
     */
    Pace(@Nullable Request request, Deadline deadline, Life life) {
        this.request = request;
        this.deadline = deadline;
        this.life = life;
    }

    /** The pace of a line of a body that goes on: whether its client is there is seen by that. */
    static Pace of(Deadline deadline, Life life) {
        return new Pace(null, deadline, life);
    }

    /** Work that is to be ended; {@link #during} tells why. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;

        Ended(Exception why) {
            super(null, why, false, false);
        }
    }

    /**
     * Does something that looks at a pace.
     *
     * @throws ProblemException where the time is over or the server stops
     * @throws IOException where the client has gone
     */
    static <T> T during(Callable<T> work) throws Exception {
        try {
            return work.call();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            throw why(e);
        }
    }

    /** What writes a workbook wraps what ends it. */
    private static Exception why(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Ended) {
                return (Exception) cause.getCause();
            }
        }
        return e;
    }

    @Override
    public void run() {
        if (life.isOver()) {
            throw new Ended(new ProblemException(Life.stopping()));
        }
        if (deadline.isOver()) {
            throw new Ended(tooLong());
        }
        if (System.nanoTime() - lastLook >= BETWEEN_LOOKS) {
            lastLook = System.nanoTime();
            if (isGone()) {
                throw new Ended(new IOException("the client has gone"));
            }
        }
    }

    /**
     * Whether the client has closed the connection, at least for sending. Nothing is read from a
     * connection while an answer is made, so Jetty would not know; a byte of a next request that
     * comes in is put back for it.
     */
    private boolean isGone() {
        if (request == null) {
            return false;
        }
        Connection connection = request.getConnectionMetaData().getConnection();
        if (hasSentMore || !(connection instanceof Connection.UpgradeTo reader)) {
            return false;
        }
        try {
            EndPoint client = connection.getEndPoint();
            ByteBuffer one = BufferUtil.allocate(1);
            int n = client.fill(one);
            if (n > 0) {
                hasSentMore = true;
                reader.onUpgradeTo(one);
            }
            return n < 0;
        } catch (IOException e) {
            return true;
        }
    }

    private static ProblemException tooLong() {
        return new ProblemException(
                Problem.of(ProblemKind.TOO_LONG, ProblemText.TOO_LONG.text())
                        .with("Retry-After", "1"));
    }
}
