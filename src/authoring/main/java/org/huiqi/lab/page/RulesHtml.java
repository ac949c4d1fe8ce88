package org.huiqi.lab.page;

import java.util.List;
import java.util.Map;
import org.huiqi.catalogue.Judged;
import org.huiqi.lab.LabPages;
import org.huiqi.text.Language;

/** The officer's page in one language, and the parts of it that are worked out when asked for. */
public final class RulesHtml {
    private final RulePages pages;
    private final RulesWords words;

    /**
     * The page.
     *
     * @param pages the conditions
     * @param evidence what it is shown with
     * @param language the language
     */
    public RulesHtml(RulePages pages, Evidence evidence, Language language) {
        this.pages = pages;
        this.words = new RulesWords(pages, evidence, language);
    }

    /**
     * What the page is shown with.
     *
     * @param editions ids of the editions to choose from
     * @param hasCases whether there are cases
     * @param firms where the sample firms are; empty for none
     */
    public record Evidence(List<String> editions, boolean hasCases, String firms) {
        /**
         * What the page is shown with.
         *
         * @param editions ids of the editions to choose from
         * @param hasCases whether there are cases
         * @param firms where the sample firms are; empty for none
         */
        public Evidence {
            editions = List.copyOf(editions);
        }
    }

    /** {@return the list of programmes and standards} */
    public String list() {
        return LabPages.render("rules.jte", Map.of("page", words));
    }

    /**
     * {@return the page of a programme or standard}
     *
     * @param judged the programme or standard
     */
    public String page(Judged judged) {
        return LabPages.render(
                "conditions.jte",
                Map.of("page", words, "judged", judged, "conditions", pages.conditions(judged)));
    }

    /**
     * {@return what became of its cases, a part for each condition}
     *
     * @param judged the programme or standard
     * @param pace is called before each case, from any thread; what it throws is let through
     */
    public String cases(Judged judged, Runnable pace) {
        CaseFindings findings = pages.findings(judged, pace);
        return LabPages.render(
                "casefindings.jte",
                Map.of(
                        "page",
                        words,
                        "conditions",
                        pages.conditions(judged),
                        "findings",
                        findings));
    }

    /**
     * {@return what the cases do not notice about a condition}
     *
     * @param survivors what became of its mutants
     */
    public String survivors(Survivors survivors) {
        return LabPages.render("survivors.jte", Map.of("page", words, "survivors", survivors));
    }

    /**
     * {@return who wins and who loses}
     *
     * @param judged the programme or standard of the rule
     * @param trial the firms, taken
     */
    public String trial(Judged judged, FirmTrial trial) {
        return LabPages.render(
                "trial.jte", Map.of("page", words, "judged", judged, "trial", trial));
    }
}
