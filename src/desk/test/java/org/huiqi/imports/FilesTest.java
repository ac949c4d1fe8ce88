package org.huiqi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiqi.imports.Fixtures.CODE;
import static org.huiqi.imports.Fixtures.FIRM;
import static org.huiqi.imports.Fixtures.FIRM_ROW;
import static org.huiqi.imports.Imports.faults;
import static org.huiqi.imports.Imports.filled;
import static org.huiqi.imports.Imports.notes;
import static org.huiqi.imports.Imports.of;
import static org.huiqi.imports.Imports.year;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.huiqi.Sample;
import org.huiqi.profile.reading.ProfileReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rows, columns and files give that say something twice, hide it, or are of another firm. */
class FilesTest {
    private static final String OTHER = "苏州别家软件有限公司";

    private static FormFile income(String firm, String revenue) {
        return new FormFile()
                .sheet(
                        "利润表",
                        firm.isEmpty() ? "" : "编制单位：" + firm,
                        "2023年度",
                        "项目|本期金额",
                        "营业收入|" + revenue,
                        "净利润|1");
    }

    private static ImportFile csv(String text) {
        return new ImportFile("a.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    项目,行次,本期金额,上期金额 | 营业收入,1,112,000,000.00,9,800,000.00 | refused
                    项目,行次,本期金额,上期金额 | 营业收入,1,112,000,000.00              | refused
                    项目,行次,本期金额,上期金额 | 营业收入,,112,000                      | refused
                    项目,行次,本期金额,上期金额 | 营业收入,112,345.67                    | 0.034567
                    项目,本期金额,上期金额      | 营业收入,112,345.67                    | refused
                    项目,本期金额,上期金额      | 营业收入,112,000.00                    | refused
                    项目,本期金额,上期金额      | 营业收入,1,234.56,7                    | refused
                    项目,本期金额,上期金额      | 营业收入,112,345                       | 0.0112
                    项目,本期金额,上期金额      | 营业收入,"112,000.00","9,000.00"       | 11.2
                    项目,行次,本期金额          | 营业收入,1,112.50                      | 0.01125
                    项目,本期金额               | 营业收入,1.234,56                      | refused
                    """)
    void thousands_that_are_not_quoted_in_a_text_file_are_refused_with_their_row(
            String heads, String row, String expected) {
        Imported imported = of(csv("2023年度\n" + heads + "\n" + row + "\n净利润,1\n"));
        String said =
                year(imported, 2023).stream()
                        .filter(line -> line.startsWith("revenue="))
                        .map(line -> line.substring("revenue=".length()))
                        .findFirst()
                        .orElse("nothing");
        boolean isRefused =
                faults(imported).stream().anyMatch(f -> f.contains("3 ") && f.contains("千分位未加引号"));
        assertThat(isRefused ? "refused" : said).isEqualTo(expected);
    }

    @Test
    void a_row_of_an_export_that_is_longer_than_its_heads_is_refused() {
        Imported imported =
                of(csv("企业名称,统一社会信用代码,经营范围,高新技术企业\n" + FIRM + "," + CODE + ",研发,生产,是\n"));
        assertThat(filled(imported)).isEmpty();
        assertThat(imported.offers()).isEmpty();
        assertThat(faults(imported).get(0)).startsWith("a.csv A2 " + FIRM + " 这一行比表头多出几格");
    }

    @Test
    void hidden_rows_and_columns_are_not_read_and_told() {
        FormFile form =
                income("", "100")
                        .last(
                                s -> {
                                    s.getRow(3).setZeroHeight(true);
                                    s.setColumnHidden(2, true);
                                    s.getRow(2).createCell(2).setCellValue("上期金额");
                                });
        for (String name : List.of("a.xlsx", "a.xls")) {
            Imported imported = of(form.as(name));
            assertThat(filled(imported)).doesNotContain("years.2023.revenue=0.01");
            assertThat(notes(imported, Note.Kind.LEFT_OUT))
                    .contains(name + " 利润表 隐藏的第 4 行，未读", name + " 利润表 隐藏的 C 列，未读");
        }
    }

    @Test
    void of_two_lines_of_one_name_the_same_amount_is_taken_once_and_others_are_a_conflict() {
        FormFile form =
                new FormFile()
                        .sheet(
                                "利润表",
                                "2023年度",
                                "项目|本期金额",
                                "营业收入|500",
                                "营业收入|500",
                                "营业成本|100",
                                "营业成本|200",
                                "税金及附加|1",
                                "销售费用|1",
                                "管理费用|1",
                                "财务费用|1",
                                "净利润|7",
                                "净利润|8");
        Imported imported = of(form.as("a.xlsx"));
        assertThat(filled(imported)).containsExactly("years.2023.revenue=0.05");
        assertThat(notes(imported, Note.Kind.REMARK))
                .containsExactly("a.xlsx 利润表!B4 营业收入 (2023) 与前面的一行同名同数，只取一次");
        assertThat(notes(imported, Note.Kind.LEFT_OUT))
                .containsExactly("a.xlsx 利润表 成本费用总额 (2023) 缺少 营业成本（或不止一个数），未求和");
        assertThat(imported.conflicts().stream().map(Conflict::path))
                .containsExactly("years.2023.netProfit");
    }

    @Test
    void a_line_of_a_return_that_stands_twice_with_other_amounts_is_not_taken() {
        FormFile form =
                new FormFile()
                        .sheet(
                                "A101010",
                                "A101010|一般企业收入明细表",
                                "税款所属期间：2023年01月01日至2023年12月31日",
                                "行次|项目|金额",
                                "1|一、营业收入|500",
                                "1|一、营业收入|600",
                                "2|（一）主营业务收入|400",
                                "2|（一）主营业务收入|400");
        Imported imported = of(form.as("r.xlsx"));
        assertThat(filled(imported)).containsExactly("years.2023.mainRevenue=0.04");
        assertThat(faults(imported).get(0)).startsWith("r.xlsx A101010!B5 一、营业收入 出现不止一次，数不同，未采用");
        assertThat(notes(imported, Note.Kind.REMARK))
                .contains("r.xlsx A101010!B7 主营业务收入 与前面的一行同名同数，只取一次");
    }

    @Test
    void files_of_two_firms_are_a_question_and_none_is_read() {
        Imported imported = of(income(FIRM, "100").as("a.xlsx"), income(OTHER, "200").as("b.xlsx"));
        assertThat(filled(imported)).isEmpty();
        assertThat(faults(imported))
                .containsExactly(
                        "a.xlsx 与其他文件分属不同企业，都未读入：无锡示例传感科技有限公司 (a.xlsx)、苏州别家软件有限公司 (b.xlsx)；请分开导入；"
                                + "同一家的，先在档案里写明统一社会信用代码或名称，或指明以哪个文件为准（命令行：--prefer 文件）");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name: 无锡示例传感科技有限公司", "creditCode: 91320211MA1EXAMP86"})
    void what_is_not_about_the_firm_of_the_profile_is_refused(String known) {
        String code = "统一社会信用代码：" + "91320500MA1EXAMP9K";
        FormFile other =
                new FormFile()
                        .sheet(
                                "利润表",
                                "编制单位：" + OTHER,
                                code,
                                "2023年度",
                                "项目|本期金额",
                                "营业收入|9",
                                "净利润|9");
        Imported imported =
                Imports.into(
                        "format: 1\n" + known + "\n",
                        Fixtures.smallBalance().as("a.xlsx"),
                        other.as("b.xlsx"),
                        income("", "300").as("c.xlsx"));
        assertThat(filled(imported)).contains("years.2023.totalAssets=10000.00005");
        assertThat(year(imported, 2023)).noneMatch(line -> line.startsWith("revenue"));
        assertThat(faults(imported).get(0)).startsWith("b.xlsx 利润表!A1 是另一家企业（苏州别家软件有限公司）的，未读入");
        assertThat(faults(imported).get(1)).startsWith("c.xlsx 没有写明是哪家企业的");
    }

    @Test
    void the_preferred_file_says_which_firm_is_meant() {
        Imported imported =
                of(
                        Imports.prefer("b.xlsx"),
                        income(FIRM, "100").as("a.xlsx"),
                        income(OTHER, "200").as("b.xlsx"));
        assertThat(filled(imported)).contains("name=" + OTHER, "years.2023.revenue=0.02");
        assertThat(faults(imported).get(0)).startsWith("a.xlsx 利润表!A1 是另一家企业");
    }

    @Test
    void a_firm_that_stands_twice_in_an_export_is_one() {
        String again = FIRM_ROW.replace("2015-03-02", "2016-03-02");
        Imported imported = of(Fixtures.registry(FIRM_ROW, again).as("q.xlsx"));
        assertThat(filled(imported)).contains("name=" + FIRM);
        assertThat(imported.conflicts().stream().map(Conflict::path)).containsExactly("foundedOn");
        assertThat(notes(imported, Note.Kind.REMARK)).contains("q.xlsx 企业信息!A3 这家企业在表中出现不止一行，已合并");
    }

    @Test
    void a_second_column_of_one_head_is_told() {
        Imported imported =
                of(
                        csv(
                                "企业名称,统一社会信用代码,成立日期,成立日期\n"
                                        + FIRM
                                        + ","
                                        + CODE
                                        + ",2015-03-02,2016-03-02\n"));
        assertThat(filled(imported)).contains("foundedOn=2015-03-02");
        assertThat(notes(imported, Note.Kind.LEFT_OUT))
                .containsExactly("a.csv D1 表头“成立日期”出现两次，第二列未读");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3983；6510", "C3983、I6510", "3983 敏感元件制造/6510 软件开发"})
    void a_second_industry_code_is_a_question(String codes) {
        Imported export = of(Fixtures.registry(FIRM_ROW.replace("敏感元件及传感器制造", codes)).as("q.xlsx"));
        assertThat(filled(export)).noneMatch(line -> line.startsWith("industry"));
        assertThat(notes(export, Note.Kind.LEFT_OUT)).anyMatch(note -> note.contains("写有几个行业代码"));
        FormFile form =
                Fixtures.taxReturn()
                        .last(
                                s -> {
                                    Sheet cover = s.getWorkbook().getSheet("A000000");
                                    cover.getRow(4).getCell(1).setCellValue(codes);
                                });
        Imported filing = of(form.as("r.xlsx"));
        assertThat(filled(filing)).noneMatch(line -> line.startsWith("industry"));
        assertThat(notes(filing, Note.Kind.LEFT_OUT)).anyMatch(note -> note.contains("写有几个行业代码"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"186人次", "25人（兼职5人）", "约186", "1.2万人", "186①", "1 86", "180-190"})
    void a_number_of_people_is_one_number(String people) {
        FormFile form =
                Fixtures.taxReturn()
                        .last(
                                s -> {
                                    Sheet cover = s.getWorkbook().getSheet("A000000");
                                    cover.getRow(3).getCell(3).setCellValue(people);
                                });
        Imported imported = of(form.as("r.xlsx"));
        assertThat(year(imported, 2023)).noneMatch(line -> line.startsWith("employees"));
        assertThat(faults(imported)).anyMatch(fault -> fault.contains(people + " 不是人数"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 6})
    void what_the_pace_throws_ends_the_import_and_is_no_fault_of_a_file(int looks) {
        AtomicInteger left = new AtomicInteger(looks);
        Runnable pace =
                () -> {
                    if (left.getAndDecrement() <= 0) {
                        throw new CancellationException();
                    }
                };
        Importer importer =
                new Importer(new ProfileReader(Sample.EDITION.criterionIds()), Sample.AS_OF, pace);
        List<ImportFile> files = List.of(income("", "100").as("a.xlsx"));
        assertThatThrownBy(
                        () ->
                                importer.fill(
                                        Imports.document("format: 1\n"), files, ImportOptions.NONE))
                .isInstanceOf(CancellationException.class);
    }

    /** A workbook whose sheet was changed as no program writes it. */
    private static ImportFile changed(UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] whole = income("", "100").as("a.xlsx").bytes();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(whole));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(part.getName()));
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                boolean isSheet = part.getName().endsWith("sheet1.xml");
                out.write((isSheet ? change.apply(text) : text).getBytes(StandardCharsets.UTF_8));
            }
        }
        return new ImportFile("a.xlsx", bytes.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"4\"><c r=\"B4\"><v>9</v></c></row>",
                "<row r=\"9\"><c r=\"B9\"><v>9</v></c><c r=\"B9\"><v>8</v></c></row>"
            })
    void a_row_or_cell_that_stands_twice_in_its_file_is_refused(String more) throws IOException {
        ImportFile file = changed(text -> text.replace("</sheetData>", more + "</sheetData>"));
        assertThat(faults(of(file))).containsExactly("a.xlsx 工作表“利润表”中有重复的行或单元格；请在 Excel 中打开并重新保存");
    }

    @ParameterizedTest
    @CsvSource({"<row r=\"N\"/>, 400000", "<row r=\"N\"><c r=\"AN\"/><c r=\"BN\"/></row>, 110000"})
    void many_empty_rows_are_refused_before_they_take_memory(String row, int count)
            throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 10; i < count + 10; i++) {
            rows.append(row.replace("N", String.valueOf(i)));
        }
        ImportFile file = changed(text -> text.replace("</sheetData>", rows + "</sheetData>"));
        assertThat(faults(of(file)).get(0))
                .startsWith("a.xlsx 行或单元格太多（最多 100,000 行、200,000 个，空的也算）");
    }
}
