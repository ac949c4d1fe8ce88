package org.huiqi.lab.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huiqi.Checker;
import org.huiqi.Ladder;
import org.huiqi.Report;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.lab.Place;
import org.huiqi.lab.Statements;
import org.huiqi.lab.boundary.BoundaryCase;
import org.huiqi.lab.boundary.Exemplar;
import org.huiqi.lab.boundary.MinimalFirm;
import org.huiqi.lab.boundary.UsualDay;
import org.huiqi.lab.boundary.Variation;
import org.huiqi.lab.mutation.Bench.Tried;
import org.huiqi.lab.mutation.Mutant.RuleChange;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.profile.schema.Words;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a firm of which a mutant says something else than the rules: the firms of the cases and
 * firms that meet what is asked, as they are, with one fact that the mutant rests on varied, and
 * with two.
 */
final class FirmSearch {
    private static final int FIRMS = 6_000;
    private static final int BASES = 60;
    private static final int PAIRED = 6;
    private static final int STATED = 4;

    private final Bench bench;
    private final Checker checker;
    private final @Nullable Judged judged;
    private final ProfileReader reader;
    private final FactVariations facts;
    private final List<Base> bases = new ArrayList<>();

    /**
     * A search.
     *
     * @param bench the cases
     * @param judged the programme or standard as it is; null: the size standard
     */
    FirmSearch(Bench bench, @Nullable Judged judged) {
        this.bench = bench;
        this.checker = bench.checker();
        this.judged = judged;
        this.reader = new ProfileReader(checker.edition().criterionIds());
        this.facts = new FactVariations(checker.pack(), judged);
        Set<Object> seen = new HashSet<>();
        List<Tried> tried = judged == null ? bench.tried() : bench.about(judged.file(), "");
        for (Tried one : tried) {
            Base base = Base.of(one.of());
            if (base != null && seen.add(base.key()) && bases.size() < BASES) {
                bases.add(base);
            }
        }
        if (judged != null) {
            exemplars(judged);
        }
    }

    private void exemplars(Judged judged) {
        LocalDate day = UsualDay.of(checker.edition(), judged);
        Node minimal = MinimalFirm.of(judged);
        List<Node> roots = new ArrayList<>(Exemplar.of(checker, judged, minimal, day));
        roots.add(minimal);
        List<Base> made = new ArrayList<>();
        roots.stream()
                .distinct()
                .forEach(root -> made.add(new Base(null, root, Variation.NONE, day)));
        bases.addAll(0, made);
    }

    /** One firm that is tried. */
    private record Attempt(Base base, Variation change, LocalDate asOf) {}

    /** What came of a search: a case, or how many firms were tried in vain. */
    record Outcome(@Nullable MutantCase found, int firms) {}

    /** Looks for a case that notices a mutant. */
    Outcome find(Mutant mutant) {
        Changed changed = new Changed(checker.pack(), mutant);
        Set<Attempt> tried = new HashSet<>();
        for (Base base : ofDays(mutant) ? dated() : bases) {
            for (LocalDate day : days(mutant, base)) {
                MutantCase found = attempt(mutant, changed, new Attempt(base, Variation.NONE, day));
                tried.add(new Attempt(base, Variation.NONE, day));
                if (found != null) {
                    return new Outcome(found, tried.size());
                }
            }
        }
        for (int depth = 1; depth <= 2; depth++) {
            for (Base base : depth == 1 ? bases : paired()) {
                for (Variation change : changes(mutant, base, depth)) {
                    Attempt next = new Attempt(base, change, base.asOf());
                    if (tried.size() >= FIRMS || !tried.add(next)) {
                        continue;
                    }
                    MutantCase found = attempt(mutant, changed, next);
                    if (found != null) {
                        return new Outcome(found, tried.size());
                    }
                }
            }
        }
        return new Outcome(null, tried.size());
    }

    /** Days of a programme are the same for every firm. */
    private List<Base> dated() {
        return judged instanceof Programme
                ? List.of(
                        new Base(
                                null,
                                MinimalFirm.of(judged),
                                Variation.NONE,
                                UsualDay.of(checker.edition(), judged)))
                : bases;
    }

    private static boolean ofDays(Mutant mutant) {
        return switch (mutant.kind()) {
            case WINDOW, DEADLINE, ACTOR, CLOSES, VALIDITY -> true;
            default -> false;
        };
    }

    private List<Base> paired() {
        return bases.subList(0, Math.min(PAIRED, bases.size()));
    }

    private List<Variation> changes(Mutant mutant, Base base, int depth) {
        Profile firm = profile(base.start().applyTo(base.root()), base.asOf());
        if (firm == null) {
            return List.of();
        }
        List<List<Variation>> groups = facts.of(mutant, firm, base.asOf());
        if (depth == 1) {
            return groups.stream().flatMap(List::stream).distinct().toList();
        }
        List<Variation> pairs = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                for (Variation one : groups.get(i)) {
                    groups.get(j).forEach(other -> pairs.add(one.then(other)));
                }
            }
        }
        return pairs;
    }

    /** Days on which windows, deadlines and versions may be told apart; else the base's own. */
    private Set<LocalDate> days(Mutant mutant, Base base) {
        if (!ofDays(mutant)) {
            return Set.of(base.asOf());
        }
        Set<LocalDate> days = new TreeSet<>();
        addDays(Objects.requireNonNull(judged), days);
        addDays(Objects.requireNonNull(mutant.judged()), days);
        return days;
    }

    private static void addDays(Judged judged, Set<LocalDate> days) {
        List<@Nullable LocalDate> edges = new ArrayList<>();
        if (judged instanceof Programme programme) {
            if (programme.window() != null) {
                edges.add(programme.window().opensOn());
                edges.add(programme.window().closesOn());
            }
            programme.deadlines().forEach(deadline -> edges.add(deadline.date()));
        } else {
            edges.add(((Standard) judged).from());
            edges.add(((Standard) judged).to());
        }
        for (LocalDate day : edges) {
            if (day != null) {
                days.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
            }
        }
    }

    private @Nullable Profile profile(Node root, LocalDate day) {
        return reader.bind(root, day) instanceof Read.Accepted accepted ? accepted.profile() : null;
    }

    private @Nullable MutantCase attempt(Mutant mutant, Changed changed, Attempt attempt) {
        Variation whole = attempt.base().start().then(attempt.change());
        Profile firm;
        try {
            firm = profile(whole.applyTo(attempt.base().root()), attempt.asOf());
        } catch (IllegalArgumentException e) {
            return null;
        }
        if (firm == null) {
            return null;
        }
        Map<Place, String> telling = telling(mutant, changed, firm, attempt.asOf());
        return telling.isEmpty()
                ? null
                : new MutantCase(
                        attempt.base(),
                        attempt.asOf(),
                        stated(mutant, attempt, whole, telling),
                        List.of(mutant));
    }

    /** What the rules say of a firm and the mutant does not; empty where they say the same. */
    Map<Place, String> telling(Mutant mutant, Changed changed, Profile firm, LocalDate asOf) {
        Evaluation was = checker.pack().evaluate(firm, asOf);
        if (!canDiffer(mutant, was)) {
            return Map.of();
        }
        Report is = report(was, judged instanceof Programme p ? List.of(p) : List.of());
        return Statements.telling(is, report(changed.of(was), changed.programmes()));
    }

    /** A rule that answers every fact alike changes nothing. */
    private boolean canDiffer(Mutant mutant, Evaluation was) {
        RuleText rule = facts.rule(mutant);
        if (rule == null
                || !(mutant.change() instanceof RuleChange change)
                || !(judged instanceof Programme)) {
            return true;
        }
        LocalDate asOf = was.applicant().asOf();
        return was.facts().stream()
                .filter(rule.factType()::isInstance)
                .anyMatch(
                        fact ->
                                !Objects.equals(
                                        rule.condition().holds(fact, asOf),
                                        change.rule().condition().holds(fact, asOf)));
    }

    /** Titles are told only where a standard is what is looked at. */
    private Report report(Evaluation evaluation, List<Programme> programmes) {
        Ladder ladder =
                judged instanceof Standard
                        ? checker.ladder(evaluation, Set.of())
                        : Ladder.none(evaluation.applicant().asOf());
        return bench.report(evaluation, programmes, ladder);
    }

    /** What the criterion itself is says most; then what follows from it. */
    private BoundaryCase stated(
            Mutant mutant, Attempt attempt, Variation whole, Map<Place, String> telling) {
        List<Place> places = new ArrayList<>(telling.keySet());
        places.sort(
                (one, other) ->
                        Boolean.compare(
                                !one.id().equals(mutant.id()), !other.id().equals(mutant.id())));
        Map<Place, String> expected = new LinkedHashMap<>();
        places.stream().limit(STATED).forEach(place -> expected.put(place, telling.get(place)));
        String what = attempt.change().what();
        String said =
                expected.entrySet().stream()
                        .map(one -> said(one.getKey(), one.getValue()))
                        .collect(Collectors.joining("，"));
        String day = ofDays(mutant) ? attempt.asOf() + "，" : "";
        String name = mutant.id() + "：" + day + (what.isEmpty() ? "" : what + "，") + said;
        return new BoundaryCase(mutant.id(), name, whole.set(), whole.remove(), expected);
    }

    /** {@code P14-07 符合}, {@code P14/L1@k1 可申报}, {@code P14 申报时间}. */
    private static String said(Place place, String value) {
        return switch (place.kind()) {
            case TIMING -> place.key() + " 申报时间";
            case BENEFITS -> place.key() + " 支持金额";
            case POINTS -> place.key() + " 得分" + value;
            case SIZE -> "规模" + value;
            case CRITERIA -> place.key() + " " + Words.of(Status.valueOf(value)).zh();
            case VERDICTS, TRACKS, STANDARDS ->
                    place.key() + " " + Words.of(Verdict.valueOf(value)).zh();
            default -> place.key() + " " + value;
        };
    }
}
