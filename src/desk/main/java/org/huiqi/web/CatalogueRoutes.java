package org.huiqi.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Overview;
import org.huiqi.catalogue.Programme;
import org.huiqi.report.CatalogueJson;

/** The catalogue: every programme in a line, and one of them whole. */
final class CatalogueRoutes {
    static final String PATH = "/api/programmes";

    private final Edition edition;

    CatalogueRoutes(Edition edition) {
        this.edition = edition;
    }

    Answer list(Call call) {
        return Answer.json(CatalogueJson.list(edition)).kept();
    }

    Answer one(Call call) throws ProblemException {
        String id = call.path().substring(PATH.length() + 1);
        String json = programme(id).or(() -> overview(id)).orElseThrow(() -> unknown(id));
        return Answer.json(json).kept();
    }

    private Optional<String> programme(String id) {
        return edition.programmes().stream()
                .filter(p -> p.id().equalsIgnoreCase(id))
                .findFirst()
                .map(programme -> CatalogueJson.programme(edition, programme));
    }

    private Optional<String> overview(String id) {
        return edition.overviews().stream()
                .filter(o -> o.id().equalsIgnoreCase(id))
                .findFirst()
                .map(CatalogueJson::overview);
    }

    private ProblemException unknown(String id) {
        List<String> ids =
                Stream.concat(
                                edition.programmes().stream().map(Programme::id),
                                edition.overviews().stream().map(Overview::id))
                        .toList();
        return new ProblemException(ProblemKind.NOT_FOUND, Edition.noProgramme(id, ids));
    }
}
