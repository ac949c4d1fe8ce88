package org.huiqi.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jetty.http.pathmap.MatchedResource;
import org.eclipse.jetty.http.pathmap.PathMappings;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/** Takes down every request that was answered: in the metrics, and as a line of the access log. */
final class Ledger implements RequestLog {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST");
    private static final String PROBLEM = Problem.class.getName();

    private final PathMappings<String> templates = new PathMappings<>();
    private final Metrics metrics;
    private final Consumer<String> accessLog;

    /**
     * A ledger.
     *
     * @param templates of the addresses that are served
     * @param metrics what counts
     * @param accessLog what takes the lines
     */
    Ledger(Set<String> templates, Metrics metrics, Consumer<String> accessLog) {
        templates.forEach(path -> this.templates.put(new UriTemplatePathSpec(path), path));
        this.metrics = metrics;
        this.accessLog = accessLog;
    }

    /** Keeps with a request why it was refused. */
    static void note(Request request, Problem problem) {
        request.setAttribute(PROBLEM, problem.word());
    }

    @Override
    public void log(Request request, Response response) {
        Visit visit =
                new Visit(
                        Instant.ofEpochMilli(Request.getTimeStamp(request)),
                        METHODS.contains(request.getMethod()) ? request.getMethod() : Visit.OTHER,
                        route(request),
                        response.getStatus(),
                        Duration.ofNanos(System.nanoTime() - request.getBeginNanoTime()),
                        Math.max(0, Request.getContentBytesRead(request)),
                        Math.max(0, Response.getContentBytesWritten(response)),
                        (String) request.getAttribute(PROBLEM));
        metrics.count(visit);
        accessLog.accept(visit.line());
    }

    private String route(Request request) {
        @Nullable String path =
                request.getHttpURI() == null ? null : Request.getPathInContext(request);
        MatchedResource<String> matched = path == null ? null : templates.getMatched(path);
        return matched == null ? Visit.OTHER : matched.getResource();
    }
}
