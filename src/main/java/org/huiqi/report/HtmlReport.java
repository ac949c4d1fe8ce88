package org.huiqi.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import org.huiqi.Report;
import org.huiqi.report.view.ReportView;
import org.huiqi.text.Language;

/**
 * The report as one HTML file that needs nothing else: no script, no network, no font. Light and
 * dark, for screen, phone and A4. Every value is escaped.
 *
 * <p>Needs {@code gg.jte:jte-runtime}, an optional dependency. The templates in {@code
 * src/main/jte} are compiled with the classes.
 */
public final class HtmlReport {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    HtmlReport.class.getClassLoader(),
                    "org.huiqi.report.html");

    private HtmlReport() {}

    /** The report as an HTML page. */
    public static String render(Report report, Language language) {
        TemplateOutput page = new StringOutput();
        ENGINE.render("report.jte", ReportView.of(report, language), page);
        return page.toString();
    }
}
