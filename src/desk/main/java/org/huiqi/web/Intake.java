package org.huiqi.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the bodies of profiles before they need a slot or a thread, so that slow clients keep
 * nobody else waiting: all of a body of up to {@link #USUAL} bytes, which most are, and the first
 * so many of a larger one.
 */
final class Intake extends Handler.Wrapper {
    /** Bytes of a body that are taken in for nothing. */
    static final int USUAL = 1 << 15;

    private static final String DEADLINE = Intake.class.getName() + ".deadline";
    private static final String LARGE = Intake.class.getName() + ".large";
    private static final long TICK_MILLISECONDS = 200;

    private final Limits limits;
    private final Life life;

    Intake(Limits limits, Life life, Handler handler) {
        super(handler);
        this.limits = limits;
        this.life = life;
    }

    /** When the whole body must be there. */
    static Deadline deadline(Request request, Limits limits) {
        return request.getAttribute(DEADLINE) instanceof Deadline deadline
                ? deadline
                : Deadline.in(limits.time());
    }

    /** Whether there is more of the body than is taken in for nothing. */
    static boolean isLarge(Request request) {
        return request.getAttribute(LARGE) != null;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean isRefused = request.getLength() > limits.profileBytes();
        if (!request.getMethod().equals("POST") || Body.isStream(request) || isRefused) {
            return super.handle(request, response, callback);
        }
        BodyLimits bounds = new BodyLimits(limits.profileBytes(), Deadline.in(limits.time()), life);
        request.setAttribute(DEADLINE, bounds.deadline());
        new Arrival(request, response, callback, bounds).proceed();
        return true;
    }

    /** A body on its way. */
    private final class Arrival {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final BodyLimits bounds;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean isOver;

        Arrival(Request request, Response response, Callback callback, BodyLimits bounds) {
            this.request = request;
            this.response = response;
            this.callback = callback;
            this.bounds = bounds;
        }

        /** Takes what there is; goes on when there is more, or hands the request over. */
        void proceed() {
            @Nullable Request arrived = arrived();
            if (arrived == null) {
                return;
            }
            try {
                if (!getHandler().handle(arrived, response, callback)) {
                    Replies.write(Routes.notFound(), request, response, callback);
                }
            } catch (Exception | StackOverflowError e) {
                Route.log(e);
                callback.failed(e);
            }
        }

        /** The request with what was taken in, or null where it is not done or given up. */
        private synchronized @Nullable Request arrived() {
            while (!isOver) {
                Content.Chunk chunk = request.read();
                if (chunk == null) {
                    // Not in the thread that tells: while it is busy it tells nothing more.
                    request.demand(() -> getServer().getThreadPool().execute(this::proceed));
                    watch();
                    return null;
                }
                if (Content.Chunk.isFailure(chunk)) {
                    isOver = true;
                    fail(chunk.getFailure());
                    return null;
                }
                ByteBuffer more = chunk.getByteBuffer();
                while (more.hasRemaining()) {
                    bytes.write(more.get());
                }
                boolean isLast = chunk.isLast();
                chunk.release();
                if (isLast || bytes.size() > USUAL) {
                    isOver = true;
                    if (!isLast) {
                        request.setAttribute(LARGE, true);
                    }
                    return new Arrived(request, bytes.toByteArray(), isLast);
                }
            }
            return null;
        }

        private void watch() {
            getServer()
                    .getScheduler()
                    .schedule(this::look, TICK_MILLISECONDS, TimeUnit.MILLISECONDS);
        }

        private synchronized void look() {
            if (isOver) {
                return;
            }
            try {
                bounds.checkTime();
                watch();
            } catch (ProblemException refusal) {
                isOver = true;
                Replies.write(refusal.problem(), request, response, callback);
            }
        }

        private void fail(Throwable why) {
            try {
                IOException gone = Body.why(new IOException(why));
                callback.failed(gone);
            } catch (ProblemException refusal) {
                Replies.write(refusal.problem(), request, response, callback);
            }
        }
    }

    /** A request of which some was read: gives that, then the rest. */
    private static final class Arrived extends Request.Wrapper {
        private final boolean isWhole;
        private byte @Nullable [] bytes;

        Arrived(Request request, byte[] bytes, boolean isWhole) {
            super(request);
            this.bytes = bytes;
            this.isWhole = isWhole;
        }

        @Override
        public Content.Chunk read() {
            byte[] first = bytes;
            if (first != null) {
                bytes = null;
                return Content.Chunk.from(ByteBuffer.wrap(first), isWhole);
            }
            return isWhole ? Content.Chunk.EOF : super.read();
        }

        @Override
        public void demand(Runnable callback) {
            if (bytes != null || isWhole) {
                callback.run();
            } else {
                super.demand(callback);
            }
        }
    }
}
