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
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;

/** Puts what was counted beside what can be reached. */
final class CoverageMaker {
    private final Map<String, RuleText> rules;
    private final CoverageTally tally;

    CoverageMaker(Checker checker, CoverageTally tally) {
        this.rules =
                checker.pack().rules().stream()
                        .collect(Collectors.toMap(RuleText::id, Function.identity()));
        this.tally = tally;
    }

    ProgrammeCoverage programme(Programme programme) {
        ReachableVerdicts verdicts = new ReachableVerdicts(programme, this::reachable);
        return new ProgrammeCoverage(
                programme,
                words(programme.id(), Verdict.class, verdicts.ofProgramme()),
                tracks(programme, verdicts),
                programme.criteria().stream().map(this::criterion).toList());
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
