package org.huiqi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiqi.SharedChecker.CHECKER;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.AsOf;
import org.huiqi.profile.Profile;
import org.huiqi.profile.TitleType;
import org.huiqi.report.JsonContent;
import org.huiqi.report.JsonReport;
import org.huiqi.verdict.FactRead;
import org.huiqi.verdict.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How large a report becomes, and what ends a check. */
class ReportSizeTest {
    private static final int FEW = 60;
    private static final LocalDate DAY = Sample.AS_OF;

    static List<String> lists() {
        List<String> lists =
                CHECKER.edition().programmes().stream()
                        .map(Programme::candidates)
                        .filter(list -> list != null)
                        .distinct()
                        .toList();
        assertThat(lists).hasSize(17);
        return lists;
    }

    /** A firm with so many entries alike in a list, and as many titles as it is told. */
    private static Profile with(String list, int count, Map<String, Object> alike, int titles) {
        List<Map<String, Object>> entries =
                IntStream.range(0, count)
                        .mapToObj(
                                i -> {
                                    Map<String, Object> entry = new LinkedHashMap<>(alike);
                                    entry.put("id", "s" + (1000 + i));
                                    return entry;
                                })
                        .toList();
        Map<String, String> title = Map.of("type", "HNTE", "issuedOn", "2023-01-01");
        Map<String, Object> tree = new LinkedHashMap<>(Map.of("format", 1, list, entries));
        if (titles > 0) {
            tree.put("titles", IntStream.range(0, titles).mapToObj(i -> title).toList());
        }
        return Trees.profile(tree);
    }

    private static Profile with(String list, int count) {
        return with(list, count, Map.of(), 0);
    }

    private static Stream<Finding> findings(Report report) {
        return report.programmes().stream()
                .flatMap(programme -> programme.candidates().stream())
                .flatMap(candidate -> candidate.findings().stream());
    }

    @ParameterizedTest
    @ValueSource(strings = {"consortia", "xinchuangEntries", "researchProjects"})
    void the_number_of_findings_is_known_before_the_check(String list) {
        for (Profile profile :
                List.of(Profile.builder().build(), with(list, 0), with(list, 1), with(list, 5))) {
            int expected =
                    CHECKER.edition().programmes().stream()
                            .mapToInt(programme -> CHECKER.pack().findings(profile, programme))
                            .sum();
            assertThat(findings(CHECKER.check(profile, DAY, "x"))).hasSize(expected);
        }
    }

    @Test
    void a_report_that_would_be_too_large_is_refused_by_the_list_that_makes_it_large() {
        Profile profile = with("consortia", 100);
        Report report = CHECKER.check(profile, DAY, "x", CheckOptions.of(Set.of("P14")));
        int findings = (int) findings(report).count();
        ReportSize tooFew = new ReportSize(findings - 1);
        assertThat(new ReportSize(findings).fault(CHECKER, profile, "x", Set.of("P14"))).isEmpty();
        assertThat(tooFew.fault(CHECKER, profile, "x", Set.of("P14")))
                .map(fault -> fault.message().zh())
                .hasValue(
                        "x consortia："
                                + findings
                                + " 条判定，报告太大；最多 "
                                + (findings - 1)
                                + " 条；请减少列表项，或只核对部分项目");
        assertThat(tooFew.fault(CHECKER, profile, "x", Set.of("P09"))).isEmpty();
        assertThat(tooFew.fault(CHECKER, profile, "x", Set.of())).isPresent();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void one_full_list_of_any_kind_is_allowed_and_a_report_grows_no_faster_than_its_lists(
            String list) {
        assertThat(ReportSize.DEFAULT.fault(CHECKER, with(list, 200), "x", Set.of())).isEmpty();
        assertThatItGrowsNoFaster(list, Map.of());
    }

    @ParameterizedTest
    @CsvSource({"xinchuangEntries, kind, CASE, field, 医疗", "courses, lecturer, 甲, lecturer, 甲"})
    void entries_that_have_much_in_common_make_it_grow_no_faster(
            String list, String one, String value, String other, String otherValue) {
        Map<String, Object> alike = new LinkedHashMap<>(Map.of(one, value));
        alike.put(other, otherValue);
        assertThatItGrowsNoFaster(list, alike);
    }

    /** Twice the entries are twice the work, counted in what is written. */
    private static void assertThatItGrowsNoFaster(String list, Map<String, Object> alike) {
        assertThat(work(list, 2 * FEW, alike)).isLessThan(21 * work(list, FEW, alike) / 10);
    }

    private static long work(String list, int count, Map<String, Object> alike) {
        return JsonReport.line(
                        CHECKER.check(with(list, count, alike, count), DAY, "x"), JsonContent.FULL)
                .length();
    }

    @Test
    void a_fact_names_twenty_entries_and_says_how_many_more_count() {
        Profile profile = with("xinchuangEntries", FEW, Map.of("kind", "CASE", "field", "医疗"), 0);
        FactRead same =
                findings(CHECKER.check(profile, DAY, "x", CheckOptions.of(Set.of("P11"))))
                        .filter(finding -> finding.criterion().id().equals("P11-04c"))
                        .flatMap(finding -> finding.facts().stream())
                        .filter(fact -> fact.path().equals("xinchuangEntries"))
                        .findFirst()
                        .orElseThrow();
        assertThat((List<?>) same.value()).hasSize(20);
        assertThat(same.more()).isEqualTo(FEW - 21);
    }

    @Test
    void a_finding_takes_about_two_kilobytes() {
        Report report = CHECKER.check(with("xinchuangEntries", 100), DAY, "x");
        int bytes =
                JsonReport.pretty(report, JsonContent.FULL).getBytes(StandardCharsets.UTF_8).length;
        assertThat(bytes / findings(report).count()).isBetween(1000L, 3000L);
    }

    @Test
    void a_check_can_be_ended_between_programmes_and_between_entries() {
        Profile profile = with("bonds", 30);
        AtomicInteger pauses = new AtomicInteger();
        CHECKER.check(profile, DAY, "x", new CheckOptions(Set.of(), pauses::incrementAndGet));
        assertThat(pauses.get()).isGreaterThan(27 + 30);
        CheckOptions ended =
                new CheckOptions(
                        Set.of(),
                        () -> {
                            throw new IllegalStateException("enough");
                        });
        assertThatThrownBy(() -> CHECKER.check(profile, DAY, "x", ended)).hasMessage("enough");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2201-01-01", "-0001-01-01", "+999999999-12-31"})
    void a_day_beyond_1900_to_2200_is_refused(LocalDate day) {
        Profile profile = Profile.builder().build();
        for (Runnable check :
                List.<Runnable>of(
                        () -> CHECKER.check(profile, day, "x"),
                        () -> CHECKER.check(profile, day, "x", CheckOptions.of(Set.of("P09"))),
                        () -> CHECKER.verdicts(profile, day),
                        () -> CHECKER.pack().size(profile, day))) {
            assertThatThrownBy(check::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the as-of day " + day + " is not in the years 1900 to 2200");
        }
    }

    @Test
    void the_first_and_the_last_day_are_checked() {
        Profile profile =
                Profile.builder().title(t -> t.type(TitleType.HNTE).validTo(AsOf.LAST)).build();
        for (LocalDate day : List.of(AsOf.FIRST, AsOf.LAST)) {
            assertThat(CHECKER.check(profile, day, "x").programmes())
                    .hasSize(SharedChecker.PROGRAMMES);
        }
    }
}
