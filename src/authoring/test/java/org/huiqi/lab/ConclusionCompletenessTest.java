package org.huiqi.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.lab.ExpectationTarget.Kind;
import org.huiqi.verdict.ObligationState;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The project's cases state every obligation's states, and every track passed and failed. */
class ConclusionCompletenessTest {

    private static List<Programme> programmes() {
        return ProjectCases.CHECKER.edition().programmes();
    }

    private static List<Expectation> expectations(Kind kind) {
        return ProjectCases.outcomes().stream()
                .flatMap(outcome -> outcome.of().expectations().stream())
                .filter(expectation -> expectation.target().kind() == kind)
                .toList();
    }

    private static String way(Expectation one) {
        return way(one.target().id(), one.target().track(), Verdict.valueOf(one.expected()));
    }

    private static String way(String programme, @Nullable String track, Verdict verdict) {
        return programme + "/" + track + " " + verdict;
    }

    @Test
    void everyStateOfEveryObligationIsStated() {
        Set<String> stated =
                expectations(Kind.OBLIGATIONS).stream()
                        .map(one -> one.target().id() + " " + one.expected())
                        .collect(Collectors.toSet());
        programmes().stream()
                .flatMap(programme -> programme.obligations().stream())
                .forEach(
                        obligation -> {
                            for (ObligationState state : ObligationState.values()) {
                                assertThat(stated).contains(obligation.id() + " " + state);
                            }
                        });
    }

    @Test
    void everyTrackIsStatedPassedAndFailed() {
        Set<String> stated = new HashSet<>();
        expectations(Kind.TRACKS).forEach(one -> stated.add(way(one)));
        expectations(Kind.VERDICTS).forEach(one -> stated.add(way(one)));
        for (Programme programme : programmes()) {
            if (programme.tracks().isEmpty()) {
                passedAndFailed(stated, programme.id(), null);
            }
            for (Named track : programme.tracks()) {
                passedAndFailed(stated, programme.id(), track.id());
            }
        }
    }

    private static void passedAndFailed(
            Set<String> stated, String programme, @Nullable String track) {
        assertThat(stated)
                .contains(way(programme, track, Verdict.NOT_ELIGIBLE))
                .containsAnyOf(
                        way(programme, track, Verdict.ELIGIBLE),
                        way(programme, track, Verdict.CONDITIONAL));
    }
}
