package org.huiqi.web;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.huiqi.Checker;

/**
 * What the server has answered, in numbers, as Prometheus reads them (text format 0.0.4). Labels
 * are words of the server's own, none of a client's. Safe to share.
 */
final class Metrics {
    static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final Checker checker;
    private final Counter requests =
            new Counter("huiqi_http_requests_total", "Requests that were answered.");
    private final Histogram durations =
            new Histogram(
                    "huiqi_http_request_duration_seconds",
                    "Time from the first byte of a request to the last one of its answer.");
    private final Counter received =
            new Counter("huiqi_http_request_bytes_total", "Bytes of bodies received, as sent.");
    private final Counter sent =
            new Counter("huiqi_http_response_bytes_total", "Bytes of bodies answered, as sent.");
    private final Counter refused =
            new Counter(
                    "huiqi_http_refused_total",
                    "Requests refused, and streams broken off, by type of problem.");

    Metrics(Checker checker) {
        this.checker = checker;
    }

    /** Counts a request that was answered. */
    void count(Visit visit) {
        String route = label("route", visit.route());
        requests.add(
                route
                        + ","
                        + label("method", visit.method())
                        + ","
                        + label("status", String.valueOf(visit.status())),
                1);
        durations.add(route, visit.time());
        received.add(route, visit.received());
        sent.add(route, visit.sent());
        if (visit.problem() != null) {
            refused.add(label("problem", visit.problem()), 1);
        }
    }

    Answer answer(Call call) {
        Server server = call.request().getConnectionMetaData().getConnector().getServer();
        GracefulHandler all = server.getDescendant(GracefulHandler.class);
        Slots queue = server.getDescendant(Slots.class);
        StringBuilder out = new StringBuilder();
        gauge(out, "huiqi_info", "What is checked with.", info(), 1);
        gauge(
                out,
                "huiqi_http_requests_in_flight",
                "Requests that have begun.",
                "",
                all.getCurrentRequestCount());
        gauge(
                out,
                "huiqi_http_requests_waiting",
                "Requests that wait for others to end.",
                "",
                queue.waiting());
        requests.writeTo(out);
        durations.writeTo(out);
        received.writeTo(out);
        sent.writeTo(out);
        refused.writeTo(out);
        return Answer.of(MEDIA_TYPE, out.toString());
    }

    private String info() {
        return "{"
                + label("version", Health.version())
                + ","
                + label("edition", checker.edition().id())
                + ","
                + label("ruleset", checker.pack().digest())
                + "}";
    }

    private static String label(String name, String value) {
        return name + "=\"" + value + '"';
    }

    private static void gauge(
            StringBuilder out, String name, String help, String labels, long value) {
        describe(out, name, "gauge", help);
        out.append(name).append(labels).append(' ').append(value).append('\n');
    }

    /** Says what the lines that follow are. */
    static void describe(StringBuilder out, String name, String type, String help) {
        out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }
}
