package org.huiqi.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleReaderTest {
    private static final String HEAD =
            """
            package rules.p99

            import org.huiqi.profile.Listing.Venue
            import org.huiqi.profile.SubjectType
            import org.huiqi.profile.TitleType
            import org.huiqi.profile.candidate.Course
            import org.huiqi.profile.candidate.SoftwareProduct
            import org.huiqi.profile.fact.Applicant
            import org.huiqi.profile.fact.Attestation
            import java.time.LocalDate
            import static org.huiqi.rules.Firing.met

            global java.time.LocalDate asOf

            """;

    /** Line that the condition of the first rule starts on. */
    private static final int LINE = 17;

    private static RuleFile read(String... lines) {
        return RuleReader.read("P99.drl", HEAD + String.join("\n", lines) + "\n");
    }

    private static RuleFile when(String... condition) {
        return read(
                "rule \"P99-01\"",
                "when",
                String.join("\n", condition),
                "then",
                "    met( drools );",
                "end");
    }

    private static List<String> problems(RuleFile file) {
        return file.problems().stream().map(p -> p.in(Language.EN)).toList();
    }

    /** One refusal that says the line of the condition and this. */
    private static void refused(RuleFile file, String what) {
        assertThat(problems(file)).hasSize(1);
        assertThat(problems(file).get(0)).startsWith("P99.drl:" + LINE + ": ").contains(what);
        assertThat(file.rules()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Applicant( subject.legalPerson == true )",
                "Applicant( subject.ownIpCount >= 1, subject.legalPerson == true )",
                "Applicant( subject.type in ( SubjectType.ENTERPRISE, SubjectType.OTHER ) )",
                "Applicant( subject.type in ( SubjectType.ENTERPRISE ) )",
                "Applicant( holds( TitleType.HNTE ) == false || subject.legalPerson == true )",
                "Applicant( subject.legalPerson == true && subject.ownIpCount > 1.5B )",
                "Applicant( registration.province == \"江苏\" )",
                "Applicant( registration.date <= LocalDate.of( 2022, 12, 31 ) )",
                "Applicant( registration.date <= asOf )",
                "Applicant( listedOn( Venue.SSE, Venue.BSE ) == false )",
                "Applicant( solutionsAndCases.atMost( 5 ) == true )",
                "SoftwareProduct( copyright.registered == true )",
                "Attestation( criterion == \"P99-01\", value == true )",
                "org.huiqi.profile.fact.CaseSubmission("
                        + " digitalCase.directionCount == 1 || applicant.sme == true )"
            })
    void comparisons_with_literals_are_read(String condition) {
        assertThat(problems(when(condition))).isEmpty();
        assertThat(when(condition).rules()).extracting(RuleText::id).containsExactly("P99-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Applicant( subject.type != SubjectType.ENTERPRISE )         | not safe on missing facts
                    Applicant( !( subject.ownIpCount < 1 ) )                    | not safe on missing facts
                    Applicant( subject.type not in ( SubjectType.OTHER ) )      | not safe on missing facts
                    Applicant( registration.province matches "江.*" )           | not safe on missing facts
                    Applicant( registration.province not matches "江.*" )       | not safe on missing facts
                    Applicant( registration.province contains "江" )            | not safe on missing facts
                    Applicant( registration.province str[startsWith] "江" )     | not safe on missing facts
                    Applicant( subject.legalPerson )                            | not safe on missing facts
                    Applicant( !subject.legalPerson )                           | not safe on missing facts
                    """)
    void what_may_misjudge_a_missing_fact_is_refused(String condition, String what) {
        refused(when(condition), what);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not Applicant( subject.legalPerson == true )",
                "exists Applicant( subject.legalPerson == true )",
                "not( Applicant( subject.legalPerson == true ) )",
                "forall( Applicant( subject.legalPerson == true ) )",
                "eval( true )"
            })
    void quantifiers_are_refused(String condition) {
        refused(when(condition), "not, exists, eval or no condition");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Applicant( sme == true ) and not Course( lecturer == \"张三\" )",
                "Applicant( sme == true ) Course( lecturer == \"张三\" )"
            })
    void a_rule_about_several_facts_is_refused(String condition) {
        refused(when(condition), "a rule matches several facts");
    }

    @Test
    void a_fraction_that_the_engine_would_round_is_refused() {
        refused(when("Applicant( rdIntensity( 2023 ) >= 3.5 )"), "Write 3.5B");
        assertThat(when("Applicant( rdIntensity( 2023 ) >= 3.5B )").problems()).isEmpty();
    }

    @Test
    void a_rule_without_a_condition_is_refused() {
        refused(
                read("rule \"P99-01\"", "when", "then", "    met( drools );", "end"),
                "not, exists, eval or no condition");
    }

    @Test
    void a_pattern_without_a_constraint_is_refused() {
        refused(when("Applicant( )"), "Applicant( ) has no constraint");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Applicant( subject.colour == true )             | Subject has no fact 'colour'
                    Applicant( colour == true )                     | Applicant has no fact 'colour'
                    Applicant( salesRevenue >= 100000 )             | Applicant has no fact 'salesRevenue'
                    Applicant( salesRevenue( 2023, 2024 ) >= 1 )    | Applicant has no fact 'salesRevenue( … )'
                    SoftwareProduct( copyrigth.registered == true ) | SoftwareProduct has no fact 'copyrigth'
                    """)
    void an_accessor_that_is_none_is_refused_with_those_there_are(String condition, String what) {
        refused(when(condition), what);
        assertThat(problems(when(condition)).get(0)).contains("There are: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Applicant( subject.type == SubjectType.FIRM )               | SubjectType.FIRM
                    Applicant( subject.type == Subject.ENTERPRISE )             | Subject.ENTERPRISE
                    Applicant( subject.type in ( SubjectType.OTHER, X.Y ) )     | X.Y
                    Applicant( registration.date <= LocalDate.of( 2023, 2, 29 ) ) | LocalDate.of( 2023, 2, 29 )
                    Applicant( subject.legalPerson == null )                    | null
                    Applicant( subject.legalPerson == sme )                     | sme
                    Applicant( holds( TitleType.HNTA ) == true )                | TitleType.HNTA
                    Applicant( listedOn( Venue.NASDAQ ) == false )              | Venue.NASDAQ
                    """)
    void a_word_that_is_none_is_refused(String condition, String what) {
        refused(when(condition), what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Applicant( subject.legalPerson == 1 )                       | subject.legalPerson
                    Applicant( subject.ownIpCount >= "1" )                      | subject.ownIpCount
                    Applicant( subject.ownIpCount == true )                     | subject.ownIpCount
                    Applicant( subject.type == "ENTERPRISE" )                   | subject.type
                    Applicant( subject.type == TitleType.HNTE )                 | subject.type
                    Applicant( registration.province == true )                  | registration.province
                    Applicant( registration.date <= 2022 )                      | registration.date
                    Applicant( subject.ownIpCount <= asOf )                     | subject.ownIpCount
                    Applicant( holds( TitleType.HNTE ) == 1 )                   | holds
                    Applicant( solutionsAndCases >= 1 )                         | solutionsAndCases
                    """)
    void a_literal_of_another_type_is_refused(String condition, String what) {
        refused(when(condition), "'" + what);
        assertThat(problems(when(condition)).get(0)).contains("cannot be compared with");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Applicant( holds( SubjectType.ENTERPRISE ) == true )",
                "Applicant( holds( \"HNTE\" ) == true )",
                "Applicant( salesRevenue( 2023.5 ) >= 100000 )",
                "Applicant( salesRevenue( \"2023\" ) >= 100000 )",
                "Applicant( solutionsAndCases.atMost( true ) == true )"
            })
    void an_argument_of_another_type_is_refused(String condition) {
        assertThat(problems(when(condition))).hasSize(1);
        assertThat(problems(when(condition)).get(0)).startsWith("P99.drl:" + LINE + ": ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Applicant( subject.type >= SubjectType.ENTERPRISE )",
                "Applicant( subject.legalPerson > false )",
                "Applicant( registration.province < \"江苏\" )"
            })
    void words_truths_and_texts_have_no_order(String condition) {
        assertThat(problems(when(condition))).hasSize(1);
        assertThat(problems(when(condition)).get(0)).startsWith("P99.drl:" + LINE + ": ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Applicant( subject.legalPerson == true ) from $list",
                "Applicant( subject.legalPerson == true ) from accumulate( Course() , count( 1 ) )",
                "Applicant( subject.legalPerson == true ) from entry-point \"stream\"",
                "$a : Applicant( $x : subject.legalPerson == true )"
            })
    void sources_and_bindings_that_the_split_pack_would_lose_are_refused(String condition) {
        assertThat(problems(when(condition))).isNotEmpty();
    }

    @Test
    void a_rule_that_extends_another_is_refused() {
        RuleFile file =
                read(
                        "rule \"P99-01\" extends \"P99-02\"",
                        "when",
                        "    Applicant( subject.legalPerson == true )",
                        "then",
                        "    met( drools );",
                        "end");
        assertThat(problems(file)).hasSize(1);
    }

    @Test
    void a_type_that_is_not_imported_is_refused() {
        refused(when("Bond( projectProvince == \"江苏\" )"), "type Bond is not imported");
    }

    @Test
    void another_consequence_is_refused() {
        RuleFile file =
                read(
                        "rule \"P99-01\"",
                        "when",
                        "    Applicant( subject.legalPerson == true )",
                        "then",
                        "    System.out.println( \"met\" );",
                        "end");
        assertThat(problems(file))
                .containsExactly(
                        "P99.drl:19: the consequence of rule P99-01 is not met( drools );. A rule"
                                + " only says that its condition is met; a band of a score says"
                                + " points( drools, 8 );");
    }

    @ParameterizedTest
    @ValueSource(strings = {"salience 10", "no-loop true", "enabled false", "agenda-group \"x\""})
    void attributes_are_refused(String attribute) {
        RuleFile file =
                read(
                        "rule \"P99-01\"",
                        attribute,
                        "when",
                        "    Applicant( subject.legalPerson == true )",
                        "then",
                        "    met( drools );",
                        "end");
        assertThat(problems(file))
                .containsExactly(
                        "P99.drl:16: rule P99-01 has attributes before when. Remove salience, @ and the"
                                + " like");
    }

    @Test
    void a_syntax_error_is_told_with_its_line() {
        RuleFile file =
                read(
                        "rule \"P99-01\"",
                        "when",
                        "    Applicant( subject.legalPerson == true",
                        "then",
                        "    met( drools );",
                        "end");
        assertThat(problems(file)).isNotEmpty();
        assertThat(problems(file).get(0))
                .matches("(?s)P99\\.drl:18: \\) belongs here, not 'then'.*");
    }

    @Test
    void a_file_that_is_no_rule_file_is_told() {
        assertThat(RuleReader.read("P99.drl", "这不是规则\n").problems()).isNotEmpty();
    }

    @Test
    void every_bad_rule_of_a_file_is_told_with_its_own_line() {
        RuleFile file =
                read(
                        "rule \"P99-01\"",
                        "when",
                        "    Applicant( colour == true )",
                        "then",
                        "    met( drools );",
                        "end",
                        "",
                        "rule \"P99-02\"",
                        "when",
                        "    Applicant( subject.legalPerson == true )",
                        "then",
                        "    met( drools );",
                        "end",
                        "",
                        "rule \"P99-03\"",
                        "when",
                        "    not Applicant( subject.legalPerson == true )",
                        "then",
                        "    met( drools );",
                        "end");
        assertThat(file.problems()).extracting(PackProblem::line).containsExactly(17, 31);
        assertThat(file.rules()).extracting(RuleText::id).containsExactly("P99-02");
    }

    @Test
    void a_rule_keeps_its_line_and_the_comment_above_it() {
        RuleFile file =
                read(
                        "// 申报条件1  独立法人",
                        "rule \"P99-01\"",
                        "when",
                        "    Applicant( subject.legalPerson == true )",
                        "then",
                        "    met( drools );",
                        "end");
        assertThat(file.rules())
                .extracting(rule -> rule.line() + " " + rule.comment())
                .containsExactly("16 申报条件1  独立法人");
    }

    @Test
    void a_comparison_keeps_the_line_that_it_stands_on() {
        RuleFile file =
                when(
                        "    Applicant(",
                        "        subject.type == SubjectType.ENTERPRISE,",
                        "        subject.legalPerson == true,",
                        "        subject.mainlandRegistered == true )");
        assertThat(file.rules().get(0).condition().comparisons())
                .extracting(Comparison::line)
                .containsExactly(18, 19, 20);
    }

    @Test
    void a_rule_means_the_same_on_a_machine_with_other_digits() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            RuleFile file = when("Applicant( registration.date <= LocalDate.of( 2022, 12, 31 ) )");
            assertThat(file.rules().get(0).condition().comparisons())
                    .extracting(Comparison::text)
                    .containsExactly("registration.date <= java.time.LocalDate.of( 2022, 12, 31 )");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_problem_is_told_in_both_languages() {
        assertThat(when("Applicant( )").problems())
                .extracting(p -> p.in(Language.ZH))
                .containsExactly("P99.drl:17：Applicant( ) 没有约束。请写出条件");
    }
}
