package org.huiqi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huiqi.profile.AsOf;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.report.JsonReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How large a report becomes, and what ends a check. */
class ReportSizeTest {
    private static final LocalDate DAY = LocalDate.of(2024, 9, 20);
    private static final Checker CHECKER = SharedChecker.CHECKER;

    private static Profile with(String list, int entries) {
        String json =
                IntStream.range(0, entries)
                        .mapToObj(i -> "{\"id\": \"s" + i + "\"}")
                        .collect(
                                Collectors.joining(
                                        ",", "{\"format\": 1, \"" + list + "\": [", "]}"));
        ProfileReader reader = new ProfileReader(CHECKER.edition().criterionIds());
        Read read = reader.read(json.getBytes(StandardCharsets.UTF_8), "x", Format.JSON, DAY);
        return ((Read.Accepted) read).profile();
    }

    private static int found(Report report) {
        return report.programmes().stream()
                .flatMap(programme -> programme.candidates().stream())
                .mapToInt(candidate -> candidate.findings().size())
                .sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"consortia", "xinchuangEntries", "researchProjects", "titles"})
    void the_number_of_findings_is_known_before_the_check(String list) {
        for (int entries : new int[] {0, 1, 5}) {
            Profile profile =
                    list.equals("titles") ? Profile.builder().build() : with(list, entries);
            int expected =
                    CHECKER.edition().programmes().stream()
                            .mapToInt(programme -> CHECKER.findings(profile, programme))
                            .sum();
            assertThat(found(CHECKER.check(profile, DAY, "x"))).isEqualTo(expected);
        }
    }

    @Test
    void a_report_that_would_be_too_large_is_refused_by_the_list_that_makes_it_large() {
        Profile profile = with("consortia", 100);
        int findings = found(CHECKER.check(profile, DAY, "x", CheckOptions.of(Set.of("P14"))));
        ReportSize enough = new ReportSize(findings);
        assertThat(enough.fault(CHECKER, profile, "x", Set.of("P14"))).isEmpty();
        ReportSize tooFew = new ReportSize(findings - 1);
        assertThat(tooFew.fault(CHECKER, profile, "x", Set.of("P14")))
                .hasValueSatisfying(
                        fault ->
                                assertThat(fault.message().zh())
                                        .isEqualTo(
                                                "x consortia："
                                                        + findings
                                                        + " 条判定，报告太大；最多 "
                                                        + (findings - 1)
                                                        + " 条；请减少列表项，或只核对部分项目"));
        assertThat(tooFew.fault(CHECKER, profile, "x", Set.of("P09"))).isEmpty();
        assertThat(tooFew.fault(CHECKER, profile, "x", Set.of())).isPresent();
    }

    @Test
    void one_full_list_of_any_kind_is_allowed() {
        List<String> lists =
                CHECKER.edition().programmes().stream()
                        .map(programme -> programme.candidates())
                        .filter(list -> list != null)
                        .distinct()
                        .toList();
        assertThat(lists).hasSize(17);
        for (String list : lists) {
            assertThat(ReportSize.DEFAULT.fault(CHECKER, with(list, 200), "x", Set.of()))
                    .as(list)
                    .isEmpty();
        }
    }

    @Test
    void a_finding_takes_about_two_kilobytes() {
        Report report = CHECKER.check(with("xinchuangEntries", 100), DAY, "x");
        int bytes = JsonReport.pretty(report).getBytes(StandardCharsets.UTF_8).length;
        assertThat(bytes / found(report)).isBetween(1000, 3000);
    }

    @Test
    void a_check_can_be_ended_between_programmes_and_between_entries() {
        Profile profile = with("bonds", 30);
        AtomicInteger pauses = new AtomicInteger();
        CHECKER.check(profile, DAY, "x", new CheckOptions(Set.of(), pauses::incrementAndGet));
        assertThat(pauses.get()).isGreaterThan(27 + 30);
        assertThatThrownBy(
                        () ->
                                CHECKER.check(
                                        profile,
                                        DAY,
                                        "x",
                                        new CheckOptions(
                                                Set.of(),
                                                () -> {
                                                    throw new IllegalStateException("enough");
                                                })))
                .hasMessage("enough");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2201-01-01", "-0001-01-01", "+999999999-12-31"})
    void a_day_beyond_1900_to_2200_is_refused(String text) {
        LocalDate day = LocalDate.parse(text);
        Profile profile = Profile.builder().build();
        for (Runnable check :
                List.<Runnable>of(
                        () -> CHECKER.check(profile, day, "x"),
                        () -> CHECKER.check(profile, day, "x", CheckOptions.of(Set.of("P09"))),
                        () -> CHECKER.verdicts(profile, day),
                        () -> CHECKER.verdicts(List.of(), day),
                        () -> CHECKER.pack().size(profile, day))) {
            assertThatThrownBy(check::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the as-of day " + day + " is not in the years 1900 to 2200");
        }
    }

    @Test
    void the_first_and_the_last_day_are_checked() {
        Profile profile =
                Profile.builder()
                        .title(t -> t.type(org.huiqi.profile.TitleType.HNTE).validTo(AsOf.LAST))
                        .build();
        assertThat(CHECKER.check(profile, AsOf.FIRST, "x").programmes())
                .hasSize(SharedChecker.PROGRAMMES);
        assertThat(CHECKER.check(profile, AsOf.LAST, "x").programmes())
                .hasSize(SharedChecker.PROGRAMMES);
    }
}
