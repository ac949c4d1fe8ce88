package org.huiqi.lab.diff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.huiqi.Checker;
import org.huiqi.SharedChecker;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.document.RecordJson;
import org.huiqi.document.TextPrinter;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.profile.reading.Tree;
import org.huiqi.report.print.HtmlRenderer;
import org.huiqi.report.print.MarkdownRenderer;
import org.huiqi.rules.compile.PackCompiler;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.text.Language;
import org.huiqi.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of rules are tried without a file being changed. */
class WhatIfRulesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 9, 20);
    private static final Checker BUILT_IN = SharedChecker.CHECKER;

    private static WhatIfRules rules(String... written) {
        return WhatIfRules.of(BUILT_IN, List.of(written));
    }

    /** The sample firm whose revenue alone is short of the floor, with another revenue. */
    private static Profile leader(String revenue) {
        try {
            Path file = Path.of("facts/industry-leader-short-of-revenue.yaml");
            Tree tree = Tree.read(Files.readAllBytes(file), "firm", Format.YAML);
            Node root = ((Tree.Parsed) tree).root();
            Node amount = new Node.Scalar(root.at(), Node.Kind.NUMBER, revenue);
            root = root.with("years.2023.salesRevenue", amount).with("years.2023.revenue", amount);
            Read read = new ProfileReader(BUILT_IN.edition().criterionIds()).bind(root, DAY);
            return ((Read.Accepted) read).profile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Verdict verdict(Checker checker, Profile profile, String programme) {
        return checker.verdicts(profile, DAY).get(programme);
    }

    @Test
    void another_floor_moves_who_is_on_it() {
        Checker after = rules("P14-07=80000").after(0);
        assertThat(verdict(BUILT_IN, leader("90000"), "P14")).isEqualTo(Verdict.CONDITIONAL);
        assertThat(verdict(after, leader("90000"), "P14")).isEqualTo(Verdict.ELIGIBLE);
        assertThat(verdict(after, leader("80000"), "P14")).isEqualTo(Verdict.ELIGIBLE);
        assertThat(verdict(after, leader("79999"), "P14")).isEqualTo(Verdict.CONDITIONAL);
    }

    @Test
    void several_numbers_are_changed_together() {
        Checker after = rules("P14-07=80000", "P14-08=20").after(0);
        List<RuleText> changed = after.pack().rules();
        assertThat(changed)
                .anyMatch(r -> r.condition().text().equals("salesRevenue( 2023 ) >= 80000"));
        assertThat(changed).anyMatch(r -> r.condition().text().equals("rdIntensity( 2023 ) >= 20"));
        // 4220 of 90000 is 4.7 %.
        assertThat(verdict(after, leader("90000"), "P14")).isEqualTo(Verdict.CONDITIONAL);
        for (List<String> order :
                List.of(List.of("P14-08=4", "P14-07=80000"), List.of("P14-07=80000", "P14-08=4"))) {
            Checker both = WhatIfRules.of(BUILT_IN, order).after(0);
            assertThat(verdict(both, leader("90000"), "P14")).isEqualTo(Verdict.ELIGIBLE);
            assertThat(verdict(both, leader("120000"), "P14")).isEqualTo(Verdict.CONDITIONAL);
        }
    }

    @Test
    void it_is_what_a_pack_with_the_other_number_says() {
        PackFiles files = PackFiles.builtIn(BUILT_IN.edition().id());
        Map<String, String> texts = new java.util.TreeMap<>();
        BUILT_IN.edition()
                .programmeIds()
                .forEach(id -> texts.put(id + ".drl", files.rule(id + ".drl").orElseThrow()));
        texts.computeIfPresent("P14.drl", (file, text) -> text.replace(">= 100000", ">= 80000"));
        Checker written =
                Checker.of(
                        PackCompiler.load(
                                new PackFiles("written", files.edition(), null, texts, null)));
        Checker tried = rules("P14-07=80000").after(0);
        for (String revenue : List.of("79999", "80000", "90000", "100000", "120000")) {
            assertThat(tried.verdicts(leader(revenue), DAY))
                    .isEqualTo(written.verdicts(leader(revenue), DAY));
        }
    }

    @Test
    void a_standard_has_numbers_too() {
        assertThat(rules("SR-2a=200").after(0).pack().judgedRules())
                .anyMatch(rule -> rule.condition().text().equals("lastYear.rdExpense >= 200"));
        assertThat(rules("P07-05=5").after(0).pack().rules())
                .anyMatch(rule -> rule.condition().text().equals("courses.atMost( 5 ) == true"));
    }

    private static String text(DiffTally tally, Language language) {
        return TextPrinter.text(DiffDocument.of(tally, language).document(false));
    }

    @Test
    void a_range_is_a_table_and_a_chart() {
        RangeTally tally = new RangeTally(rules("P14-07=80000..120000/20000"), DAY, Set.of());
        for (String revenue : List.of("70000", "90000", "110000", "130000")) {
            tally.add(leader(revenue));
        }
        assertThat(tally.result().programmes().get(0).steps())
                .extracting(RangeTally.Step::gains, RangeTally.Step::losses)
                .containsExactly(tuple(1L, 0L), tuple(0L, 0L), tuple(0L, 1L));
        assertThat(TextPrinter.text(tally.document(Language.EN, false)))
                .contains("P14-07: 100000 → 80000 … 120000; as of 2024-09-20, 4 firms")
                .containsPattern("80000 +4 +\\+1 +−0 +— +1 firm +█");
        assertThat(RecordJson.pretty(tally.result()))
                .contains("\"losses\" : 1", "\"firmsUnknown\" : 1");
        assertThat(HtmlRenderer.render(tally.document(Language.EN, true)))
                .contains("<td><span class=\"bar\">" + "█".repeat(40) + "</span></td>");
    }

    /** A firm that qualifies for vouchers, up to its revenue. */
    private static Profile vouchers(String city, String revenue) {
        String text =
                String.format(
                        Locale.ROOT,
                        """
                {format: 1, subject: {type: ENTERPRISE, legalPerson: true},
                registration: {province: 江苏, city: %s},
                industry: {sizeIndustry: INDUSTRY},
                years: {2023: {employees: 100, revenue: %s}},
                titles: [{type: TECH_SME, numberYear: 2024}]}
                """,
                        city,
                        revenue);
        Tree tree = Tree.read(text.getBytes(UTF_8), "firm", Format.YAML);
        Read read =
                new ProfileReader(BUILT_IN.edition().criterionIds())
                        .bind(((Tree.Parsed) tree).root(), DAY);
        return ((Read.Accepted) read).profile();
    }

    @Test
    void what_a_change_costs_is_told_where_amounts_are_known() {
        PackDiff diff = new PackDiff(BUILT_IN, rules("P20-03=50000").after(0), DAY, Set.of());
        DiffTally tally = new DiffTally(diff, 10);
        tally.add(diff.of(vouchers("徐州", "45000"), "north.yaml"));
        tally.add(diff.of(vouchers("苏州", "45000"), "south.yaml"));
        tally.add(diff.of(vouchers("苏州", "30000"), "small.yaml"));
        String said = "支持金额至多：得到 24万元，失去 0万元，净增 24万元（每家：省券每年最高 …，且原则上不超过购买服务实际金额的规定比例）；0 家无金额可计";
        assertThat(text(tally, Language.ZH)).contains(said);
        assertThat(MarkdownRenderer.render(DiffDocument.of(tally, Language.ZH).document(true)))
                .startsWith("# 规则包比较")
                .contains("支持金额至多：得到 24万元");
        assertThat(RecordJson.pretty(tally.result()))
                .contains("\"gained\" : 24", "\"net\" : 24", "\"atMost\" : 14");

        PackDiff back = new PackDiff(rules("P20-03=50000").after(0), BUILT_IN, DAY, Set.of());
        DiffTally lost = new DiffTally(back, 10);
        lost.add(back.of(vouchers("徐州", "45000"), "north.yaml"));
        assertThat(text(lost, Language.EN))
                .contains("amounts at most: gained 0万元, lost 14万元, net -14万元");
    }

    @Test
    void a_range_tells_costs_by_step() {
        RangeTally tally = new RangeTally(rules("P20-03=40000..50000/10000"), DAY, Set.of());
        tally.add(vouchers("徐州", "45000"));
        assertThat(TextPrinter.text(tally.document(Language.ZH, false)))
                .containsPattern("50000 +1 +\\+1 +−0 +14万元 +0 家 +█");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P14-7=80000 | there is no rule P14-7; did you mean P14-07?",
                "P14-07 | write ID=NUMBER, or ID=FIRST..LAST/STEP",
                "P14-07=8亿元 | 8亿元 is not a number; amounts are in 万元",
                "P14-07=1e999999999 | at most 40 digits",
                "P14-07=1..1e999999999/1 | at most 40 digits",
                "P14-07=1..2/1e-999999999 | at most 40 digits",
                "HN-2=1.5 | 1.5 is not a count",
                "HN-2=99999999999 | 99999999999 is not a count",
                "P26-Z2=+999999999-12-31 | is not a date",
                "P26-Z2=2024-01-01..2024-12-31/4294967297 | 4294967297 is not a count",
                "P14-04=1 | has no number or day to change",
                "LG-8b=1 | say which number: LG-8b#1 (lastYear.revenue >= 5000), LG-8b#2",
                "P14-07=1..2/0 | from 1 to 200 steps",
                "P26-Z2=1 | 1 is not a date; write 2024-09-30"
            })
    void what_cannot_be_is_refused_with_what_can(String written, String says) {
        assertThatThrownBy(() -> rules(written))
                .isInstanceOf(ThresholdException.class)
                .hasMessageContaining(says);
    }

    @Test
    void a_number_is_given_back_as_it_was_written() {
        assertThat(rules("P14-07=80000").thresholds().get(0).value())
                .isEqualTo(new BigDecimal("100000"));
        assertThat(rules("P26-Z2=2023-06-30").text()).isEqualTo("P26-Z2: 2022-12-31 → 2023-06-30");
        assertThat(rules("LG-8b#2=9000").after(0).pack().judgedRules())
                .anyMatch(rule -> rule.condition().text().contains("lastYear.revenue < 9000"));
    }
}
