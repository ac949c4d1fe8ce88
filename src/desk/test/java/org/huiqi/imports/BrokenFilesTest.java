package org.huiqi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.imports.Imports.faults;
import static org.huiqi.imports.Imports.filled;
import static org.huiqi.imports.Imports.of;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenFilesTest {
    private static ImportFile file(String name, String text) {
        return new ImportFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "'112,00,000.00', '不是金额；应为金额，如 1,234.56 或 (1,234.56)；不知道则留空'",
        "'见附注五', '不是金额；应为金额，如 1,234.56 或 (1,234.56)；不知道则留空'",
        "'(-5)', '不是金额；应为金额，如 1,234.56 或 (1,234.56)；不知道则留空'",
        "'1.234.567,00', '不是金额；应为金额，如 1,234.56 或 (1,234.56)；不知道则留空'"
    })
    void an_amount_that_makes_no_sense_is_told_with_its_cell(String amount, String problem) {
        FormFile form =
                new FormFile().sheet("利润表", "2023年度", "项目|本期金额", "营业收入|'" + amount, "净利润|1");
        Imported imported = of(form.as("a.xlsx"));
        assertThat(filled(imported)).containsExactly("years.2023.netProfit=0.0001");
        assertThat(faults(imported)).containsExactly("a.xlsx 利润表!B3 " + amount + " " + problem);
    }

    @Test
    void a_negative_revenue_is_refused_as_in_a_profile() {
        FormFile form = new FormFile().sheet("利润表", "2023年度", "项目|本期金额", "营业收入|(5.00)", "净利润|1");
        assertThat(faults(of(form.as("a.xlsx"))))
                .containsExactly("a.xlsx 利润表!B3 years.2023.revenue：-0.0005 是负数；应不小于 0");
    }

    @Test
    void a_format_that_shows_another_number_is_not_guessed_at() {
        FormFile form =
                new FormFile()
                        .sheet("利润表", "2023年度", "项目|本期金额", "营业收入|123456789", "净利润|1")
                        .format("#,##0,", "B3");
        assertThat(faults(of(form.as("a.xlsx"))).get(0))
                .startsWith("a.xlsx 利润表!B3 123456789 的单元格格式改变了显示的数值或币种");
    }

    @Test
    void an_error_value_is_told() {
        FormFile form =
                new FormFile()
                        .sheet("利润表", "2023年度", "项目|本期金额", "营业收入|1", "净利润|1")
                        .formula("B3", "1/0");
        for (String name : new String[] {"a.xlsx", "a.xls"}) {
            assertThat(faults(of(form.as(name))).get(0)).contains("利润表!B3 =1/0 是错误值");
        }
    }

    @Test
    void a_formula_without_a_stored_result_is_unknown_and_not_zero() {
        FormFile form =
                new FormFile()
                        .sheet("利润表", "2023年度", "项目|本期金额", "营业收入|1", "净利润|1")
                        .last(
                                s -> {
                                    XSSFCell cell = (XSSFCell) s.getRow(2).getCell(1);
                                    cell.setCellFormula("1+1");
                                    cell.getCTCell().unsetV();
                                });
        Imported imported = of(form.as("a.xlsx"));
        assertThat(filled(imported)).doesNotContain("years.2023.revenue=0");
        assertThat(faults(imported).get(0)).contains("a.xlsx 利润表!B3 =1+1 是没有存下结果的公式");
    }

    @Test
    void amounts_of_another_currency_are_left_out() {
        FormFile form = new FormFile().sheet("利润表", "2023年度|单位：美元", "项目|本期金额", "营业收入|1", "净利润|1");
        Imported imported = of(form.as("a.xlsx"));
        assertThat(filled(imported)).isEmpty();
        assertThat(Imports.notes(imported, Note.Kind.LEFT_OUT))
                .containsExactly("a.xlsx 利润表!B1 “单位：美元”：金额不是人民币，未采用；请改用人民币报表");
    }

    @Test
    void a_hidden_sheet_is_not_read_and_told() {
        FormFile form =
                Fixtures.generalIncome("2023年度")
                        .sheet("旧表", "2022年度", "项目|本期金额", "营业收入|1", "净利润|1")
                        .last(s -> s.getWorkbook().setSheetHidden(1, true));
        Imported imported = of(form.as("a.xlsx"));
        assertThat(Imports.year(imported, 2022)).contains("revenue=9000");
        assertThat(Imports.notes(imported, Note.Kind.LEFT_OUT))
                .containsExactly("a.xlsx 旧表 隐藏的工作表，未读");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsx", "a.xls"})
    void a_file_that_was_cut_off_is_refused(String name) {
        ImportFile whole = Fixtures.smallBalance().as(name);
        for (int length : new int[] {0, 3, 100, 2000, whole.bytes().length / 2}) {
            Imported imported = of(new ImportFile(name, Arrays.copyOf(whole.bytes(), length)));
            assertThat(filled(imported)).isEmpty();
            assertThat(faults(imported).get(0)).startsWith(name + " ");
        }
    }

    @Test
    void noise_never_throws() {
        Random random = new Random(7);
        for (String name : new String[] {"a.xlsx", "a.xls", "a.csv"}) {
            byte[] whole = Fixtures.taxReturn().as(name).bytes();
            for (int i = 0; i < 60; i++) {
                byte[] noisy = whole.clone();
                for (int n = 0; n < 1 + random.nextInt(40); n++) {
                    noisy[random.nextInt(noisy.length)] = (byte) random.nextInt(256);
                }
                assertThat(of(new ImportFile(name, noisy))).isNotNull();
            }
        }
    }

    @Test
    void a_web_page_that_is_called_xls_is_told() {
        assertThat(
                        faults(
                                        of(
                                                file(
                                                        "a.xls",
                                                        "<html><table><tr><td>资产总计</td></tr></table></html>")))
                                .get(0))
                .contains("是改了扩展名的网页，不是 Excel 工作簿；请在 Excel 中打开，另存为 .xlsx 后再导入");
    }

    @Test
    void a_workbook_is_known_by_what_it_holds_and_not_by_its_name() {
        ImportFile xlsx = Fixtures.generalIncome("2023年度").as("a.xlsx");
        assertThat(filled(of(new ImportFile("a.xls", xlsx.bytes()))))
                .contains("years.2023.revenue=9876.54321");
    }

    @Test
    void an_encrypted_workbook_is_told() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        byte[] locked;
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("x").createRow(0).createCell(0).setCellValue("资产总计");
            workbook.write(out);
            locked = out.toByteArray();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(faults(of(new ImportFile("a.xls", locked))))
                .containsExactly("a.xls 已加密；请去掉密码后再导入");
    }

    @Test
    void a_zip_bomb_is_refused_while_it_is_unpacked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 40; i++) {
                zip.write(zeros);
            }
        }
        assertThat(faults(of(new ImportFile("a.xlsx", out.toByteArray()))).get(0))
                .contains("解压后过大（超过 8 MB）");
    }

    @Test
    void a_file_over_ten_megabytes_is_refused() {
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        for (String name : new String[] {"a.csv", "a.xlsx"}) {
            assertThat(faults(of(new ImportFile(name, large))).get(0)).contains("超过 10 MB");
        }
    }

    @Test
    void too_many_cells_are_refused() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 50_001; i++) {
            text.append("a,b,c,d\n");
        }
        assertThat(faults(of(file("a.csv", text.toString()))).get(0)).contains("单元格太多或太长");
    }

    @Test
    void a_picture_and_an_unknown_table_are_told() {
        assertThat(faults(of(file("a.png", "\0PNG"))).get(0)).startsWith("a.png 不是完好的 Excel 工作簿");
        assertThat(Imports.notes(of(file("a.csv", "x,y\n1,2\n")), Note.Kind.LEFT_OUT))
                .containsExactly("a.csv 不是能识别的报表、申报表或导出表，未读");
    }

    @Test
    void a_region_merged_over_a_whole_sheet_costs_nothing() {
        FormFile form =
                Fixtures.generalIncome("2023年度")
                        .last(s -> s.getRow(1).createCell(7).setCellValue("附注"))
                        .merge("H2:XFD100000");
        assertThat(filled(of(form.as("a.xlsx")))).contains("years.2023.revenue=9876.54321");
    }

    @Test
    void nothing_of_a_firm_stands_in_what_is_logged() {
        Imported imported = of(Fixtures.smallBalance().as("a.xlsx"));
        assertThat(imported.toString()).doesNotContain("10000", Fixtures.FIRM);
    }

    @Test
    void a_sheet_too_large_for_a_statement_is_not_taken_apart() {
        String rows = "2023年度\n项目,本期金额\n营业收入,1\n净利润,1\n" + "本年数,见注\n".repeat(3_000);
        Imported imported = of(file("a.csv", rows));
        assertThat(filled(imported)).isEmpty();
        assertThat(Imports.notes(imported, Note.Kind.LEFT_OUT))
                .containsExactly("a.csv 超过 5000 个单元格，不像报表或申报表，未读；请只留报表本身再导入");
    }
}
