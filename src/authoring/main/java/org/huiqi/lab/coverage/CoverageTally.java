package org.huiqi.lab.coverage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.lab.CriterionExpectation;
import org.huiqi.lab.Difference;
import org.huiqi.lab.Expectation;
import org.huiqi.lab.Outcome;
import org.huiqi.lab.TrackExpectation;
import org.huiqi.lab.VerdictExpectation;
import org.huiqi.verdict.CandidateResult;
import org.jspecify.annotations.Nullable;

/** Counts in how many cases each word was stated, and in how many it was only met. */
final class CoverageTally {

    /** A word of a criterion, a programme or a track. */
    private record Word(String id, Enum<?> word) {}

    private final Map<Word, Integer> stated = new HashMap<>();
    private final Map<Word, Integer> seen = new HashMap<>();

    /** The name of a track here; null stands for the candidates of a programme without tracks. */
    static String track(String programme, @Nullable String track) {
        return programme + "/" + (track == null ? "" : track);
    }

    void add(Outcome outcome) {
        if (outcome.report() == null) {
            return;
        }
        Set<Word> says = statedBy(outcome);
        Set<Word> meets = met(outcome.report());
        says.forEach(word -> stated.merge(word, 1, Integer::sum));
        meets.stream()
                .filter(word -> !says.contains(word))
                .forEach(word -> seen.merge(word, 1, Integer::sum));
    }

    /** What a case states rightly. */
    private static Set<Word> statedBy(Outcome outcome) {
        Set<Expectation> wrong =
                outcome.differences().stream()
                        .map(Difference::expectation)
                        .collect(Collectors.toSet());
        Set<Word> words = new HashSet<>();
        for (Expectation expectation : outcome.of().expectations()) {
            if (wrong.contains(expectation)) {
                continue;
            }
            if (expectation instanceof CriterionExpectation one) {
                words.add(new Word(one.criterion(), one.status()));
            } else if (expectation instanceof TrackExpectation one) {
                words.add(new Word(track(one.programme(), one.track()), one.verdict()));
            } else if (expectation instanceof VerdictExpectation one) {
                words.add(new Word(one.programme(), one.verdict()));
            }
        }
        return words;
    }

    private static Set<Word> met(Report report) {
        Set<Word> words = new HashSet<>();
        for (ProgrammeResult programme : report.programmes()) {
            words.add(new Word(programme.id(), programme.verdict()));
            for (CandidateResult way : programme.candidates()) {
                words.add(new Word(track(programme.id(), way.track()), way.verdict()));
                way.findings().forEach(f -> words.add(new Word(f.criterion().id(), f.status())));
            }
        }
        return words;
    }

    /** What was counted for a word of a criterion, programme or {@link #track}. */
    <W extends Enum<W>> WordCoverage<W> of(String id, W word, boolean reachable) {
        Word key = new Word(id, word);
        return new WordCoverage<>(
                word, reachable, stated.getOrDefault(key, 0), seen.getOrDefault(key, 0));
    }
}
