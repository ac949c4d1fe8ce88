package org.huiqi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.SharedChecker.CHECKER;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Question;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionsTest {

    /** Every list that a programme is about, known to be none. */
    private static final String NOTHING =
            "{dataScenarios: [], financingCases: [], cases: [], courses: [], softwareProducts: [],"
                    + " patentProducts: [], bonds: [], greenProjects: [], xinchuangEntries: [],"
                    + " youngScientistPosts: [], majorProjects: [], consortia: [], secondments: [],"
                    + " ministryProjects: [], constructionProjects: [], researchProjects: [],"
                    + " futureInstitutes: []";

    private static Report report(String... lines) {
        return CHECKER.check(Sample.profile(lines), Sample.AS_OF, "x");
    }

    private static List<String> paths(Report report, String programme) {
        return report.questions().stream()
                .filter(q -> q.programmes().contains(programme))
                .map(Question::path)
                .toList();
    }

    private static Question question(Report report, String path) {
        return report.questions().stream()
                .filter(q -> q.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_question_that_settles_most_programmes_comes_first() {
        List<Question> questions = report("name: x").questions();
        assertThat(questions.get(0).path()).isEqualTo("subject.type");
        assertThat(questions).extracting(q -> -q.programmes().size()).isSorted();
    }

    @Test
    void questions_of_the_same_weight_keep_the_order_of_programmes() {
        Report report =
                CHECKER.check(
                        Sample.profile("subject: {type: OTHER}", "registration: {province: 浙江}"),
                        Sample.AS_OF,
                        "x");
        List<String> single =
                report.questions().stream()
                        .filter(q -> q.programmes().size() == 1)
                        .map(q -> q.programmes().get(0))
                        .toList();
        assertThat(single).hasSizeGreaterThan(5).isSorted();
    }

    @Test
    void what_a_programme_is_about_is_asked_before_facts_and_facts_before_attestations() {
        assertThat(paths(report("subject: {type: ENTERPRISE, mainlandRegistered: true}"), "P04"))
                .endsWith("dataScenarios", "attestations.P04-02");
        assertThat(paths(report("subject: {type: ENTERPRISE}"), "P08"))
                .endsWith(
                        "growthPlan.totalInvestment",
                        "attestations.P08-03",
                        "attestations.P08-05",
                        "attestations.P08-07");
    }

    @Test
    void a_question_names_every_programme_that_it_keeps_open() {
        Report report = report("subject: {type: ENTERPRISE, legalPerson: true}");
        assertThat(question(report, "titles").programmes())
                .containsExactly("P05", "P08", "P09", "P14", "P15", "P16", "P17", "P20");
    }

    @Test
    void only_undecided_programmes_and_those_that_wait_for_attestation_are_asked_about() {
        Report report =
                report(
                        "subject: {type: GOVERNMENT, legalPerson: true, mainlandRegistered: true}",
                        "registration: {province: 江苏}");
        Set<String> asked = new HashSet<>();
        report.questions().forEach(q -> asked.addAll(q.programmes()));
        for (Report.ProgrammeResult programme : report.programmes()) {
            boolean open =
                    programme.verdict() == Verdict.UNDECIDED
                            || programme.verdict() == Verdict.NEEDS_ATTESTATION;
            assertThat(asked.contains(programme.id())).as(programme.id()).isEqualTo(open);
        }
    }

    @Test
    void for_a_programme_that_waits_for_attestation_the_attestations_are_asked_for() {
        Report report = report("greenProjects: [{id: g1, directionList: PLAN_30}]");
        assertThat(report.programme("P21").verdict()).isEqualTo(Verdict.NEEDS_ATTESTATION);
        assertThat(paths(report, "P21")).containsExactly("attestations.P21-01b@g1");
    }

    @Test
    void what_only_a_worse_candidate_lacks_is_not_asked_for() {
        Report report = report("greenProjects: [{id: g1, directionList: PLAN_30}, {id: g2}]");
        assertThat(paths(report, "P21")).containsExactly("attestations.P21-01b@g1");
    }

    @Test
    void what_is_merely_preferred_is_not_asked_for() {
        assertThat(paths(report("name: x"), "P09")).doesNotContain("industry.in1650");
    }

    @Test
    void an_alternative_that_another_one_has_settled_is_not_asked_for() {
        Report settled =
                report(
                        "titles: [{type: PROV_SRDI, issuedOn: 2023-01-01}]",
                        "subject: {type: ENTERPRISE}",
                        "registration: {province: 江苏}");
        assertThat(settled.programme("P17").verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(paths(settled, "P17")).isEmpty();
        assertThat(paths(report("subject: {type: ENTERPRISE}"), "P17"))
                .contains("titles", "innovationPointsList");
    }

    @ParameterizedTest
    @CsvSource({
        "P04, dataScenarios",
        "P07, courses",
        "P13, majorProjects",
        "P23, researchProjects",
        "P27, researchProjects"
    })
    void a_programme_whose_list_is_missing_asks_for_the_list(String programme, String list) {
        assertThat(paths(report("subject: {type: ENTERPRISE, legalPerson: true}"), programme))
                .contains(list);
    }

    @Test
    void a_list_known_to_be_none_is_not_asked_for() {
        assertThat(paths(report("courses: []"), "P07")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    years.2023.employees | 2023年度从业人员有多少？（人） | For 2023: how many people were employed? (persons)
                    subject.legalPerson | 申报单位是否具有独立法人资格？（分公司不是） | Does the applicant have legal personality of its own? (a branch does not)
                    titles | 是否持有（或持有过）资质称号？如有，请逐项填写。 | Does (or did) the applicant hold any titles? If so, list each.
                    attestations.P01-03b | 请确认：拥有核心关键技术，并以该技术和本企业的知识产权为基础开展经营活动 | Please confirm: has core key technology and does business on the basis of that technology and of its own intellectual property
                    """)
    void a_question_is_asked_in_words(String path, String zh, String en) {
        Report report = report("subject: {type: ENTERPRISE}", "industry: {code: C35}");
        assertThat(question(report, path).ask().zh()).isEqualTo(zh);
        assertThat(question(report, path).ask().en()).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    [{type: TECH_SME}, {type: HNTE, issuedOn: 2022-11-18}]; 已知：高新技术企业（2022-11-18）、科技型中小企业；还有其他称号吗？; Known: high and new technology enterprise (2022-11-18), technology-based SME. Does (or did) the applicant hold any other titles?
                    []; 是否持有（或持有过）资质称号？如有，请逐项填写。; Does (or did) the applicant hold any titles? If so, list each.
                    """)
    void whether_there_are_other_titles_is_asked_with_what_is_known(
            String titles, String zh, String en) {
        Report report =
                report("subject: {type: ENTERPRISE}", "titles: " + titles, "titlesComplete: false");
        assertThat(question(report, "titles").ask()).isEqualTo(new Bilingual(zh, en));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    [{type: TECH_SME}]; [titles]
                    [{type: TECH_SME}, {type: PROV_SRDI}]; [titles, titles[PROV_SRDI].validFrom, titles[PROV_SRDI].validTo]
                    [{}]; [titles, titles[].type, titles[].validFrom, titles[].validTo]
                    """)
    void of_an_open_list_only_entries_that_may_matter_are_asked_about(String titles, String paths) {
        Report report =
                report(
                        "subject: {type: OTHER, legalPerson: true}",
                        "registration: {province: 江苏}",
                        "titles: " + titles,
                        "titlesComplete: false");
        Finding finding =
                report.programme("P09").candidates().get(0).findings().stream()
                        .filter(f -> f.criterion().id().equals("P09-10"))
                        .findFirst()
                        .orElseThrow();
        assertThat(finding.status()).isEqualTo(Status.UNKNOWN);
        assertThat(finding.missing()).hasToString(paths);
    }

    @Test
    void questions_about_two_candidates_can_be_told_apart() {
        Report report =
                report(
                        "greenProjects:",
                        "- {id: g1, directionList: PLAN_30}",
                        "- {id: g2, directionList: PLAN_30}");
        assertThat(question(report, "attestations.P21-01b@g1").ask())
                .isNotEqualTo(question(report, "attestations.P21-01b@g2").ask());
    }

    @Test
    void nothing_is_asked_of_a_firm_whose_programmes_are_all_decided() {
        Report report =
                report(
                        NOTHING.substring(1)
                                .replace(": [], ", ": []\n")
                                .replaceAll("\\s*\\n\\s*", "\n"),
                        "subject: {type: OTHER, legalPerson: false, businessScopeIncludesTraining: false}",
                        "registration: {province: 浙江}",
                        "titles: []",
                        "innovationPointsList: false",
                        "nationalProjects: []");
        assertThat(report.questions()).isEmpty();
    }
}
