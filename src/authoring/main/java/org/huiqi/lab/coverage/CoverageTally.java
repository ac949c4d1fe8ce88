package org.huiqi.lab.coverage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.lab.Difference;
import org.huiqi.lab.Expectation;
import org.huiqi.lab.Outcome;
import org.huiqi.lab.Place;
import org.huiqi.verdict.CandidateResult;
import org.jspecify.annotations.Nullable;

/** Counts in how many cases each word was stated, and in how many it was only met. */
final class CoverageTally {

    /** A word of a criterion, a programme or a track. */
    private record Word(String id, String word) {
        static Word of(String id, Enum<?> word) {
            return new Word(id, word.name());
        }
    }

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
            Place place = expectation.place();
            boolean counts =
                    switch (place.kind()) {
                        case CRITERIA, VERDICTS, TRACKS -> !wrong.contains(expectation);
                        default -> false;
                    };
            if (counts) {
                boolean way = place.kind() == Place.Kind.TRACKS;
                String id = way ? track(place.id(), place.track()) : place.id();
                words.add(new Word(id, expectation.expected()));
            }
        }
        return words;
    }

    private static Set<Word> met(Report report) {
        Set<Word> words = new HashSet<>();
        for (ProgrammeResult programme : report.programmes()) {
            words.add(Word.of(programme.id(), programme.verdict()));
            for (CandidateResult way : programme.candidates()) {
                words.add(Word.of(track(programme.id(), way.track()), way.verdict()));
                way.findings().forEach(f -> words.add(Word.of(f.criterion().id(), f.status())));
            }
        }
        return words;
    }

    /** What was counted for a word of a criterion, programme or {@link #track}. */
    <W extends Enum<W>> WordCoverage<W> of(String id, W word, boolean reachable) {
        Word key = Word.of(id, word);
        return new WordCoverage<>(
                word, reachable, stated.getOrDefault(key, 0), seen.getOrDefault(key, 0));
    }
}
