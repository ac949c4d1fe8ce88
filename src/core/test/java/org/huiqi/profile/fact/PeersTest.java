package org.huiqi.profile.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.huiqi.Trees;
import org.huiqi.profile.Ternary;
import org.huiqi.profile.candidate.XinchuangEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeersTest {
    private static final int MANY = 200;

    private static List<XinchuangEntry> entries(int count, Random random) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> entry = new LinkedHashMap<>(Map.of("id", "s" + i));
            if (random.nextInt(4) > 0) {
                entry.put("kind", List.of("CASE", "BENCHMARK", "SOLUTION").get(random.nextInt(3)));
            }
            if (random.nextInt(4) > 0) {
                entry.put("field", List.of("医疗", "政务", "金融").get(random.nextInt(3)));
            }
            entries.add(entry);
        }
        return Trees.profile(Map.of("format", 1, "xinchuangEntries", entries)).xinchuangEntries();
    }

    /** Asks each other entry, one by one. */
    private static @Nullable Boolean overlaps(XinchuangEntry entry, List<XinchuangEntry> all) {
        return Ternary.any(
                all.stream().filter(other -> other != entry).toList(),
                other ->
                        Ternary.and(
                                other.isSolutionOrCase(),
                                entry.field() == null || other.field() == null
                                        ? null
                                        : (Boolean) other.field().equals(entry.field())));
    }

    @Test
    void the_answers_are_those_of_asking_every_other_entry() {
        Random random = new Random(16);
        for (int round = 0; round < 400; round++) {
            List<XinchuangEntry> all = entries(random.nextInt(12), random);
            Peers<XinchuangEntry> peers = FieldOverlap.peers(all);
            for (XinchuangEntry entry : all) {
                FieldOverlap overlap = new FieldOverlap(entry, peers);
                Boolean expected = overlaps(entry, all);
                assertThat(overlap.withAnother()).as("%s in %s", entry, all).isEqualTo(expected);
                assertThat(overlap.matches() > 0).isEqualTo(Boolean.TRUE.equals(expected));
                assertThat(overlap.matching()).hasSize(overlap.matches());
                if (expected == null) {
                    assertThat(overlap.missing()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void what_is_missing_stands_in_the_order_of_the_list() {
        List<XinchuangEntry> all =
                Trees.profile(
                                Map.of(
                                        "format",
                                        1,
                                        "xinchuangEntries",
                                        List.of(
                                                Map.of("id", "a", "field", "医疗"),
                                                Map.of("id", "b", "kind", "CASE"),
                                                Map.of("id", "c", "kind", "CASE", "field", "医疗"),
                                                Map.of("id", "d", "field", "政务"),
                                                Map.of("id", "e"))))
                        .xinchuangEntries();
        Peers<XinchuangEntry> peers = FieldOverlap.peers(all);
        assertThat(new FieldOverlap(all.get(2), peers).missing())
                .containsExactly(
                        "xinchuangEntries[a].kind",
                        "xinchuangEntries[b].field",
                        "xinchuangEntries[e].field",
                        "xinchuangEntries[e].kind");
        assertThat(new FieldOverlap(all.get(1), peers).missing())
                .containsExactly(
                        "xinchuangEntries[b].field",
                        "xinchuangEntries[a].kind",
                        "xinchuangEntries[d].kind",
                        "xinchuangEntries[e].field",
                        "xinchuangEntries[e].kind");
    }

    @Test
    void to_ask_of_each_entry_is_work_for_each_entry_not_for_each_pair() {
        List<XinchuangEntry> all = entries(MANY, new Random(16));
        int[] looks = {0};
        Peers<XinchuangEntry> peers =
                Peers.of(
                        all,
                        entry -> {
                            looks[0]++;
                            return entry.field();
                        },
                        XinchuangEntry::isSolutionOrCase);
        int named =
                IntStream.range(0, MANY)
                        .map(
                                i -> {
                                    FieldOverlap overlap = new FieldOverlap(all.get(i), peers);
                                    overlap.withAnother();
                                    return overlap.matching().size() + overlap.missing().size();
                                })
                        .sum();
        assertThat(looks[0]).isLessThan(10 * MANY);
        assertThat(named).isLessThan((3 * Siblings.MOST + 1) * MANY);
    }
}
