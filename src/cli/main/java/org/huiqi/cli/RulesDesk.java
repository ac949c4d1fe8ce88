package org.huiqi.cli;

import java.util.List;
import java.util.Set;
import org.huiqi.Checker;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Judged;
import org.huiqi.lab.CaseFileException;
import org.huiqi.lab.diff.Threshold;
import org.huiqi.lab.diff.ThresholdException;
import org.huiqi.lab.page.FirmTrial;
import org.huiqi.lab.page.RulePages;
import org.huiqi.lab.page.RulesAssets;
import org.huiqi.lab.page.RulesHtml;
import org.huiqi.lab.page.RulesPhrase;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.huiqi.web.Extension;
import org.huiqi.web.ExtensionReply;
import org.huiqi.web.Inquiry;
import org.jspecify.annotations.Nullable;

/** The officer's page among the addresses of the server. */
final class RulesDesk implements Extension {
    private static final String HTML = "text/html;charset=utf-8";

    private final RulesOption rules;
    private final LabOption lab;
    private final RulesHtml.Evidence evidence;

    /**
     * The page.
     *
     * @param rules where the rules are
     * @param lab cases and sample firms
     * @param editions ids of the editions to choose from
     */
    RulesDesk(RulesOption rules, LabOption lab, List<String> editions) {
        this.rules = rules;
        this.lab = lab;
        this.evidence = new RulesHtml.Evidence(editions, lab.hasCases(), lab.firms());
    }

    @Override
    public String path() {
        return "/rules";
    }

    @Override
    public Bilingual name() {
        return RulesPhrase.TITLE.text();
    }

    @Override
    public String description() {
        return RulesAssets.text(RulesAssets.DESCRIPTION);
    }

    @Override
    public List<Address> addresses(Checker checker) {
        String edition = checker.edition().id();
        RulePages pages = new RulePages(checker, () -> rules.named(edition), lab::suite);
        String one = path() + "/{id}";
        return List.of(
                get(
                        path(),
                        Set.of(),
                        inquiry -> ExtensionReply.kept(HTML, html(pages, inquiry).list())),
                get(one, Set.of(), of(pages, (judged, inquiry) -> page(pages, judged, inquiry))),
                get(
                        one + "/file",
                        Set.of("number", "to"),
                        of(pages, (judged, inquiry) -> edited(pages, judged, inquiry))),
                post(
                        one + "/cases",
                        Set.of(),
                        of(pages, (judged, inquiry) -> cases(pages, judged, inquiry))),
                post(
                        one + "/mutants",
                        Set.of("condition"),
                        of(pages, (judged, inquiry) -> mutants(pages, judged, inquiry))),
                post(
                        one + "/trial",
                        Set.of("number", "to", "asOf", "source"),
                        of(pages, (judged, inquiry) -> trial(pages, judged, inquiry))),
                asset(RulesAssets.STYLE, "text/css;charset=utf-8"),
                asset(RulesAssets.SCRIPT, "text/javascript;charset=utf-8"));
    }

    private static Address get(String path, Set<String> parameters, Action action) {
        return new Address(Method.GET, path, parameters, action);
    }

    private static Address post(String path, Set<String> parameters, Action action) {
        return new Address(Method.POST, path, parameters, action);
    }

    private static Address asset(String name, String type) {
        ExtensionReply reply = ExtensionReply.kept(type, RulesAssets.text(name));
        return get("/assets/" + name, Set.of(), inquiry -> reply);
    }

    /** Answers what is asked about a programme or standard. */
    private interface About {
        ExtensionReply answer(Judged judged, Inquiry inquiry) throws Exception;
    }

    private static Action of(RulePages pages, About about) {
        return inquiry -> {
            Judged judged = pages.judged(inquiry.segment()).orElse(null);
            if (judged == null) {
                return ExtensionReply.unknown(
                        unknown(inquiry.segment(), pages.checker().edition()));
            }
            try {
                return about.answer(judged, inquiry);
            } catch (ThresholdException e) {
                return ExtensionReply.refused(e.text());
            }
        };
    }

    private static Bilingual unknown(String id, Edition edition) {
        String ids = String.join(" ", edition.judged().map(Judged::file).toList());
        return OptionText.NOTHING_JUDGED.with(id, ids);
    }

    private RulesHtml html(RulePages pages, Inquiry inquiry) {
        return new RulesHtml(pages, evidence, inquiry.language());
    }

    private ExtensionReply page(RulePages pages, Judged judged, Inquiry inquiry) {
        return ExtensionReply.kept(HTML, html(pages, inquiry).page(judged));
    }

    private static ExtensionReply edited(RulePages pages, Judged judged, Inquiry inquiry) {
        return ExtensionReply.file(
                judged.file() + ".drl", pages.edited(judged, threshold(pages, inquiry)));
    }

    private ExtensionReply cases(RulePages pages, Judged judged, Inquiry inquiry) throws Exception {
        if (!evidence.hasCases()) {
            return ExtensionReply.unknown(OptionText.NO_CASES.text());
        }
        RulesHtml html = html(pages, inquiry);
        return ExtensionReply.html(inquiry.work(pace -> html.cases(judged, pace)));
    }

    private ExtensionReply mutants(RulePages pages, Judged judged, Inquiry inquiry)
            throws Exception {
        if (!evidence.hasCases()) {
            return ExtensionReply.unknown(OptionText.NO_CASES.text());
        }
        String condition = orEmpty(inquiry.parameter("condition"));
        RulesHtml html = html(pages, inquiry);
        try {
            return ExtensionReply.html(
                    inquiry.work(pace -> html.survivors(pages.survivors(judged, condition, pace))));
        } catch (CaseFileException e) {
            return ExtensionReply.unknown(new Bilingual(e.in(Language.ZH), e.in(Language.EN)));
        }
    }

    private ExtensionReply trial(RulePages pages, Judged judged, Inquiry inquiry) throws Exception {
        FirmTrial trial = pages.trial(judged, threshold(pages, inquiry), inquiry.asOf());
        RulesHtml html = html(pages, inquiry);
        if (inquiry.hasProfiles()) {
            inquiry.profiles(trial::take);
            return ExtensionReply.html(html.trial(judged, trial));
        }
        if (evidence.firms().isEmpty()) {
            return ExtensionReply.unknown(OptionText.NO_FIRMS.text());
        }
        return ExtensionReply.html(
                inquiry.work(
                        pace -> {
                            lab.readFirms(pages.checker().edition(), inquiry.asOf(), trial, pace);
                            return html.trial(judged, trial);
                        }));
    }

    private static Threshold threshold(RulePages pages, Inquiry inquiry) {
        return pages.threshold(
                orEmpty(inquiry.parameter("number")), orEmpty(inquiry.parameter("to")));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
