package org.huiqi.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.huiqi.Checker;
import org.huiqi.Ladder.Rung;
import org.huiqi.Report;
import org.huiqi.Sample;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.rules.language.PackProblem;
import org.huiqi.rules.lint.Lint;
import org.huiqi.text.Language;
import org.huiqi.verdict.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @TempDir Path root;

    @BeforeEach
    void write() throws IOException {
        write("rules/2024q3/P07.drl", Files.readString(Path.of("rules/2024q3/P07.drl")));
        write(
                "seeds/2024q3/edition.yaml",
                """
                id: 2024q3
                title: {zh: 小, en: small}
                standards: [sme-size-2011-300]
                overviews: []
                register: {P07: [P07-01, P07-04, P07-05]}
                """);
        write("seeds/2024q3/P07.yaml", Files.readString(Path.of("seeds/2024q3/P07.yaml")));
        write(
                "seeds/2024q3/glossary.yaml",
                Files.readString(Path.of("seeds/2024q3/glossary.yaml")));
        write(
                "rules/standards/sme-size-2011-300.drl",
                Files.readString(Path.of("rules/standards/sme-size-2011-300.drl")));
        write("seeds/standards/gazelle-2030.yaml", SEED);
        write("rules/standards/gazelle-2030.drl", RULES);
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void change(String file, String before, String after) throws IOException {
        String text = Files.readString(root.resolve(file));
        assertThat(text).contains(before);
        write(file, text.replace(before, after));
    }

    private Rung rung(Report report) {
        return report.ladder().rungs().stream()
                .filter(rung -> rung.standard().id().equals("gazelle"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_standard_of_files_alone_is_judged_beside_the_built_in_ones() {
        assertThat(Lint.check(PackFiles.in(root))).isEmpty();
        Checker checker = Checker.of(PackCompiler.load(PackFiles.in(root)));
        Report report =
                checker.check(
                        Sample.profile("years: {2023: {revenue: 5000, netProfit: 250}}"),
                        Sample.AS_OF,
                        "firm");
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
    }

    @Test
    void it_does_not_apply_before_its_first_day() {
        Checker checker = Checker.of(PackCompiler.load(PackFiles.in(root)));
        Report report =
                checker.check(Sample.profile("name: x"), LocalDate.of(2023, 12, 31), "firm");
        assertThat(report.ladder().rungs())
                .extracting(rung -> rung.standard().id())
                .doesNotContain("gazelle");
    }

    @Test
    void lint_says_what_a_standard_lacks() throws IOException {
        change("seeds/standards/gazelle-2030.yaml", "title: GAZELLE", "title: GAZELE");
        change("seeds/standards/gazelle-2030.yaml", "max: 5", "max: 6");
        change("rules/standards/gazelle-2030.drl", "points( drools, 3 )", "met( drools )");
        assertThat(Lint.check(PackFiles.in(root)))
                .extracting(problem -> problem.in(Language.EN))
                .anyMatch(text -> text.contains("GAZELE is no kind of title"))
                .anyMatch(text -> text.contains("max of GZ-I1 is 6, its bands give 5"))
                .anyMatch(text -> text.contains("GZ-I1b is a band and gives no points"));
    }

    @Test
    void lint_names_a_band_without_rule_and_a_version_that_overlaps() throws IOException {
        change("seeds/standards/gazelle-2030.yaml", "[GZ-I1a, GZ-I1b]", "[GZ-I1a, GZ-I1b, GZ-I1c]");
        write(
                "seeds/standards/gazelle-2031.yaml",
                SEED.replace("2030", "2031")
                        .replace("GZ-", "GY-")
                        .replace("from: 2024-01-01", "from: 2025-01-01"));
        write(
                "rules/standards/gazelle-2031.drl",
                RULES.replace("2030", "2031").replace("GZ-", "GY-"));
        assertThat(Lint.check(PackFiles.in(root)))
                .extracting(PackProblem::file, problem -> problem.what().en())
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                "gazelle-2030.drl", "clause GZ-I1c has no rule"),
                        org.assertj.core.groups.Tuple.tuple(
                                "gazelle-2031.yaml",
                                "applies together with gazelle-2030 from 2025-01-01"));
    }
}
