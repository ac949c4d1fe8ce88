package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code test} and {@code coverage} on case files and rule packs of a folder. */
class LabCommandsTest {
    private static final String CASES =
            """
            # 省创新联合体
            firm: lead.yaml
            asOf: 2024-09-20
            cases:
              - name: 销售收入恰为10亿元，符合   # 界线上
                set: {years.2023.salesRevenue: 100000}
                expect: {criteria: {P14-07: MET}}   # 原则上
              - {name: 差600万元，不符合, set: {years.2023.salesRevenue: 99400}, expect: {criteria: {P14-07: NOT_MET}}}
            """;

    @TempDir Path folder;

    @BeforeEach
    void cases() throws IOException {
        Files.createDirectories(folder.resolve("cases"));
        Files.copy(Path.of("facts/innovation-consortium-lead.yaml"), folder.resolve("lead.yaml"));
        write(CASES);
    }

    private Path file() {
        return folder.resolve("cases/x.yaml");
    }

    private void write(String text) throws IOException {
        Files.writeString(file(), text);
    }

    private Run huiqi(String command, String... options) {
        Stream<String> arguments =
                Stream.concat(
                        Stream.of(command, folder.resolve("cases").toString()), Stream.of(options));
        return Run.of(arguments.toArray(String[]::new));
    }

    /** A copy of the pack in which P14-07 asks for two billion yuan. */
    private String changedRules() throws IOException {
        for (String part : new String[] {"rules", "seeds"}) {
            copy(Path.of(part), folder.resolve("pack").resolve(part));
        }
        Path rule = folder.resolve("pack/rules/2024q3/P14.drl");
        String text = Files.readString(rule);
        assertThat(text).contains(">= 100000 ");
        Files.writeString(rule, text.replace(">= 100000 ", ">= 200000 "));
        return folder.resolve("pack/rules").toString();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> copyOne(file, to.resolve(from.relativize(file).toString())));
        }
    }

    private static void copyOne(Path file, Path target) {
        try {
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void casesThatPassExitWithZeroAndASummary() {
        Run run = huiqi("test");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("1 个文件，2 个用例：通过 2，未通过 0，用时 ");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aChangedRuleFailsItsCaseWithClauseAndFacts() throws IOException {
        Run run = huiqi("test", "--rules", changedRules(), "--lang", "en");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out().replace(file().toString(), "x.yaml"))
                .startsWith(
                        """
                        x.yaml:5:5 销售收入恰为10亿元，符合
                        x.yaml:7:33 criteria.P14-07
                          - expected MET
                          + met      NOT_MET
                              申报要求（二）2  sales revenue of 2023 in principle at least 1 billion yuan
                              years.2023.salesRevenue = 100000 万元

                        """)
                .contains("1 file(s), 2 cases: 1 passed, 1 failed");
    }

    @Test
    void anUpdateRewritesTheValueKeepsTheRestAndPasses() throws IOException {
        String rules = changedRules();
        Run run = huiqi("test", "--update", "--rules", rules);
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith(file() + ":7:33 criteria.P14-07: MET -> NOT_MET\n1 个文件")
                .contains("通过 2，未通过 0");
        assertThat(Files.readString(file()))
                .isEqualTo(CASES.replace("{P14-07: MET}}   #", "{P14-07: NOT_MET}}   #"));
        assertThat(huiqi("test", "--rules", rules).exit()).isZero();
        assertThat(huiqi("test").exit()).isEqualTo(1);
    }

    @Test
    void anUpdateSaysWhatItLeaves() throws IOException {
        write(CASES.replace("criteria: {P14-07: MET}", "questions: [name]"));
        Run run = huiqi("test", "--update");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("无法自动改写");
    }

    @Test
    void junitXmlIsWrittenBesideTheSummary() throws IOException {
        Path xml = folder.resolve("report.xml");
        Run run = huiqi("test", "--junit-xml", xml.toString());
        assertThat(run.exit()).isZero();
        assertThat(Files.readString(xml)).contains("<testsuites>", "tests=\"2\" failures=\"0\"");
    }

    @Test
    void aFileThatCannotBeReadIsNamedAndTheOthersRun() throws IOException {
        Files.writeString(folder.resolve("cases/broken.yaml"), "cases: 1\n");
        Run run = huiqi("test");
        assertThat(run.exit()).isEqualTo(Exit.REFUSED);
        assertThat(run.err()).contains("broken.yaml:1:1", "没有用例列表");
        assertThat(run.out()).contains("通过 2", "1 个文件无法读取");
        assertThat(huiqi("coverage").exit()).isEqualTo(Exit.REFUSED);
    }

    @Test
    void pathsThatLeadNowhereAreWrongUsage() throws IOException {
        Run missing = Run.of("test", folder.resolve("nowhere").toString());
        assertThat(missing.exit()).isEqualTo(Exit.USAGE);
        assertThat(missing.err()).contains("nowhere：不存在");
        Files.delete(file());
        Run empty = huiqi("coverage", "--lang", "en");
        assertThat(empty.exit()).isEqualTo(Exit.USAGE);
        assertThat(empty.err()).contains("there is no case file");
    }

    @Test
    void rulesThatDoNotLoadExitWithFour() throws IOException {
        String rules = changedRules();
        Files.writeString(folder.resolve("pack/rules/2024q3/P14.drl"), "package rules.p14\nrule\n");
        assertThat(huiqi("test", "--rules", rules).exit()).isEqualTo(Exit.NO_RULES);
    }

    @Test
    void coverageCountsAndIsJudgedByAFloor() {
        Run run = huiqi("coverage", "--floor", "0.3");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).containsPattern("(?m)^  P14-07 +1 +1 +!0 +- ");
        assertThat(run.err())
                .contains("低于 0.3%", "P14-07 UNKNOWN：没有用例见过（申报要求（二）2")
                .doesNotContain("P14-07 MET");
        assertThat(huiqi("coverage", "--floor", "0.2").exit()).isZero();
        assertThat(huiqi("coverage", "--floor", "101").exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void coverageOfAnotherPackKnowsWhatItsRulesAllow() throws IOException {
        String rules = changedRules();
        Path rule = folder.resolve("pack/rules/2024q3/P04.drl");
        Files.writeString(
                rule,
                Files.readString(rule)
                        .replace("Direction.NEW_MODEL, Direction.OTHER", "Direction.NEW_MODEL"));
        Run run = huiqi("coverage", "--rules", rules, "--format", "json");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("1 个用例未通过");
        JsonNode other = criterion(run, "P04-05");
        assertThat(other.at("/statuses/NOT_MET/reachable").asBoolean()).isTrue();
        JsonNode own = criterion(huiqi("coverage", "--format", "json"), "P04-05");
        assertThat(own.at("/statuses/NOT_MET/reachable").asBoolean()).isFalse();
    }

    private static JsonNode criterion(Run run, String id) throws IOException {
        for (JsonNode programme : new JsonMapper().readTree(run.out()).get("programmes")) {
            for (JsonNode criterion : programme.get("criteria")) {
                if (criterion.get("id").asText().equals(id)) {
                    return criterion;
                }
            }
        }
        throw new AssertionError(id + " is missing");
    }

    @Test
    void anEndingChoosesThePage() throws IOException {
        Path page = folder.resolve("coverage.html");
        Run run = huiqi("coverage", "-o", page.toString());
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(page)).contains("<html lang=\"zh-CN\">", "P14-07");
    }
}
