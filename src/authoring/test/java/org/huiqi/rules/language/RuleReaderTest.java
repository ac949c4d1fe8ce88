package org.huiqi.rules.language;

import static java.util.regex.Matcher.quoteReplacement;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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

    private static RuleFile read(String text) {
        return RuleReader.read("P99.drl", HEAD + text);
    }

    private static RuleFile when(String condition) {
        return read(rule("P99-01", condition));
    }

    private static String rule(String id, String condition) {
        return "rule \"" + id + "\"\nwhen\n" + condition + "\nthen\n    met( drools );\nend\n";
    }

    private static List<String> problems(RuleFile file) {
        return file.problems().stream().map(p -> p.in(Language.EN)).toList();
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
                "Applicant( rdIntensity( 2023 ) >= 3.5B )",
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

    /** Each is one problem, which says the line of the condition and this. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    # what may misjudge a missing fact
                    Applicant( subject.type != SubjectType.ENTERPRISE )         | not safe on missing facts
                    Applicant( !( subject.ownIpCount < 1 ) )                    | not safe on missing facts
                    Applicant( subject.type not in ( SubjectType.OTHER ) )      | not safe on missing facts
                    Applicant( registration.province matches "江.*" )           | not safe on missing facts
                    Applicant( registration.province not matches "江.*" )       | not safe on missing facts
                    Applicant( registration.province contains "江" )            | not safe on missing facts
                    Applicant( registration.province str[startsWith] "江" )     | not safe on missing facts
                    Applicant( subject.legalPerson )                            | not safe on missing facts
                    Applicant( !subject.legalPerson )                           | not safe on missing facts
                    # quantifiers, several facts, no condition
                    not Applicant( subject.legalPerson == true )                | not, exists, eval or no condition
                    exists Applicant( subject.legalPerson == true )             | not, exists, eval or no condition
                    not( Applicant( subject.legalPerson == true ) )             | not, exists, eval or no condition
                    forall( Applicant( subject.legalPerson == true ) )          | not, exists, eval or no condition
                    eval( true )                                                | not, exists, eval or no condition
                    ``                                                          | not, exists, eval or no condition
                    Applicant( sme == true ) and not Course( lecturer == "张三" ) | a rule matches several facts
                    Applicant( sme == true ) Course( lecturer == "张三" )        | a rule matches several facts
                    Applicant( )                                                | Applicant( ) has no constraint
                    Bond( projectProvince == "江苏" )                            | type Bond is not imported
                    Applicant( rdIntensity( 2023 ) >= 3.5 )                     | Write 3.5B
                    # an accessor that is none
                    Applicant( subject.colour == true )             | Subject has no fact 'colour'. Did you
                    Applicant( colour == true )                     | Applicant has no fact 'colour'. Did you
                    Applicant( salesRevenue >= 100000 )             | Applicant has no fact 'salesRevenue'. Did you
                    Applicant( salesRevenue( 2023, 2024 ) >= 1 )    | Applicant has no fact 'salesRevenue( … )'. Did you
                    SoftwareProduct( copyrigth.registered == true ) | SoftwareProduct has no fact 'copyrigth'. Did you
                    # a word that is none
                    Applicant( subject.type == SubjectType.FIRM )               | SubjectType.FIRM
                    Applicant( subject.type == Subject.ENTERPRISE )             | Subject.ENTERPRISE
                    Applicant( subject.type in ( SubjectType.OTHER, X.Y ) )     | X.Y
                    Applicant( registration.date <= LocalDate.of( 2023, 2, 29 ) ) | LocalDate.of( 2023, 2, 29 )
                    Applicant( subject.legalPerson == null )                    | null
                    Applicant( subject.legalPerson == sme )                     | sme
                    Applicant( holds( TitleType.HNTA ) == true )                | TitleType.HNTA
                    Applicant( listedOn( Venue.NASDAQ ) == false )              | Venue.NASDAQ
                    # a literal of another type, or without an order
                    Applicant( subject.legalPerson == 1 )                       | 'subject.legalPerson' cannot be compared with
                    Applicant( subject.ownIpCount >= "1" )                      | 'subject.ownIpCount' cannot be compared with
                    Applicant( subject.ownIpCount == true )                     | 'subject.ownIpCount' cannot be compared with
                    Applicant( subject.type == "ENTERPRISE" )                   | 'subject.type' cannot be compared with
                    Applicant( subject.type == TitleType.HNTE )                 | 'subject.type' cannot be compared with
                    Applicant( registration.province == true )                  | 'registration.province' cannot be compared with
                    Applicant( registration.date <= 2022 )                      | 'registration.date' cannot be compared with
                    Applicant( subject.ownIpCount <= asOf )                     | 'subject.ownIpCount' cannot be compared with
                    Applicant( holds( TitleType.HNTE ) == 1 )                   | cannot be compared with
                    Applicant( solutionsAndCases >= 1 )                         | 'solutionsAndCases' cannot be compared with
                    Applicant( subject.type >= SubjectType.ENTERPRISE )         | cannot be compared with
                    Applicant( subject.legalPerson > false )                    | cannot be compared with
                    Applicant( registration.province < "江苏" )                  | cannot be compared with
                    # an argument of another type
                    Applicant( holds( SubjectType.ENTERPRISE ) == true )        | no fact 'holds( … )'
                    Applicant( holds( "HNTE" ) == true )                        | no fact 'holds( … )'
                    Applicant( salesRevenue( 2023.5 ) >= 100000 )               | 2023.5
                    Applicant( salesRevenue( "2023" ) >= 100000 )               | no fact 'salesRevenue( … )'
                    Applicant( solutionsAndCases.atMost( true ) == true )       | no fact 'atMost( … )'
                    # sources and bindings
                    Applicant( subject.legalPerson == true ) from $list         | a pattern has a from clause
                    Applicant( sme == true ) from entry-point "stream"          | a pattern has a from clause
                    """)
    void what_a_condition_may_not_hold_is_refused(String condition, String what) {
        RuleFile file = when(condition);
        int line = condition.isEmpty() ? LINE + 1 : LINE;
        assertThat(problems(file))
                .singleElement()
                .asString()
                .startsWith("P99.drl:" + line + ": ")
                .contains(what);
        assertThat(file.rules()).isEmpty();
    }

    /** Changes of a rule that can be read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    when           | extends "P99-02" when   | P99.drl:16: rule P99-01 extends another rule
                    when           | salience 10 when        | P99.drl:16: rule P99-01 has attributes before when. Remove salience, @ and the like
                    when           | no-loop true when       | P99.drl:16: rule P99-01 has attributes before when
                    when           | enabled false when      | P99.drl:16: rule P99-01 has attributes before when
                    when           | agenda-group "x" when   | P99.drl:16: rule P99-01 has attributes before when
                    met( drools ); | System.out.println( 1 ); | P99.drl:19: the consequence of rule P99-01 is not met( drools );. A rule only says
                    true )         | true                    | P99.drl:18: ) belongs here, not 'then'
                    rule           | 这不是规则               | P99.drl:15: '这' in a rule file
                    Applicant(     | $a : Applicant(         | P99.drl:17:
                    """)
    void what_a_rule_may_not_hold_is_refused(String old, String now, String what) {
        String text = rule("P99-01", "Applicant( subject.legalPerson == true )");
        assertThat(problems(read(text.replaceFirst(Pattern.quote(old), quoteReplacement(now)))))
                .isNotEmpty()
                .first()
                .asString()
                .startsWith(what);
    }

    @Test
    void every_bad_rule_of_a_file_is_told_with_its_own_line() {
        RuleFile file =
                read(
                        rule("P99-01", "Applicant( colour == true )")
                                + rule("P99-02", "Applicant( subject.legalPerson == true )")
                                + rule("P99-03", "not Applicant( subject.legalPerson == true )"));
        assertThat(file.problems()).extracting(PackProblem::line).containsExactly(17, 29);
        assertThat(file.rules()).extracting(RuleText::id).containsExactly("P99-02");
    }

    @Test
    void a_rule_keeps_its_line_and_the_comment_above_it() {
        String comment = "// 申报条件1  独立法人\n";
        RuleFile file = read(comment + rule("P99-01", "Applicant( sme == true )"));
        assertThat(file.rules())
                .extracting(rule -> rule.line() + " " + rule.comment())
                .containsExactly("16 申报条件1  独立法人");
    }

    @Test
    void a_comparison_keeps_the_line_that_it_stands_on() {
        RuleFile file = when("Applicant(\nsme == true,\n\nsubject.legalPerson == true )");
        assertThat(file.rules().get(0).condition().comparisons())
                .extracting(Comparison::line)
                .containsExactly(18, 20);
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
