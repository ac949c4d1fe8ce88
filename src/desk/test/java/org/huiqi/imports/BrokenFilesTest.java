package org.huiqi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiqi.imports.Imports.faults;
import static org.huiqi.imports.Imports.filled;
import static org.huiqi.imports.Imports.of;
import static org.huiqi.imports.Imports.year;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.huiqi.Sample;
import org.huiqi.profile.reading.ProfileReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that are no files, hide or repeat something, or are too large: refused, and never thrown.
 */
class BrokenFilesTest {
    private static ImportFile file(String name, String text) {
        return new ImportFile(name, text.getBytes(StandardCharsets.UTF_8));
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

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsx", "a.xls"})
    void a_file_that_was_cut_off_is_refused(String name) {
        ImportFile whole = FormFile.like("smallBalance").as(name);
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
            byte[] whole = FormFile.like("taxReturn").as(name).bytes();
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
    void a_workbook_is_known_by_what_it_holds_and_not_by_its_name() {
        ImportFile xlsx = FormFile.like("generalIncome").as("a.xlsx");
        assertThat(filled(of(new ImportFile("a.xls", xlsx.bytes()))))
                .contains("years.2023.revenue=9876.54321");
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
                FormFile.like("generalIncome")
                        .last(s -> s.getRow(1).createCell(7).setCellValue("附注"))
                        .merge("H2:XFD100000");
        assertThat(filled(of(form.as("a.xlsx")))).contains("years.2023.revenue=9876.54321");
    }

    @Test
    void nothing_of_a_firm_stands_in_what_is_logged() {
        Imported imported = of(FormFile.like("smallBalance").as("a.xlsx"));
        assertThat(imported.toString()).doesNotContain("10000", "无锡示例传感科技有限公司");
    }

    @Test
    void a_sheet_too_large_for_a_statement_is_not_taken_apart() {
        String rows = "2023年度\n项目,本期金额\n营业收入,1\n净利润,1\n" + "本年数,见注\n".repeat(3_000);
        Imported imported = of(file("a.csv", rows));
        assertThat(filled(imported)).isEmpty();
        assertThat(Imports.notes(imported, Note.Kind.LEFT_OUT))
                .containsExactly("a.csv 超过 5000 个单元格或 100000 字，不像报表或申报表，未读；请只留报表本身再导入");
    }

    @ParameterizedTest
    @CsvSource({
        "2023年中国企业情况说明书上期|本年度某某情况附注合并说明|2023年12月31日的余额表说明, 60000",
        "本公司的情况说明如下所示其中数额与余额均经审核确认无误之后再行说明2023, 4900",
        "无锡示例传感科技有限公司|91320211MA1EXAMP86|是|是|瞪羚企业、独角兽企业, 4900"
    })
    void no_content_takes_more_than_seconds(String row, int times) {
        String heads = row.contains("瞪羚") ? "企业名称,统一社会信用代码,高新技术企业,科技型中小企业,企业荣誉" : "项目,本期金额";
        String text = "2023年度\n" + heads + "\n" + (row.replace('|', ',') + "\n").repeat(times);
        assertTimeout(Duration.ofSeconds(30), () -> of(file("a.csv", text)));
    }

    private static FormFile income() {
        return new FormFile().sheet("利润表", "2023年度", "项目|本期金额", "营业收入|100", "净利润|1");
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/org/huiqi/imports/thousands.csv",
            delimiter = '|',
            quoteCharacter = '`')
    void thousands_that_are_not_quoted_in_a_text_file_are_refused_with_their_row(
            String heads, String row, String expected) {
        Imported imported = of(file("a.csv", "2023年度\n" + heads + "\n" + row + "\n净利润,1\n"));
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
        List<ImportFile> files = List.of(income().as("a.xlsx"));
        assertThatThrownBy(
                        () ->
                                importer.fill(
                                        Imports.document("format: 1\n"), files, ImportOptions.NONE))
                .isInstanceOf(CancellationException.class);
    }
}
