package org.huiqi.web;

import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Lets some requests that hand something in be worked on at the same time, first come, first
 * served; some more wait, the rest are told to come back. A slot is left as soon as the answer is
 * known, not when the client has taken it: Jetty's own handler would keep it until then, and a few
 * clients that take nothing would hold all of them.
 */
final class Slots extends Handler.Wrapper {
    private static final String SLOT = Slots.class.getName();

    private final FairPlaces waiting;
    private final boolean mayWait;
    private final Duration patience;
    private final Deque<Slot> queue = new ArrayDeque<>();
    private int free;

    Slots(Limits limits, Handler handler) {
        super(handler);
        this.free = limits.atOnce();
        this.mayWait = limits.waiting() > 0;
        this.waiting = new FairPlaces(limits.waiting());
        this.patience = limits.patience();
    }

    /** Leaves the slot of a request: what is left to do is to send its answer. */
    static void leave(Request request) {
        if (request.getAttribute(SLOT) instanceof Slot slot) {
            slot.leave();
        }
    }

    /** How many requests wait. */
    synchronized int waiting() {
        return queue.size();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!request.getMethod().equals("POST")) {
            return super.handle(request, response, callback);
        }
        Slot slot = new Slot(request, response, callback);
        request.setAttribute(SLOT, slot);
        Request.addCompletionListener(request, failure -> slot.leave());
        switch (admit(slot)) {
            case IN -> {
                return super.handle(request, response, callback);
            }
            case WAITS -> {
                return true;
            }
            default -> {
                Replies.write(Turns.busy().problem(), request, response, callback);
                return true;
            }
        }
    }

    private enum Admission {
        IN,
        WAITS,
        REFUSED
    }

    private synchronized Admission admit(Slot slot) {
        if (free > 0) {
            free--;
            slot.isIn = true;
            return Admission.IN;
        }
        if (!mayWait || !waiting.take(slot.address)) {
            return Admission.REFUSED;
        }
        queue.add(slot);
        slot.patience =
                getServer()
                        .getScheduler()
                        .schedule(slot::giveUp, patience.toMillis(), TimeUnit.MILLISECONDS);
        return Admission.WAITS;
    }

    /** A request that has a slot or waits for one. */
    private final class Slot {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final SocketAddress address;
        private Scheduler.@Nullable Task patience;
        private boolean isIn;

        Slot(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
            this.address = request.getConnectionMetaData().getRemoteSocketAddress();
        }

        void giveUp() {
            if (isTakenFromQueue()) {
                Replies.write(Turns.busy().problem(), request, response, callback);
            }
        }

        private boolean isTakenFromQueue() {
            synchronized (Slots.this) {
                if (!queue.remove(this)) {
                    return false;
                }
                waiting.giveBack(address);
                return true;
            }
        }

        void leave() {
            Slot next;
            synchronized (Slots.this) {
                if (!isIn) {
                    if (queue.remove(this)) {
                        waiting.giveBack(address);
                    }
                    return;
                }
                isIn = false;
                next = queue.poll();
                if (next == null) {
                    free++;
                    return;
                }
                waiting.giveBack(next.address);
                next.isIn = true;
            }
            if (next.patience != null) {
                next.patience.cancel();
            }
            getServer().getThreadPool().execute(next::go);
        }

        private void go() {
            try {
                if (!getHandler().handle(request, response, callback)) {
                    Replies.write(Routes.notFound(), request, response, callback);
                }
            } catch (Exception | StackOverflowError e) {
                Route.log(e);
                callback.failed(e);
            }
        }
    }
}
