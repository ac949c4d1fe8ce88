package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private static final String EXPORT =
            "企业名称,登记状态,统一社会信用代码,所属省份,所属城市,成立日期,法定代表人\n"
                    + "无锡示例传感科技有限公司,存续,91320211MA1EXAMP86,江苏省,无锡市,2015-03-02,张三\n"
                    + "苏州示例软件有限公司,存续,,江苏省,苏州市,2019-05-06,李四\n";

    @TempDir private Path folder;

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private String write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return at(name);
    }

    private String income(String name, String revenue) throws IOException {
        return write(name, "利润表,2023年度\n项目,本期金额\n营业收入,\"" + revenue + "\"\n净利润,0.00\n");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Run run(String... args) {
        return Run.of(Stream.concat(Stream.of("import"), Stream.of(args)).toArray(String[]::new));
    }

    @Test
    void a_statement_makes_a_profile_that_says_where_it_is_from() throws IOException {
        Run run = run(income("a.csv", "112,000,000.00"), "-o", at("client.yaml"));
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(text("client.yaml"))
                .isEqualTo(
                        """
                        format: 1
                        years:
                          2023:
                            revenue: 11200
                            netProfit: 0
                        origin:
                          years.2023.netProfit: "a.csv B4 净利润 (2023)"
                          years.2023.revenue: "a.csv B3 营业收入 (2023)"
                        """);
        assertThat(run.out())
                .contains("填入 " + at("client.yaml") + "：2 项")
                .contains("2023年营业收入：11200万元  ← a.csv B3 营业收入 (2023)")
                .contains("接下来最有用的问题：\n  1. ");
    }

    @Test
    void a_file_that_cannot_be_edited_in_its_place_is_kept_beside() throws IOException {
        String before = "format: 1\nregistration: &a {note: x}\nsubject: *a\n";
        String client = write("client.yaml", before);
        Run run = run(income("a.csv", "112,000,000.00"), "-o", client);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("原文件已留存为 " + at("client.yaml.bak") + "\n");
        assertThat(text("client.yaml.bak")).isEqualTo(before);
    }

    @Test
    void a_difference_is_listed_and_the_exit_code_is_3() throws IOException {
        String client = write("client.yaml", "format: 1\nyears: {2023: {revenue: 9}} # 王工\n");
        Run run = run(income("a.csv", "100,000.00"), income("b.csv", "200,000.00"), "-o", client);
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out())
                .contains(
                        "有出入，未作选择：1 项",
                        "  2023年营业收入\n"
                                + "    9万元  ← 档案\n"
                                + "    10万元  ← a.csv B3 营业收入 (2023)\n"
                                + "    20万元  ← b.csv B3 营业收入 (2023)\n");
        assertThat(text("client.yaml")).contains("revenue: 9").contains("# 王工");
        Run decided = run(at("a.csv"), at("b.csv"), "-o", client, "--prefer", at("b.csv"));
        assertThat(decided.exit()).isZero();
        assertThat(text("client.yaml")).contains("revenue: 20").contains("# 王工");
    }

    @Test
    void the_profile_may_be_preferred_by_its_name() throws IOException {
        String client = write("client.yaml", "format: 1\nyears: {2023: {revenue: 9}}\n");
        Run run = run(income("a.csv", "100,000.00"), "-o", client, "--prefer", "client.yaml");
        assertThat(run.exit()).isZero();
        assertThat(text("client.yaml")).contains("revenue: 9");
    }

    @Test
    void an_export_makes_a_profile_a_firm_in_a_folder() throws IOException {
        String export = write("q.csv", EXPORT);
        Run run = run(export, "-o", at("clients") + "/");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("共 2 份档案").doesNotContain("张三", "李四");
        assertThat(text("clients/无锡示例传感科技有限公司.yaml"))
                .contains("foundedOn: 2015-03-02", "city: 无锡")
                .doesNotContain("张三");
        Files.writeString(
                folder.resolve("clients/苏州示例软件有限公司.yaml"),
                "format: 1\nfoundedOn: 2019-05-07 # 执照\n");
        Run again = run(export, "-o", at("clients"));
        assertThat(again.exit()).isEqualTo(3);
        assertThat(text("clients/苏州示例软件有限公司.yaml"))
                .contains("foundedOn: 2019-05-07 # 执照", "city: 苏州");
    }

    @Test
    void a_fault_names_file_sheet_cell_value_and_what_is_allowed() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("利润表");
            String[][] rows = {{"2023年度"}, {"项目", "本期金额"}, {"营业收入", "约一亿"}, {"净利润", "1.00"}};
            for (int i = 0; i < rows.length; i++) {
                sheet.createRow(i);
                for (int n = 0; n < rows[i].length; n++) {
                    sheet.getRow(i).createCell(n).setCellValue(rows[i][n]);
                }
            }
            workbook.write(out);
            Files.write(folder.resolve("a.xls"), out.toByteArray());
        }
        Run run = run(at("a.xls"), "-o", at("client.yaml"));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo("a.xls 利润表!B3 约一亿 不是金额；应为金额，如 1,234.56 或 (1,234.56)；不知道则留空\n");
        assertThat(text("client.yaml")).contains("netProfit: 0.0001");
    }

    @Test
    void where_nothing_can_be_read_nothing_is_written() throws IOException {
        String broken = write("a.xlsx", "no workbook");
        Run run = run(broken, "-o", at("client.yaml"), "--lang", "en");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).startsWith("a.xlsx is not a sound Excel workbook; ");
        assertThat(names()).containsExactly("a.xlsx");
    }

    @Test
    void a_profile_that_is_refused_is_left_alone() throws IOException {
        String client = write("client.yaml", "format: 1\nnonsense: 1\n");
        Run run = run(income("a.csv", "1.00"), "-o", client);
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("nonsense");
        assertThat(text("client.yaml")).isEqualTo("format: 1\nnonsense: 1\n");
    }

    @Test
    void a_year_and_an_encoding_may_be_named() throws IOException {
        Files.write(
                folder.resolve("a.csv"),
                "项目,本期金额\n营业收入,10000\n净利润,1\n".getBytes(Charset.forName("GBK")));
        Run run = run(at("a.csv"), "-o", at("c.json"), "--year", "2022", "--encoding", "GBK");
        assertThat(run.err()).isEmpty();
        assertThat(text("c.json")).contains("\"2022\"", "\"revenue\" : 1");
    }

    @Test
    void wrong_usage_is_told() throws IOException {
        String csv = income("a.csv", "1.00");
        assertThat(run(at("missing.xlsx"), "-o", at("c.yaml")).err())
                .contains("missing.xlsx：文件不存在");
        assertThat(run(csv, "-o", at("c.xlsx")).err()).contains("档案的扩展名应为 .yaml .yml 或 .json");
        assertThat(run(csv, "-o", at("c.yaml"), "--prefer", "x.xlsx").err())
                .contains("--prefer 的值 x.xlsx 不在其中：a.csv、c.yaml");
        assertThat(run(csv, "-o", at("c.yaml"), "--encoding", "klingon").err()).contains("不是编码名称");
        assertThat(run(csv, "-o", at("c.yaml"), "--year", "23").err())
                .contains("不在 1900 到 2200 之间");
        assertThat(run(csv, "-o", at("clients/")).err()).contains("写入文件夹只用于登记信息导出表");
        assertThat(run(csv).exit()).isEqualTo(2);
        assertThat(names()).containsExactly("a.csv");
    }
}
