package org.huiqi.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.SharedChecker.CHECKER;

import java.util.List;
import java.util.Set;
import org.huiqi.Sample;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.ProfileDocument;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerReaderTest {
    private static final ProfileReader READER = new ProfileReader(Sample.EDITION.criterionIds());

    private static ProfileDocument document() {
        ProfileDocument document = ProfileDocument.blank(Format.YAML);
        Node titles = answered("titles", "1 3", document).values().get("titles");
        Node products =
                answered("softwareProducts", "1", document).values().get("softwareProducts");
        return document.with("titles", titles).with("softwareProducts", products);
    }

    private static AnswerReader.Reading reading(
            String place, String typed, ProfileDocument document) {
        Question question = new Question(place, List.of("P01"), Bilingual.same("?"));
        Prompt prompt = new PromptMaker(document.root(), path -> null).of(question, place);
        return new AnswerReader(prompt).read(typed);
    }

    private static AnswerReader.Value answered(
            String place, String typed, ProfileDocument document) {
        AnswerReader.Reading reading = reading(place, typed, document);
        assertThat(reading).as(typed).isInstanceOf(AnswerReader.Value.class);
        return (AnswerReader.Value) reading;
    }

    /** What is added to the document, on one line; the reader's problem where it is refused. */
    private static String written(String place, String typed) {
        ProfileDocument before = document();
        if (reading(place, typed, before) instanceof AnswerReader.Unreadable unreadable) {
            return unreadable.problem().zh();
        }
        ProfileDocument after = before;
        for (var put : answered(place, typed, before).values().entrySet()) {
            after = after.with(put.getKey(), put.getValue());
        }
        if (READER.bind(after.root(), Sample.AS_OF) instanceof Read.Refused refused) {
            return refused.faults().get(0).problem().zh();
        }
        List<String> lines = after.text().lines().toList();
        List<String> old = before.text().lines().toList();
        return String.join(
                " ",
                lines.stream().filter(line -> !old.contains(line)).map(String::strip).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    subject.legalPerson | y | subject: legalPerson: true
                    years.2023.netProfit | -300 | years: 2023: netProfit: -300
                    years.2023.platformScore | 61.5 | years: 2023: platformScore: 61.5
                    years.2023.platformScore | 101 | 超出范围
                    ip | 1 10 | ip: - kind: INVENTION - kind: SOFTWARE_COPYRIGHT
                    subject.legalPerson | 是 | subject: legalPerson: true
                    subject.legalPerson | Ｎ | subject: legalPerson: false
                    subject.legalPerson | 没有 | subject: legalPerson: false
                    subject.legalPerson | 大概 | “大概”不是“是”或“否”
                    subject.type | 1 | subject: type: ENTERPRISE
                    subject.type | ４ | subject: type: UNIVERSITY
                    subject.type | 高校 | subject: type: UNIVERSITY
                    subject.type | 9 | 没有“9”这一选项，序号为 1 到 8
                    subject.roles | 1、3 | subject: roles: [CHAIN_LEADER, PLATFORM_ENTERPRISE]
                    subject.roles | 0 | subject: roles: []
                    subject.roles | 1 7 | 没有“7”这一选项，序号为 1 到 5
                    years.2023.revenue | 12000 | years: 2023: revenue: 12000
                    years.2023.revenue | 1.2亿 | years: 2023: revenue: "1.2亿"
                    years.2023.revenue | 120 million yuan | years: 2023: revenue: 12000
                    years.2023.revenue | -5 | 是负数
                    years.2023.revenue | 很多 | 不是金额
                    years.2023.employees | 86人 | years: 2023: employees: 86
                    years.2023.employees | 86.5 | 不是整数
                    holdings | 2 | holdings: - {} - {}
                    holdings | 甲公司，乙公司 | holdings: - name: 甲公司 - name: 乙公司
                    holdings | 无 | holdings: []
                    holdings | 51 | 这里一次最多填 50 项，更多请用表格填报（huiqi template）
                    holdings | 1.12亿 | “1.12亿”既不是个数，也不像名称
                    bonds | 有 | “有”既不是个数，也不像名称
                    bonds | 2 | bonds: - id: b1 - id: b2
                    bonds | 绿债（一期） | bonds: - id: b1 name: "绿债（一期）"
                    conduct.incidents | 1 1 4 | conduct: incidents: - kind: SAFETY - kind: SAFETY - kind: OTHER
                    conduct.incidents | 5 | 没有“5”这一选项，序号为 1 到 4
                    registration.date | 20200309 | registration: date: 2020-03-09
                    registration.date | 2020/3/9 | registration: date: 2020-03-09
                    registration.date | 9 March 2020 | registration: date: 2020-03-09
                    registration.date | 2020-02-30 | 不是存在的日期
                    industry.code | 软件 | 不是行业代码
                    years.2023.netProfit | -3 million yuan | years: 2023: netProfit: -300
                    registration.date | 2020年3月9日 | registration: date: 2020-03-09
                    titles[0].issuedOn | 2022-09-26 | issuedOn: 2022-09-26
                    titles[0].issuedOn | 2022-09-26 至 2025-09-25 | validFrom: 2022-09-26 validTo: 2025-09-25
                    titles[0].issuedOn | 2022年9月26日起至2025年9月25日 | validFrom: 2022-09-26 validTo: 2025-09-25
                    titles[0].issuedOn | 26 Sept 2022 to open | validFrom: 2022-09-26 openEnded: true
                    titles[0].issuedOn | 2022-09-26 长期 | validFrom: 2022-09-26 openEnded: true
                    titles[0].issuedOn | 2022-09-26 至 2021-09-25 | 早于 validFrom（2022-09-26）
                    titles[0].validTo | 长期 | openEnded: true
                    attestations.P10-07@s1 | 符合 | attestations: "P10-07@s1": true
                    attestations.P03-01b | n | attestations: P03-01b: false
                    """)
    void an_answer_is_read_as_people_type_it(String place, String typed, String expected) {
        assertThat(written(place, typed)).startsWith(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    years.2023.revenue | 12000 | 12000 万元（1.2 亿元） | 12000 万元 (120 million yuan)
                    years.2023.revenue | 800 | 800 万元 | 800 万元 (8 million yuan)
                    years.2023.employees | 86 | 86 人 | 86 persons
                    titles[0].issuedOn | 2022/9/26 长期 | 2022-09-26 至 长期 | 2022-09-26 to no end
                    conduct.badRecords | 0 | 没有 | none
                    subject.type | 1 | 企业 | enterprise
                    """)
    void what_was_understood_is_said(String place, String typed, String zh, String en) {
        assertThat(answered(place, typed, document()).understood())
                .isEqualTo(new Bilingual(zh, en));
    }

    @Test
    void the_years_of_a_bond_are_numbers() {
        ProfileDocument document = document();
        Node bonds = answered("bonds", "1", document).values().get("bonds");
        document = document.with("bonds", bonds);
        AnswerReader.Value years = answered("bonds[0].subsidyYears", "2022、2023", document);
        document =
                document.with("bonds[0].subsidyYears", years.values().get("bonds[0].subsidyYears"));
        assertThat(document.text()).contains("subsidyYears: [2022, 2023]");
    }

    @Test
    void every_field_that_a_report_may_ask_for_has_a_question_in_words() {
        Set<String> benefitsOnly = Set.of("guarantees", "vouchers");
        List<String> without =
                CHECKER.pack().fieldsByProgramme().values().stream()
                        .flatMap(Set::stream)
                        .distinct()
                        .filter(path -> !benefitsOnly.contains(path.split("\\.")[0]))
                        .filter(path -> !path.endsWith(".id") && !path.endsWith(".number"))
                        .filter(path -> !path.endsWith(".openEnded"))
                        .filter(path -> Places.field(path).ask() == null)
                        .toList();
        assertThat(without).isEmpty();
    }
}
