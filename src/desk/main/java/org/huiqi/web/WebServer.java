package org.huiqi.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.huiqi.Checker;
import org.huiqi.Checkers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server: a page and an HTTP API over a checker. What is sent to it is neither stored nor
 * logged, and rules are never taken from a request. Safe to use from any thread.
 *
 * <p>Needs {@code org.eclipse.jetty:jetty-server}, an optional dependency.
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

    /** Threads that take connections and turn away what is too much. */
    private static final int OTHER_THREADS = 16;

    private static final int SEND_BUFFER = 1 << 18;

    private final Server server;
    private final URI address;
    private final Life life;
    private final Limits limits;

    private WebServer(Server server, Life life, Limits limits) {
        this.server = server;
        this.address = server.getURI();
        this.life = life;
        this.limits = limits;
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
        return start(Checkers.of(checker), settings);
    }

    /**
     * Starts a server for some editions: that which a request asks for, else the newest that holds
     * on its as-of day.
     *
     * @param checkers what checks the profiles
     * @param settings how to run it
     * @return the server, which listens
     * @throws UncheckedIOException where the address cannot be listened on
     */
    public static WebServer start(Checkers checkers, Settings settings) {
        return start(checkers, settings, List.of());
    }

    /**
     * Starts a server for some editions with addresses besides its own.
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
        Life life = new Life();
        Metrics metrics = new Metrics(checker);
        Map<String, Handler> addresses =
                Routes.addresses(checkers, limits, life, metrics, extensions);
        Deadlines deadlines = new Deadlines(limits, guarded(addresses, settings, life, extensions));
        server.setHandler(new Farewell(deadlines));
        server.setErrorHandler(new ProblemPages());
        server.setRequestLog(new Ledger(addresses.keySet(), metrics, settings.accessLog()));
        // The rest of the time is for closing what did not end by itself.
        server.setStopTimeout(limits.stop().multipliedBy(4).dividedBy(5).toMillis());
        ServerConnector connector = connector(server, settings);
        connector.addBean(deadlines.connections());
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(limits.connections(), server));
        begin(server);
        threads.execute(new WarmUp(checker, life));
        return new WebServer(server, life, limits);
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

    /** Tells who comes while the server stops. */
    private static final class Farewell extends GracefulHandler {
        Farewell(Handler handler) {
            super(handler);
        }

        @Override
        protected void handleShutdownRejection(
                Request request, Response response, Callback callback) {
            Replies.write(Life.stopping(), request, response, callback);
        }
    }

    private static Handler guarded(
            Map<String, Handler> addresses,
            Settings settings,
            Life life,
            List<Extension> extensions) {
        Limits limits = settings.limits();
        Handler intake = new Intake(limits, life, new Slots(limits, Routes.of(addresses)));
        List<String> pages = extensions.stream().map(Extension::path).toList();
        Handler door =
                settings.token() == null ? intake : new Doorkeeper(settings.token(), pages, intake);
        return new Guard(settings, door);
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
        life.stop(limits.stop().dividedBy(2));
        try {
            server.stop();
        } catch (Exception cutOff) {
            // Somebody did not take an answer in time. The connections are closed all the same.
            LOG.debug("stopped with requests under way");
        }
    }
}
