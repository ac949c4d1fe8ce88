package org.huiqi.cli;

import java.time.LocalDate;
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
import org.huiqi.lab.page.RulesHtml;
import org.huiqi.lab.page.RulesPhrase;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.huiqi.web.Answer;
import org.huiqi.web.Call;
import org.huiqi.web.Extension;
import org.huiqi.web.ProblemException;
import org.huiqi.web.Route;
import org.jspecify.annotations.Nullable;

/** The officer's page among the addresses of the server. */
final class RulesDesk implements Extension {
    private static final String HTML = "text/html;charset=utf-8";

    private final BaseCommand.RulesOption rules;
    private final ServeCommand.LabOption lab;
    private final RulesHtml.Evidence evidence;

    /**
     * The page.
     *
     * @param rules where the rules are
     * @param lab cases and sample firms
     * @param editions ids of the editions to choose from
     */
    RulesDesk(BaseCommand.RulesOption rules, ServeCommand.LabOption lab, List<String> editions) {
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
        return RulesHtml.asset(RulesHtml.DESCRIPTION);
    }

    @Override
    public List<Route> routes(Checker checker) {
        String edition = checker.edition().id();
        RulePages pages = new RulePages(checker, () -> rules.named(edition), lab::suite);
        String one = path() + "/{id}";
        Set<String> number = Set.of("number", "to");
        return List.of(
                Route.get(path(), Set.of(), call -> kept(html(pages, call).list())),
                Route.get(one, Set.of(), of(pages, (it, call) -> kept(html(pages, call).page(it)))),
                Route.get(one + "/file", number, of(pages, (it, call) -> edited(pages, it, call))),
                Route.post(
                        one + "/cases", Set.of(), of(pages, (it, call) -> cases(pages, it, call))),
                Route.post(
                        one + "/mutants",
                        Set.of("condition"),
                        of(pages, (it, call) -> mutants(pages, it, call))),
                Route.post(
                        one + "/trial",
                        Set.of("number", "to", "asOf", "source"),
                        of(pages, (it, call) -> trial(pages, it, call))),
                asset(RulesHtml.STYLE, "text/css;charset=utf-8"),
                asset(RulesHtml.SCRIPT, "text/javascript;charset=utf-8"));
    }

    private static Route asset(String name, String type) {
        Answer answer = Answer.of(type, RulesHtml.asset(name)).kept();
        return Route.get("/assets/" + name, Set.of(), call -> answer);
    }

    private static Answer kept(String html) {
        return Answer.of(HTML, html).kept();
    }

    /** Answers what is asked about a programme or standard. */
    private interface About {
        Answer answer(Judged judged, Call call) throws Exception;
    }

    private static Route.Action of(RulePages pages, About about) {
        return call -> {
            String id = call.segment();
            Judged judged = pages.judged(id).orElse(null);
            if (judged == null) {
                throw ProblemException.notFound(unknown(id, pages.checker().edition()));
            }
            try {
                return about.answer(judged, call);
            } catch (ThresholdException e) {
                throw ProblemException.badParameter(e.text());
            }
        };
    }

    private static Bilingual unknown(String id, Edition edition) {
        String ids = String.join(" ", edition.judged().map(Judged::file).toList());
        return OptionText.NOTHING_JUDGED.with(id, ids);
    }

    private RulesHtml html(RulePages pages, Call call) throws ProblemException {
        return new RulesHtml(pages, evidence, call.language());
    }

    private static Answer edited(RulePages pages, Judged judged, Call call) {
        String file = pages.edited(judged, threshold(pages, call));
        return Answer.of("text/plain;charset=utf-8", file).download(judged.file() + ".drl");
    }

    private Answer cases(RulePages pages, Judged judged, Call call) throws Exception {
        refuseWithoutCases();
        RulesHtml html = html(pages, call);
        return Answer.of(HTML, call.work(pace -> html.cases(judged, pace::run)));
    }

    private void refuseWithoutCases() throws ProblemException {
        if (!evidence.hasCases()) {
            throw ProblemException.notFound(OptionText.NO_CASES.text());
        }
    }

    private Answer mutants(RulePages pages, Judged judged, Call call) throws Exception {
        refuseWithoutCases();
        String condition = orEmpty(call.parameter("condition"));
        RulesHtml html = html(pages, call);
        try {
            return Answer.of(
                    HTML,
                    call.work(
                            pace -> html.survivors(pages.survivors(judged, condition, pace::run))));
        } catch (CaseFileException e) {
            throw ProblemException.notFound(new Bilingual(e.in(Language.ZH), e.in(Language.EN)));
        }
    }

    private Answer trial(RulePages pages, Judged judged, Call call) throws Exception {
        FirmTrial trial = pages.trial(judged, threshold(pages, call), call.asOf());
        RulesHtml html = html(pages, call);
        if (call.hasProfiles()) {
            call.profiles(trial::take);
            return Answer.of(HTML, html.trial(judged, trial));
        }
        if (evidence.firms().isEmpty()) {
            throw ProblemException.notFound(OptionText.NO_FIRMS.text());
        }
        LocalDate asOf = call.asOf();
        return Answer.of(
                HTML,
                call.work(
                        pace -> {
                            lab.readFirms(pages.checker().edition(), asOf, trial, pace::run);
                            return html.trial(judged, trial);
                        }));
    }

    private static Threshold threshold(RulePages pages, Call call) {
        return pages.threshold(orEmpty(call.parameter("number")), orEmpty(call.parameter("to")));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
