package org.huiqi.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.core.metrics.Info;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.huiqi.Checker;
import org.jspecify.annotations.Nullable;

/**
 * Takes down every request that was answered: in the metrics, as Prometheus reads them, and as a
 * line of the access log. It holds nothing of what a request held, no path, parameter, header or
 * body, which may tell something of a profile. Safe to share.
 */
final class RequestMetrics {
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST");
    private static final String PROBLEM = ProblemException.class.getName();

    /** Whatever a client may have made up. */
    private static final String OTHER = "other";

    private static final String PREFIX = "huiqi.http.";

    private static final Map<String, String> COUNTED =
            Map.of(
                    "requests", "Requests that were answered.",
                    "request.bytes", "Bytes of bodies received, as sent.",
                    "response.bytes", "Bytes of bodies answered, as sent.",
                    "refused", "Requests refused, and streams broken off, by type of problem.");

    private static final Duration[] BOUNDS =
            Stream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000)
                    .map(Duration::ofMillis)
                    .toArray(Duration[]::new);

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    RequestMetrics(Checker checker, Server server) {
        Info.builder()
                .name("huiqi_info")
                .help("What is checked with.")
                .labelNames("version", "edition", "ruleset")
                .register(registry.getPrometheusRegistry())
                .setLabelValues(Router.version(), checker.edition().id(), checker.pack().digest());
        Gauge.builder(PREFIX + "requests.in.flight", server, RequestMetrics::inFlight)
                .description("Requests that have begun.")
                .register(registry);
        Gauge.builder(PREFIX + "requests.waiting", server, RequestMetrics::waiting)
                .description("Requests that wait for others to end.")
                .register(registry);
    }

    private static double inFlight(Server server) {
        return server.getDescendant(GracefulHandler.class).getCurrentRequestCount();
    }

    private static double waiting(Server server) {
        return server.getDescendants(QoSHandler.class).stream()
                .mapToInt(QoSHandler::getSuspendedRequestCount)
                .sum();
    }

    /** Keeps with a request why it was refused. */
    static void note(Request request, ProblemException problem) {
        request.setAttribute(PROBLEM, problem.word());
    }

    Answer answer(Call call) {
        return Answer.of(TYPE, registry.scrape(TYPE));
    }

    /**
     * What takes requests down.
     *
     * @param templates tells the template of a request's address
     * @param accessLog takes the lines
     */
    RequestLog log(Function<Request, @Nullable String> templates, Consumer<String> accessLog) {
        return (request, response) -> {
            String method = METHODS.contains(request.getMethod()) ? request.getMethod() : OTHER;
            String route = Objects.requireNonNullElse(templates.apply(request), OTHER);
            String status = String.valueOf(response.getStatus());
            Duration time = Duration.ofNanos(System.nanoTime() - request.getBeginNanoTime());
            long received = Math.max(0, Request.getContentBytesRead(request));
            long sent = Math.max(0, Response.getContentBytesWritten(response));
            count("requests", 1, "route", route, "method", method, "status", status);
            count("request.bytes", received, "route", route);
            count("response.bytes", sent, "route", route);
            if (request.getAttribute(PROBLEM) instanceof String problem) {
                count("refused", 1, "problem", problem);
            }
            Timer.builder(PREFIX + "request.duration")
                    .description(
                            "Time from the first byte of a request to the last one of its answer.")
                    .tag("route", route)
                    .serviceLevelObjectives(BOUNDS)
                    .register(registry)
                    .record(time);
            String at = MILLISECONDS.format(Instant.ofEpochMilli(Request.getTimeStamp(request)));
            String how = " " + status + " " + time.toMillis() + "ms ";
            accessLog.accept(at + " " + method + " " + route + how + received + "B " + sent + "B");
        };
    }

    private void count(String name, long more, String... tags) {
        Counter.builder(PREFIX + name)
                .description(COUNTED.get(name))
                .tags(tags)
                .register(registry)
                .increment(more);
    }
}
