package org.huiqi.lab.coverage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.catalogue.Standard;
import org.huiqi.lab.Expectation;
import org.huiqi.lab.ExpectationTarget;
import org.huiqi.lab.Outcome;
import org.huiqi.lab.Outcome.Difference;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.ScoreFinding;
import org.huiqi.verdict.StandardResult;
import org.jspecify.annotations.Nullable;

/** Counts in how many cases each word was stated, and in how many it was only met. */
final class CoverageTally {

    /** A word of a criterion, a programme, a standard, an indicator or a track. */
    private record Word(String id, String word) {
        static Word of(String id, Object word) {
            return new Word(id, word instanceof Enum<?> one ? one.name() : word.toString());
        }
    }

    private final Map<Word, Integer> stated = new HashMap<>();
    private final Map<Word, Integer> seen = new HashMap<>();

    /** The name of a track here; null stands for the candidates of a programme without tracks. */
    static String track(String programme, @Nullable String track) {
        return programme + "/" + (track == null ? "" : track);
    }

    void add(Outcome outcome) {
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
        Set<Word> says = statedBy(outcome, standards);
        Set<Word> meets = met(report, standards);
        says.forEach(word -> stated.merge(word, 1, Integer::sum));
        meets.stream()
                .filter(word -> !says.contains(word))
                .forEach(word -> seen.merge(word, 1, Integer::sum));
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
    private static Set<Word> statedBy(Outcome outcome, List<StandardResult> standards) {
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

    /** What a place is counted under; null where it is not. */
    private static @Nullable String id(ExpectationTarget place, List<StandardResult> standards) {
        return switch (place.kind()) {
            case CRITERIA, VERDICTS, POINTS -> place.id();
            case TRACKS -> track(place.id(), place.track());
            case STANDARDS ->
                    standards.stream()
                            .map(StandardResult::standard)
                            .filter(standard -> standard.id().equals(place.id()))
                            .map(Standard::file)
                            .findFirst()
                            .orElse(null);
            default -> null;
        };
    }

    private static Set<Word> met(Report report, List<StandardResult> standards) {
        Set<Word> words = new HashSet<>();
        for (ProgrammeResult programme : report.programmes()) {
            words.add(Word.of(programme.id(), programme.verdict()));
            for (CandidateResult way : programme.candidates()) {
                words.add(Word.of(track(programme.id(), way.track()), way.verdict()));
                add(words, way);
            }
        }
        for (StandardResult standard : standards) {
            words.add(Word.of(standard.standard().file(), standard.verdict()));
            standard.tracks().forEach(way -> add(words, way));
            ScoreFinding score = standard.score();
            if (score != null) {
                score.indicators().stream()
                        .filter(one -> one.points().isExact())
                        .forEach(
                                one ->
                                        words.add(
                                                Word.of(
                                                        one.indicator().id(),
                                                        one.points().least().toPlainString())));
            }
        }
        return words;
    }

    private static void add(Set<Word> words, CandidateResult way) {
        way.findings().forEach(f -> words.add(Word.of(f.criterion().id(), f.status())));
    }

    /** What was counted for a word of a criterion, programme, standard, indicator or track. */
    <W> WordCoverage<W> of(String id, W word, boolean reachable) {
        Word key = Word.of(id, word);
        return new WordCoverage<>(
                word, reachable, stated.getOrDefault(key, 0), seen.getOrDefault(key, 0));
    }
}
