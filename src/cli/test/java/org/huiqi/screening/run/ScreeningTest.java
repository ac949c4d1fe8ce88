package org.huiqi.screening.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.report.JsonReport;
import org.huiqi.screening.OutputFormat;
import org.huiqi.screening.ScreenOptions;
import org.huiqi.screening.ScreeningException;
import org.huiqi.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScreeningTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final byte[] FIRMS = Runs.firms(300);
    private static final String TWO_GOOD_TWO_BAD =
            """
            {"format": 1, "name": "甲"}
            {"format": 1, "name": "乙", "digitalLevel": 9, "titels": []}

            {"format": 1,
            {"format": 1, "name": "丁"}
            """;

    @Test
    void one_and_two_threads_write_the_same_bytes() {
        String one = Runs.run(Runs.VERDICTS, 1, Runs.input(FIRMS)).output();
        String two = Runs.run(Runs.VERDICTS, 2, Runs.input(FIRMS)).output();
        assertThat(two).isEqualTo(one);
        assertThat(one.lines()).hasSize(300);
    }

    @Test
    void every_line_is_what_the_checker_says_of_that_firm() throws IOException {
        List<String> lines = Runs.run(Runs.VERDICTS, 2, Runs.input(FIRMS)).lines();
        List<Profile> profiles = profiles(FIRMS);
        for (int i = 0; i < lines.size(); i++) {
            JsonNode line = JSON.readTree(lines.get(i));
            assertThat(line.get("firm").asInt()).isEqualTo(i + 1);
            assertThat(line.get("name").asText()).isEqualTo(profiles.get(i).name());
            Map<String, Verdict> written = new LinkedHashMap<>();
            line.get("verdicts")
                    .properties()
                    .forEach(e -> written.put(e.getKey(), Verdict.valueOf(e.getValue().asText())));
            assertThat(written).isEqualTo(Runs.CHECKER.verdicts(profiles.get(i), Runs.DAY));
        }
    }

    @Test
    void an_explained_line_is_the_report_that_check_writes() {
        byte[] few = Runs.firms(20);
        List<String> lines =
                Runs.run(ScreenOptions.of(Runs.DAY, OutputFormat.REPORTS), 2, Runs.input(few))
                        .lines();
        List<Profile> profiles = profiles(few);
        for (int i = 0; i < lines.size(); i++) {
            String source = "x.jsonl:" + (i + 1);
            assertThat(lines.get(i))
                    .isEqualTo(
                            JsonReport.line(Runs.CHECKER.check(profiles.get(i), Runs.DAY, source)));
        }
    }

    @Test
    void a_bad_firm_is_refused_on_its_own_line_and_the_others_go_on() {
        Runs.Run run = Runs.run(Runs.VERDICTS, TWO_GOOD_TWO_BAD);
        assertThat(run.lines())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("{\"firm\":1,\"name\":\"甲\""),
                        second ->
                                assertThat(second)
                                        .startsWith(
                                                "{\"firm\":2,\"profile\":\"x.jsonl:2\",\"errors\":["
                                                        + "{\"line\":2,\"column\":44,"
                                                        + "\"path\":\"digitalLevel\",\"value\":\"9\"")
                                        .contains("\"path\":\"titels\""),
                        third ->
                                assertThat(third)
                                        .startsWith("{\"firm\":3,\"profile\":\"x.jsonl:4\""),
                        last -> assertThat(last).startsWith("{\"firm\":4,\"name\":\"丁\""));
        assertThat(run.tally().firms()).isEqualTo(4);
        assertThat(run.tally().refused()).isEqualTo(2);
        assertThat(run.messages()).contains("x.jsonl:2:44 digitalLevel：9 超出范围", "x.jsonl:4:");
    }

    @Test
    void a_line_over_the_limit_is_refused_on_its_own() {
        String line = "{\"format\": 1, \"note\": \"" + "x".repeat(11 * 1024 * 1024) + "\"}\n";
        Runs.Run run = Runs.run(Runs.VERDICTS, "{\"format\": 1}\n" + line + "{\"format\": 1}\n");
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(1)).contains("larger than 10 MB");
        assertThat(run.tally().refused()).isEqualTo(1);
    }

    @Test
    void at_most_a_hundred_refusals_are_printed_and_the_rest_counted() {
        Runs.Run run = Runs.run(Runs.VERDICTS, "{}\n".repeat(250));
        assertThat(run.messages().lines().filter(line -> line.startsWith("x.jsonl:"))).hasSize(100);
        assertThat(run.messages()).contains("另有 150 处错误未列出");
        assertThat(run.lines()).hasSize(250);
    }

    @Test
    void gzip_is_seen_by_its_first_bytes() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(FIRMS);
        }
        assertThat(Runs.run(Runs.VERDICTS, 2, Runs.input(zipped.toByteArray())).output())
                .isEqualTo(Runs.run(Runs.VERDICTS, 2, Runs.input(FIRMS)).output());
    }

    private static byte[] zipped(byte[] text) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            zip.write(text);
        }
        return zipped.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Test
    void every_member_of_a_gzip_is_read() throws IOException {
        byte[] two = joined(zipped(FIRMS), zipped(new byte[0]), zipped(FIRMS));
        assertThat(Runs.run(Runs.VERDICTS, 2, Runs.input(two)).tally().firms()).isEqualTo(600);
    }

    /** Inputs that are damaged, and how many firms stand before that. */
    static Stream<Arguments> damaged() throws IOException {
        byte[] member = zipped(FIRMS);
        byte[] wrongSum = member.clone();
        wrongSum[member.length - 5] ^= 1;
        byte[] noMember = member.clone();
        noMember[0] = 0;
        return Stream.of(
                Arguments.of("its first bytes alone", Arrays.copyOf(member, 3), "0"),
                Arguments.of("half a member", Arrays.copyOf(member, member.length / 2), "\\d+"),
                Arguments.of("a wrong sum", wrongSum, "\\d+"),
                Arguments.of("a damaged second member", joined(member, noMember), "300"),
                Arguments.of(
                        "a second member cut off",
                        joined(member, Arrays.copyOf(member, member.length - 1)),
                        "\\d+"),
                Arguments.of(
                        "a second head cut off", joined(member, Arrays.copyOf(member, 5)), "300"),
                Arguments.of("a text behind it", joined(member, "\n{}\n".getBytes(UTF_8)), "300"),
                Arguments.of("zeros behind it", joined(member, new byte[512]), "300"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damaged")
    void a_gzip_that_is_damaged_or_not_whole_ends_in_a_message_that_says_how_far_it_came(
            String damage, byte[] input, String firms) {
        assertThatThrownBy(() -> Runs.run(Runs.VERDICTS, 2, Runs.input(input)))
                .isInstanceOf(ScreeningException.class)
                .hasMessageMatching(
                        "x\\.jsonl: after "
                                + firms
                                + " firms the gzip file is damaged, not whole,"
                                + " or has something else behind it; fetch it again");
    }

    @Test
    void an_empty_input_gives_an_empty_output() {
        Runs.Run run = Runs.run(Runs.VERDICTS, "");
        assertThat(run.output()).isEmpty();
        assertThat(run.tally().firms()).isZero();
    }

    @Test
    void only_the_wanted_programmes_and_verdicts_are_written() throws IOException {
        ScreenOptions options =
                Runs.VERDICTS
                        .withProgrammes(Set.of("P03", "P07"))
                        .withVerdicts(Set.of(Verdict.ELIGIBLE));
        List<Profile> profiles = profiles(FIRMS);
        List<String> lines = Runs.run(options, 2, Runs.input(FIRMS)).lines();
        assertThat(lines).hasSize(300);
        for (int i = 0; i < lines.size(); i++) {
            Map<String, Verdict> all = Runs.CHECKER.verdicts(profiles.get(i), Runs.DAY);
            List<String> wanted =
                    List.of("P03", "P07").stream()
                            .filter(id -> all.get(id) == Verdict.ELIGIBLE)
                            .toList();
            JsonNode verdicts = JSON.readTree(lines.get(i)).get("verdicts");
            assertThat(verdicts.properties()).extracting(Map.Entry::getKey).isEqualTo(wanted);
        }
    }

    @Test
    void the_summary_counts_every_verdict() throws IOException {
        Runs.Run run =
                Runs.run(
                        ScreenOptions.of(Runs.DAY, OutputFormat.SUMMARY_JSON)
                                .withProgrammes(Set.of("P14"))
                                .withVerdicts(Set.of(Verdict.ELIGIBLE)),
                        2,
                        Runs.input(FIRMS));
        Map<Verdict, Long> counted = new LinkedHashMap<>();
        profiles(FIRMS)
                .forEach(
                        p ->
                                counted.merge(
                                        Runs.CHECKER.verdicts(p, Runs.DAY).get("P14"),
                                        1L,
                                        Long::sum));
        JsonNode summary = JSON.readTree(run.output());
        assertThat(summary.get("firms").asInt()).isEqualTo(300);
        assertThat(summary.get("programmes")).hasSize(1);
        for (Verdict verdict : Verdict.values()) {
            assertThat(summary.at("/programmes/0/verdicts/" + verdict).asLong(-1))
                    .isEqualTo(counted.getOrDefault(verdict, 0L));
        }
    }

    @Test
    void the_summary_for_people_is_a_table() {
        Runs.Run run =
                Runs.run(
                        ScreenOptions.of(Runs.DAY, OutputFormat.SUMMARY)
                                .withProgrammes(Set.of("P03", "P07")),
                        TWO_GOOD_TWO_BAD);
        assertThat(run.output())
                .isEqualTo(
                        """
                        企业 4 家，其中被拒 2 家；基准日 2024-09-20，江苏省中小企业惠企政策一本通（2024年三季度）
                        项目      可申报      待确认      有条件  待补充信息      不符合      不适用
                        P03            0           0           0           2           0           0  制造业单项冠军
                        P07            0           0           0           2           0           0  中小企业人才培训“名师优课”
                        """);
    }

    @Test
    void csv_has_a_row_a_firm_and_programme() {
        Runs.Run run =
                Runs.run(
                        ScreenOptions.of(Runs.DAY, OutputFormat.ROWS)
                                .withProgrammes(Set.of("P07", "P09")),
                        "{\"format\": 1, \"name\": \"甲,\\\"乙\\\"\"}\n{}\n");
        assertThat(run.output())
                .isEqualTo(
                        """
                        firm,name,creditCode,programme,verdict,timing,message
                        1,"甲,""乙""\",,P07,UNDECIDED,APPLICANT_DEADLINE_PASSED,
                        1,"甲,""乙""\",,P09,UNDECIDED,OPEN,
                        2,,,,REFUSED,,x.jsonl:2:1 format：缺少格式版本；请加一行 format: 1
                        """);
    }

    private static List<Profile> profiles(byte[] lines) {
        List<Profile> profiles = new ArrayList<>();
        new ProfileReader(Runs.CHECKER.edition().criterionIds())
                .readLines(new ByteArrayInputStream(lines), "x", Runs.DAY)
                .forEach(line -> profiles.add(((Read.Accepted) line.read()).profile()));
        return profiles;
    }
}
