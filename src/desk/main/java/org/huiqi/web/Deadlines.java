package org.huiqi.web;

import java.net.SocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Closes the connection of a client that dawdles: it has some time to hand in the head of a
 * request, and some to hand in the rest and take the answer. Idle timeouts alone do not stop a
 * client that sends or takes a byte now and then. While its request is worked on it is not the
 * client that dawdles, and the connection is left for the answer.
 */
final class Deadlines extends Handler.Wrapper {
    private static final String WORK = Deadlines.class.getName();
    private static final String TAKING = WORK + ".taking";

    private final Limits limits;
    private final Map<Connection, Running> running = new ConcurrentHashMap<>();
    private final Map<Connection, SocketAddress> addresses = new ConcurrentHashMap<>();
    private final FairPlaces shares;

    /** The task that closes a connection, and the request that it was set for; null between two. */
    private record Running(Scheduler.Task task, @Nullable Request request) {}

    Deadlines(Limits limits, Handler handler) {
        super(handler);
        this.limits = limits;
        this.shares = new FairPlaces(limits.connections());
    }

    /** Works on a request, in whatever time that has; its client has some to take the answer. */
    static <T> T during(Request request, java.util.concurrent.Callable<T> work) throws Exception {
        request.setAttribute(WORK, true);
        try {
            return work.call();
        } finally {
            request.removeAttribute(WORK);
            if (request.getAttribute(TAKING) instanceof Runnable taking) {
                taking.run();
            }
        }
    }

    /** What tells when connections come and go; belongs to the connector. */
    Connection.Listener connections() {
        return new Connection.Listener() {
            @Override
            public void onOpened(Connection connection) {
                // Asked for now: a closed connection does not know it any more.
                SocketAddress address = connection.getEndPoint().getRemoteSocketAddress();
                if (!shares.take(address)) {
                    connection.getEndPoint().close();
                    return;
                }
                addresses.put(connection, address);
                running.put(connection, running(connection, null, limits.idle()));
            }

            @Override
            public void onClosed(Connection connection) {
                Running last = running.remove(connection);
                if (last != null) {
                    last.task().cancel();
                }
                SocketAddress address = addresses.remove(connection);
                if (address != null) {
                    shares.giveBack(address);
                }
            }
        };
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Connection connection = request.getConnectionMetaData().getConnection();
        running.computeIfPresent(
                connection, (c, last) -> next(last, running(c, request, time(request))));
        request.setAttribute(TAKING, (Runnable) () -> leaveTime(connection, request));
        // Who waits for its answer is not idle; a pending read or write fails all the same.
        request.addIdleTimeoutListener(idle -> false);
        Request.addCompletionListener(request, failure -> completed(connection, request));
        return super.handle(request, response, callback);
    }

    /** The next request of the connection may have begun already; its time stays as it is. */
    private void completed(Connection connection, Request request) {
        running.computeIfPresent(
                connection,
                (c, last) ->
                        last.request() == request
                                ? next(last, running(c, null, limits.idle()))
                                : last);
    }

    private Duration time(Request request) {
        return Body.isStream(request)
                ? limits.streamTime().plus(limits.time())
                : limits.time().multipliedBy(3).plus(limits.patience());
    }

    private Running running(Connection connection, @Nullable Request request, Duration time) {
        Scheduler.Task task =
                getServer()
                        .getScheduler()
                        .schedule(
                                () -> end(connection, request),
                                time.toMillis(),
                                TimeUnit.MILLISECONDS);
        return new Running(task, request);
    }

    private void end(Connection connection, @Nullable Request request) {
        if (request == null || request.getAttribute(WORK) == null) {
            connection.getEndPoint().close();
        } else {
            leaveTime(connection, request);
        }
    }

    private void leaveTime(Connection connection, Request request) {
        running.computeIfPresent(
                connection,
                (c, last) ->
                        last.request() == request
                                ? next(last, running(c, request, limits.time()))
                                : last);
    }

    private static Running next(Running last, Running next) {
        last.task().cancel();
        return next;
    }
}
