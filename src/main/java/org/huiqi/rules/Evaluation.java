package org.huiqi.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.catalogue.VoucherTerms;
import org.huiqi.profile.OrderState;
import org.huiqi.profile.Profile;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.fact.Size;
import org.huiqi.profile.schema.Values;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.ObligationState;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;
import org.huiqi.verdict.Verdicts;
import org.huiqi.verdict.Verdicts.Weighed;
import org.jspecify.annotations.Nullable;

/** The rules fired on one firm on one day: statuses and verdicts, explained on request. */
public final class Evaluation {
    private final RuleBase base;
    private final Applicant applicant;
    private final FactSet own;
    private final Map<String, List<FactSet>> lists;
    private final RuleBase.Answers answers;
    private final FindingMaker findings;

    private Evaluation(Evaluation fired, RuleBase base) {
        this.base = base;
        this.applicant = fired.applicant;
        this.own = fired.own;
        this.lists = fired.lists;
        this.answers = fired.answers;
        this.findings = new FindingMaker(base, answers);
    }

    private Evaluation(
            RuleBase base, Applicant applicant, Map<String, List<FactSet>> lists, FactSet own) {
        this.base = base;
        this.applicant = applicant;
        this.own = own;
        this.lists = lists;
        List<Object> facts = new ArrayList<>(List.of(applicant));
        facts.addAll(own.own());
        lists.values().forEach(sets -> sets.forEach(set -> facts.addAll(set.own())));
        this.answers = base.fire(facts, applicant.asOf());
        this.findings = new FindingMaker(base, answers);
    }

    static Evaluation of(
            Edition edition, RuleBase base, SizeStandard sizes, Profile profile, LocalDate asOf) {
        Applicant applicant =
                new Applicant(
                        profile,
                        asOf,
                        sizes.classify(profile, asOf),
                        orderStates(edition, profile, asOf));
        Map<String, List<FactSet>> lists = new HashMap<>();
        for (Programme programme : edition.programmes()) {
            String list = programme.candidates();
            List<? extends Candidate> entries = list == null ? null : entries(profile, list);
            if (entries != null) {
                lists.computeIfAbsent(
                        list,
                        name ->
                                entries.stream()
                                        .map(entry -> FactSet.of(applicant, name, entry))
                                        .toList());
            }
        }
        return new Evaluation(base, applicant, lists, FactSet.of(applicant));
    }

    @SuppressWarnings("unchecked")
    private static @Nullable List<? extends Candidate> entries(Profile profile, String list) {
        return (List<? extends Candidate>) Values.at(profile, list);
    }

    private static @Nullable List<OrderState> orderStates(
            Edition edition, Profile profile, LocalDate asOf) {
        if (profile.vouchers().orders() == null) {
            return null;
        }
        return edition.programmes().stream()
                .map(Programme::voucher)
                .filter(Objects::nonNull)
                .map(VoucherTerms::orders)
                .findFirst()
                .map(
                        terms ->
                                profile.vouchers().orders().stream()
                                        .map(
                                                order ->
                                                        order.state(
                                                                terms.invoicedFrom(),
                                                                terms.invoicedTo(),
                                                                terms.fileBy(),
                                                                asOf))
                                        .toList())
                .orElse(null);
    }

    /**
     * The same firm under a pack that {@link RulePack#with} made of this evaluation's pack by
     * changing a programme's rule. Nothing is fired again: what is new in the rule is worked out
     * here.
     */
    public Evaluation with(RulePack changed) {
        return new Evaluation(this, changed.programmes());
    }

    /** The applicant as the rules saw it. */
    public Applicant applicant() {
        return applicant;
    }

    /** What the size standard says. */
    public Size size() {
        return applicant.size();
    }

    /** Verdict of a programme, without explanations. */
    public Verdict verdict(Programme programme) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Way way : ways(programme)) {
            verdicts.add(way.verdict());
        }
        return Verdicts.best(verdicts);
    }

    /** Every track of every candidate, explained. */
    public List<CandidateResult> candidates(Programme programme) {
        Map<Criterion, Map<FactSet, Finding>> made = new IdentityHashMap<>();
        return ways(programme).stream().map(way -> way.result(made)).toList();
    }

    /** Status of a criterion that is decided once for the applicant. */
    public Status status(Criterion criterion) {
        return findings.status(criterion, own);
    }

    /** State of an obligation. */
    public ObligationState obligation(String id) {
        return ObligationState.of(answers.of(base.rule(id).condition(), own));
    }

    private List<Way> ways(Programme programme) {
        List<@Nullable String> tracks =
                programme.tracks().isEmpty()
                        ? Collections.singletonList(null)
                        : programme.tracks().stream().map(Named::id).toList();
        List<FactSet> candidates =
                programme.candidates() == null ? List.of(own) : lists.get(programme.candidates());
        boolean missing = candidates == null;
        List<Way> ways = new ArrayList<>();
        for (FactSet facts : missing ? List.of(own) : candidates) {
            for (String track : tracks) {
                ways.add(new Way(programme, track, facts, missing));
            }
        }
        return ways;
    }

    /** One track of one candidate. */
    private final class Way {
        private final @Nullable String track;
        private final FactSet facts;
        private final boolean candidatesMissing;
        private final List<Criterion> criteria;

        Way(Programme programme, @Nullable String track, FactSet facts, boolean candidatesMissing) {
            this.track = track;
            this.facts = facts;
            this.candidatesMissing = candidatesMissing;
            this.criteria =
                    programme.criteria().stream()
                            .filter(c -> c.appliesTo(track))
                            .filter(c -> !candidatesMissing || c.candidate() == null)
                            .toList();
        }

        private FactSet factsFor(Criterion criterion) {
            return criterion.candidate() == null ? own : facts;
        }

        Verdict verdict() {
            return verdict(
                    criteria.stream()
                            .map(c -> new Weighed(c, findings.status(c, factsFor(c))))
                            .toList());
        }

        private Verdict verdict(List<Weighed> weighed) {
            return candidatesMissing ? Verdicts.withoutCandidates(weighed) : Verdicts.of(weighed);
        }

        CandidateResult result(Map<Criterion, Map<FactSet, Finding>> made) {
            Function<Criterion, Finding> explain =
                    c ->
                            made.computeIfAbsent(c, k -> new IdentityHashMap<>())
                                    .computeIfAbsent(factsFor(c), set -> findings.explain(c, set));
            List<Finding> explained = criteria.stream().map(explain).toList();
            Candidate candidate = facts.candidate();
            return new CandidateResult(
                    track,
                    candidate == null ? null : candidate.id(),
                    candidate == null ? null : candidate.name(),
                    verdict(
                            explained.stream()
                                    .map(f -> new Weighed(f.criterion(), f.status()))
                                    .toList()),
                    explained);
        }
    }
}
