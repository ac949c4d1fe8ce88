package org.huiqi.lab.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiqi.Checker;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.catalogue.Standard;
import org.huiqi.catalogue.Standard.Indicator;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;

/** Puts what was counted beside what can be reached. */
final class CoverageMaker {
    private final Map<String, RuleText> rules;
    private final CoverageTally tally;

    CoverageMaker(Checker checker, CoverageTally tally) {
        this.rules =
                checker.pack().judgedRules().stream()
                        .collect(Collectors.toMap(RuleText::id, Function.identity()));
        this.tally = tally;
    }

    JudgedCoverage judged(Judged judged) {
        ReachableVerdicts verdicts = new ReachableVerdicts(judged, this::reachable);
        return new JudgedCoverage(
                judged,
                words(judged.file(), Verdict.class, verdicts.all()),
                judged instanceof Programme programme ? tracks(programme, verdicts) : List.of(),
                judged.criteria().stream().map(this::criterion).toList(),
                judged instanceof Standard standard ? indicators(standard) : List.of());
    }

    /** Those that have bands; other points are entered. */
    private List<IndicatorCoverage> indicators(Standard standard) {
        return standard.score() == null
                ? List.of()
                : standard.score().indicators().stream()
                        .filter(indicator -> !indicator.bands().isEmpty())
                        .map(this::indicator)
                        .toList();
    }

    private IndicatorCoverage indicator(Indicator indicator) {
        return new IndicatorCoverage(
                indicator,
                ReachablePoints.of(indicator, indicator.bands().stream().map(rules::get).toList())
                        .stream()
                        .map(points -> tally.of(indicator.id(), points, true))
                        .toList());
    }

    private Set<Status> reachable(Criterion criterion) {
        return ReachableStatuses.of(criterion, rules.get(criterion.id()));
    }

    private CriterionCoverage criterion(Criterion criterion) {
        return new CriterionCoverage(
                criterion, words(criterion.id(), Status.class, reachable(criterion)));
    }

    private List<TrackCoverage> tracks(Programme programme, ReachableVerdicts verdicts) {
        List<TrackCoverage> tracks = new ArrayList<>();
        for (Named track : programme.tracks()) {
            String id = CoverageTally.track(programme.id(), track.id());
            tracks.add(
                    new TrackCoverage(
                            track, words(id, Verdict.class, verdicts.ofTrack(track.id()))));
        }
        if (programme.tracks().isEmpty() && programme.candidates() != null) {
            String id = CoverageTally.track(programme.id(), null);
            tracks.add(new TrackCoverage(null, words(id, Verdict.class, verdicts.ofTrack(null))));
        }
        return tracks;
    }

    private <W extends Enum<W>> List<WordCoverage<W>> words(
            String id, Class<W> type, Set<W> reachable) {
        return Arrays.stream(type.getEnumConstants())
                .map(word -> tally.of(id, word, reachable.contains(word)))
                .toList();
    }
}
