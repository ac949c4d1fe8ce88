package org.huiqi.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.huiqi.rules.pack.RulePack;
import org.huiqi.text.Language;

/**
 * The one page that advisors work on: the form made from the profile schema, and room for the
 * report. Holds nothing of any firm. Immutable, safe to share.
 */
public final class DeskPage {
    /** Renders the templates of the page. */
    static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    DeskPage.class.getClassLoader(),
                    "org.huiqi.web.page.html");

    private final Map<Language, Form> forms = new EnumMap<>(Language.class);

    /**
     * The page for a rule pack.
     *
     * @param pack rules, which say what fields are used by which programme
     */
    public DeskPage(RulePack pack) {
        for (Language language : Language.values()) {
            forms.put(language, Form.of(pack, language));
        }
    }

    /**
     * The page as HTML.
     *
     * @param language language of its words
     * @param asOf the day that it offers to check for
     */
    public String render(Language language, LocalDate asOf) {
        TemplateOutput page = new StringOutput();
        ENGINE.render(
                "desk.jte", Map.of("form", forms.get(language), "asOf", asOf.toString()), page);
        return page.toString();
    }
}
