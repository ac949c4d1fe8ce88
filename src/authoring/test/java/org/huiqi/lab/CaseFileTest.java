package org.huiqi.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huiqi.Sample;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Node;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Case files are read whole or refused with file, line and column of every fault; the schema that
 * editors use refuses what the reader refuses.
 */
class CaseFileTest {
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(CaseSchema.of(Sample.EDITION.criterionIds()));
    private static final YAMLMapper YAML = new YAMLMapper();

    private static final String TEXT =
            """
            firm: firm.yaml
            asOf: 2024-09-20
            cases:
              - name: 甲
                set: {subject.type: ENTERPRISE, years.2023.revenue: 5亿元, "titles[0].type": UNICORN}
                remove: [subject.legalPerson]
                add: {titles: {type: GAZELLE}, listings: {venue: SSE}}
                expect: {criteria: {P14-07: MET}, tracks: {P14/L1: ELIGIBLE}, questions: [size]}
              - name: 乙
                firm: {format: 1, name: 甲}
                asOf: 2024-07-20
                set: {attestations.P14-07: true}
                expect: {criteria: {P14-08: MET}, size: null}
            """;

    @TempDir Path folder;

    @BeforeEach
    void firm() throws IOException {
        Files.createDirectories(folder.resolve("cases/more"));
        Files.writeString(
                folder.resolve("firm.yaml"),
                "{format: 1, subject: {legalPerson: true}, titles: [{type: HNTE}]}\n");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("cases/more/x.yaml"), text);
    }

    private static String text(Case one, String... path) {
        Node node = one.profile();
        for (String step : path) {
            node = ((Node.Mapping) node).get(step);
        }
        return ReportTree.text(node);
    }

    private static List<String> invalid(String yaml) throws IOException {
        return SCHEMA.validate(YAML.readTree(yaml)).stream().map(Object::toString).toList();
    }

    @Test
    void aCaseChangesItsFirmAndMayHaveAFirmAndADayOfItsOwn() throws IOException {
        CaseFile file = CaseFile.read(file(TEXT));
        Case one = file.cases().get(0);
        assertThat(text(one, "years", "2023", "revenue")).isEqualTo("5亿元");
        assertThat(text(one, "titles")).isEqualTo("[{type: UNICORN}, {type: GAZELLE}]");
        assertThat(text(one, "listings")).isEqualTo("[{venue: SSE}]");
        assertThat(text(one, "subject")).isEqualTo("{type: ENTERPRISE}");
        assertThat(one.expectations())
                .extracting(expectation -> expectation.target().toString())
                .containsExactly("criteria.P14-07", "tracks.P14/L1", "questions");
        Case other = file.cases().get(1);
        assertThat(text(other, "name")).isEqualTo("甲");
        assertThat(other.asOf()).isEqualTo(LocalDate.of(2024, 7, 20));
        assertThat(invalid(TEXT)).isEmpty();
        assertThat(CaseCheck.check(List.of(file.path()), Sample.EDITION)).isEmpty();
    }

    @Test
    void anEntryIsAddedAtTheEndOfAListThatAnEntryHas() throws IOException {
        String text =
                """
                firm: {format: 1, bonds: [{id: b1, tags: [{a: 1}]}]}
                asOf: 2024-09-20
                cases: [{name: 甲, add: {"bonds[b1].tags": {a: 2}}, expect: {size: null}}]
                """;
        assertThat(text(CaseFile.read(file(text)).cases().get(0), "bonds"))
                .isEqualTo("[{id: b1, tags: [{a: 1}, {a: 2}]}]");
    }

    static List<Path> files() {
        return CaseFile.find(List.of(Path.of("facts/cases")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theCasesOfTheProjectAreValid(Path file) throws IOException {
        assertThat(invalid(Files.readString(file))).isEmpty();
        assertThat(CaseCheck.check(List.of(file), Sample.EDITION)).isEmpty();
    }

    /** What only a firm, a file or the catalogue tells is not the schema's. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: 甲 | nmae: 甲 | 4:5 cases[0].nmae：nmae 不是这里可用的键；是否想写 name？ | true",
                "name: 甲 | name: | 4:10 cases[0].name：没有写明；请补上 | true",
                "asOf: 2024-09-20 | asOf: soon | 2:7 asOf：soon 不是日期；应为 YYYY-MM-DD | true",
                "asOf: 2024-09-20 | asOf: 2024-02-30 | 2:7 asOf：2024-02-30 不是存在的日期 | false",
                "asOf: 2024-09-20 | asOf: 2201-01-01 | 2:7 asOf：2201-01-01 不在 1900 年至 2200 年之间 | false",
                "asOf: 2024-09-20 | edition: 2024q3 | 4:5 cases[0].asOf：没有写明；请写在文件开头 | false",
                "P14-07: MET | P14-07: MTE | 8:33 cases[0].expect.criteria.P14-07：MTE 不是可用的值；是否想写 MET | true",
                "{criteria: {P14-08: MET}, size: null} | {} | 13:13 cases[1].expect：没有写预期结果 | true",
                "{criteria: {P14-08: MET}, size: null} | {criteria: {}} | 13:13 cases[1].expect：没有写预期结果 | false",
                "criteria: {P14-07 | criterium: {P14-07 | 8:14 cases[0].expect.criterium：criterium 不是这里可用的键；是否想写 criteria？ | true",
                "cases: | case: | 1:1 cases：没有写明 | true",
                "remove: [subject.legalPerson] | remove: titles | 6:13 cases[0].remove：titles 不是列表；应写成 [甲, 乙] | true",
                "remove: [subject.legalPerson] | remove: [conduct] | 6:14 conduct：在该企业档案中行不通：Nothing to remove at conduct | false",
                "add: {titles: | add: {titles..: | 7:21 titles..：在该企业档案中行不通：Malformed path: titles.. | false",
                "firm: firm.yaml | firm: nobody.yaml | 1:7 | false",
                "asOf: 2024-07-20 | name: 丙 | 11:5 cases[1].name：name 这个键重复了，第 9 行已有；只留一个 | false",
                "P14-07: MET | P14-7: MET | 8:32 criteria.P14-7：报告中没有这个条件或候选；是否想写 P14-07？ | false",
                "P14/L1: | P14/L9: | tracks.P14/L9：没有这条通道或候选；是否想写 P14/L1？ | false",
                "subject.type: ENTERPRISE | subject.typ: ENTERPRISE | 不是这里可用的键；是否想写 type | false",
                "subject.type: ENTERPRISE | subject.type: FIRM | FIRM 不是可用的值 | false",
                "revenue: 5亿元 | revenue: 100 USD | 100 USD | false",
                "attestations.P14-07: true | attestations.P14-70: true | P14-70 | false"
            })
    void whatIsWrongIsToldAtItsPlace(String old, String planted, String says, boolean isInvalid)
            throws IOException {
        String changed = TEXT.replaceFirst(java.util.regex.Pattern.quote(old), planted);
        assertThat(changed).isNotEqualTo(TEXT);
        assertThat(CaseCheck.check(List.of(file(changed)), Sample.EDITION))
                .extracting(fault -> fault.message().zh())
                .anySatisfy(line -> assertThat(line).contains("yaml", says));
        if (!changed.contains("name: 丙")) { // a key that stands twice is none of Jackson's
            assertThat(invalid(changed).isEmpty()).isEqualTo(!isInvalid);
        }
    }

    @Test
    void everyFaultIsTold() throws IOException {
        String text = "cases: [{expect: {size: null}, expect: {size: null}}]\n";
        assertThat(CaseCheck.check(List.of(file(text)), Sample.EDITION))
                .extracting(Fault::path)
                .containsExactly(
                        "cases[0].expect", "cases[0].name", "cases[0].firm", "cases[0].asOf");
    }

    @Test
    void ofCasesAboutAnotherEditionOnlyTheFormIsLookedAt() throws IOException {
        String text = TEXT.replace("P14-07: MET", "P99-01: MET");
        List<Path> files = List.of(file("edition: 2031q4\n" + text));
        assertThat(CaseCheck.check(files, Sample.EDITION)).isEmpty();
        file("edition: " + Sample.EDITION.id() + "\n" + text);
        assertThat(CaseCheck.check(files, Sample.EDITION)).hasSize(1);
    }

    @Test
    void foldersGiveTheirYamlFilesInOrder() throws IOException {
        Path cases = folder.resolve("cases");
        for (String name : Set.of("b.yaml", "a.yml", "more/notes.txt")) {
            Files.writeString(cases.resolve(name), "");
        }
        assertThat(CaseFile.find(List.of(cases, folder.resolve("firm.yaml"))))
                .containsExactly(
                        cases.resolve("a.yml"),
                        cases.resolve("b.yaml"),
                        folder.resolve("firm.yaml"));
    }
}
