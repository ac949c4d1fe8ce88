package org.huiqi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiqi.Ladder.Expiring;
import org.huiqi.Ladder.Held;
import org.huiqi.Ladder.Kind;
import org.huiqi.Ladder.Opened;
import org.huiqi.Ladder.Rung;
import org.huiqi.Ladder.State;
import org.huiqi.Ladder.Step;
import org.huiqi.Ladder.Steps;
import org.huiqi.catalogue.Force;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.profile.Profile;
import org.huiqi.profile.Title;
import org.huiqi.profile.TitleType;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Unit;
import org.huiqi.profile.schema.Values;
import org.huiqi.rules.condition.AccessorCall;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.rules.pack.RulePack;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.FactRead;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Requirement;
import org.huiqi.verdict.Shortfall;
import org.huiqi.verdict.StandardResult;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** Makes the ladder of a firm. */
final class LadderMaker {
    /** A title that ends within so many days is expiring. */
    private static final int EXPIRING = 180;

    private final RulePack pack;
    private final Evaluation evaluation;
    private final Profile profile;
    private final LocalDate asOf;
    private final List<Programme> programmes;
    private final Function<Programme, List<CandidateResult>> ways;
    private @Nullable List<Present> present;

    /**
     * A programme as it stands.
     *
     * @param verdict its verdict with the titles that are held
     */
    private record Present(Programme programme, Verdict verdict) {}

    /**
     * What makes a ladder, as far as it is about some programmes.
     *
     * @param programmes ids of the programmes
     * @param ways every way into one of them, explained
     */
    LadderMaker(
            RulePack pack,
            Evaluation evaluation,
            Set<String> programmes,
            Function<Programme, List<CandidateResult>> ways) {
        this.pack = pack;
        this.evaluation = evaluation;
        this.ways = ways;
        this.profile = evaluation.applicant().profile();
        this.asOf = evaluation.applicant().asOf();
        this.programmes =
                pack.edition().programmes().stream()
                        .filter(p -> programmes.contains(p.id()))
                        .toList();
    }

    /** What would mend the programmes that are narrowly failed. */
    List<Steps> steps(List<Rung> rungs) {
        return new StepFinder(rungs)
                .find(
                        present().stream()
                                .filter(now -> now.verdict() == Verdict.NOT_ELIGIBLE)
                                .map(Present::programme)
                                .toList());
    }

    private List<Present> present() {
        if (present == null) {
            present = programmes.stream().map(p -> new Present(p, evaluation.verdict(p))).toList();
        }
        return present;
    }

    /** What every standard that has a version on the day says. */
    List<StandardResult> standards() {
        return evaluation.standardResults();
    }

    /** How the title of each stands, and what it opens. */
    List<Rung> rungs() {
        List<StandardResult> results = standards();
        Map<Standard, Held> held = new IdentityHashMap<>();
        List<Standard> open = new ArrayList<>();
        for (StandardResult result : results) {
            Held title = held(TitleType.valueOf(result.standard().title()));
            if (title == null) {
                open.add(result.standard());
            } else {
                held.put(result.standard(), title);
            }
        }
        Map<Standard, List<Opened>> opened = opened(open);
        List<Rung> rungs = new ArrayList<>();
        for (StandardResult result : results) {
            Held title = held.get(result.standard());
            rungs.add(
                    new Rung(
                            result,
                            title,
                            state(result.verdict(), title),
                            opened.getOrDefault(result.standard(), List.of())));
        }
        return rungs;
    }

    private static State state(Verdict verdict, @Nullable Held held) {
        if (held != null) {
            return held.expiring() ? State.EXPIRING : State.HELD;
        }
        return switch (verdict) {
            case ELIGIBLE -> State.REACHED;
            case NOT_ELIGIBLE -> State.NOT_REACHED;
            default -> State.REACHABLE;
        };
    }

    /** The valid title of a type that ends last, or null. */
    private @Nullable Held held(TitleType type) {
        return validTitles().stream()
                .filter(title -> title.type() == type)
                .map(Title::end)
                .map(end -> new Held(end, isNear(end)))
                .max(
                        Comparator.comparing(
                                Held::validTo, Comparator.nullsLast(Comparator.naturalOrder())))
                .orElse(null);
    }

    private boolean isNear(@Nullable LocalDate end) {
        return end != null && ChronoUnit.DAYS.between(asOf, end) <= EXPIRING;
    }

    /** Titles that are about to end, each programme evaluated again without each. */
    List<Expiring> expiring() {
        Map<TitleType, Title> ending = new EnumMap<>(TitleType.class);
        for (Title title : validTitles()) {
            ending.merge(title.type(), title, LadderMaker::later);
        }
        ending.values().removeIf(title -> !isNear(title.end()));
        List<Expiring> expiring = new ArrayList<>();
        for (Title title : ending.values()) {
            Evaluation then = pack.evaluate(without(title.type()), asOf);
            List<Opened> hangs =
                    present().stream()
                            .map(now -> moved(now, then))
                            .filter(moved -> moved.is().compareTo(moved.was()) > 0)
                            .toList();
            expiring.add(new Expiring(title.type(), title.end(), title.endsByUsualTerm(), hangs));
        }
        expiring.sort(Comparator.comparing(Expiring::validTo));
        return expiring;
    }

    private static Opened moved(Present now, Evaluation then) {
        return new Opened(now.programme(), now.verdict(), then.verdict(now.programme()));
    }

    private List<Title> validTitles() {
        List<Title> titles = profile.titles() == null ? List.of() : profile.titles();
        return titles.stream()
                .filter(title -> title.type() != null)
                .filter(title -> Boolean.TRUE.equals(title.validOn(asOf)))
                .toList();
    }

    private static Title later(Title a, Title b) {
        LocalDate end = a.end();
        return end == null || b.end() != null && !b.end().isAfter(end) ? a : b;
    }

    private Profile without(TitleType type) {
        List<Title> left = profile.titles().stream().filter(title -> title.type() != type).toList();
        return Values.with(profile, "titles", left);
    }

    /**
     * Every programme is evaluated again with each title, all else equal. Most titles open nothing,
     * which the conditions' trees say; the rules are fired with those that may.
     */
    private Map<Standard, List<Opened>> opened(List<Standard> titles) {
        if (programmes.isEmpty()) {
            return Map.of();
        }
        Map<Standard, List<Opened>> opened = new IdentityHashMap<>();
        for (Standard title : titles) {
            Profile profile = with(TitleType.valueOf(title.title()));
            if (!better(evaluation.withProfile(profile)).isEmpty()) {
                opened.put(title, better(pack.evaluate(profile, asOf)));
            }
        }
        return opened;
    }

    private List<Opened> better(Evaluation then) {
        return present().stream()
                .filter(now -> now.verdict() != Verdict.ELIGIBLE)
                .map(now -> moved(now, then))
                .filter(moved -> moved.is().compareTo(moved.was()) < 0)
                .toList();
    }

    /**
     * The profile with a title from the day on; where the list is missing nothing else is known.
     */
    Profile with(TitleType type) {
        List<Title> held = profile.titles();
        List<Title> titles = new ArrayList<>(held == null ? List.of() : held);
        boolean champion = type == TitleType.CHAMPION;
        titles.add(
                new Title(
                        type,
                        null,
                        null,
                        type == TitleType.TECH_SME ? asOf.getYear() : null,
                        champion ? 0 : null,
                        champion ? Boolean.FALSE : null,
                        asOf,
                        asOf,
                        null,
                        true,
                        null,
                        null));
        Profile with = Values.with(profile, "titles", List.copyOf(titles));
        return held == null ? Values.with(with, "titlesComplete", false) : with;
    }

    /** Finds what would mend the programmes that a firm narrowly fails. */
    private final class StepFinder {
        /** Requirements that a programme may fail on and still be told how to mend. */
        private static final int MOST = 2;

        private static final Comparator<Step> MENDABLE_FIRST = Comparator.comparing(Step::kind);

        private static final Comparator<Steps> NEARER =
                Comparator.comparing((Steps steps) -> !steps.isMendable())
                        .thenComparing(steps -> steps.steps().size());

        private final List<Rung> rungs;

        StepFinder(List<Rung> rungs) {
            this.rungs = rungs;
        }

        /**
         * Steps for those of some programmes, not eligible, that fail on one or two requirements.
         */
        List<Steps> find(List<Programme> programmes) {
            List<Steps> found = new ArrayList<>();
            for (Programme programme : programmes) {
                Steps steps = nearest(programme);
                if (steps != null) {
                    found.add(steps);
                }
            }
            found.sort(Comparator.comparing(steps -> !steps.isMendable()));
            return found;
        }

        /**
         * The way in that fails on the fewest requirements; null where each fails on more than two.
         */
        private @Nullable Steps nearest(Programme programme) {
            Steps nearest = null;
            for (CandidateResult way : ways.apply(programme)) {
                List<Requirement> failing = failing(way);
                if (failing.size() <= MOST) {
                    Steps steps =
                            new Steps(
                                    programme,
                                    way.track(),
                                    way.candidate(),
                                    failing.stream()
                                            .map(this::step)
                                            .sorted(MENDABLE_FIRST)
                                            .toList());
                    nearest =
                            nearest == null || NEARER.compare(steps, nearest) < 0 ? steps : nearest;
                }
            }
            return nearest;
        }

        private static List<Requirement> failing(CandidateResult way) {
            return Requirement.of(way.findings()).stream()
                    .filter(requirement -> requirement.is(Force.MUST, Status.NOT_MET))
                    .toList();
        }

        /** The step of a requirement: of alternatives, the one that is mended most easily. */
        private Step step(Requirement requirement) {
            return requirement.findings().stream()
                    .map(this::step)
                    .min(MENDABLE_FIRST)
                    .orElseThrow();
        }

        private Step step(Finding finding) {
            if (finding.standard() != null) {
                return new Step(Kind.FACT, finding, List.of(finding.standard().standard()));
            }
            RuleText rule = pack.rule(finding.criterion().id());
            List<Standard> titles = finding.attestation() == null ? titles(rule) : List.of();
            if (!titles.isEmpty()) {
                return new Step(Kind.TITLE, finding, titles);
            }
            return new Step(kind(finding), finding, List.of());
        }

        private static Kind kind(Finding finding) {
            Shortfall shortfall = finding.shortfall();
            if (finding.facts().stream().map(FactRead::path).anyMatch(StepFinder::isFixed)
                    || shortfall != null && shortfall.required() instanceof LocalDate) {
                return Kind.FIXED;
            }
            boolean number = shortfall != null && shortfall.required() instanceof BigDecimal;
            return number && shortfall.unit() != Unit.DAYS ? Kind.NUMBER : Kind.FACT;
        }

        private static boolean isFixed(String path) {
            return Fields.of(path).filter(Fields.Field::isSettled).isPresent();
        }

        /** The rungs whose title a rule asks the firm to hold. */
        private List<Standard> titles(RuleText rule) {
            Set<String> asked = new LinkedHashSet<>();
            rule.condition()
                    .comparisons()
                    .filter(StepFinder::asksToHold)
                    .forEach(c -> add(c, asked));
            return rungs.stream()
                    .map(Rung::standard)
                    .filter(standard -> asked.contains(standard.title()))
                    .collect(Collectors.toList());
        }

        private static boolean asksToHold(Comparison comparison) {
            return Boolean.TRUE.equals(comparison.literals().get(0).value());
        }

        private static void add(Comparison comparison, Set<String> asked) {
            for (AccessorCall call : comparison.operand().calls()) {
                if (call.method().getName().startsWith("holds")) {
                    call.arguments().stream()
                            .map(argument -> argument.value())
                            .filter(TitleType.class::isInstance)
                            .forEach(type -> asked.add(((TitleType) type).name()));
                }
            }
        }
    }
}
