package org.huiqi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.SharedChecker.CHECKER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huiqi.catalogue.Programme;
import org.huiqi.report.JsonReport;
import org.huiqi.verdict.FactRead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Twice the entries are twice the work, counted in what is written. */
class ReportGrowthTest {
    private static final int FEW = 60;

    static Stream<String> lists() {
        return Sample.EDITION.programmes().stream()
                .map(Programme::candidates)
                .filter(list -> list != null)
                .distinct();
    }

    private static List<Map<String, Object>> entries(int count, Map<String, Object> alike) {
        return IntStream.range(0, count)
                .mapToObj(
                        i -> {
                            Map<String, Object> entry = new LinkedHashMap<>(alike);
                            entry.put("id", "s" + (1000 + i));
                            return entry;
                        })
                .toList();
    }

    private static Report report(Map<String, Object> lists) {
        Map<String, Object> tree = new LinkedHashMap<>(lists);
        tree.put("format", 1);
        return CHECKER.check(Trees.profile(tree), Sample.AS_OF, "x");
    }

    private static long work(String list, int count, Map<String, Object> alike) {
        Map<String, Object> titles = Map.of("type", "HNTE", "issuedOn", "2023-01-01");
        List<Map<String, Object>> held = IntStream.range(0, count).mapToObj(i -> titles).toList();
        return JsonReport.line(report(Map.of(list, entries(count, alike), "titles", held)))
                .length();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_report_grows_with_its_lists_and_no_faster(String list) {
        assertThat(work(list, 2 * FEW, Map.of())).isLessThan(21 * work(list, FEW, Map.of()) / 10);
    }

    @Test
    void entries_that_have_much_in_common_make_it_grow_no_faster() {
        for (Map.Entry<String, Map<String, Object>> alike :
                Map.<String, Map<String, Object>>of(
                                "xinchuangEntries",
                                Map.of("kind", "CASE", "field", "医疗"),
                                "courses",
                                Map.of("lecturer", "甲"))
                        .entrySet()) {
            assertThat(work(alike.getKey(), 2 * FEW, alike.getValue()))
                    .isLessThan(21 * work(alike.getKey(), FEW, alike.getValue()) / 10);
        }
    }

    @Test
    void a_fact_names_twenty_entries_and_says_how_many_more_count() {
        FactRead same =
                report(
                                Map.of(
                                        "xinchuangEntries",
                                        entries(FEW, Map.of("kind", "CASE", "field", "医疗"))))
                        .programme("P11")
                        .candidates()
                        .get(0)
                        .findings()
                        .stream()
                        .filter(finding -> finding.criterion().id().equals("P11-04c"))
                        .flatMap(finding -> finding.facts().stream())
                        .filter(fact -> fact.path().equals("xinchuangEntries"))
                        .findFirst()
                        .orElseThrow();
        assertThat((List<?>) same.value()).hasSize(20);
        assertThat(same.more()).isEqualTo(FEW - 21);
    }
}
