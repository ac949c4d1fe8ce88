package org.huiqi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiqi.Ladder.Kind;
import org.huiqi.Ladder.Rung;
import org.huiqi.Ladder.Step;
import org.huiqi.Ladder.Steps;
import org.huiqi.catalogue.Force;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.profile.TitleType;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Unit;
import org.huiqi.rules.condition.AccessorCall;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.pack.RulePack;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.FactRead;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Requirement;
import org.huiqi.verdict.Shortfall;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;

/** Finds what would mend the programmes that a firm narrowly fails. */
final class StepFinder {
    /** Requirements that a programme may fail on and still be told how to mend. */
    private static final int MOST = 2;

    private static final Comparator<Step> MENDABLE_FIRST = Comparator.comparing(Step::kind);

    private final RulePack pack;
    private final Function<Programme, List<CandidateResult>> ways;
    private final List<Rung> rungs;

    /**
     * What finds steps for a firm.
     *
     * @param ways every way into a programme, explained
     */
    StepFinder(RulePack pack, Function<Programme, List<CandidateResult>> ways, List<Rung> rungs) {
        this.pack = pack;
        this.ways = ways;
        this.rungs = rungs;
    }

    /** Steps for those of some programmes, not eligible, that fail on one or two requirements. */
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

    /** The way in that fails on the fewest requirements; null where each fails on more than two. */
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
                                failing.stream().map(this::step).sorted(MENDABLE_FIRST).toList());
                nearest = nearest == null || NEARER.compare(steps, nearest) < 0 ? steps : nearest;
            }
        }
        return nearest;
    }

    private static final Comparator<Steps> NEARER =
            Comparator.comparing((Steps steps) -> !steps.isMendable())
                    .thenComparing(steps -> steps.steps().size());

    private static List<Requirement> failing(CandidateResult way) {
        return Requirement.of(way.findings()).stream()
                .filter(requirement -> requirement.is(Force.MUST, Status.NOT_MET))
                .toList();
    }

    /** The step of a requirement: of alternatives, the one that is mended most easily. */
    private Step step(Requirement requirement) {
        return requirement.findings().stream().map(this::step).min(MENDABLE_FIRST).orElseThrow();
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
        rule.condition().comparisons().filter(StepFinder::asksToHold).forEach(c -> add(c, asked));
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
