package org.huiqi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.SharedChecker.CHECKER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.huiqi.Ladder.Opened;
import org.huiqi.Ladder.Rung;
import org.huiqi.profile.Profile;
import org.huiqi.profile.TitleType;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.verdict.Verdict;
import org.junit.jupiter.api.Test;

class LadderTest {
    /** The trees rule out what a title does not open; here the rules are fired with every title. */
    @Test
    void a_title_opens_what_firing_with_it_says() {
        List<Opened> opened = new ArrayList<>();
        LongStream.range(0, 60)
                .mapToObj(seed -> Trees.profile(RandomProfile.tree(seed)))
                .forEach(profile -> opened.addAll(opened(profile)));
        assertThat(opened).hasSizeGreaterThan(20);
    }

    private static List<Opened> opened(Profile profile) {
        Set<String> ids = CHECKER.edition().programmeIds();
        Evaluation evaluation = CHECKER.pack().evaluate(profile, Sample.AS_OF);
        LadderMaker maker =
                new LadderMaker(CHECKER.pack(), evaluation, ids, evaluation::candidates);
        Map<String, Verdict> was = CHECKER.verdicts(profile, Sample.AS_OF);
        List<Opened> all = new ArrayList<>();
        for (Rung rung : maker.rungs()) {
            Profile with = maker.with(TitleType.valueOf(rung.standard().title()));
            Map<String, Verdict> is = CHECKER.verdicts(with, Sample.AS_OF);
            List<String> better =
                    rung.held() != null
                            ? List.of()
                            : ids.stream()
                                    .filter(id -> is.get(id).compareTo(was.get(id)) < 0)
                                    .toList();
            assertThat(rung.opens())
                    .as(rung.toString())
                    .extracting(o -> o.programme().id())
                    .containsExactlyElementsOf(better);
            rung.opens().forEach(o -> assertThat(o.is()).isEqualTo(is.get(o.programme().id())));
            all.addAll(rung.opens());
        }
        return all;
    }
}
