package org.huiqi.web;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/**
 * What a client still sends after its answer was written: read and thrown away for a while before
 * the connection is closed. A connection that is closed while bytes arrive is reset, and a client
 * that is busy sending would never see why it was refused.
 */
final class Leftover {
    /** Bytes that are thrown away at most. */
    private static final long MOST = 256L << 20;

    private static final long SECONDS = 5;

    private final Request request;
    private final Callback callback;
    private long read;
    private boolean isOver;

    private Leftover(Request request, Callback callback) {
        this.request = request;
        this.callback = callback;
    }

    /**
     * A callback for the answer to a request whose body was not read to its end.
     *
     * @param callback called when the rest has come, is too much or takes too long
     */
    static Callback before(Callback callback, Request request) {
        Leftover leftover = new Leftover(request, callback);
        return Callback.from(leftover::start, callback::failed);
    }

    private void start() {
        request.getConnectionMetaData()
                .getConnector()
                .getScheduler()
                .schedule(this::end, SECONDS, TimeUnit.SECONDS);
        proceed();
    }

    private void proceed() {
        if (isDone()) {
            end();
        }
    }

    /** Throws away what there is; false where more is waited for. */
    private synchronized boolean isDone() {
        while (!isOver) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(this::proceed);
                return false;
            }
            read += chunk.remaining();
            boolean isLast = chunk.isLast() || Content.Chunk.isFailure(chunk) || read > MOST;
            chunk.release();
            if (isLast) {
                return true;
            }
        }
        return false;
    }

    private void end() {
        synchronized (this) {
            if (isOver) {
                return;
            }
            isOver = true;
        }
        callback.succeeded();
    }
}
