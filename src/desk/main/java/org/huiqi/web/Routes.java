package org.huiqi.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.PathMappingsHandler;
import org.eclipse.jetty.util.Callback;
import org.huiqi.Checker;
import org.huiqi.Checkers;
import org.huiqi.profile.reading.ProfileSchema;
import org.huiqi.text.Bilingual;
import org.huiqi.web.page.DeskPage;

/** Every address that is served. */
final class Routes {
    private Routes() {}

    static Handler of(Map<String, Handler> addresses) {
        PathMappingsHandler routes = new PathMappingsHandler();
        addresses.forEach((path, route) -> routes.addMapping(new UriTemplatePathSpec(path), route));
        return new Handler.Sequence(routes, new Nothing());
    }

    /** What answers at each address; {@code {…}} stands for any one segment of a path. */
    static Map<String, Handler> addresses(
            Checkers checkers,
            Limits limits,
            Life life,
            Metrics metrics,
            List<Extension> extensions) {
        Map<String, Map<String, Handler>> made = new ConcurrentHashMap<>();
        Lanes lanes = new Lanes(checkers.on(Checker.today()), limits);
        Function<String, Map<String, Handler>> editions =
                id ->
                        made.computeIfAbsent(
                                id, e -> edition(checkers, e, limits, lanes, life, extensions));
        Map<String, Handler> routes = new LinkedHashMap<>();
        for (String path : editions.apply(checkers.editions().on(Checker.today())).keySet()) {
            routes.put(
                    path, new ByEdition(checkers.editions(), id -> editions.apply(id).get(path)));
        }
        Checker newest = checkers.on(Checker.today());
        routes.put(Assets.PATH + "{name}", Route.get(Set.of(), new Assets()::answer));
        routes.put("/openapi.json", fixed(OpenApi.of(newest, extensions).kept()));
        routes.put("/healthz", Route.get(Set.of(), call -> Health.of(checkers)));
        routes.put("/readyz", Route.get(Set.of(), call -> life.readiness()));
        routes.put("/metrics", Route.get(Set.of(), metrics::answer));
        return routes;
    }

    /** What answers for one edition. */
    private static Map<String, Handler> edition(
            Checkers checkers,
            String id,
            Limits limits,
            Lanes shared,
            Life life,
            List<Extension> extensions) {
        Checker checker = checkers.named(id);
        Lanes lanes = shared.of(checker);
        Desk desk = new Desk(checker, limits, lanes, life);
        ImportRoute imports = new ImportRoute(checker, limits, lanes, life);
        Route check = post(Set.of("asOf", "programme", "format", "extent", "source"), desk::report);
        CatalogueRoutes catalogue = new CatalogueRoutes(checker.edition());
        DeskPage page = new DeskPage(checker.pack(), checkers.editions().ids(), links(extensions));
        Map<String, Handler> routes = new LinkedHashMap<>();
        routes.put("/", get(Set.of("token"), call -> page(page, call)));
        routes.put("/report", post(Set.of("asOf", "source"), desk::findings));
        routes.put("/api/check", new Lines(checker, limits, lanes, life, check));
        routes.put("/api/ladder", post(Set.of("asOf", "source"), desk::ladder));
        routes.put("/api/profile", post(Set.of("asOf", "format", "source"), desk::profile));
        routes.put(
                "/api/whatif",
                post(
                        Set.of("asOf", "programme", "format", "source"),
                        new WhatIfDesk(checker, limits, lanes, life)::answer));
        routes.put(ImportRoute.PATH, post(ImportRoute.PARAMETERS, imports::answer));
        routes.put(CatalogueRoutes.PATH, get(Set.of(), catalogue::list));
        routes.put(CatalogueRoutes.PATH + "/{id}", get(Set.of(), catalogue::one));
        Answer schema = schema(checker).kept();
        routes.put("/api/schema", get(Set.of(), call -> schema));
        for (Extension extension : extensions) {
            for (Extension.Address address : extension.addresses(checker)) {
                routes.put(
                        address.path(),
                        extended(
                                address,
                                call ->
                                        new Inquiry(
                                                call,
                                                address.path(),
                                                checker,
                                                limits,
                                                lanes,
                                                life)));
            }
        }
        return routes;
    }

    /** Makes out what is asked. */
    private interface Asking {
        Inquiry of(Call call) throws ProblemException;
    }

    private static Route extended(Extension.Address address, Asking asking) {
        Route.Action action = call -> address.action().answer(asking.of(call)).answer();
        return address.method() == Extension.Method.GET
                ? get(address.parameters(), action)
                : post(address.parameters(), action);
    }

    private static Map<String, Bilingual> links(List<Extension> extensions) {
        Map<String, Bilingual> links = new LinkedHashMap<>();
        extensions.forEach(extension -> links.put(extension.path(), extension.name()));
        return links;
    }

    private static Route get(Set<String> parameters, Route.Action action) {
        return Route.get(withEdition(parameters), action);
    }

    private static Route post(Set<String> parameters, Route.Action action) {
        return Route.post(withEdition(parameters), action);
    }

    private static Set<String> withEdition(Set<String> parameters) {
        return Stream.concat(parameters.stream(), Stream.of(ByEdition.PARAMETER))
                .collect(Collectors.toSet());
    }

    private static Route fixed(Answer answer) {
        return Route.get(Set.of(), call -> answer);
    }

    private static Answer schema(Checker checker) {
        String schema = ProfileSchema.of(checker.edition().criterionIds()).toString();
        return Answer.of("application/schema+json", JsonLayout.compact(schema));
    }

    private static Answer page(DeskPage page, Call call) throws ProblemException {
        String html = page.render(call.language(), Checker.today());
        return Answer.of(Face.HTML.header(), html);
    }

    static Problem notFound() {
        return Problem.of(ProblemKind.NOT_FOUND, ProblemText.NOTHING_HERE.text());
    }

    /** Whatever is not served. */
    private static final class Nothing extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            if (request.getMethod().equals(Route.OPTIONS) && isTheServer(request)) {
                Replies.write(Answer.allowing("GET, HEAD, OPTIONS, POST"), response, callback);
            } else {
                Replies.write(notFound(), request, response, callback);
            }
            return true;
        }

        private static boolean isTheServer(Request request) {
            return "*".equals(request.getHttpURI().getPath());
        }
    }
}
