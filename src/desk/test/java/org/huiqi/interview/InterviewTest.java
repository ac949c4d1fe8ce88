package org.huiqi.interview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiqi.SharedChecker.CHECKER;

import java.util.Set;
import org.huiqi.Sample;
import org.huiqi.profile.Profile;
import org.huiqi.profile.Title;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.ProfileDocument;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterviewTest {

    private static Interview interview(String programmes, String... lines) {
        String text = "format: 1\nname: 甲\n" + String.join("\n", lines) + "\n";
        return new Interview(
                CHECKER,
                ProfileDocument.of(text.getBytes(UTF_8), "x", Format.YAML),
                Sample.AS_OF,
                Set.of(programmes.split(",")));
    }

    private static String place(Interview interview) {
        return interview.prompt().map(Prompt::place).orElse("nothing");
    }

    @Test
    void the_first_question_is_which_of_many_are_to_be_applied_for() {
        Interview interview =
                new Interview(CHECKER, ProfileDocument.blank(Format.YAML), Sample.AS_OF, Set.of());
        Prompt prompt = interview.prompt().orElseThrow();
        assertThat(prompt.kind()).isEqualTo(AnswerKind.PUT_FORWARD);
        assertThat(prompt.choices().size()).isGreaterThan(10);
        assertThat(interview.answer("99")).isInstanceOf(Reply.Refused.class);
        int software =
                prompt.choices().stream().map(Bilingual::zh).toList().indexOf("软件产品（P10）") + 1;
        Reply.Taken taken = (Reply.Taken) interview.answer(String.valueOf(software));
        assertThat(taken.understood().zh()).isEqualTo("软件产品（P10）");
        assertThat(taken.changes())
                .extracting(ChangedVerdict::after)
                .contains(Verdict.NOT_APPLICABLE);
        assertThat(interview.document().text()).contains("courses: []").doesNotContain("software");
        assertThat(interview.prompt().orElseThrow().kind()).isNotEqualTo(AnswerKind.PUT_FORWARD);
        interview.back();
        assertThat(interview.prompt().orElseThrow().kind()).isEqualTo(AnswerKind.PUT_FORWARD);
    }

    @Test
    void what_follows_from_an_answer_is_filled_in_and_shown() {
        Interview other = interview("P09", "subject: {type: ENTERPRISE}");
        while (!place(other).equals("registration.province")) {
            other.answer("?");
        }
        Reply.Taken taken = (Reply.Taken) other.answer("Jiangsu");
        assertThat(taken.understood().zh()).isEqualTo("Jiangsu；由此填入：境内登记 是");
        assertThat(other.document().text()).contains("mainlandRegistered: true");
    }

    @Test
    void who_does_not_know_when_a_title_was_issued_is_not_asked_from_when_it_is_valid() {
        Interview interview = interview("P08", "titles: [{type: NATIONAL_LITTLE_GIANT}]");
        while (!place(interview).endsWith("issuedOn")) {
            interview.answer("?");
        }
        interview.answer("?");
        while (interview.prompt().isPresent()) {
            assertThat(place(interview)).doesNotMatch("titles.*(issuedOn|validFrom)");
            interview.answer("?");
        }
    }

    @Test
    void an_answer_says_which_programmes_it_decided() {
        Interview interview = interview("P07", "");
        assertThat(place(interview)).isEqualTo("courses");
        Reply.Taken taken = (Reply.Taken) interview.answer("0");
        assertThat(taken.changes())
                .containsExactly(
                        new ChangedVerdict(
                                Sample.EDITION.programme("P07"),
                                Verdict.UNDECIDED,
                                Verdict.NOT_APPLICABLE));
        assertThat(interview.prompt()).isEmpty();
        assertThat(interview.document().text()).isEqualTo("format: 1\nname: 甲\ncourses: []\n\n");
        assertThatThrownBy(() -> interview.answer("0")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_answer_that_is_refused_is_asked_again() {
        Interview interview =
                interview(
                        "P26",
                        "subject: {type: ENTERPRISE, legalPerson: true}",
                        "registration: {province: 江苏}",
                        "futureInstitutes: [{id: f1, kind: COMPREHENSIVE}]");
        while (!place(interview).equals("registration.date")) {
            interview.answer("?");
        }
        String before = interview.document().text();
        assertThat(interview.answer("2022-02-30"))
                .isEqualTo(
                        new Reply.Refused(
                                new Bilingual(
                                        "“2022-02-30”不是存在的日期",
                                        "“2022-02-30” is not a date that exists")));
        assertThat(place(interview)).isEqualTo("registration.date");
        assertThat(interview.document().text()).isEqualTo(before);
        assertThat(interview.answer("x".repeat(2001))).isInstanceOf(Reply.Refused.class);
    }

    @Test
    void what_does_not_go_together_with_another_answer_is_refused_with_advice() {
        Interview interview =
                interview(
                        "P18",
                        "subject: {naturalResourcesRole: AFFILIATED_UNIT}",
                        "ministryProjects: [{id: m1, teamSize: 4}]");
        while (!place(interview).endsWith("teamAged40OrYounger")) {
            interview.answer("?");
        }
        Reply.Refused refused = (Reply.Refused) interview.answer("5");
        assertThat(refused.problem().zh()).startsWith("“5”多于 团队人数");
    }

    @Test
    void back_takes_the_last_answer_from_the_document_and_asks_again() {
        Interview interview = interview("P07", "# 待补");
        String before = interview.document().text();
        assertThat(interview.back()).isFalse();
        interview.answer("2");
        assertThat(interview.document().text()).isNotEqualTo(before);
        assertThat(interview.back()).isTrue();
        assertThat(interview.document().text()).isEqualTo(before);
        assertThat(place(interview)).isEqualTo("courses");
    }

    @Test
    void the_entries_of_a_list_are_filled_in_before_anything_else_is_asked() {
        Interview interview =
                interview("P09,P10", "subject: {type: ENTERPRISE, legalPerson: true}");
        while (!place(interview).equals("softwareProducts")) {
            interview.answer("?");
        }
        interview.answer("排产软件、质检软件");
        assertThat(place(interview)).isEqualTo("softwareProducts[0].category");
        assertThat(interview.prompt().orElseThrow().about())
                .isEqualTo(new Bilingual("软件产品第 1 项：排产软件", "software products, no. 1: 排产软件"));
        interview.answer("?");
        assertThat(place(interview)).startsWith("softwareProducts[0].");
    }

    @Test
    void an_attestation_is_asked_in_the_words_of_its_clause_and_says_where_it_stands() {
        Interview interview =
                interview("P21", "greenProjects: [{id: g1, name: 余热, directionList: PLAN_30}]");
        Prompt prompt = interview.prompt().orElseThrow();
        assertThat(prompt.place()).isEqualTo("attestations.P21-01b@g1");
        assertThat(prompt.kind()).isEqualTo(AnswerKind.ATTESTATION);
        assertThat(prompt.about().zh()).isEqualTo("绿色低碳项目第 1 项：余热");
        Reason reason = interview.reasons().get(0);
        assertThat(prompt.ask().zh()).endsWith(reason.criterion().requirement().zh());
        assertThat(reason.criterion().id()).isEqualTo("P21-01b");
        interview.answer("n");
        assertThat(interview.report().programme("P21").verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
    }

    @Test
    void of_two_entries_that_look_alike_each_is_asked_for() {
        Interview interview =
                interview(
                        "P04",
                        "subject: {type: ENTERPRISE, legalPerson: true, mainlandRegistered: true}",
                        "dataScenarios: [{id: d1}]",
                        "conduct: {badRecords: [{kind: CREDIT}, {kind: CREDIT}]}");
        while (!place(interview).equals("conduct.badRecords[0].date")) {
            interview.answer("?");
        }
        interview.answer("?");
        assertThat(place(interview)).isEqualTo("conduct.badRecords[1].date");
    }

    @Test
    void the_day_of_issue_says_until_when_a_title_of_three_years_counts() {
        Interview interview =
                interview(
                        "P17",
                        "subject: {type: OTHER}",
                        "innovationPointsList: false",
                        "titles: [{type: PROV_SRDI}]");
        assertThat(place(interview)).isEqualTo("titles[0].issuedOn");
        Reply.Taken taken = (Reply.Taken) interview.answer("2022-10-01");
        assertThat(taken.understood().zh()).isEqualTo("2022-10-01（三年期，按有效至 2025-09-30 计）");
        assertThat(taken.changes())
                .extracting(ChangedVerdict::after)
                .containsExactly(Verdict.ELIGIBLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    没有; [HNTE]
                    省级专精特新中小企业、高新技术企业; [HNTE, PROV_SRDI]
                    """)
    void an_open_list_of_titles_is_asked_for_what_it_lacks_and_is_whole_then(
            String answer, String titles) {
        Interview interview =
                interview(
                        "P17",
                        "subject: {type: OTHER}",
                        "innovationPointsList: false",
                        "titles: [{type: HNTE, issuedOn: 2022-11-18}]",
                        "titlesComplete: false");
        Prompt prompt = interview.prompt().orElseThrow();
        assertThat(prompt.place()).isEqualTo("titles");
        assertThat(prompt.ask().zh()).isEqualTo("已知：高新技术企业（2022-11-18）；还有其他称号吗？");
        interview.answer(answer);
        Profile profile = Sample.read(interview.document().text(), Format.YAML, Sample.AS_OF);
        assertThat(profile.titles().stream().map(Title::type).toList()).hasToString(titles);
        assertThat(profile.titlesComplete()).isTrue();
        assertThat(place(interview)).isNotEqualTo("titles");
    }

    @Test
    void who_does_not_know_the_industry_code_is_asked_for_the_industry() {
        Interview interview =
                interview(
                        "P20",
                        "subject: {type: ENTERPRISE, legalPerson: true}",
                        "registration: {province: 江苏}");
        while (!place(interview).equals("industry.code")) {
            interview.answer("?");
        }
        interview.answer("?");
        assertThat(place(interview)).isEqualTo("industry.sizeIndustry");
    }

    @Test
    void a_conditional_programme_is_asked_about_what_could_undo_or_improve_it() {
        Interview interview =
                interview(
                        "P25",
                        "subject: {legalPerson: true, businessScopeIncludesTraining: true}",
                        "registration: {province: 江苏}",
                        "trainingProvider: {years: 1, annualTrainees: 9000}",
                        "conduct: {badRecords: [], seriousDishonestList: false, jointPunishment: false,"
                                + " penalties: []}");
        assertThat(interview.report().programme("P25").verdict()).isEqualTo(Verdict.CONDITIONAL);
        assertThat(place(interview)).startsWith("attestations.P25-");
        interview.answer("n");
        assertThat(interview.report().programme("P25").verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
    }

    @Test
    void a_figure_that_looks_odd_is_pointed_at() {
        Interview interview =
                interview(
                        "P14",
                        "years: {2023: {salesRevenue: 100}}",
                        "subject: {legalPerson: true}",
                        "consortia: [{id: c1}]");
        while (!place(interview).equals("years.2023.rdExpense")) {
            interview.answer("?");
        }
        Reply.Taken taken = (Reply.Taken) interview.answer("200000000");
        assertThat(taken.warnings()).isNotEmpty();
    }

    @Test
    void progress_counts_open_programmes_and_questions() {
        Interview interview = interview("P07,P19", "bonds: []");
        assertThat(interview.progress()).isEqualTo(new Progress(2, 1, 1, 1, 1));
        interview.answer("0");
        assertThat(interview.progress()).isEqualTo(new Progress(2, 0, 0, 0, 0));
    }

    @Test
    void a_document_that_is_refused_has_no_interview() {
        ProfileDocument wrong = ProfileDocument.of("format: 2\n".getBytes(UTF_8), "x", Format.YAML);
        assertThatThrownBy(() -> new Interview(CHECKER, wrong, Sample.AS_OF, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
