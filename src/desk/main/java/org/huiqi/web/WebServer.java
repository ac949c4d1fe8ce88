package org.huiqi.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.server.handler.ThreadLimitHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.Scheduler;
import org.huiqi.Checker;
import org.huiqi.Checkers;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.report.JsonReport;
import org.huiqi.web.ProblemException.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server: a page and an HTTP API over a checker. What is sent to it is neither stored nor
 * logged, and rules are never taken from a request. Safe to use from any thread.
 *
 * <pre>{@code
 * Settings settings = new Settings(InetAddress.getLoopbackAddress(), 0, null, Limits.DEFAULT);
 * try (WebServer server = WebServer.start(Checker.builtIn(), settings)) {
 *     System.out.println(server.address());
 *     server.join();
 * }
 * }</pre>
 */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    /** Threads that take connections, read and turn away what is too much. */
    private static final int OTHER_THREADS = 16;

    /**
     * Of a body, with what its buffers take besides, so much is taken in before it is worked on.
     */
    private static final long EAGER = 1 << 16;

    private static final int BUFFER = 1 << 13;
    private static final int SEND_BUFFER = 1 << 18;

    private final Server server;
    private final URI address;
    private final ServerState state;

    private WebServer(Server server, ServerState state) {
        this.server = server;
        this.address = server.getURI();
        this.state = state;
    }

    /**
     * Starts a server for one edition.
     *
     * @param checker what checks the profiles
     * @param settings how to run it
     * @return the server, which listens
     * @throws UncheckedIOException where the address cannot be listened on
     */
    public static WebServer start(Checker checker, Settings settings) {
        return start(Checkers.of(checker), settings, List.of());
    }

    /**
     * Starts a server for some editions, that which a request asks for, else the newest that holds
     * on its as-of day, with addresses besides its own.
     *
     * @param checkers what checks the profiles
     * @param settings how to run it
     * @param extensions what to serve besides
     * @return the server, which listens
     * @throws UncheckedIOException where the address cannot be listened on
     */
    public static WebServer start(
            Checkers checkers, Settings settings, List<Extension> extensions) {
        Checker checker = checkers.on(Checker.today());
        Limits limits = settings.limits();
        QueuedThreadPool threads = new QueuedThreadPool(limits.atOnce() + OTHER_THREADS);
        threads.setName("huiqi-web");
        Server server = new Server(threads);
        ServerState state = new ServerState(limits);
        RequestMetrics metrics = new RequestMetrics(checker, server);
        Router router = new Router(checkers, state, metrics, extensions);
        Handler handler = limited(limits, router);
        if (settings.token() != null) {
            List<String> pages = extensions.stream().map(Extension::path).toList();
            handler = new TokenAuth(settings.token(), pages, handler);
        }
        handler = new Timed(limits, new OriginGuard(settings, eager(handler)));
        ThreadLimitHandler threadLimit = new ThreadLimitHandler();
        threadLimit.setThreadLimit(limits.atOnce() + OTHER_THREADS / 2);
        threadLimit.setHandler(handler);
        server.setHandler(new GracefulHandler(threadLimit));
        server.setErrorHandler(new ProblemErrors(state));
        server.setRequestLog(metrics.log(router::template, settings.accessLog()));
        // The rest of the time is for closing what did not end by itself.
        server.setStopTimeout(limits.stop().multipliedBy(4).dividedBy(5).toMillis());
        server.addConnector(connector(server, settings));
        server.addBean(new NetworkConnectionLimit(limits.connections(), server));
        begin(server);
        threads.execute(() -> warmUp(checker, state));
        return new WebServer(server, state);
    }

    /**
     * Lets some of what is handed in be worked on at the same time; of these, streams and large
     * bodies have a quarter each.
     */
    private static Handler limited(Limits limits, Handler handler) {
        int quarter = Math.max(1, limits.atOnce() / 4);
        Predicate<Request> isPost = request -> request.getMethod().equals("POST");
        Predicate<Request> isStream = isPost.and(Body::isStream);
        Predicate<Request> isLarge =
                request ->
                        request.getLength() > WorkSize.ORDINARY_BODY
                                && request.getLength() <= limits.profileBytes();
        Predicate<Request> isLargeProfile = isPost.and(isStream.negate()).and(isLarge);
        Handler large = slots(limits, quarter, limits.waiting(), isLargeProfile, handler);
        Handler streams = slots(limits, quarter, 0, isStream, large);
        return slots(limits, limits.atOnce(), limits.waiting(), isPost, streams);
    }

    /** Takes in the beginning of what is handed in without a slot or a thread. */
    private static Handler eager(Handler handler) {
        EagerContentHandler eager =
                new EagerContentHandler(
                        handler,
                        new EagerContentHandler.RetainedContentLoaderFactory(EAGER, BUFFER, false));
        eager.exclude(Body::isStream);
        return eager;
    }

    private static QoSHandler slots(
            Limits limits, int atOnce, int waiting, Predicate<Request> of, Handler handler) {
        QoSHandler slots = new QoSHandler(handler);
        slots.setMaxRequestCount(atOnce);
        slots.setMaxSuspendedRequestCount(waiting);
        slots.setMaxSuspend(limits.patience());
        slots.include(of);
        return slots;
    }

    private static ServerConnector connector(Server server, Settings settings) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector =
                new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(settings.bind().getHostAddress());
        connector.setPort(settings.port());
        // What a client has not taken yet stands in the way of the last line of its stream.
        connector.setAcceptedSendBufferSize(SEND_BUFFER);
        connector.setIdleTimeout(settings.limits().idle().toMillis());
        return connector;
    }

    /** Ends what a request waits for, bytes to come or to be taken, where it takes too long. */
    private static final class Timed extends Handler.Wrapper {
        private final Limits limits;

        Timed(Limits limits, Handler handler) {
            super(handler);
            this.limits = limits;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback)
                throws Exception {
            Duration time = limits.whole(Body.isStream(request));
            Scheduler.Task end = AnswerWriter.failAfter(request, time);
            Request.addCompletionListener(request, failure -> end.cancel());
            // Who waits for its answer is not idle; a pending read or write fails all the same.
            request.addIdleTimeoutListener(idle -> false);
            return super.handle(request, response, callback);
        }
    }

    /** Makes problem documents of what the server itself refuses. */
    private static final class ProblemErrors extends ErrorHandler {
        private final ServerState state;

        ProblemErrors(ServerState state) {
            this.state = state;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            Object cause = request.getAttribute(ERROR_EXCEPTION);
            int status =
                    cause instanceof HttpException http ? http.getCode() : response.getStatus();
            AnswerWriter.write(problem(status), request, response, callback);
            return true;
        }

        private ProblemException problem(int status) {
            return switch (status) {
                case 400 -> new ProblemException(Kind.BAD_REQUEST, ProblemText.NOT_HTTP.text());
                case 404 -> ProblemException.notFound();
                case 500 -> ProblemException.internal();
                case 503 -> state.stops() ? ProblemException.stopping() : ProblemException.busy();
                default -> ProblemException.of(status, HttpStatus.getMessage(status));
            };
        }
    }

    /**
     * Checks an empty profile, so that the rules and what reads and writes are loaded before the
     * first one is sent.
     */
    private static void warmUp(Checker checker, ServerState state) {
        try {
            LocalDate today = Checker.today();
            byte[] empty = "format: 1\n".getBytes(StandardCharsets.UTF_8);
            ProfileReader reader = new ProfileReader(checker.edition().criterionIds());
            if (reader.read(empty, "-", Format.YAML, today) instanceof Read.Accepted accepted) {
                JsonReport.line(checker.check(accepted.profile(), today, "-"));
                state.warmedUp();
            }
        } catch (RuntimeException | LinkageError e) {
            Router.log(e);
        }
    }

    private static void begin(Server server) {
        try {
            server.start();
        } catch (IOException e) {
            LifeCycle.stop(server);
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            LifeCycle.stop(server);
            throw new IllegalStateException(e);
        }
    }

    /** {@return where it listens} */
    public URI address() {
        return address;
    }

    /**
     * Waits until it is stopped.
     *
     * @throws InterruptedException where the thread is interrupted meanwhile
     */
    public void join() throws InterruptedException {
        server.join();
    }

    /**
     * Stops: no new requests, and half of {@link Limits#stop} for those that have begun. Returns
     * within that time, whatever the clients do.
     */
    @Override
    public void close() {
        state.stop(state.limits().stop().dividedBy(2));
        try {
            server.stop();
        } catch (Exception cutOff) {
            // Somebody did not take an answer in time. The connections are closed all the same.
            LOG.debug("stopped with requests under way");
        }
    }
}
