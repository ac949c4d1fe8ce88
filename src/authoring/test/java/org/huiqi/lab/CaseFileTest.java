package org.huiqi.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.huiqi.profile.reading.Node;
import org.huiqi.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Case files are read whole or refused with file, line and column of every fault. */
class CaseFileTest {
    @TempDir Path folder;

    @BeforeEach
    void firm() throws IOException {
        Files.createDirectories(folder.resolve("cases/more"));
        Files.writeString(
                folder.resolve("firm.yaml"),
                """
                format: 1
                subject: {type: ENTERPRISE}
                titles: [{type: HNTE}]
                """);
    }

    private CaseFile read(String text) throws IOException {
        Path file = folder.resolve("cases/more/x.yaml");
        Files.writeString(file, text);
        return CaseFile.read(file);
    }

    private List<String> faults(String text) {
        try {
            read(text);
        } catch (CaseFileException e) {
            return e.faults().stream()
                    .map(fault -> fault.message().zh())
                    .map(line -> line.substring(line.indexOf("x.yaml")))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("is accepted");
    }

    private static String text(Case one, String... path) {
        Node node = one.profile();
        for (String step : path) {
            node = ((Node.Mapping) node).get(step);
        }
        return ReportTree.text(node);
    }

    @Test
    void aCaseChangesItsFirm() throws IOException {
        Case one =
                read("""
                     firm: firm.yaml
                     asOf: 2024-09-20
                     cases:
                       - name: 有变化
                         set: {years.2023.revenue: 5亿元, "titles[0].type": UNICORN}
                         remove: [subject.type]
                         add: {titles: {type: GAZELLE}, listings: {venue: SSE}}
                         expect: {verdicts: {P09: UNDECIDED}}
                     """)
                        .cases()
                        .get(0);
        assertThat(text(one, "years", "2023", "revenue")).isEqualTo("5亿元");
        assertThat(text(one, "titles")).isEqualTo("[{type: UNICORN}, {type: GAZELLE}]");
        assertThat(text(one, "listings")).isEqualTo("[{venue: SSE}]");
        assertThat(text(one, "subject")).isEqualTo("{}");
    }

    @Test
    void aCaseMayHaveAFirmAndADayOfItsOwn() throws IOException {
        Case one =
                read("""
                     firm: firm.yaml
                     asOf: 2024-09-20
                     cases:
                       - name: 自带档案
                         firm: {format: 1, name: 甲}
                         asOf: 2024-07-20
                         expect: {verdicts: {P09: UNDECIDED}}
                     """)
                        .cases()
                        .get(0);
        assertThat(text(one, "name")).isEqualTo("甲");
        assertThat(one.asOf()).isEqualTo(LocalDate.of(2024, 7, 20));
    }

    @Test
    void anUnknownKeyIsRefusedWithItsPlace() {
        assertThat(
                        faults(
                                """
                                firm: firm.yaml
                                asOf: 2024-09-20
                                cases:
                                  - {name: 甲, sets: {}, expect: {verdict: {P09: ELIGIBLE}}}
                                """))
                .containsExactly(
                        "x.yaml:4:15 cases[0].sets：sets 不是这里可用的键；是否想写 set？",
                        "x.yaml:4:34 cases[0].expect.verdict：verdict 不是这里可用的键；是否想写 verdicts？");
    }

    @Test
    void aWordThatIsNoStatusIsRefused() {
        assertThat(
                        faults(
                                """
                                firm: firm.yaml
                                asOf: 2024-09-20
                                cases:
                                  - {name: 甲, expect: {criteria: {P09-01: FULFILLED}}}
                                """))
                .containsExactly(
                        "x.yaml:4:43 cases[0].expect.criteria.P09-01：FULFILLED 不是可用的值；应为 MET、NOT_MET、UNKNOWN、UNATTESTED"
                                + " 之一");
    }

    @Test
    void aCaseThatExpectsNothingIsRefused() {
        assertThat(
                        faults(
                                """
                                firm: firm.yaml
                                asOf: 2024-09-20
                                cases: [{name: 甲}, {name: 乙, expect: {criteria: {}}}]
                                """))
                .hasSize(2)
                .allMatch(line -> line.contains("没有写预期结果"));
    }

    @Test
    void removingWhatIsNotThereIsRefused() {
        assertThat(
                        faults(
                                """
                                firm: firm.yaml
                                asOf: 2024-09-20
                                cases:
                                  - {name: 甲, remove: [subject.legalPerson], expect: {size: null}}
                                """))
                .containsExactly(
                        "x.yaml:4:24 subject.legalPerson：在该企业档案中行不通：Nothing to remove at"
                                + " subject.legalPerson；请核对路径");
    }

    @Test
    void firmDayNameAndKeysThatAreMissingOrTwiceAreRefused() {
        assertThat(faults("cases: [{expect: {size: null}, expect: {size: null}}]\n"))
                .containsExactly(
                        "x.yaml:1:32 cases[0].expect：expect 这个键重复了，第 1 行已有；只留一个",
                        "x.yaml:1:9 cases[0].name：没有写明；请补上",
                        "x.yaml:1:9 cases[0].firm：没有写明；请写在文件开头，或写在该用例中",
                        "x.yaml:1:9 cases[0].asOf：没有写明；请写在文件开头，或写在该用例中");
    }

    @Test
    void aFirmThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> read("firm: nobody.yaml\nasOf: 2024-09-20\ncases: []\n"))
                .isInstanceOfSatisfying(
                        CaseFileException.class,
                        e -> assertThat(e.in(Language.EN)).contains("x.yaml:1:7", "nobody.yaml"));
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        assertThat(faults("firm: firm.yaml\nasOf: 2201-01-01\ncases: []\n"))
                .containsExactly(
                        "x.yaml:2:7 asOf：2201-01-01 不在 1900 年至 2200 年之间；应为 YYYY-MM-DD，如 2024-09-01");
        assertThat(faults("firm: firm.yaml\nasOf: 2024-02-30\ncases: []\n"))
                .containsExactly("x.yaml:2:7 asOf：2024-02-30 不是存在的日期；2024 年 2 月有 29 天");
    }

    @Test
    void foldersGiveTheirYamlFilesInOrder() throws IOException {
        Path cases = folder.resolve("cases");
        Files.writeString(cases.resolve("b.yaml"), "");
        Files.writeString(cases.resolve("a.yml"), "");
        Files.writeString(cases.resolve("more/notes.txt"), "");
        assertThat(CaseFile.find(List.of(cases, folder.resolve("firm.yaml"))))
                .containsExactly(
                        cases.resolve("a.yml"),
                        cases.resolve("b.yaml"),
                        folder.resolve("firm.yaml"));
    }
}
