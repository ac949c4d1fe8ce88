package org.huiqi.lab.coverage;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import org.huiqi.text.Language;

/**
 * Coverage as one HTML file that needs nothing else: the clauses of the handbook, coloured by how
 * well the cases know them. Light and dark; every colour stands beside its word.
 *
 * <p>Needs {@code gg.jte:jte-runtime}, an optional dependency. The templates in {@code
 * src/main/jte-lab} are compiled with the classes.
 */
public final class CoverageHtml {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    CoverageHtml.class.getClassLoader(),
                    "org.huiqi.lab.html");

    private CoverageHtml() {}

    /** The page. */
    public static String render(Coverage coverage, Language language) {
        TemplateOutput page = new StringOutput();
        ENGINE.render("coverage.jte", new CoveragePage(coverage, language), page);
        return page.toString();
    }
}
