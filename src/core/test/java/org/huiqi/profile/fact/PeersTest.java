package org.huiqi.profile.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huiqi.Sample;
import org.huiqi.Trees;
import org.huiqi.profile.Count;
import org.huiqi.profile.Ternary;
import org.huiqi.profile.candidate.Course;
import org.huiqi.profile.candidate.XinchuangEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            delimiter = '|',
            textBlock =
                    """
                    # the entry             | another entry                     | overlap
                    kind: CASE, field: 医疗 | , kind: CASE, field: 医疗         | true
                    kind: CASE, field: 医疗 | , kind: SOLUTION, field: 医疗     | true
                    kind: CASE, field: 医疗 | , kind: SOLUTION, field: " 医疗 " | true
                    kind: CASE, field: 医疗 | , kind: SOLUTION, field: 政务     | false
                    kind: CASE, field: 医疗 | , kind: BENCHMARK, field: 医疗    | false
                    kind: CASE, field: 医疗 | , kind: BENCHMARK                 | false
                    kind: CASE, field: 医疗 | , field: 医疗                     | ?
                    kind: CASE, field: 医疗 | , field: 政务                     | false
                    kind: CASE, field: 医疗 | , kind: CASE                      | ?
                    kind: CASE              | , kind: CASE, field: 医疗         | ?
                    kind: CASE              | , kind: BENCHMARK, field: 医疗    | false
                    kind: CASE              | , kind: CASE                      | ?
                    kind: BENCHMARK, field: 医疗 | , kind: CASE, field: 医疗    | true
                    """)
    void two_solutions_or_cases_overlap_in_the_same_field(
            String entry, String other, @Nullable Boolean expected) {
        List<XinchuangEntry> all =
                Sample.profile("xinchuangEntries: [{id: a, " + entry + "}, {id: b" + other + "}]")
                        .xinchuangEntries();
        assertThat(new FieldOverlap(all.get(0), FieldOverlap.peers(all)).withAnother())
                .isEqualTo(expected);
        List<XinchuangEntry> alone = all.subList(0, 1);
        assertThat(new FieldOverlap(all.get(0), FieldOverlap.peers(alone)).withAnother()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a,             1, 1",
                "a b c,         1, 1",
                "a a b a,       3, 3",
                "a aa,          1, 1",
                "a ' a ',       2, 2",
                "a a ~,         2, 3",
                "a a a a ~ ~,   4, 6",
                "~,             1, 1",
                "~ a b,         1, 3",
                "~ ~ ~ ~,       1, 4"
            })
    void a_course_without_a_lecturer_may_be_anybodys(String lecturers, int least, int most) {
        String courses =
                Pattern.compile("'.*?'|\\S+")
                        .matcher(lecturers)
                        .results()
                        .map(name -> "{id: c" + name.start() + ", lecturer: " + name.group() + "}")
                        .collect(Collectors.joining(", ", "courses: [", "]"));
        List<Course> all = Sample.profile(courses).courses();
        assertThat(new LecturerLoad(all.get(0), LecturerLoad.peers(all)).courses())
                .isEqualTo(new Count(least, most));
    }

    @Test
    void what_is_missing_stands_in_the_order_of_the_list() {
        List<XinchuangEntry> all =
                Sample.profile(
                                "xinchuangEntries: [{id: a, field: 医疗}, {id: b, kind: CASE},"
                                        + " {id: c, kind: CASE, field: 医疗}, {id: d, field: 政务},"
                                        + " {id: e}]")
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
