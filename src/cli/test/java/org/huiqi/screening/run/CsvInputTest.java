package org.huiqi.screening.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import org.huiqi.document.MediaFormat;
import org.huiqi.screening.OutputFormat;
import org.huiqi.screening.ScreenOptions;
import org.huiqi.screening.ScreeningException;
import org.junit.jupiter.api.Test;

class CsvInputTest {
    private static final ScreenOptions REPORTS = ScreenOptions.of(Runs.DAY, OutputFormat.REPORTS);

    @Test
    void a_row_says_the_same_as_the_profile_that_it_stands_for() {
        String rows =
                """
                name,subject.type,subject.legalPerson,registration.province,years.2023.revenue,\
                years.2023.employees,titles,softwareProducts[0].id,softwareProducts[0].rdExpense,\
                attestations.P09-08
                "示例, 甲",ENTERPRISE,TRUE,江苏省,1.2亿元,180,\
                "[{""type"": ""HNTE"", ""issuedOn"": ""2023-01-02""}]",s1,350,true
                """;
        String line =
                """
                {"format": 1, "name": "示例, 甲", "subject": {"type": "ENTERPRISE",\
                 "legalPerson": true}, "registration": {"province": "江苏"},\
                 "years": {"2023": {"revenue": 12000, "employees": 180}},\
                 "titles": [{"type": "HNTE", "issuedOn": "2023-01-02"}],\
                 "softwareProducts": [{"id": "s1", "rdExpense": 350}],\
                 "attestations": {"P09-08": true}}
                """;
        assertThat(Runs.csv(REPORTS, rows).output())
                .isEqualTo(Runs.run(REPORTS, line).output().replace("x.jsonl:1", "x.csv:2"));
    }

    @Test
    void an_empty_cell_is_a_missing_value() {
        assertThat(Runs.csv(REPORTS, "name,titles,years.2023.revenue\n甲,,\n").output())
                .isEqualTo(
                        Runs.run(REPORTS, "{\"format\": 1, \"name\": \"甲\"}")
                                .output()
                                .replace("x.jsonl:1", "x.csv:2"));
    }

    @Test
    void a_column_may_hold_the_format_version() {
        assertThat(Runs.csv(Runs.VERDICTS, "format,name\n1,甲\n").output())
                .isEqualTo(Runs.csv(Runs.VERDICTS, "name\n甲\n").output());
        assertThat(Runs.csv(Runs.VERDICTS, "format,name\n2,甲\n").tally().refused()).isEqualTo(1);
    }

    @Test
    void a_line_break_inside_quotes_does_not_end_a_row() {
        Runs.Run run = Runs.csv(Runs.VERDICTS, "name,note\n甲,\"一\n二 \"\"三\"\"\"\r\n乙,x\n");
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(1)).startsWith("{\"firm\":2,\"name\":\"乙\"");
        assertThat(run.tally().refused()).isZero();
    }

    @Test
    void a_carriage_return_alone_does_not_hide_what_follows() {
        Runs.Run run = Runs.csv(Runs.VERDICTS, "name,note\n甲,x\r乙,y\n丙,\"x\ry\"\r\n");
        assertThat(run.lines()).hasSize(2);
        assertThat(run.messages()).contains("x.csv:2:1 回车符（CR）后面没有换行符（LF）");
        assertThatThrownBy(() -> Runs.csv(Runs.VERDICTS, "name\r甲\r乙\r"))
                .hasMessageContaining("x.csv:1:1 a carriage return without a line feed");
    }

    @Test
    void empty_rows_and_a_byte_order_mark_are_passed_over() {
        Runs.Run run = Runs.csv(Runs.VERDICTS, "\uFEFFname,note\n\n甲,\n,,,\n\"\",\n乙,");
        assertThat(run.lines()).hasSize(2);
        assertThat(run.tally().refused()).isZero();
    }

    @Test
    void a_text_column_stays_text_whatever_stands_in_it() {
        assertThat(Runs.csv(Runs.VERDICTS, "name\n12\ntrue\n[甲]\n{乙}\n").lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"name\":\"12\""),
                        line -> assertThat(line).contains("\"name\":\"true\""),
                        line -> assertThat(line).contains("\"name\":\"[甲]\""),
                        line -> assertThat(line).contains("\"name\":\"{乙}\""));
    }

    @Test
    void a_bad_cell_refuses_its_row_and_names_line_and_column() {
        Runs.Run run =
                Runs.csv(
                        Runs.VERDICTS,
                        "name,titles,years.2023.revenue\n甲,[{],\n乙,[],很多\n丙,[],1,多\n丁,[],1\n");
        assertThat(run.lines()).hasSize(4);
        assertThat(run.tally().refused()).isEqualTo(3);
        assertThat(run.messages())
                .contains("x.csv:2:2 titles：", "x.csv:3:3 years.2023.revenue：很多 ")
                .contains("x.csv:4:4 单元格没有列名");
    }

    @Test
    void a_list_entry_after_a_missing_one_is_refused() {
        Runs.Run run =
                Runs.csv(Runs.VERDICTS, "titles[0].type,titles[1].type\n,HNTE\nHNTE,TECH_SME\n");
        assertThat(run.messages()).contains("x.csv:2:2 titles[1].type：前面的项或上一级缺失");
        assertThat(run.tally().refused()).isEqualTo(1);
    }

    @Test
    void bytes_that_are_not_utf8_refuse_their_row() {
        byte[] rows = "name\n甲\n".getBytes(Charset.forName("GBK"));
        Runs.Run run =
                Runs.run(
                        Runs.VERDICTS,
                        1,
                        Input.stream("x.csv", new ByteArrayInputStream(rows), MediaFormat.CSV));
        assertThat(run.messages()).contains("x.csv:2:1 不是合法的 UTF-8");
    }

    @Test
    void an_unknown_column_ends_the_run_before_the_first_firm() {
        assertThatThrownBy(() -> Runs.csv(Runs.VERDICTS, "name,subject.tpye\n甲,\n"))
                .isInstanceOf(ScreeningException.class)
                .hasMessageContaining("x.csv:1:2")
                .hasMessageContaining("did you mean type?");
        assertThatThrownBy(() -> Runs.csv(Runs.VERDICTS, "attestations.P99-01\ntrue\n"))
                .isInstanceOf(ScreeningException.class)
                .hasMessageContaining("P99-01 is not the id of a known criterion");
        assertThatThrownBy(() -> Runs.csv(Runs.VERDICTS, "titles[].type\nHNTE\n"))
                .isInstanceOf(ScreeningException.class)
                .hasMessageContaining("is not the path of a profile field");
    }

    @Test
    void columns_that_overlap_end_the_run() {
        assertThatThrownBy(() -> Runs.csv(Runs.VERDICTS, "name,name\n甲,乙\n"))
                .hasMessageContaining("repeats or overlaps another column");
        assertThatThrownBy(() -> Runs.csv(Runs.VERDICTS, "subject.type,subject\nENTERPRISE,\n"))
                .hasMessageContaining("repeats or overlaps another column");
        assertThatThrownBy(() -> Runs.csv(Runs.VERDICTS, "titles,titles[0].type\n[],\n"))
                .hasMessageContaining("repeats or overlaps another column");
    }

    @Test
    void a_missing_header_ends_the_run() {
        assertThatThrownBy(() -> Runs.csv(Runs.VERDICTS, "\n"))
                .hasMessageContaining("x.csv: has no header");
    }

    @Test
    void a_quote_that_is_never_closed_costs_ten_megabytes_and_not_the_memory() {
        String rows = "name\n甲\n\"" + "x".repeat(11 * 1024 * 1024);
        Runs.Run run =
                Runs.run(
                        Runs.VERDICTS,
                        1,
                        Input.stream(
                                "x.csv",
                                new ByteArrayInputStream(rows.getBytes(UTF_8)),
                                MediaFormat.CSV));
        assertThat(run.lines()).hasSize(2);
        assertThat(run.messages()).contains("x.csv:3:1 超过 10 MB");
    }
}
