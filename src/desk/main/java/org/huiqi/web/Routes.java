package org.huiqi.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huiqi.Checker;
import org.huiqi.Checkers;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Overview;
import org.huiqi.catalogue.Programme;
import org.huiqi.document.MediaFormat;
import org.huiqi.profile.reading.ProfileSchema;
import org.huiqi.report.CatalogueJson;
import org.huiqi.text.Bilingual;
import org.huiqi.web.page.DeskPage;

/** Every address that is served. */
final class Routes {
    private Routes() {}

    static Router of(
            Checkers checkers,
            ServerContext context,
            RequestMetrics metrics,
            List<Extension> extensions) {
        Assets assets = new Assets();
        Answer openApi = OpenApi.of(checkers.on(Checker.today()), extensions).kept();
        List<Route> fixed =
                List.of(
                        Route.get(Assets.PATH + "{name}", Set.of(), assets::answer),
                        Route.get("/openapi.json", Set.of(), call -> openApi),
                        Route.get("/healthz", Set.of(), call -> health(checkers)),
                        Route.get("/readyz", Set.of(), call -> context.state().readiness()),
                        Route.get("/metrics", Set.of(), metrics::answer));
        List<String> editions = checkers.editions().ids();
        return new Router(
                checkers, context, checker -> ofEdition(checker, editions, extensions), fixed);
    }

    /** What answers for one edition. */
    private static List<Route> ofEdition(
            Checker checker, List<String> editions, List<Extension> extensions) {
        Map<String, Bilingual> links = new LinkedHashMap<>();
        extensions.forEach(extension -> links.put(extension.path(), extension.name()));
        DeskPage page = new DeskPage(checker.pack(), editions, links);
        Edition edition = checker.edition();
        String schema = ProfileSchema.of(edition.criterionIds()).toString();
        Answer schemaAnswer =
                Answer.of("application/schema+json", AnswerJson.compact(schema)).kept();
        Set<String> one = Set.of("asOf", "source");
        List<Route> routes = new ArrayList<>();
        routes.add(
                Route.get(
                        "/",
                        Set.of("token"),
                        call ->
                                Answer.of(
                                        MediaFormat.HTML.header(),
                                        page.render(call.language(), Checker.today()))));
        routes.add(Route.post("/report", one, ReportHandler::findings));
        routes.add(
                Route.post(
                        "/api/check",
                        Set.of("asOf", "programme", "format", "extent", "source"),
                        ReportHandler::check));
        routes.add(Route.post("/api/ladder", one, ReportHandler::ladder));
        routes.add(
                Route.post(
                        "/api/profile",
                        Set.of("asOf", "format", "source"),
                        ReportHandler::profile));
        routes.add(
                Route.post(
                        "/api/whatif",
                        Set.of("asOf", "programme", "format", "source"),
                        WhatIfHandler::answer));
        routes.add(Route.post("/api/import", ImportHandler.PARAMETERS, ImportHandler::answer));
        routes.add(
                Route.get(
                        "/api/programmes",
                        Set.of(),
                        call -> Answer.json(CatalogueJson.list(edition)).kept()));
        routes.add(
                Route.get(
                        "/api/programmes/{id}",
                        Set.of(),
                        call -> Answer.json(catalogued(edition, call.segment())).kept()));
        routes.add(Route.get("/api/schema", Set.of(), call -> schemaAnswer));
        extensions.forEach(extension -> routes.addAll(extension.routes(checker)));
        return routes;
    }

    /** A programme or an overview as JSON. */
    private static String catalogued(Edition edition, String id) throws ProblemException {
        for (Programme programme : edition.programmes()) {
            if (programme.id().equalsIgnoreCase(id)) {
                return CatalogueJson.programme(edition, programme);
            }
        }
        for (Overview overview : edition.overviews()) {
            if (overview.id().equalsIgnoreCase(id)) {
                return CatalogueJson.overview(overview);
            }
        }
        List<String> known =
                Stream.concat(
                                edition.programmes().stream().map(Programme::id),
                                edition.overviews().stream().map(Overview::id))
                        .toList();
        throw ProblemException.notFound(Edition.noProgramme(id, known));
    }

    private record Health(
            String status, String version, String edition, String ruleset, List<String> editions) {}

    /** Says that the server is up and what it checks with. */
    private static Answer health(Checkers checkers) {
        Checker checker = checkers.on(Checker.today());
        Health health =
                new Health(
                        "ok",
                        version(),
                        checker.edition().id(),
                        checker.pack().digest(),
                        checkers.editions().ids());
        return Answer.of(MediaFormat.JSON.header(), AnswerJson.line(health));
    }

    /** Version from the jar's manifest. */
    static String version() {
        String version = Routes.class.getPackage().getImplementationVersion();
        return version == null ? "(unpackaged)" : version;
    }
}
