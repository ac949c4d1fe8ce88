package org.huiqi.rules.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.Profile;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.fact.Attestations;
import org.huiqi.profile.fact.Size;
import org.huiqi.rules.condition.StandardUse;
import org.huiqi.rules.engine.FactSet;
import org.huiqi.rules.engine.Judgement;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.ObligationState;
import org.huiqi.verdict.StandardResult;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** The rules fired on one firm on one day: statuses and verdicts, explained on request. */
public final class Evaluation {
    private final RulePack pack;
    private final FactSet own;
    private final Map<String, @Nullable List<FactSet>> lists;

    private Evaluation(RulePack pack, FactSet own, Map<String, @Nullable List<FactSet>> lists) {
        this.pack = pack;
        this.own = own;
        this.lists = lists;
    }

    /** Fires the programmes' rules on a firm. */
    static Evaluation of(RulePack pack, Applicant applicant) {
        Evaluation firm = unfired(pack, applicant);
        FactSet own = pack.base().fire(firm.own);
        for (List<FactSet> candidates : firm.lists.values()) {
            if (candidates != null) {
                candidates.replaceAll(candidate -> pack.base().fire(own, candidate));
            }
        }
        return new Evaluation(pack, own, firm.lists);
    }

    private static Evaluation unfired(RulePack pack, Applicant applicant) {
        Attestations attested = pack.attestedClauses().counting(applicant);
        Map<String, @Nullable List<FactSet>> lists = new HashMap<>();
        pack.lists().forEach(list -> lists.put(list, FactSet.of(applicant, attested, list)));
        return new Evaluation(pack, FactSet.of(applicant, attested), lists);
    }

    /**
     * {@return the same firm under a pack that {@link RulePack#with} made of this evaluation's pack
     * by changing a programme's rule} Nothing is fired again: what is new in the rule is worked out
     * here.
     *
     * @param changed a pack with another rule
     */
    public Evaluation with(RulePack changed) {
        return new Evaluation(changed, own, lists);
    }

    /**
     * {@return what the conditions' trees say of the same firm with another profile, of the same
     * size} Nothing is fired, so a verdict can be ruled out by it and is not granted: fire the
     * rules on what it finds.
     *
     * @param profile a profile that differs in nothing that the size standard or the voucher orders
     *     read
     */
    public Evaluation withProfile(Profile profile) {
        Applicant is = applicant();
        Applicant other =
                new Applicant(
                        profile, is.asOf(), is.size(), is.orderStates(), new FirmStandards(pack));
        return unfired(pack, other);
    }

    /** {@return every fact that rules could fire on, the standards' too} */
    public List<Object> facts() {
        List<Object> facts = new ArrayList<>(List.of(size().figures(), applicant()));
        facts.addAll(own.attestations().all());
        lists.values().stream()
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .forEach(candidate -> candidate.addTo(facts));
        return facts;
    }

    /** {@return the applicant as the rules saw it} */
    public Applicant applicant() {
        return own.applicant();
    }

    /** {@return what the size standard says} */
    public Size size() {
        return applicant().size();
    }

    /**
     * {@return verdict of a programme, without explanations}
     *
     * @param programme a programme of the edition
     */
    public Verdict verdict(Programme programme) {
        return pack.of(programme).verdict(own, facts(programme));
    }

    /** Facts of what a programme judges; null where it is not known. */
    private @Nullable List<FactSet> facts(Programme programme) {
        return programme.candidates() == null ? List.of(own) : lists.get(programme.candidates());
    }

    /**
     * {@return how many candidates of all lists were judged} Those of a list that is not known are
     * none.
     */
    public int candidateCount() {
        return lists.values().stream().filter(Objects::nonNull).mapToInt(List::size).sum();
    }

    /**
     * {@return every track of every candidate, explained}
     *
     * @param programme a programme of the edition
     */
    public List<CandidateResult> candidates(Programme programme) {
        return candidates(programme, () -> {});
    }

    /**
     * {@return the same}
     *
     * @param programme the programme
     * @param pause called before each candidate; what it throws ends the explaining
     */
    public List<CandidateResult> candidates(Programme programme, Runnable pause) {
        return pack.of(programme).explained(own, facts(programme), this::explain, pause);
    }

    /** Standards are fired with the check; what they say is told when somebody reads it. */
    private Finding explain(Criterion criterion, FactSet facts) {
        String standard =
                criterion.decide() == Decision.STANDARD
                        ? StandardUse.of(pack.base().rule(criterion.id())).orElse(null)
                        : null;
        if (standard != null) {
            standards().fire(applicant(), standard);
        }
        return pack.explanations()
                .of(
                        criterion,
                        pack.base(),
                        facts,
                        () -> standard == null ? null : standards().finding(applicant(), standard));
    }

    private FirmStandards standards() {
        return (FirmStandards) applicant().standardVerdicts();
    }

    /**
     * {@return every standard outside the handbook that has a version on the day, explained, the
     * lowest title first} Worked out when it is asked for.
     */
    public List<StandardResult> standardResults() {
        return standards().results(applicant());
    }

    /**
     * {@return verdict of a standard outside the handbook, without explanations; null where no
     * version of it applies on the day}
     *
     * @param standard its id
     */
    public @Nullable Verdict verdict(String standard) {
        return standards().verdict(applicant(), standard);
    }

    /**
     * {@return every status of a programme, unexplained: first the applicant's criteria, then those
     * of each candidate, each in the order of the handbook} Nothing where there is known to be no
     * candidate.
     *
     * @param programme a programme of the edition
     */
    public List<Status> statuses(Programme programme) {
        return pack.of(programme).statuses(own, facts(programme));
    }

    /**
     * {@return status of a criterion that is decided once for the applicant}
     *
     * @param criterion a criterion of the edition that is about the applicant
     */
    public Status status(Criterion criterion) {
        return Judgement.status(criterion, pack.base(), pack.base().number(criterion.id()), own);
    }

    /**
     * {@return state of an obligation}
     *
     * @param id its id
     */
    public ObligationState obligation(String id) {
        return ObligationState.of(pack.base().met(pack.base().number(id), own));
    }
}
