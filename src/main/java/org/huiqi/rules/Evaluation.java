package org.huiqi.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.Attestation;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.fact.Attestations;
import org.huiqi.profile.fact.Size;
import org.huiqi.rules.ProgrammeRules.Track;
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
    private final Programmes programmes;
    private final FactSet own;
    private final Map<String, @Nullable List<FactSet>> lists;

    private Evaluation(
            Programmes programmes, FactSet own, Map<String, @Nullable List<FactSet>> lists) {
        this.programmes = programmes;
        this.own = own;
        this.lists = lists;
    }

    /** Fires the rules on some firms. */
    static List<Evaluation> of(Programmes programmes, List<Applicant> applicants, LocalDate asOf) {
        List<Evaluation> evaluations = new ArrayList<>(applicants.size());
        List<Fact> facts = new ArrayList<>();
        for (Applicant applicant : applicants) {
            Evaluation evaluation = of(programmes, applicant);
            evaluations.add(evaluation);
            evaluation.addFacts(facts);
        }
        programmes.base().ask(facts, asOf);
        return evaluations;
    }

    private static Evaluation of(Programmes programmes, Applicant applicant) {
        Map<String, Attestation> attested = applicant.profile().attestations();
        Map<String, Map<String, Attestation>> byCandidate = Attestations.byCandidate(attested);
        Fact fact = new Fact(applicant);
        Map<String, @Nullable List<FactSet>> lists = new HashMap<>();
        programmes.lists().forEach(list -> lists.put(list.name(), list.facts(fact, byCandidate)));
        return new Evaluation(
                programmes, FactSet.of(fact, Attestations.ofApplicant(attested)), lists);
    }

    private void addFacts(List<Fact> facts) {
        facts.add(own.own());
        for (List<FactSet> sets : lists.values()) {
            if (sets != null) {
                sets.forEach(set -> facts.addAll(set.others()));
            }
        }
    }

    /**
     * The same firm under a pack that {@link RulePack#with} made of this evaluation's pack by
     * changing a programme's rule. Nothing is fired again: what is new in the rule is worked out
     * here.
     */
    public Evaluation with(RulePack changed) {
        return new Evaluation(changed.programmes(), own, lists);
    }

    /** The applicant as the rules saw it. */
    public Applicant applicant() {
        return own.applicant();
    }

    /** What the size standard says. */
    public Size size() {
        return applicant().size();
    }

    /** Verdict of a programme, without explanations. */
    public Verdict verdict(Programme programme) {
        return programmes.of(programme).verdict(own, facts(programme));
    }

    /** Facts of what a programme judges; null where it is not known. */
    private @Nullable List<FactSet> facts(Programme programme) {
        return programme.candidates() == null ? List.of(own) : lists.get(programme.candidates());
    }

    /** Every track of every candidate, explained. */
    public List<CandidateResult> candidates(Programme programme) {
        List<FactSet> candidates = facts(programme);
        Map<Criterion, Map<FactSet, Finding>> made = new IdentityHashMap<>();
        List<CandidateResult> results = new ArrayList<>();
        for (FactSet facts : candidates == null ? List.of(own) : candidates) {
            Function<Criterion, Finding> explain =
                    criterion ->
                            made.computeIfAbsent(criterion, c -> new IdentityHashMap<>())
                                    .computeIfAbsent(
                                            criterion.candidate() == null ? own : facts,
                                            set -> explain(criterion, set));
            for (Track track : programmes.of(programme).tracks(candidates != null)) {
                List<Finding> explained = track.criteria().stream().map(explain).toList();
                results.add(result(track, facts, explained, candidates != null));
            }
        }
        return results;
    }

    private Finding explain(Criterion criterion, FactSet facts) {
        Asked condition = programmes.base().asked(criterion.id());
        return new FindingMaker(criterion, condition, facts).make();
    }

    private static CandidateResult result(
            Track track, FactSet facts, List<Finding> explained, boolean known) {
        List<Weighed> weighed =
                explained.stream().map(f -> new Weighed(f.criterion(), f.status())).toList();
        Candidate candidate = facts.candidate();
        return new CandidateResult(
                track.id(),
                candidate == null ? null : candidate.id(),
                candidate == null ? null : candidate.name(),
                known ? Verdicts.of(weighed) : Verdicts.withoutCandidates(weighed),
                explained);
    }

    /**
     * Every status of a programme, unexplained: first the applicant's criteria, then those of each
     * candidate, each in the order of the handbook. Nothing where there is known to be no
     * candidate.
     */
    public List<Status> statuses(Programme programme) {
        return programmes.of(programme).statuses(own, facts(programme));
    }

    /** Status of a criterion that is decided once for the applicant. */
    public Status status(Criterion criterion) {
        return Statuses.of(criterion, programmes.base().asked(criterion.id()), own);
    }

    /** State of an obligation. */
    public ObligationState obligation(String id) {
        return ObligationState.of(programmes.base().asked(id).holds(own));
    }
}
