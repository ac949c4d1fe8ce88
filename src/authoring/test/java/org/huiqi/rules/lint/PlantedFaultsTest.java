package org.huiqi.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.huiqi.Checker;
import org.huiqi.Sample;
import org.huiqi.catalogue.CatalogueException;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.rules.compile.PackCompiler;
import org.huiqi.rules.compile.SmallPack;
import org.huiqi.verdict.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlantedFaultsTest {
    private static final String RULES = "rules/2024q3/P07.drl";
    private static final String SEED = "seeds/2024q3/P07.yaml";
    private static final String EDITION = "seeds/2024q3/edition.yaml";

    private static final String GLOSSARY = "seeds/2024q3/glossary.yaml";

    /** P07 in words of this test. */
    private static final String BARE_SEED =
            """
            id: P07
            name:
              zh: 课程
              en: courses
            kind: RECOGNITION
            page: 14
            source: https://example.org/p07
            candidates: courses
            criteria:
              - id: P07-01
                clause: 征集内容1-6
                candidate: courses
                force: MUST
                decide: FACTS
                requirement: {zh: 课程属于六类之一, en: one of six classes}
                evidence: {zh: 申报表, en: form}
              - id: P07-04
                clause: 报送方式1
                force: MUST
                decide: FACTS
                requirement: {zh: 不超过10门课程, en: at most 10 courses}
                evidence: {zh: 申报表, en: form}
              # a comment
              - id: P07-05
                clause: 报送方式1
                candidate: courses
                force: MUST
                decide: FACTS
                requirement: {zh: 每个授课人不超过3门课程, en: at most 3 courses for each lecturer}
                evidence: {zh: 申报表, en: form}
                terms: [授课人]
            """;

    private static final String RULE_04 =
            """
            rule "P07-04"
            when
                Applicant( courseCount <= 10 )
            then
                met( drools );
            end
            """;

    @TempDir private Path folder;
    private SmallPack pack;

    @BeforeEach
    void copy() {
        pack = new SmallPack(folder, "P07");
    }

    @Test
    void the_copy_is_in_order() {
        assertThat(pack.lint()).isEmpty();
        assertThat(pack.load()).isEmpty();
    }

    @Test
    void a_pack_in_a_folder_is_what_is_checked_against() {
        pack.change(RULES, "courseCount <= 10", "courseCount <= 1");
        Checker checker = Checker.of(PackCompiler.load(pack.files()));
        assertThat(
                        checker.verdicts(
                                Sample.profile(
                                        "courses:",
                                        "- {id: a, category: LAW, lecturer: 张三}",
                                        "- {id: b, category: LAW, lecturer: 李四}"),
                                Sample.AS_OF))
                .containsExactly(java.util.Map.entry("P07", Verdict.NOT_ELIGIBLE));
    }

    @Test
    void another_text_gives_another_digest() {
        String before = PackCompiler.load(pack.files()).digest();
        pack.change(RULES, "courseCount <= 10", "courseCount <= 11");
        assertThat(PackCompiler.load(pack.files()).digest()).isNotEqualTo(before);
    }

    @Test
    void a_clause_without_its_rule_is_found() {
        pack.change(RULES, RULE_04, "");
        assertThat(pack.load())
                .containsExactly(
                        "P07.drl: clause P07-04 has no rule. Add rule \"P07-04\" to the file");
    }

    @Test
    void a_rule_that_stands_twice_is_found_with_both_places() {
        pack.append(RULES, RULE_04);
        assertThat(pack.load())
                .singleElement()
                .asString()
                .matches(
                        "P07\\.drl:\\d+: rule P07-04 stands twice, see P07\\.drl:\\d+\\. A criterion"
                                + " has one rule; remove one of them");
    }

    @Test
    void a_rule_that_stands_in_two_files_is_found() {
        SmallPack two = new SmallPack(folder, "P07", "P08");
        two.append(
                "rules/2024q3/P08.drl",
                RULE_04.replace("Applicant(", "org.huiqi.profile.fact.Applicant("));
        assertThat(two.load())
                .anySatisfy(
                        problem ->
                                assertThat(problem)
                                        .contains("P08.drl:", "P07-04 stands twice", "P07.drl:"));
    }

    @Test
    void a_rule_without_its_clause_is_found_with_its_line() {
        pack.append(RULES, RULE_04.replace("P07-04", "P07-99"));
        assertThat(pack.load())
                .singleElement()
                .asString()
                .matches(
                        "P07\\.drl:\\d+: rule P07-99 has no clause\\. Add the clause to P07\\.yaml.*");
    }

    @Test
    void a_renamed_rule_is_found_from_both_sides() {
        pack.change(RULES, "rule \"P07-04\"", "rule \"P07-4\"");
        assertThat(pack.load())
                .hasSize(2)
                .anyMatch(p -> p.contains("clause P07-04 has no rule"))
                .anyMatch(p -> p.contains("rule P07-4 has no clause"));
    }

    @Test
    void a_criterion_that_the_register_lacks_is_found() {
        pack.change(EDITION, "P07-04, ", "");
        assertThat(pack.load())
                .containsExactly(
                        "P07.yaml: criterion P07-04 is not in the register. Enter it in"
                                + " edition.yaml, or correct the id");
    }

    @Test
    void a_criterion_that_only_the_register_has_is_found() {
        pack.change(EDITION, "P07-04, ", "P07-04, P07-99, ");
        assertThat(pack.load())
                .containsExactly(
                        "P07.yaml: criterion P07-99 of the register is missing. Add it, or change"
                                + " edition.yaml as well");
    }

    @Test
    void a_rule_file_that_is_missing_is_found() {
        SmallPack two = new SmallPack(folder, "P07", "P08");
        two.delete("rules/2024q3/P08.drl");
        assertThat(two.load()).containsExactly("P08.drl: the rule file is missing. Add it");
    }

    @Test
    void a_catalogue_file_that_is_missing_is_told_by_name() {
        pack.delete(SEED);
        assertThatThrownBy(() -> PackCompiler.load(pack.files()))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("P07.yaml");
    }

    @Test
    void a_catalogue_file_of_another_shape_is_told_with_its_place() {
        pack.change(SEED, "kind: RECOGNITION", "kind: PRIZE");
        assertThatThrownBy(() -> PackCompiler.load(pack.files()))
                .isInstanceOf(CatalogueException.class)
                .hasMessageMatching("(?s)P07\\.yaml:\\d+:\\d+ kind：.*PRIZE.*");
    }

    @Test
    void a_folder_without_rules_is_told() {
        assertThatThrownBy(() -> PackFiles.in(folder.resolve("seeds")))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("no rule file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hashCode >= 1 | hashCode",
                "toString == \"x\" | toString",
                "registration.province.length >= 2 | String has no fact 'length'",
                "subject.type.name == \"ENTERPRISE\" | SubjectType has no fact 'name'",
                "profile.digitalLevel >= 1 | profile.digitalLevel"
            })
    void a_rule_that_reads_what_no_field_supplies_does_not_load(String constraint, String what) {
        pack.change(RULES, "courseCount <= 10", constraint);
        assertThat(pack.load())
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p).matches("(?s)P07\\.drl:\\d+: .*").contains(what));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.huiqi.profile.Profile( digitalLevel >= 1 )",
                "org.huiqi.profile.fact.SizeFigures( employees >= 1 )",
                "org.huiqi.profile.candidate.Bond( projectProvince == \"江苏\" )"
            })
    void a_rule_about_a_fact_that_its_clause_never_sees_does_not_load(String pattern) {
        pack.change(RULES, "Applicant( courseCount <= 10 )", pattern);
        assertThat(pack.load())
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p).matches("(?s)P07\\.drl:\\d+: .*P07-04.*"));
    }

    @Test
    void a_rule_about_a_candidate_for_a_clause_about_the_applicant_does_not_load() {
        pack.change(RULES, "Applicant( courseCount <= 10 )", "Course( category == Category.LAW )");
        assertThat(pack.load())
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p).matches("(?s)P07\\.drl:\\d+: .*P07-04.*"));
    }

    @Test
    void lint_finds_a_text_that_is_missing_in_one_language() {
        pack.change(SEED, "      en: at most 10 courses", "      de: at most 10 courses");
        assertThat(pack.lint()).isNotEmpty();
    }

    @Test
    void lint_finds_a_reading_that_is_asked_for_and_missing() {
        pack.append(EDITION, "readings: [P07-05]\n");
        pack.delete(SEED).append(SEED, BARE_SEED);
        assertThat(pack.lint())
                .singleElement()
                .asString()
                .matches(
                        "P07\\.yaml:24:5: P07-05 is silent, ambiguous or widened and does not say how"
                                + " it is read\\. Add a reading in both languages: .*");
        pack.change(SEED, "terms: [授课人]", "reading: {zh: 以本次为限, en: this round only}");
        assertThat(pack.lint()).isEmpty();
    }

    @Test
    void lint_finds_a_reading_that_is_asked_for_of_nothing() {
        pack.append(EDITION, "readings: [P07-99]\n");
        assertThat(pack.lint())
                .containsExactly(
                        "edition.yaml:7:12: readings names P07-99, which is not there. Correct the id");
    }

    @Test
    void lint_finds_english_that_the_glossary_names_otherwise_with_both_texts() {
        pack.append(GLOSSARY, "terms: [{zh: 授课人, en: teacher}]\n");
        pack.delete(SEED).append(SEED, BARE_SEED);
        assertThat(pack.lint())
                .containsExactly(
                        "P07.yaml:29:41: 授课人 is \"teacher\" in English: “每个授课人不超过3门课程” / \"at most 3"
                                + " courses for each lecturer\". Change the English, or"
                                + " glossary.yaml");
    }

    @Test
    void a_longer_term_of_the_glossary_is_taken_before_those_inside_it() {
        pack.append(
                GLOSSARY,
                """
                terms:
                  - {zh: 人, en: person, forms: [people]}
                  - {zh: 授课人, en: lec-turer, forms: [Lecturer]}
                names:
                  - {zh: 省级, en: top}
                  - {zh: 省, en: provincial}
                """);
        pack.delete(SEED).append(SEED, BARE_SEED);
        assertThat(pack.lint()).isEmpty();
        pack.change(SEED, "zh: 课程\n", "zh: 省课程\n");
        assertThat(pack.lint())
                .singleElement()
                .asString()
                .startsWith("P07.yaml:4:7: 省 is \"provincial\" in English: “省课程” / \"courses\"");
    }

    @Test
    void a_glossary_of_another_shape_is_told() {
        pack.append(GLOSSARY, "terms: {zh: 授课人}\n");
        assertThat(pack.lint()).singleElement().asString().contains("glossary.yaml");
    }

    @Test
    void lint_finds_a_comment_without_the_clause() {
        pack.change(RULES, "// 报送方式1  每个申报单位", "// 每个申报单位");
        assertThat(pack.lint())
                .singleElement()
                .asString()
                .matches("P07\\.drl:\\d+:\\d+: P07-04: .*报送方式1.*");
    }

    @Test
    void lint_finds_a_rule_file_of_no_programme() {
        pack.append("rules/2024q3/P99.drl", "package rules.p99\n");
        assertThat(pack.lint())
                .singleElement()
                .asString()
                .startsWith("P99.drl: no programme goes with this file");
    }

    @Test
    void lint_finds_a_file_that_lacks_an_import_with_file_and_line() {
        pack.change(RULES, "import org.huiqi.profile.fact.LecturerLoad\n", "");
        assertThat(pack.lint())
                .singleElement()
                .asString()
                .matches("P07\\.drl:\\d+:\\d+: type LecturerLoad is not imported\\. .*");
    }

    @Test
    void lint_finds_the_import_of_met_missing() {
        pack.change(RULES, "import static org.huiqi.rules.Firing.met\n", "");
        assertThat(pack.lint())
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p).startsWith("P07.drl").doesNotContain(".java"))
                .anyMatch(p -> p.contains("met is not imported"));
    }

    @Test
    void every_fault_is_told_at_once() {
        pack.change(RULES, "courseCount <= 10", "courseCount != 10")
                .change(RULES, "rule \"P07-05\"", "rule \"P07-5\"")
                .change(EDITION, "P07-01, ", "");
        List<String> problems = pack.load();
        assertThat(problems)
                .anyMatch(p -> p.contains("not safe on missing facts"))
                .anyMatch(p -> p.contains("rule P07-5 has no clause"))
                .anyMatch(p -> p.contains("P07-01 is not in the register"));
    }
}
