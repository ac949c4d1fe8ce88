package org.huiqi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.SharedChecker.CHECKER;
import static org.huiqi.imports.Imports.faults;
import static org.huiqi.imports.Imports.filled;
import static org.huiqi.imports.Imports.of;
import static org.huiqi.imports.Imports.origin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.Sample;
import org.huiqi.excel.ProfileWorkbook;
import org.huiqi.imports.ImportOptions.Extra;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Format;
import org.huiqi.text.Language;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static ImportFile revenue(String file, String amount) {
        return new FormFile()
                .sheet("利润表", "2023年度", "项目|本期金额", "营业收入|'" + amount, "净利润|'0.00")
                .as(file);
    }

    @Test
    void the_same_from_two_files_is_put_in_with_both_origins() {
        Imported imported = of(revenue("a.xlsx", "1,000.00"), revenue("b.xls", "1000"));
        assertThat(filled(imported)).contains("years.2023.revenue=0.1");
        assertThat(origin(imported, "years.2023.revenue"))
                .isEqualTo("a.xlsx 利润表!B3 营业收入 (2023); b.xls 利润表!B3 营业收入 (2023)");
        assertThat(imported.isClean()).isTrue();
    }

    @Test
    void two_files_that_differ_are_a_conflict_and_nothing_is_chosen() {
        Imported imported = of(revenue("a.xlsx", "1,000.00"), revenue("b.xlsx", "1,000.01"));
        assertThat(imported.profile().year(2023).revenue()).isNull();
        assertThat(imported.isClean()).isFalse();
        assertThat(imported.conflicts()).hasSize(1);
        Conflict conflict = imported.conflicts().get(0);
        assertThat(conflict.path()).isEqualTo("years.2023.revenue");
        assertThat(conflict.choices().stream().map(c -> Imports.text(c.value()) + " " + c.origin()))
                .containsExactly(
                        "0.1 a.xlsx 利润表!B3 营业收入 (2023)", "0.100001 b.xlsx 利润表!B3 营业收入 (2023)");
    }

    @Test
    void the_preferred_file_decides() {
        Imported imported =
                of(
                        Imports.prefer("b.xlsx"),
                        revenue("a.xlsx", "1,000.00"),
                        revenue("b.xlsx", "2,000.00"));
        assertThat(imported.profile().year(2023).revenue()).hasToString("0.2");
        assertThat(origin(imported, "years.2023.revenue")).startsWith("b.xlsx");
        assertThat(imported.isClean()).isTrue();
    }

    @Test
    void what_the_profile_says_stays_and_both_are_told() {
        String before = "format: 1\n# 王工填写\nyears: {2023: {revenue: 5}} # 审计数\n";
        Imported imported = Imports.into(before, revenue("a.xlsx", "1,000.00"));
        assertThat(imported.profile().year(2023).revenue()).hasToString("5");
        assertThat(imported.document().text())
                .startsWith("format: 1\n# 王工填写\nyears: {2023: {revenue: 5");
        assertThat(imported.conflicts().get(0).choices().get(0).file()).isNull();
        assertThat(imported.conflicts().get(0).choices().get(1).file()).isEqualTo("a.xlsx");
    }

    @Test
    void a_preferred_file_replaces_what_the_profile_says_in_its_place() {
        Imported imported =
                Imports.IMPORTER.fill(
                        Imports.document("format: 1\nyears: {2023: {revenue: 5}} # 审计数\n"),
                        List.of(revenue("a.xlsx", "1,000.00")),
                        Imports.prefer("a.xlsx"));
        assertThat(imported.document().text())
                .startsWith("format: 1\nyears: {2023: {revenue: 0.1, netProfit: 0}} # 审计数\n");
    }

    @Test
    void the_profile_may_be_preferred() {
        Imported imported =
                Imports.IMPORTER.fill(
                        Imports.document("format: 1\nyears: {2023: {revenue: 5}}\n"),
                        List.of(revenue("a.xlsx", "1,000.00")),
                        Imports.prefer(ImportOptions.PROFILE));
        assertThat(imported.profile().year(2023).revenue()).hasToString("5");
        assertThat(imported.isClean()).isTrue();
    }

    @Test
    void what_the_profile_has_already_is_counted_and_gets_its_origin() {
        Imported imported =
                Imports.into(
                        "format: 1\nyears: {2023: {revenue: 1000元}}\n",
                        revenue("a.xlsx", "1,000.00"));
        assertThat(imported.agreed()).isEqualTo(1);
        assertThat(filled(imported)).containsExactly("years.2023.netProfit=0");
        assertThat(origin(imported, "years.2023.revenue")).isEqualTo("a.xlsx 利润表!B3 营业收入 (2023)");
        assertThat(imported.document().text()).contains("revenue: 1000元");
    }

    @Test
    void names_that_differ_in_the_width_of_their_signs_are_the_same() {
        FormFile form =
                new FormFile()
                        .sheet("利润表", "编制单位：示例(无锡)科技有限公司|2023年度", "项目|本期金额", "营业收入|1", "净利润|1");
        Imported imported = Imports.into("format: 1\nname: 示例（无锡）科技有限公司\n", form.as("a.xlsx"));
        assertThat(imported.conflicts()).isEmpty();
        assertThat(imported.profile().name()).isEqualTo("示例（无锡）科技有限公司");
    }

    @Test
    void values_that_do_not_go_together_are_not_put_in() {
        FormFile form = Fixtures.taxReturn().last(s -> s.getRow(10).getCell(3).setCellValue("960"));
        Imported imported = of(form.as("r.xlsx"));
        assertThat(imported.profile().year(2023).techStaff()).isNull();
        assertThat(imported.profile().year(2023).employees()).isEqualTo(186);
        assertThat(faults(imported)).hasSize(1);
        assertThat(faults(imported).get(0))
                .startsWith("r.xlsx A107041!D11 years.2023.techStaff：960");
    }

    @Test
    void titles_are_added_to_those_that_are_there() {
        Imported imported =
                Imports.IMPORTER.fill(
                        Imports.document(
                                "format: 1\ntitles:\n  - {type: TECH_SME, numberYear: 2024}\n"),
                        List.of(
                                Fixtures.taxReturn().as("r.xlsx"),
                                Fixtures.registry(Fixtures.FIRM_ROW).as("q.xlsx")),
                        new ImportOptions(null, null, null, Set.of(Extra.TITLES)));
        assertThat(
                        imported.profile().titles().stream()
                                .map(t -> t.type().name() + " " + t.number()))
                .containsExactly("TECH_SME null", "HNTE GR202232001234", "INNOVATIVE_SME null");
        assertThat(origin(imported, "titles[HNTE]")).startsWith("r.xlsx A000000!C9");
    }

    @Test
    void what_a_client_adds_to_an_open_list_of_titles_is_put_in() throws IOException {
        String before =
                "format: 1\ntitles:\n  - {type: HNTE, issuedOn: 2022-11-18}\ntitlesComplete: false\n";
        Profile profile = Sample.read(before, Format.YAML, Sample.AS_OF);
        byte[] sent =
                new ProfileWorkbook(CHECKER.pack())
                        .open(
                                profile,
                                CHECKER.check(profile, Sample.AS_OF, "x").questions(),
                                Language.ZH);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sent));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.getSheet("资质称号");
            for (Row row : sheet) {
                String first = row.getCell(0) == null ? "" : row.getCell(0).toString();
                String number = row.getCell(1) == null ? "" : row.getCell(1).toString();
                if (first.equals("titlesComplete")) {
                    row.getCell(2).setCellValue("是");
                } else if (number.equals("2")) {
                    row.getCell(2).setCellValue("科技型中小企业");
                }
            }
            assertThat(texts(sheet)).contains("下表所列为已知的；还有其他称号请接着填写，填全后在上面选“是”");
            workbook.write(out);
            sent = out.toByteArray();
        }
        Imported imported = Imports.into(before, new ImportFile("client.xlsx", sent));
        assertThat(imported.conflicts()).isEmpty();
        assertThat(imported.profile().titles().stream().map(t -> t.type().name()))
                .containsExactly("HNTE", "TECH_SME");
        assertThat(imported.profile().titlesComplete()).isTrue();
    }

    private static List<String> texts(Sheet sheet) {
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
        return texts;
    }

    @Test
    void a_real_day_of_work_gives_a_profile_that_can_be_checked() {
        Imported imported =
                of(
                        Fixtures.smallBalance().as("statements.xls"),
                        Fixtures.smallIncome("2023年度", "本年累计金额", "上年金额").as("income.xlsx"),
                        Fixtures.taxReturn().as("return.xlsx"),
                        Fixtures.registry(Fixtures.FIRM_ROW).as("registry.csv"));
        assertThat(imported.conflicts()).isEmpty();
        assertThat(imported.faults()).isEmpty();
        assertThat(imported.filled()).hasSizeGreaterThan(30);
        assertThat(imported.profile().origin().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        imported.filled().stream().map(Filling::path).toList());
    }

    @Test
    void a_table_of_three_years_is_a_source_like_the_others() {
        byte[] bytes = new ProfileWorkbook(CHECKER.pack()).figures(Language.ZH);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Row row : workbook.getSheet("三年数据")) {
                if (row.getCell(0) != null
                        && row.getCell(0).getStringCellValue().equals("revenue")) {
                    row.getCell(5).setCellValue(0.2);
                }
            }
            workbook.write(out);
            bytes = out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Imported alone = of(new ImportFile("figures.xlsx", bytes));
        assertThat(filled(alone)).containsExactly("years.2023.revenue=0.2");
        assertThat(origin(alone, "years.2023.revenue"))
                .matches("figures.xlsx 三年数据!F[0-9]+ 营业收入 \\(2023\\)");
        Imported both = of(new ImportFile("figures.xlsx", bytes), revenue("a.xlsx", "1,000.00"));
        assertThat(both.conflicts().stream().map(Conflict::path))
                .containsExactly("years.2023.revenue");
    }
}
