package org.huiqi.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.jetty.http.pathmap.MatchedResource;
import org.eclipse.jetty.http.pathmap.PathMappings;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.huiqi.Checker;
import org.huiqi.Checkers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the route of a request, for the edition that it asks for, else for the newest that holds on
 * its as-of day, and writes its answer.
 */
final class Router extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(Router.class);
    private static final String EDITION = "edition";
    private static final String OPTIONS = "OPTIONS";

    private final Checkers checkers;
    private final ServerContext context;
    private final Function<Checker, List<Route>> ofEdition;
    private final Map<String, Map<String, Route>> byEdition = new ConcurrentHashMap<>();
    private final Map<String, Route> fixed;
    private final PathMappings<String> templates = new PathMappings<>();

    /**
     * A router.
     *
     * @param ofEdition addresses that there are for every edition
     * @param fixed addresses that are the same for all
     */
    Router(
            Checkers checkers,
            ServerContext context,
            Function<Checker, List<Route>> ofEdition,
            List<Route> fixed) {
        this.checkers = checkers;
        this.context = context;
        this.ofEdition = ofEdition;
        this.fixed = byPath(fixed, "lang", AnswerJson.PRETTY);
        all().keySet().forEach(path -> templates.put(new UriTemplatePathSpec(path), path));
    }

    /** Every address with the parameters that it takes. */
    Map<String, Route> all() {
        Map<String, Route> all = new LinkedHashMap<>();
        all.putAll(edition(checkers.editions().on(Checker.today())));
        all.putAll(fixed);
        return all;
    }

    private static Map<String, Route> byPath(List<Route> routes, String... more) {
        Map<String, Route> byPath = new LinkedHashMap<>();
        for (Route route : routes) {
            Set<String> all = new TreeSet<>(route.parameters());
            all.addAll(List.of(more));
            byPath.put(route.path(), new Route(route.method(), route.path(), all, route.action()));
        }
        return byPath;
    }

    private Map<String, Route> edition(String id) {
        return byEdition.computeIfAbsent(
                id,
                e ->
                        byPath(
                                ofEdition.apply(checkers.named(e)),
                                EDITION,
                                "lang",
                                AnswerJson.PRETTY));
    }

    /** The template of the address of a request; null where nothing is served. */
    @Nullable String template(Request request) {
        MatchedResource<String> matched =
                request.getHttpURI() == null
                        ? null
                        : templates.getMatched(Request.getPathInContext(request));
        return matched == null ? null : matched.getResource();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        try {
            Answer answer = answer(request);
            if (answer.lines() == null) {
                AnswerWriter.write(answer, request, response, callback);
            } else {
                LineStream out = new LineStream(request, response);
                answer.lines().write(out);
                out.end();
                AnswerWriter.lingering(request, callback).succeeded();
            }
        } catch (ProblemException refusal) {
            AnswerWriter.write(refusal.problem(), request, response, callback);
        } catch (IOException gone) {
            callback.failed(gone);
        } catch (Exception | StackOverflowError e) {
            log(e);
            if (response.isCommitted()) {
                callback.failed(e);
            } else {
                AnswerWriter.write(Problem.internal(), request, response, callback);
            }
        }
        return true;
    }

    private Answer answer(Request request) throws Exception {
        String path = template(request);
        String method = request.getMethod();
        if (path == null) {
            if (method.equals(OPTIONS) && "*".equals(request.getHttpURI().getPath())) {
                return Answer.allowing("GET, HEAD, OPTIONS, POST");
            }
            throw new ProblemException(Problem.notFound());
        }
        boolean isFixed = fixed.containsKey(path);
        String id = isFixed ? checkers.editions().on(Checker.today()) : edition(request);
        Route route = (isFixed ? fixed : edition(id)).get(path);
        if (method.equals(OPTIONS)) {
            return Answer.allowing(route.method().allowed());
        }
        if (!route.method().names().contains(method)) {
            String allowed = route.method().allowed();
            throw new ProblemException(
                    Problem.of(
                                    ProblemKind.METHOD_NOT_ALLOWED,
                                    ProblemText.NOT_SUPPORTED.with(method, allowed))
                            .with("Allow", allowed));
        }
        return route.action().answer(new Call(request, route, checkers.named(id), context));
    }

    /** What else is wrong with the parameters is said by the call. */
    private String edition(Request request) throws ProblemException {
        String id = Call.parameter(request, EDITION);
        if (id == null) {
            LocalDate day = Call.day(Call.parameter(request, "asOf"));
            return checkers.editions().on(day == null ? Checker.today() : day);
        }
        if (!checkers.editions().ids().contains(id)) {
            throw Call.refused(EDITION, id, String.join("|", checkers.editions().ids()));
        }
        return id;
    }

    /** Where it happened, but not the message, which may hold a value of the profile. */
    static void log(Throwable e) {
        String place =
                Stream.of(e.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("org.huiqi."))
                        .findFirst()
                        .map(StackTraceElement::toString)
                        .orElse("?");
        LOG.error("internal error: {} at {}", e.getClass().getName(), place);
    }
}
