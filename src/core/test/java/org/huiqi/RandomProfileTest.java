package org.huiqi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.SharedChecker.CHECKER;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;
import org.junit.jupiter.api.Test;

class RandomProfileTest {

    @Test
    void every_verdict_occurs_among_random_profiles() {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        LongStream.range(0, 30)
                .mapToObj(seed -> Trees.profile(RandomProfile.tree(seed)))
                .flatMap(profile -> CHECKER.verdicts(profile, Sample.AS_OF).values().stream())
                .forEach(verdict -> verdicts.merge(verdict, 1, Integer::sum));
        assertThat(verdicts.keySet()).containsExactly(Verdict.values());
    }

    @Test
    void every_criterion_is_met_and_not_met_among_random_profiles() {
        Map<String, Set<Status>> seen = new TreeMap<>();
        LongStream.range(0, 240)
                .mapToObj(seed -> Trees.profile(RandomProfile.tree(seed)))
                .flatMap(p -> CHECKER.check(p, Sample.AS_OF, "").programmes().stream())
                .flatMap(programme -> programme.candidates().stream())
                .flatMap(candidate -> candidate.findings().stream())
                .forEach(
                        f ->
                                seen.computeIfAbsent(
                                                f.criterion().id(),
                                                id -> EnumSet.noneOf(Status.class))
                                        .add(f.status()));
        seen.values().removeIf(s -> s.containsAll(Arrays.asList(Status.MET, Status.NOT_MET)));
        // P04-05 admits every word that the field allows; no random firm is a champion.
        assertThat(seen).containsOnlyKeys("P03-01b", "P04-05");
    }
}
