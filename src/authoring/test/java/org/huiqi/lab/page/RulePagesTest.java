package org.huiqi.lab.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huiqi.CancellationToken;
import org.huiqi.Checker;
import org.huiqi.SharedChecker;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.lab.CaseSuite;
import org.huiqi.lab.Outcome;
import org.huiqi.lab.coverage.Coverage;
import org.huiqi.lab.diff.Threshold;
import org.huiqi.rules.compile.PackCompiler;
import org.huiqi.rules.lint.Reviews;
import org.huiqi.text.Language;
import org.huiqi.verdict.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every condition beside its clause, its rule, its cases, and what another number would mean. */
class RulePagesTest {
    private static final Checker CHECKER = SharedChecker.CHECKER;
    private static final LocalDate DAY = LocalDate.of(2024, 9, 20);
    private static final CancellationToken NEVER = CancellationToken.NONE;

    private static final String CASES =
            """
            firm: {format: 1, subject: {type: ENTERPRISE, legalPerson: true, mainlandRegistered: true}}
            asOf: 2024-09-20
            cases:
            - {name: 企业，符合, expect: {criteria: {P01-01: MET}}}
            - {name: 类型未填, remove: [subject.type], expect: {criteria: {P01-01: UNKNOWN}}}
            - {name: 预期有误的用例, expect: {criteria: {P01-01: NOT_MET}}}
            - {name: 别的项目, expect: {criteria: {P09-01: MET}}}
            """;

    @TempDir private Path folder;

    private static RulePages pages(CaseSuite suite) {
        return new RulePages(CHECKER, () -> PackFiles.builtIn(CHECKER.edition().id()), () -> suite);
    }

    private static RulePages pages() {
        return pages(CaseSuite.read(List.of()));
    }

    private RulePages pagesOf(String cases) throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), cases);
        return pages(CaseSuite.read(List.of(file)));
    }

    private static RulesHtml html(RulePages pages, Language language) {
        RulesHtml.Evidence evidence = new RulesHtml.Evidence(List.of("2024q3"), true, "facts");
        return new RulesHtml(pages, evidence, language);
    }

    private static Judged judged(RulePages pages, String file) {
        return pages.judged(file).orElseThrow();
    }

    @Test
    void every_condition_of_the_edition_has_its_rule_its_facts_and_its_clause() {
        RulePages pages = pages();
        CHECKER.edition()
                .judged()
                .forEach(
                        one ->
                                assertThat(pages.conditions(one))
                                        .as(one.file())
                                        .hasSizeGreaterThanOrEqualTo(one.criteria().size())
                                        .allSatisfy(
                                                view -> {
                                                    assertThat(view.text())
                                                            .startsWith("// ")
                                                            .contains("rule \"" + view.id() + '"')
                                                            .endsWith("\nend");
                                                    assertThat(view.text().split("\\brule \""))
                                                            .hasSize(2);
                                                    assertThat(view.facts()).isNotEmpty();
                                                }));
    }

    @Test
    void every_number_of_every_rule_is_found_in_its_file_and_changed_alone() {
        RulePages pages = pages();
        List<String> tried = new ArrayList<>();
        for (Judged one : CHECKER.edition().judged().toList()) {
            String file = pages.maker().source(one).text();
            for (Condition view : pages.conditions(one)) {
                for (Condition.Tunable number : view.numbers()) {
                    String to =
                            number.isDay()
                                    ? LocalDate.parse(number.value()).plusDays(40).toString()
                                    : new BigDecimal(number.value())
                                            .add(new BigDecimal("1.5"))
                                            .toString();
                    Threshold threshold =
                            whole(view, number.name())
                                    ? pages.threshold(number.name(), integer(number.value()))
                                    : pages.threshold(number.name(), to);
                    String edited = pages.edited(one, threshold);
                    assertThat(changedLines(file, edited)).as(number.name()).isEqualTo(1);
                    tried.add(number.name());
                }
            }
        }
        assertThat(tried).hasSizeGreaterThan(100).doesNotHaveDuplicates().contains("P14-07");
    }

    /** A count takes whole numbers only. */
    private static boolean whole(Condition view, String number) {
        Threshold threshold = Threshold.of(view.rule()).get(number);
        return threshold.value() instanceof BigDecimal
                && threshold.at().literals().stream()
                        .noneMatch(l -> l.value() instanceof BigDecimal);
    }

    private static String integer(String value) {
        return new BigDecimal(value).add(BigDecimal.ONE).toPlainString();
    }

    private static long changedLines(String before, String after) {
        List<String> was = before.lines().toList();
        List<String> is = after.lines().toList();
        assertThat(is).hasSameSizeAs(was);
        return Stream.iterate(0, i -> i < was.size(), i -> i + 1)
                .filter(i -> !was.get(i).equals(is.get(i)))
                .count();
    }

    @ParameterizedTest
    @CsvSource({"ZH, 读取的事实", "EN, Facts that it reads"})
    void a_page_shows_both_wordings_the_clause_the_rule_and_what_it_reads(
            Language language, String heading) {
        RulePages pages = pages();
        String page = html(pages, language).page(judged(pages, "P14"));
        assertThat(page)
                .contains(heading)
                .contains("创新型企业、行业龙头企业")
                .contains("sales revenue of 2023 in principle at least 1 billion yuan")
                .contains("申报要求（二）2")
                .contains("Applicant( salesRevenue( 2023 ) &gt;= 100000 )")
                .contains("years.2023.salesRevenue")
                .contains("name=\"number\" value=\"P14-07\"")
                .contains("rules/2024q3/P14.drl", "seeds/2024q3/P14.yaml")
                .doesNotContain("http://", "https://", "<style", " style=", " onclick=")
                .containsOnlyOnce("<script");
    }

    @Test
    void cases_are_told_with_their_outcome_by_the_condition_that_they_rest_on() throws IOException {
        RulePages pages = pagesOf(CASES);
        String found = html(pages, Language.ZH).cases(judged(pages, "P01"), NEVER);
        assertThat(found)
                .contains("3 个用例，1 个未通过")
                .contains("企业，符合", "类型未填", "预期有误的用例")
                .contains("+ 实际 MET")
                .doesNotContain("别的项目");
        assertThat(found.indexOf("预期有误的用例")).isLessThan(found.indexOf("企业，符合"));
    }

    /** With a gap and without one: what cases meet in passing counts where none states it. */
    @Test
    void a_band_has_the_cases_that_state_its_points() throws IOException {
        RulePages pages =
                pagesOf(
                        """
                        firm: {format: 1}
                        asOf: 2024-09-20
                        cases:
                        - {name: 五分, set: {years.2023.revenue: 8000, years.2023.rdExpense: 80}, expect: {points: {IN-2: 5}}}
                        - {name: 十分, set: {years.2023.revenue: 8000, years.2023.rdExpense: 160}, expect: {points: {IN-2: 10}}}
                        - {name: 未知, expect: {points: {IN-2: {least: 0, most: 20}}}}
                        """);
        Judged judged = judged(pages, "innovative-2022");
        RulePages.CaseFindings found = pages.findings(judged, NEVER);
        for (Condition band : pages.conditions(judged)) {
            if ("IN-2".equals(band.indicator())) {
                assertThat(found.restingOn(band))
                        .extracting(outcome -> outcome.of().name())
                        .containsExactlyElementsOf(
                                switch (band.rule().points()) {
                                    case 5 -> List.of("五分", "未知");
                                    case 10 -> List.of("十分", "未知");
                                    default -> List.of("未知");
                                });
            }
        }
        assertThat(found.outcomes()).hasSize(3).allMatch(Outcome::passed);
    }

    @Test
    void coverage_is_that_of_the_command() throws IOException {
        RulePages pages = pagesOf(CASES);
        RulePages.CaseFindings found = pages.findings(judged(pages, "P01"), NEVER);
        Coverage coverage =
                Coverage.of(
                        CHECKER, CaseSuite.read(List.of(folder.resolve("x.yaml"))).run(CHECKER));
        List<Coverage.Counts<Criterion, Status>> expected =
                coverage.programmes().stream()
                        .filter(one -> one.judged().id().equals("P01"))
                        .findFirst()
                        .orElseThrow()
                        .criteria();
        assertThat(found.coverage().criteria()).isEqualTo(expected);
        assertThat(expected).anyMatch(one -> one.reachable().size() > one.gaps().size());
        assertThat(found.coverage("P01-02").counts()).anyMatch(word -> word.seen() == 4);
    }

    @Test
    void cases_run_once_and_end_where_they_have_to() throws IOException {
        RulePages pages = pagesOf(CASES);
        CancellationToken over =
                () -> {
                    throw new IllegalStateException("over");
                };
        Judged judged = judged(pages, "P01");
        assertThatThrownBy(() -> pages.findings(judged, over)).hasMessageContaining("over");
        RulePages.CaseFindings found = pages.findings(judged, NEVER);
        assertThat(pages.findings(judged, over)).isSameAs(found);
    }

    @Test
    void mutants_that_no_case_notices_are_told_with_the_value_that_tells_them() throws IOException {
        RulePages pages =
                pagesOf(
                        """
                        firm: {format: 1, subject: {type: ENTERPRISE, legalPerson: true, mainlandRegistered: true}}
                        asOf: 2024-09-20
                        cases:
                        - {name: 企业，符合, expect: {criteria: {P01-01: MET}}}
                        """);
        Judged judged = judged(pages, "P01");
        RulePages.Survivors survivors = pages.survivors(judged, "P01-01", NEVER);
        assertThat(survivors.result().killed()).isPositive();
        assertThat(survivors.result().survivors())
                .isNotEmpty()
                .allMatch(one -> one.mutant().id().equals("P01-01"));
        assertThat(html(pages, Language.ZH).survivors(survivors))
                .contains("data-survivors=\"" + survivors.result().survivors().size() + '"')
                .contains("取值 UNIVERSITY 时两者不同");
    }

    @Test
    void a_review_is_valid_until_wording_or_rule_change() {
        PackFiles demo = PackFiles.in(Path.of("src/authoring/test/resources/packs/2025demo"));
        Reviews reviews = new Reviews(demo);
        Reviews.Reviewed condition = reviews.conditions().get("P08-06");
        String signed = Reviews.signed(demo.seed("P08.yaml").orElseThrow(), condition, "张三", DAY);
        assertThat(review(with(demo, signed))).contains("张三，2024-09-20，此后未改");
        String reworded = signed.replace(condition.criterion().requirement().zh(), "改过的要求");
        assertThat(review(with(demo, reworded))).contains("张三，2024-09-20；此后措辞或规则改过");
    }

    private static PackFiles with(PackFiles files, String seed) {
        TreeMap<String, String> seeds = new TreeMap<>(files.seeds());
        seeds.put("P08.yaml", seed);
        return new PackFiles(
                files.name(), files.edition(), seeds, files.rules(), files.standards());
    }

    private static String review(PackFiles files) {
        Checker checker = Checker.of(PackCompiler.load(files));
        RulePages pages = new RulePages(checker, () -> files, () -> CaseSuite.read(List.of()));
        return html(pages, Language.ZH).page(judged(pages, "P08"));
    }
}
