package org.huiqi.lab;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;

/**
 * Pages of the regression lab, each one HTML file that needs nothing else. Every value is escaped.
 *
 * <p>Needs {@code gg.jte:jte-runtime}, an optional dependency. The templates in {@code main/jte}
 * are compiled with the classes.
 */
public final class LabPages {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, LabPages.class.getClassLoader(), "org.huiqi.lab.html");

    private LabPages() {}

    /**
     * {@return a page}
     *
     * @param template name of its template
     * @param content what the template asks for, by name
     */
    public static String render(String template, Map<String, Object> content) {
        TemplateOutput page = new StringOutput();
        ENGINE.render(template, content, page);
        return page.toString();
    }
}
