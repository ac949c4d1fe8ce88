package org.huiqi.profile.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.profile.SubjectType.RESEARCH_INSTITUTE;
import static org.huiqi.profile.SubjectType.UNIVERSITY;

import java.time.LocalDate;
import org.huiqi.Sample;
import org.huiqi.profile.Count;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of the things put forward that take more than one field. */
class CandidateTest {

    private static Bond bond(String fields) {
        return Sample.profile("bonds: [{id: x, " + fields + "}]").bonds().get(0);
    }

    private static MajorProject project(String directions) {
        String fields = directions.equals("missing") ? "" : ", directions: " + directions;
        return Sample.profile("majorProjects: [{id: x" + fields + "}]").majorProjects().get(0);
    }

    private static Consortium consortium(String participants) {
        String fields = participants.equals("missing") ? "" : ", participants: " + participants;
        return Sample.profile("consortia: [{id: x" + fields + "}]").consortia().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            delimiter = '|',
            value = {
                "subsidyYears: ~ | ?",
                "subsidyYears: [] | false",
                "subsidyYears: [2023] | true",
                "subsidyYears: [2024, 2023] | true",
                "subsidyYears: [2023, 2022] | false",
                "subsidyYears: [2024] | false"
            })
    void the_first_subsidy_is_of_the_earliest_year(String fields, @Nullable Boolean expected) {
        assertThat(bond(fields).firstSubsidisedIn(2023)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            delimiter = '|',
            value = {
                "interestPaidYears: ~ | ?",
                "interestPaidYears: [] | false",
                "interestPaidYears: [2022, 2023] | true",
                "interestPaidYears: [2024] | false"
            })
    void interest_is_paid_in_the_years_listed(String fields, @Nullable Boolean expected) {
        assertThat(bond(fields).paidInterestIn(2023)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            delimiter = '|',
            textBlock =
                    """
                    missing                                     | ?
                    []                                          | true
                    [{}]                                        | true
                    [{unit: 甲}, {unit: 乙}, {unit: 丙}]        | true
                    [{unit: 甲}, {unit: 乙}, {unit: 甲}]        | false
                    [{unit: 甲}, {unit: " 甲 "}]                | false
                    [{unit: 甲}, {unit: 乙}, {}]                | ?
                    [{unit: 甲}, {unit: 甲}, {}]                | false
                    [{}, {}]                                    | ?
                    """)
    void directions_have_different_units_unless_two_are_the_same(
            String directions, @Nullable Boolean expected) {
        assertThat(project(directions).hasDifferentUnits()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | 0 | 0",
                "[{byApplicant: true}, {byApplicant: false}] | 1 | 1",
                "[{byApplicant: true}, {}, {}] | 1 | 3",
                "[{byApplicant: true}, {byApplicant: true}] | 2 | 2"
            })
    void directions_of_the_applicant_are_counted_within_bounds(
            String directions, int least, int most) {
        assertThat(project(directions).directionsOfApplicant()).isEqualTo(new Count(least, most));
    }

    @Test
    void without_directions_nothing_is_known_of_the_applicants() {
        assertThat(project("missing").directionsOfApplicant()).isEqualTo(Count.UNKNOWN);
        assertThat(project("missing").directionCount()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            delimiter = '|',
            value = {
                "missing | ?",
                "[] | false",
                "[{affiliateOfApplicant: false}] | false",
                "[{affiliateOfApplicant: false}, {}] | ?",
                "[{}, {affiliateOfApplicant: true}] | true"
            })
    void an_affiliate_in_one_direction_is_involved(String directions, @Nullable Boolean expected) {
        assertThat(project(directions).involvesAffiliate()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            delimiter = '|',
            value = {
                "missing | ?",
                "[] | true",
                "[{legalPerson: true}] | true",
                "[{legalPerson: true}, {}] | ?",
                "[{}, {legalPerson: false}] | false"
            })
    void every_participant_has_to_be_a_legal_person(
            String participants, @Nullable Boolean expected) {
        assertThat(consortium(participants).allParticipantsLegalPersons()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            delimiter = '|',
            value = {
                "missing | ?",
                "[] | false",
                "[{type: ENTERPRISE}] | false",
                "[{type: ENTERPRISE}, {}] | ?",
                "[{}, {type: UNIVERSITY}] | true",
                "[{type: RESEARCH_INSTITUTE}] | true"
            })
    void a_university_or_institute_takes_part(String participants, @Nullable Boolean expected) {
        assertThat(consortium(participants).hasParticipant(UNIVERSITY, RESEARCH_INSTITUTE))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            delimiter = '|',
            value = {
                "partners: ~ | ?",
                "partners: [] | true",
                "partners: [OWNER, DESIGNER] | true",
                "partners: [OWNER, OTHER] | false"
            })
    void partners_are_of_the_roles_only_or_none(String fields, @Nullable Boolean expected) {
        var project =
                Sample.profile("constructionProjects: [{id: x, " + fields + "}]")
                        .constructionProjects()
                        .get(0);
        assertThat(
                        project.hasPartnersOnlyOf(
                                ConstructionProject.Partner.OWNER,
                                ConstructionProject.Partner.DESIGNER))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            delimiter = '|',
            value = {
                "applications: ~ | ?",
                "applications: [] | 0",
                "applications: [BIM, BIM] | 1",
                "applications: [BIM, OTHER] | 2"
            })
    void repeated_applications_count_once(String fields, @Nullable Integer expected) {
        var project =
                Sample.profile("constructionProjects: [{id: x, " + fields + "}]")
                        .constructionProjects()
                        .get(0);
        assertThat(project.applicationCount()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            delimiter = '|',
            value = {
                "directions: ~ | ? | ?",
                "directions: [] | 0 | false",
                "directions: [POINT, POINT] | 1 | true",
                "directions: [AREA, POINT] | 2 | true",
                "directions: [AREA] | 1 | false"
            })
    void directions_of_a_case_are_told_and_counted_once(
            String fields, @Nullable Integer count, @Nullable Boolean choosesPoint) {
        var entry = Sample.profile("cases: [{id: x, " + fields + "}]").cases().get(0);
        assertThat(entry.directionCount()).isEqualTo(count);
        assertThat(entry.chooses(DigitalCase.Direction.POINT)).isEqualTo(choosesPoint);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            delimiter = '|',
            value = {
                "letters: ~ | ?",
                "letters: [] | false",
                "letters: [OTHER] | false",
                "letters: [OTHER, HOME_EMBASSY_IN_CHINA] | true"
            })
    void one_letter_of_the_sources_is_enough(String fields, @Nullable Boolean expected) {
        var post =
                Sample.profile("youngScientistPosts: [{id: x, " + fields + "}]")
                        .youngScientistPosts()
                        .get(0);
        assertThat(
                        post.hasLetterFrom(
                                YoungScientistPost.Letter.HOME_EMBASSY_IN_CHINA,
                                YoungScientistPost.Letter.HOME_ST_DEPARTMENT))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            delimiter = '|',
            value = {
                "appliedOn: 2024-07-01, person: {birthDate: 1978-07-02} | 45",
                "appliedOn: 2024-07-01, person: {birthDate: 1978-07-01} | 46",
                "appliedOn: 2024-07-01 | ?",
                "person: {birthDate: 1978-07-01} | ?"
            })
    void age_on_application_is_counted_on_the_day_of_applying(
            String fields, @Nullable Integer expected) {
        var post =
                Sample.profile("youngScientistPosts: [{id: x, " + fields + "}]")
                        .youngScientistPosts()
                        .get(0);
        assertThat(post.ageOnApplication()).isEqualTo(expected);
    }

    @Test
    void age_of_a_seconded_person_is_counted_on_the_day_asked_for() {
        var secondment =
                Sample.profile("secondments: [{id: x, person: {birthDate: 1963-09-21}}]")
                        .secondments()
                        .get(0);
        assertThat(secondment.person().ageOn(LocalDate.of(2024, 9, 20))).isEqualTo(60);
        assertThat(secondment.person().ageOn(LocalDate.of(2024, 9, 21))).isEqualTo(61);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            delimiter = '|',
            value = {
                "teamSize: 10, teamAged40OrYounger: 5 | 50",
                "teamSize: 9, teamAged40OrYounger: 4 | 44.44",
                "teamSize: 10 | ?",
                "teamAged40OrYounger: 0 | ?"
            })
    void the_young_share_is_of_the_whole_team(String fields, @Nullable String expected) {
        var project =
                Sample.profile("ministryProjects: [{id: x, " + fields + "}]")
                        .ministryProjects()
                        .get(0);
        var share = project.youngShare();
        assertThat(share == null ? null : share.toPlainString().replaceAll("(\\.\\d\\d).*", "$1"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GB/T 25000.51-2016",
                "GB/T25000.51-2016",
                "gb/t 25000.51-2016",
                "GBT 25000.51-2016",
                "GB / T 25000.51-2016",
                "GB/T　25000.51-2016",
                "GB/T 25000.51—2016",
                "GB/T 25000.51–2016",
                "GB/T 25000.51－2016",
                "GB/T 25000.51——2016",
                "GB/T 25000.51一2016",
                "GB/T25000.51 - 2016",
                "ＧＢ／Ｔ ２５０００．５１－２０１６",
                "GB/T 25000.51 2016",
                "依据GB/T 25000.51-2016《系统与软件工程》检测"
            })
    void spellings_of_a_standard_compare(String spelling) {
        var product =
                Sample.profile(
                                "softwareProducts: [{id: x, test: {standard: \""
                                        + spelling
                                        + "\"}}]")
                        .softwareProducts()
                        .get(0);
        assertThat(product.test().normalisedStandard()).isEqualTo("GBT25000.51-2016");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GB/T 25000.51",
                "GB/T 25000.51-16",
                "GB/T 25000.51-2016、GB/T 25000.10-2016"
            })
    void the_standard_asked_for_without_its_year_or_as_one_of_several_is_unknown(String spelling) {
        var product =
                Sample.profile(
                                "softwareProducts: [{id: x, test: {standard: \""
                                        + spelling
                                        + "\"}}]")
                        .softwareProducts()
                        .get(0);
        assertThat(product.test().normalisedStandard()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "企业标准",
                "GB/T 25000.10-2016",
                "GB/T 25000.51-2010",
                "GB/T 16260",
                "GB/T 25000.10、GB/T 16260-2006",
                "GB/T 25000.512"
            })
    void another_standard_is_another_one(String spelling) {
        var product =
                Sample.profile(
                                "softwareProducts: [{id: x, test: {standard: \""
                                        + spelling
                                        + "\"}}]")
                        .softwareProducts()
                        .get(0);
        assertThat(product.test().normalisedStandard())
                .isNotNull()
                .isNotEqualTo("GBT25000.51-2016");
    }

    @Test
    void a_missing_standard_is_unknown() {
        var product = Sample.profile("softwareProducts: [{id: x}]").softwareProducts().get(0);
        assertThat(product.test().normalisedStandard()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            delimiter = '|',
            value = {
                "adaptationEvidence: ~ | ?",
                "adaptationEvidence: [] | false",
                "adaptationEvidence: [OTHER] | false",
                "adaptationEvidence: [OTHER, THIRD_PARTY_TEST] | true"
            })
    void evidence_is_what_is_listed(String fields, @Nullable Boolean expected) {
        var entry =
                Sample.profile("xinchuangEntries: [{id: x, " + fields + "}]")
                        .xinchuangEntries()
                        .get(0);
        assertThat(entry.hasAnyEvidence(XinchuangEntry.AdaptationEvidence.THIRD_PARTY_TEST))
                .isEqualTo(expected);
    }
}
