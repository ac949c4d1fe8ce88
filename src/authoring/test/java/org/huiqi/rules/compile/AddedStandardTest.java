package org.huiqi.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.huiqi.Checker;
import org.huiqi.Ladder.Rung;
import org.huiqi.Report;
import org.huiqi.Sample;
import org.huiqi.profile.Profile;
import org.huiqi.rules.lint.Lint;
import org.huiqi.rules.lint.SmallPack;
import org.huiqi.verdict.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Adding a standard, or a version of one, is adding files. */
class AddedStandardTest {
    private static final String SEED =
            """
            id: gazelle
            version: "2030"
            rung: 8
            title: GAZELLE
            name: {zh: 瞪羚企业, en: gazelle}
            from: 2024-01-01
            source: {zh: 虚构, en: fictitious}
            criteria:
              - id: GZ-1
                clause: 第一条
                force: MUST
                decide: FACTS
                requirement: {zh: 营业收入5000万元以上, en: revenue of at least 50 million yuan}
                evidence: {zh: 审计报告, en: audit report}
                trust: B
              - id: GZ-2
                clause: 第二条
                force: MUST
                decide: FACTS
                requirement: {zh: 得分不低于3分, en: at least 3 points}
                evidence: {zh: 审计报告, en: audit report}
                trust: B
            score:
              criterion: GZ-2
              indicators:
                - id: GZ-I1
                  max: 5
                  name: {zh: 净利润率, en: net margin}
                  bands: [GZ-I1a, GZ-I1b]
            """;

    private static final String RULES =
            """
            package org.huiqi.standards.gazelle2030

            import org.huiqi.profile.fact.Applicant
            import org.huiqi.profile.fact.Points
            import static org.huiqi.rules.Firing.met
            import static org.huiqi.rules.Firing.points

            // 第一条  营业收入5000万元以上
            rule "GZ-1"
            when
                Applicant( lastYear.revenue >= 5000 )
            then
                met( drools );
            end

            // 第二条  得分不低于3分
            rule "GZ-2"
            when
                Points( criterion == "GZ-2", total.atLeast( 3 ) == true )
            then
                met( drools );
            end

            rule "GZ-I1a"
            when
                Applicant( lastYear.netMargin >= 10 )
            then
                points( drools, 5 );
            end

            rule "GZ-I1b"
            when
                Applicant( lastYear.netMargin >= 5 )
            then
                points( drools, 3 );
            end
            """;

    private SmallPack pack;

    @BeforeEach
    void write() {
        pack =
                new SmallPack("P07")
                        .append("standards/gazelle-2030.yaml", SEED)
                        .append("standards/gazelle-2030.drl", RULES);
    }

    private Rung rung(Report report) {
        return report.ladder().rungs().stream()
                .filter(rung -> rung.standard().id().equals("gazelle"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_standard_of_files_alone_is_judged_beside_the_built_in_ones_from_its_first_day() {
        assertThat(Lint.check(pack.files())).isEmpty();
        Checker checker = Checker.of(PackCompiler.load(pack.files()));
        Profile firm = Sample.profile("years: {2023: {revenue: 5000, netProfit: 250}}");
        Report report = checker.check(firm, Sample.AS_OF, "firm");

        assertThat(report.ladder().rungs())
                .extracting(rung -> rung.standard().file())
                .containsExactly(
                        "innovative-2022",
                        "srdi-2022",
                        "little-giant-2022",
                        "hnte-2016",
                        "tech-sme-2017",
                        "tech-advanced-2017",
                        "champion-2023",
                        "gazelle-2030");
        assertThat(rung(report).result().verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(rung(report).result().score().pass()).isEqualTo(3);
        assertThat(checker.check(firm, LocalDate.of(2023, 12, 31), "firm").ladder().rungs())
                .extracting(rung -> rung.standard().id())
                .doesNotContain("gazelle");
    }

    @Test
    void lint_says_what_a_standard_lacks_and_which_version_overlaps() {
        pack.change("standards/gazelle-2030.yaml", "title: GAZELLE", "title: GAZELE")
                .change("standards/gazelle-2030.yaml", "max: 5", "max: 6")
                .change("standards/gazelle-2030.yaml", "GZ-I1b]", "GZ-I1b, GZ-I1c]")
                .change("standards/gazelle-2030.drl", "points( drools, 3 )", "met( drools )");
        String later = SEED.replace("2030", "2031").replace("GZ-", "GY-");
        pack.append("standards/gazelle-2031.yaml", later.replace("2024-01", "2025-01"))
                .append(
                        "standards/gazelle-2031.drl",
                        RULES.replace("2030", "2031").replace("GZ-", "GY-"));

        assertThat(pack.told())
                .anyMatch(text -> text.contains("GAZELE is no kind of title"))
                .anyMatch(text -> text.contains("max of GZ-I1 is 6, its bands give 5"))
                .anyMatch(text -> text.contains("GZ-I1b is a band and gives no points"))
                .anyMatch(text -> text.matches("gazelle-2030.drl:.* clause GZ-I1c has no rule.*"))
                .anyMatch(
                        text ->
                                text.matches(
                                        "gazelle-2031.yaml:.* applies together with gazelle-2030"
                                                + " from 2025-01-01.*"));
    }

    @Test
    void a_standard_without_its_rules_is_told() {
        pack.delete("standards/gazelle-2030.drl");
        assertThat(pack.told())
                .anyMatch(
                        text ->
                                text.matches(
                                        "gazelle-2030.drl:.* the rule file is missing. Add it"));
    }
}
