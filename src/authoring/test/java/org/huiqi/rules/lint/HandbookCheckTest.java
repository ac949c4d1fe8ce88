package org.huiqi.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.rules.language.PackProblem;
import org.huiqi.text.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandbookCheckTest {
    private static final Path DEMO = Path.of("src/authoring/test/resources/packs/2025demo");

    private static String handbook;

    @BeforeAll
    static void read() throws IOException {
        handbook = Files.readString(DEMO.resolve("handbook.txt"));
    }

    private static HandbookCheck.Result check(String text) {
        return HandbookCheck.check(PackFiles.in(DEMO), text);
    }

    private static List<String> of(List<PackProblem> problems, String file) {
        return problems.stream()
                .filter(p -> p.file().equals(file))
                .map(p -> p.in(Language.EN))
                .toList();
    }

    @Test
    void every_term_of_the_invented_programme_is_in_its_clause() {
        assertThat(of(check(handbook).missing(), "P28.yaml")).isEmpty();
    }

    @Test
    void a_programme_that_the_text_does_not_have_is_named_once() {
        assertThat(of(check(handbook).missing(), "P21.yaml"))
                .containsExactly(
                        "P21.yaml: the text has no programme P21. Compare with the handbook");
    }

    @Test
    void a_term_that_is_not_in_its_clause_is_named_with_clause_and_line() {
        assertThat(of(check(handbook.replace("切实可行", "可行")).missing(), "P28.yaml"))
                .singleElement()
                .asString()
                .matches("P28\\.yaml:\\d+: P28-05: clause 申报条件（五） does not have 切实可行\\. .*");
    }

    @Test
    void a_term_in_another_clause_does_not_count() {
        String moved = handbook.replace("省级专精特新", "专精特新").replace("（五）", "（五）省级");
        assertThat(of(check(moved).missing(), "P28.yaml"))
                .singleElement()
                .asString()
                .contains("P28-03a: clause 申报条件（三） does not have 省级");
    }

    @Test
    void a_clause_that_cannot_be_found_is_named() {
        assertThat(of(check(handbook.replace("（四）", "（七）")).missing(), "P28.yaml"))
                .singleElement()
                .asString()
                .matches("P28\\.yaml:\\d+: the text has no clause 申报条件（四）\\. .*");
    }

    @Test
    void a_criterion_without_terms_is_named() {
        String more = handbook + "\n8.重点“小巨人”企业\n申报时间：7月\n申报资格\n（一）资格\n（二）领域\n（三）计划\n（四）支持\n";
        assertThat(of(check(more).missing(), "P08.yaml"))
                .hasSize(8)
                .anyMatch(p -> p.contains(": P08-01 has no terms. "));
    }

    @Test
    void what_no_criterion_accounts_for_is_named_with_what_stands_around_it() {
        assertThat(of(check(handbook).open(), "P28.yaml"))
                .containsExactly(
                        "P28.yaml: 申报条件(二) says what no criterion accounts for:"
                                + " 2（…3亿元,且近2年无重大质量…）；且（…超过3亿元,且近2年无重大…）."
                                + " Read the clause again",
                        "P28.yaml: 申报条件(三) says what no criterion accounts for:"
                                + " 或（…特新中小企业或高新技术企业…）. Read the clause again",
                        "P28.yaml: 申报条件(四) says what no criterion accounts for:"
                                + " 一般（…不低于3%,一般应设质量部门…）. Read the clause again",
                        "P28.yaml: 申报条件(五) says what no criterion accounts for:"
                                + " 等（…:目标、措施等;投入和进度…）；和（…措施等;投入和进度。…）."
                                + " Read the clause again");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "申报主体 | 申报主体",
                "申报要求（一）（二） | 申报要求(一) 申报要求(二)",
                "征集要求（一）1、（二）1 | 征集要求(一)1 征集要求(二)1",
                "征集要求（一）1（2） | 征集要求(一)1(2)",
                "征集内容（一）1、2 | 征集内容(一)1 征集内容(一)2",
                "申报条件（一）（2）-（4） | 申报条件(一)(2) 申报条件(一)(3) 申报条件(一)(4)",
                "征集内容1-3 | 征集内容1 征集内容2 征集内容3",
                "申报条件末段 | 申报条件末段"
            })
    void a_locator_names_one_place_or_several(String clause, String places) {
        assertThat(Locator.parse(clause))
                .extracting(l -> l.heading() + String.join("", l.marks()))
                .containsExactlyInAnyOrder(places.split(" "));
    }
}
