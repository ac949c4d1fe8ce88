package org.huiqi.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Overview;
import org.huiqi.catalogue.Programme;
import org.huiqi.document.MediaFormat;
import org.huiqi.profile.reading.ProfileSchema;
import org.huiqi.report.CatalogueJson;
import org.huiqi.text.Bilingual;
import org.huiqi.web.ProblemException.Kind;
import org.huiqi.web.page.DeskPage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every address that is served. Finds that of a request, for the edition that it asks for, else for
 * the newest that holds on its as-of day, and writes its answer.
 */
final class Router extends Handler.Abstract {
    private static final Logger LOG = LoggerFactory.getLogger(Router.class);
    private static final String EDITION = "edition";
    private static final String OPTIONS = "OPTIONS";

    /** Name of the parameter that asks for indentation; its value says nothing. */
    static final String PRETTY = "pretty";

    private final Checkers checkers;

    /** What fixed addresses are asked with: they wait for no edition. */
    private final Checker first;

    private final ServerState state;
    private final List<Extension> extensions;
    private final Map<String, Map<String, Route>> byEdition = new ConcurrentHashMap<>();

    /**
     * Addresses that are the same for all editions, and answered whether or not one can be read.
     */
    private final Map<String, Route> fixed;

    private final PathMappings<String> templates = new PathMappings<>();

    Router(
            Checkers checkers,
            ServerState state,
            RequestMetrics metrics,
            List<Extension> extensions) {
        this.checkers = checkers;
        this.first = checkers.on(Checker.today());
        this.state = state;
        this.extensions = extensions;
        Answer openApi = OpenApi.of(first, extensions).kept();
        this.fixed =
                byPath(
                        List.of(
                                Route.get(Assets.PATH + "{name}", Set.of(), new Assets()::answer),
                                Route.get("/openapi.json", Set.of(), call -> openApi),
                                Route.get("/healthz", Set.of(), call -> health()),
                                Route.get("/readyz", Set.of(), call -> state.readiness()),
                                Route.get("/metrics", Set.of(), metrics::answer)),
                        "lang",
                        PRETTY);
        all().keySet().forEach(path -> templates.put(new UriTemplatePathSpec(path), path));
    }

    /** Every address with the parameters that it takes. */
    Map<String, Route> all() {
        Map<String, Route> all = new LinkedHashMap<>(fixed);
        all.putAll(edition(first.edition().id()));
        return all;
    }

    private Map<String, Route> edition(String id) {
        return byEdition.computeIfAbsent(
                id, e -> byPath(ofEdition(checkers.named(e)), "lang", PRETTY, EDITION));
    }

    private static Map<String, Route> byPath(List<Route> routes, String... more) {
        Map<String, Route> byPath = new LinkedHashMap<>();
        routes.forEach(route -> byPath.put(route.path(), route.with(List.of(more))));
        return byPath;
    }

    /** What answers for one edition. */
    private List<Route> ofEdition(Checker checker) {
        Map<String, Bilingual> links = new LinkedHashMap<>();
        extensions.forEach(extension -> links.put(extension.path(), extension.name()));
        DeskPage page = new DeskPage(checker.pack(), checkers.editions().ids(), links);
        Edition edition = checker.edition();
        String schema = ProfileSchema.of(edition.criterionIds()).toString();
        Answer schemaAnswer = Answer.json("application/schema+json", schema).kept();
        Set<String> one = Set.of("asOf", "source");
        Set<String> check = Set.of("asOf", "programme", "format", "extent", "texts", "source");
        Set<String> whatIf = Set.of("asOf", "programme", "format", "source");
        Set<String> profile = Set.of("asOf", "format", "source");
        Route.Action desk =
                call ->
                        Answer.of(
                                MediaFormat.HTML.header(),
                                page.render(call.language(), Checker.today()));
        List<Route> routes = new ArrayList<>();
        routes.add(Route.get("/", Set.of("token"), desk));
        routes.add(Route.post("/report", one, ReportHandler::findings));
        routes.add(Route.post("/api/check", check, ReportHandler::check));
        routes.add(Route.post("/api/ladder", one, ReportHandler::ladder));
        routes.add(Route.post("/api/profile", profile, ReportHandler::profile));
        routes.add(Route.post("/api/whatif", whatIf, WhatIfHandler::answer));
        routes.add(Route.post("/api/import", ImportHandler.PARAMETERS, ImportHandler::answer));
        routes.add(catalogue("/api/edition", call -> CatalogueJson.edition(edition)));
        routes.add(catalogue("/api/programmes", call -> CatalogueJson.list(edition)));
        routes.add(catalogue("/api/programmes/{id}", call -> one(edition, call.segment())));
        routes.add(Route.get("/api/schema", Set.of(), call -> schemaAnswer));
        extensions.forEach(extension -> routes.addAll(extension.routes(checker)));
        return routes;
    }

    /** Reads something of the catalogue. */
    private interface Reading {
        String json(Call call) throws ProblemException;
    }

    private static Route catalogue(String path, Reading reading) {
        return Route.get(path, Set.of(), call -> Answer.json(reading.json(call)).kept());
    }

    /** A programme or an overview as JSON. */
    private static String one(Edition edition, String id) throws ProblemException {
        List<String> known = new ArrayList<>();
        for (Programme programme : edition.programmes()) {
            if (programme.id().equalsIgnoreCase(id)) {
                return CatalogueJson.programme(edition, programme);
            }
            known.add(programme.id());
        }
        for (Overview overview : edition.overviews()) {
            if (overview.id().equalsIgnoreCase(id)) {
                return CatalogueJson.overview(overview);
            }
            known.add(overview.id());
        }
        throw ProblemException.notFound(Edition.noProgramme(id, known));
    }

    private record Health(
            String status, String version, String edition, String ruleset, List<String> editions) {}

    /** Says that the server is up and what it checks with. */
    private Answer health() {
        Checker checker = checkers.on(Checker.today());
        return Answer.json(
                new Health(
                        "ok",
                        version(),
                        checker.edition().id(),
                        checker.pack().digest(),
                        checkers.editions().ids()));
    }

    /** Version from the jar's manifest. */
    static String version() {
        String version = Router.class.getPackage().getImplementationVersion();
        return version == null ? "(unpackaged)" : version;
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
            AnswerWriter.write(answer(request), request, response, callback);
        } catch (ProblemException refusal) {
            AnswerWriter.write(refusal, request, response, callback);
        } catch (IOException gone) {
            callback.failed(gone);
        } catch (Exception | StackOverflowError e) {
            log(e);
            if (response.isCommitted()) {
                callback.failed(e);
            } else {
                AnswerWriter.write(ProblemException.internal(), request, response, callback);
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
            throw ProblemException.notFound();
        }
        boolean isFixed = fixed.containsKey(path);
        Checker checker = isFixed ? first : checkers.named(edition(request));
        Route route = (isFixed ? fixed : edition(checker.edition().id())).get(path);
        if (method.equals(OPTIONS)) {
            return Answer.allowing(route.allowed());
        }
        if (!route.methods().contains(method)) {
            throw new ProblemException(
                            Kind.METHOD_NOT_ALLOWED,
                            ProblemText.NOT_SUPPORTED.with(method, route.allowed()))
                    .with("Allow", route.allowed());
        }
        return route.action().answer(new Call(request, route, checker, state));
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
