package org.huiqi.web;

import java.util.Set;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.http.pathmap.ServletPathSpec;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.PathMappingsHandler;
import org.eclipse.jetty.util.Callback;
import org.huiqi.Checker;
import org.huiqi.profile.reading.ProfileSchema;
import org.huiqi.web.page.Page;

/** Every address that is served. */
final class Routes {
    private Routes() {}

    static Handler of(Checker checker, Limits limits) {
        Turns turns = new Turns(Runtime.getRuntime().availableProcessors());
        Desk desk = new Desk(checker, limits, turns);
        CatalogueRoutes catalogue = new CatalogueRoutes(checker.edition());
        String schema = ProfileSchema.of(checker.edition().criterionIds()).toPrettyString() + "\n";
        Answer health = Health.of(checker);

        PathMappingsHandler routes = new PathMappingsHandler();
        add(routes, "/", Route.get(Set.of(), call -> page(call)));
        routes.addMapping(
                new ServletPathSpec(Assets.PATH + "*"), Route.get(Set.of(), new Assets()::answer));
        Route check = Route.post(Set.of("asOf", "programme", "format", "source"), desk::report);
        add(routes, "/api/check", new Lines(checker, limits, turns, check));
        add(routes, "/api/profile", Route.post(Set.of("asOf", "format", "source"), desk::profile));
        add(routes, CatalogueRoutes.PATH, Route.get(Set.of(), catalogue::list));
        add(routes, CatalogueRoutes.PATH + "/{id}", Route.get(Set.of(), catalogue::one));
        add(
                routes,
                "/api/schema",
                Route.get(Set.of(), call -> Answer.of("application/schema+json", schema)));
        add(routes, "/healthz", Route.get(Set.of(), call -> health));
        routes.addMapping(new ServletPathSpec("/*"), new Nothing());
        return routes;
    }

    private static void add(PathMappingsHandler routes, String path, Handler handler) {
        PathSpec exactly = new UriTemplatePathSpec(path);
        routes.addMapping(exactly, handler);
    }

    private static Answer page(Call call) throws Refusal {
        return Answer.of(Face.HTML.header(), Page.html(call.language()));
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
            Replies.write(notFound(), request, response, callback);
            return true;
        }
    }
}
