package org.huiqi.lab.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiqi.Checker;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.catalogue.Standard;
import org.huiqi.catalogue.Standard.Indicator;
import org.huiqi.lab.Expectation;
import org.huiqi.lab.ExpectationTarget;
import org.huiqi.lab.Outcome;
import org.huiqi.lab.Outcome.Difference;
import org.huiqi.lab.coverage.Coverage.Count;
import org.huiqi.lab.coverage.Coverage.Counts;
import org.huiqi.lab.coverage.Coverage.OfJudged;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.StandardResult;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Counts in how many cases each word was stated, and in how many it was only met, and puts it
 * beside what can be reached. Safe to share between threads.
 */
public final class CoverageCounter {
    private final Map<String, RuleText> rules;
    private final Map<Word, Integer> stated = new HashMap<>();
    private final Map<Word, Integer> seen = new HashMap<>();

    /** A word of a criterion, a programme, a standard, an indicator or a track. */
    private record Word(String id, String word) {}

    /**
     * A count of nothing yet.
     *
     * @param checker whose rules are run
     */
    public CoverageCounter(Checker checker) {
        this.rules =
                checker.pack().judgedRules().stream()
                        .collect(Collectors.toMap(RuleText::id, Function.identity()));
    }

    /**
     * Takes a case.
     *
     * @param outcome what became of it
     */
    public synchronized void add(Outcome outcome) {
        Report report = outcome.report();
        if (report == null) {
            return;
        }
        // Standards are worked out for a report when it is asked for them, so only where they
        // count.
        List<StandardResult> standards =
                outcome.of().expectations().stream().anyMatch(e -> isOfStandard(e, report))
                        ? report.ladder().standards()
                        : List.of();
        Set<Word> says = says(outcome, standards);
        Set<Word> meets = meets(report, standards);
        meets.removeAll(says);
        says.forEach(word -> stated.merge(word, 1, Integer::sum));
        meets.forEach(word -> seen.merge(word, 1, Integer::sum));
    }

    private static boolean isOfStandard(Expectation expectation, Report report) {
        String id = expectation.target().id();
        return switch (expectation.target().kind()) {
            case STANDARDS, POINTS -> true;
            case CRITERIA ->
                    report.edition().standardsOn(report.asOf()).stream()
                            .anyMatch(s -> s.criteria().stream().anyMatch(c -> c.id().equals(id)));
            default -> false;
        };
    }

    /** What a case states rightly. */
    private static Set<Word> says(Outcome outcome, List<StandardResult> standards) {
        Set<Expectation> wrong =
                outcome.differences().stream()
                        .map(Difference::expectation)
                        .collect(Collectors.toSet());
        Set<Word> words = new HashSet<>();
        for (Expectation expectation : outcome.of().expectations()) {
            String id = wrong.contains(expectation) ? null : id(expectation.target(), standards);
            if (id != null) {
                words.add(new Word(id, expectation.expected()));
            }
        }
        return words;
    }

    /** What a target is counted under; null where it is not. */
    private static @Nullable String id(ExpectationTarget target, List<StandardResult> standards) {
        return switch (target.kind()) {
            case CRITERIA, VERDICTS, POINTS -> target.id();
            case TRACKS -> track(target.id(), target.track());
            case STANDARDS ->
                    standards.stream()
                            .map(StandardResult::standard)
                            .filter(standard -> standard.id().equals(target.id()))
                            .map(Standard::file)
                            .findFirst()
                            .orElse(null);
            default -> null;
        };
    }

    /** Null stands for the candidates of a programme without tracks. */
    private static String track(String programme, @Nullable String track) {
        return programme + "/" + (track == null ? "" : track);
    }

    private static Set<Word> meets(Report report, List<StandardResult> standards) {
        Set<Word> words = new HashSet<>();
        for (ProgrammeResult programme : report.programmes()) {
            words.add(new Word(programme.id(), programme.verdict().name()));
            for (CandidateResult way : programme.candidates()) {
                words.add(new Word(track(programme.id(), way.track()), way.verdict().name()));
                add(words, way);
            }
        }
        for (StandardResult standard : standards) {
            words.add(new Word(standard.standard().file(), standard.verdict().name()));
            standard.tracks().forEach(way -> add(words, way));
            if (standard.score() != null) {
                standard.score().indicators().stream()
                        .filter(one -> one.points().isExact())
                        .map(
                                one ->
                                        new Word(
                                                one.indicator().id(),
                                                one.points().least().toPlainString()))
                        .forEach(words::add);
            }
        }
        return words;
    }

    private static void add(Set<Word> words, CandidateResult way) {
        way.findings().forEach(f -> words.add(new Word(f.criterion().id(), f.status().name())));
    }

    /**
     * {@return what the cases know about a programme or standard}
     *
     * @param judged the programme or standard
     */
    public synchronized OfJudged coverage(Judged judged) {
        Reachable reachable = new Reachable(judged, rules);
        List<Counts<@Nullable Named, Verdict>> tracks = new ArrayList<>();
        if (judged instanceof Programme programme) {
            programme.tracks().forEach(track -> tracks.add(track(judged, track, reachable)));
            if (programme.tracks().isEmpty() && programme.candidates() != null) {
                tracks.add(track(judged, null, reachable));
            }
        }
        return new OfJudged(
                judged,
                counts(judged.file(), Verdict.class, reachable.verdicts()),
                tracks,
                judged.criteria().stream().map(one -> criterion(one, reachable)).toList(),
                judged.indicators().stream()
                        .filter(indicator -> !indicator.bands().isEmpty())
                        .map(indicator -> indicator(indicator, reachable))
                        .toList());
    }

    private Counts<@Nullable Named, Verdict> track(
            Judged judged, @Nullable Named track, Reachable reachable) {
        String id = track == null ? null : track.id();
        return new Counts<>(
                track, counts(track(judged.id(), id), Verdict.class, reachable.verdicts(id)));
    }

    private Counts<Criterion, Status> criterion(Criterion one, Reachable reachable) {
        return new Counts<>(one, counts(one.id(), Status.class, reachable.statuses(one)));
    }

    private Counts<Indicator, Integer> indicator(Indicator one, Reachable reachable) {
        return new Counts<>(
                one,
                reachable.points(one).stream()
                        .map(points -> count(one.id(), points, true))
                        .toList());
    }

    private <W extends Enum<W>> List<Count<W>> counts(String id, Class<W> type, Set<W> reachable) {
        return Arrays.stream(type.getEnumConstants())
                .map(word -> count(id, word, reachable.contains(word)))
                .toList();
    }

    private <W> Count<W> count(String id, W word, boolean reachable) {
        Word key = new Word(id, word instanceof Enum<?> one ? one.name() : word.toString());
        return new Count<>(word, stated.getOrDefault(key, 0), seen.getOrDefault(key, 0), reachable);
    }
}
