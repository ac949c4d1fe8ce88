package org.huiqi.lab.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huiqi.Checker;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Force;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.profile.Profile;
import org.huiqi.profile.fact.Attestation;
import org.huiqi.profile.fact.Points;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.profile.schema.Values;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;

/**
 * Changes a firm, one fact after the other, until it meets what a way into a programme or standard
 * asks, as far as the variations of the conditions lead there.
 */
public final class Exemplar {
    private final Checker checker;
    private final Judged judged;
    private final LocalDate asOf;
    private final ProfileReader reader;
    private final Map<String, RuleText> rules = new HashMap<>();
    private final @Nullable String track;
    private Firm firm;

    /** A firm on the way. */
    private record Firm(Node root, Profile profile, Evaluation evaluation, Set<String> met) {}

    private Exemplar(
            Checker checker, Judged judged, Node root, LocalDate asOf, @Nullable String track) {
        this.checker = checker;
        this.judged = judged;
        this.asOf = asOf;
        this.track = track;
        this.reader = new ProfileReader(checker.edition().criterionIds());
        checker.pack().judgedRules().forEach(rule -> rules.put(rule.id(), rule));
        this.firm = Objects.requireNonNull(read(root));
    }

    /**
     * Firms that meet what is asked, one for each track, without repetition.
     *
     * @param root the firm to begin with, which is accepted
     * @param asOf the day; of a standard one that its version applies on
     */
    public static List<Node> of(Checker checker, Judged judged, Node root, LocalDate asOf) {
        List<@Nullable String> tracks = new ArrayList<>();
        judged.tracks().stream().map(Named::id).forEach(tracks::add);
        if (tracks.isEmpty()) {
            tracks.add(null);
        }
        List<Node> made = new ArrayList<>();
        for (String track : tracks) {
            Exemplar exemplar = new Exemplar(checker, judged, root, asOf, track);
            exemplar.climb();
            made.add(exemplar.firm.root());
        }
        return made.stream().distinct().toList();
    }

    private @Nullable Firm read(Node root) {
        if (!(reader.bind(root, asOf) instanceof Read.Accepted accepted)) {
            return null;
        }
        Evaluation evaluation = checker.pack().evaluate(accepted.profile(), asOf);
        Set<String> met = new HashSet<>();
        ways(evaluation)
                .filter(way -> Objects.equals(way.track(), track))
                .flatMap(way -> way.findings().stream())
                .filter(finding -> finding.status() == Status.MET)
                .forEach(finding -> met.add(finding.criterion().id()));
        return new Firm(root, accepted.profile(), evaluation, met);
    }

    private Stream<CandidateResult> ways(Evaluation evaluation) {
        return judged instanceof Programme programme
                ? evaluation.candidates(programme).stream()
                : evaluation.standardResults().stream()
                        .filter(result -> result.standard().file().equals(judged.file()))
                        .flatMap(result -> result.tracks().stream());
    }

    /** What is met for one condition may undo another: so twice. */
    private void climb() {
        for (int round = 0; round < 2; round++) {
            for (Criterion criterion : judged.criteria()) {
                RuleText rule = Objects.requireNonNull(rules.get(criterion.id()));
                if (criterion.appliesTo(track) && !isSettled(criterion, rule)) {
                    meet(criterion, rule);
                }
            }
        }
    }

    private boolean isSettled(Criterion criterion, RuleText rule) {
        String group = criterion.anyOf();
        return criterion.force() == Force.PREFERRED
                || rule.factType() == Points.class
                || judged.criteria().stream()
                        .filter(
                                one ->
                                        one == criterion
                                                || group != null && group.equals(one.anyOf()))
                        .anyMatch(one -> firm.met().contains(one.id()));
    }

    private void meet(Criterion criterion, RuleText rule) {
        if (rule.factType() != Attestation.class) {
            meet(rule.condition(), rule, criterion);
        }
        if (!firm.met().contains(criterion.id())) {
            Attested.variations(criterion, FirstCandidate.of(judged, firm.profile()))
                    .forEach(
                            variation -> {
                                if (!firm.met().contains(criterion.id())) {
                                    take(variation, next -> next.met().contains(criterion.id()));
                                }
                            });
        }
    }

    private boolean meet(Condition condition, RuleText rule, Criterion criterion) {
        if (holds(condition, rule, firm)) {
            return true;
        }
        if (condition instanceof Condition.Any) {
            return condition.parts().stream().anyMatch(part -> meet(part, rule, criterion));
        }
        if (condition instanceof Condition.All) {
            condition.parts().forEach(part -> meet(part, rule, criterion));
            return holds(condition, rule, firm);
        }
        String candidate = FirstCandidate.of(judged, firm.profile());
        return Variations.of(
                        (Comparison) condition,
                        criterion.candidate(),
                        candidate,
                        firm.profile(),
                        asOf)
                .stream()
                .anyMatch(variation -> take(variation, next -> holds(condition, rule, next)));
    }

    private boolean holds(Condition condition, RuleText rule, Firm of) {
        return of.evaluation().facts().stream()
                .filter(rule.factType()::isInstance)
                .anyMatch(fact -> Boolean.TRUE.equals(condition.holds(fact, asOf)));
    }

    /** What makes a firm better. */
    private interface Better {
        boolean than(Firm next);
    }

    /**
     * Takes a variation; of a list its entry beside those that are there, where the list is not
     * free.
     */
    private boolean take(Variation variation, Better better) {
        return takeAsItIs(variation, better)
                || appended(variation).map(one -> takeAsItIs(one, better)).orElse(false);
    }

    /** One entry at the end of a list that has some already. */
    private Optional<Variation> appended(Variation variation) {
        if (variation.set().size() != 1 || !variation.remove().isEmpty()) {
            return Optional.empty();
        }
        String path = variation.set().keySet().iterator().next();
        String value = variation.set().get(path);
        boolean one = value.startsWith("[{") && value.endsWith("}]");
        if (!one || !(Values.at(firm.profile(), path) instanceof List<?> list) || list.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Variation.with(
                        variation.what(),
                        path + "[" + list.size() + "]",
                        value.substring(1, value.length() - 1)));
    }

    /** Takes a variation that leads on and undoes nothing. */
    private boolean takeAsItIs(Variation variation, Better better) {
        Node root;
        try {
            root = variation.applyTo(firm.root());
        } catch (IllegalArgumentException e) {
            return false;
        }
        Firm next = read(root);
        if (next == null || !next.met().containsAll(firm.met()) || !better.than(next)) {
            return false;
        }
        firm = next;
        return true;
    }
}
