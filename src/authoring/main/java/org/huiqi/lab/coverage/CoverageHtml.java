package org.huiqi.lab.coverage;

import java.util.Map;
import org.huiqi.lab.LabPages;
import org.huiqi.text.Language;

/**
 * Coverage as an HTML page: the clauses of the handbook, coloured by how well the cases know them.
 * Light and dark; every colour stands beside its word.
 */
public final class CoverageHtml {
    private CoverageHtml() {}

    /** The page. */
    public static String render(Coverage coverage, Language language) {
        return LabPages.render(
                "coverage.jte", Map.of("page", new CoveragePage(coverage, language)));
    }
}
