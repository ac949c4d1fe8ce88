package org.huiqi.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;
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
    static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    HtmlReport.class.getClassLoader(),
                    "org.huiqi.report.html");

    private HtmlReport() {}

    /** The report as an HTML page. */
    public static String render(Report report, Language language) {
        return render(ReportView.of(report, language));
    }

    /** The report as an HTML page. */
    public static String render(ReportView view) {
        TemplateOutput page = new StringOutput();
        ENGINE.render("report.jte", view, page);
        return page.toString();
    }

    /** The anchors that lead to what a page says about its programmes, by their ids. */
    public static Map<String, String> places(ReportView view) {
        Map<String, String> places = new HashMap<>();
        view.details().forEach(d -> places.put(d.programme().id(), "of-" + d.programme().id()));
        view.cards().forEach(c -> places.put(c.programme().id(), "card-" + c.programme().id()));
        return places;
    }
}
