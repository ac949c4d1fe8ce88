package org.huiqi.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huiqi.rules.pack.RulePack;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;

/**
 * The one page that advisors work on: the form made from the profile schema, and room for the
 * report. Holds nothing of any firm. Immutable, safe to share.
 */
public final class DeskPage {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    DeskPage.class.getClassLoader(),
                    "org.huiqi.web.page.html");

    private final Map<Language, Form> forms = new EnumMap<>(Language.class);
    private final List<String> editions;
    private final Map<String, Bilingual> links;

    /**
     * The page for a rule pack.
     *
     * @param pack rules, which say what fields are used by which programme
     * @param editions ids of the editions that there are to choose from
     * @param links further pages of the server, by their address
     */
    public DeskPage(RulePack pack, List<String> editions, Map<String, Bilingual> links) {
        this.editions = List.copyOf(editions);
        this.links = links;
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
                "desk.jte",
                Map.of(
                        "form",
                        forms.get(language),
                        "asOf",
                        asOf.toString(),
                        "editions",
                        editions,
                        "links",
                        links),
                page);
        return page.toString();
    }

    /**
     * The page as HTML that asks a person for the token.
     *
     * @param language language of its words
     * @param path the page that was asked for
     * @param isWrong whether another token was given
     */
    public static String signIn(Language language, String path, boolean isWrong) {
        StringOutput page = new StringOutput();
        ENGINE.render(
                "signin.jte", Map.of("language", language, "path", path, "isWrong", isWrong), page);
        return page.toString();
    }
}
