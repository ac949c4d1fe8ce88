package org.huiqi.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.PathMappingsHandler;
import org.eclipse.jetty.util.Callback;
import org.huiqi.Checker;
import org.huiqi.profile.reading.ProfileSchema;
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
            Checker checker, Limits limits, Life life, Metrics metrics) {
        Lanes lanes = new Lanes(checker, limits);
        Desk desk = new Desk(checker, limits, lanes, life);
        ImportRoute imports = new ImportRoute(checker, limits, lanes, life);
        Route check = Route.post(Set.of("asOf", "programme", "format", "source"), desk::report);
        CatalogueRoutes catalogue = new CatalogueRoutes(checker.edition());
        DeskPage page = new DeskPage(checker.pack());
        Map<String, Handler> routes = new LinkedHashMap<>();
        routes.put("/", Route.get(Set.of("token"), call -> page(page, call)));
        routes.put(Assets.PATH + "{name}", Route.get(Set.of(), new Assets()::answer));
        routes.put("/report", Route.post(Set.of("asOf", "source"), desk::findings));
        routes.put("/api/check", new Lines(checker, limits, lanes, life, check));
        routes.put("/api/ladder", Route.post(Set.of("asOf", "source"), desk::ladder));
        routes.put("/api/profile", Route.post(Set.of("asOf", "format", "source"), desk::profile));
        routes.put(
                "/api/whatif",
                Route.post(
                        Set.of("asOf", "programme", "format", "source"),
                        new WhatIfDesk(checker, limits, lanes, life)::answer));
        routes.put(ImportRoute.PATH, Route.post(ImportRoute.PARAMETERS, imports::answer));
        routes.put(CatalogueRoutes.PATH, Route.get(Set.of(), catalogue::list));
        routes.put(CatalogueRoutes.PATH + "/{id}", Route.get(Set.of(), catalogue::one));
        routes.put("/api/schema", fixed(schema(checker).kept()));
        routes.put("/openapi.json", fixed(OpenApi.of(checker).kept()));
        routes.put("/healthz", fixed(Health.of(checker)));
        routes.put("/readyz", Route.get(Set.of(), call -> life.readiness()));
        routes.put("/metrics", Route.get(Set.of(), metrics::answer));
        return routes;
    }

    private static Route fixed(Answer answer) {
        return Route.get(Set.of(), call -> answer);
    }

    private static Answer schema(Checker checker) {
        return Answer.of(
                "application/schema+json",
                ProfileSchema.of(checker.edition().criterionIds()).toPrettyString() + "\n");
    }

    private static Answer page(DeskPage page, Call call) throws Refusal {
        String html = page.render(call.language(), Checker.today());
        return Answer.of(Face.HTML.header(), html);
    }

    static Problem notFound() {
        return Problem.of(
                Kind.NOT_FOUND,
                "这里没有这个地址；接口见 /openapi.json",
                "there is nothing here; see /openapi.json for the addresses");
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
