package org.huiqi.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.profile.reading.Profiles.canonicalJson;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.Sample;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Profiles;
import org.huiqi.profile.reading.Read;
import org.junit.jupiter.api.Test;

class WrongCellsTest {
    private static final byte[] TEMPLATE = Workbooks.template();

    private static byte[] with(String path, Consumer<Cell> fill) {
        return Workbooks.changed(TEMPLATE, book -> fill.accept(Workbooks.answer(book, path)));
    }

    private static byte[] entry(String table, String name, Consumer<Cell> fill) {
        return Workbooks.changed(
                TEMPLATE, book -> fill.accept(Workbooks.entry(book, table, 0, name)));
    }

    private static void format(Cell cell, String format) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    @Test
    void a_wrong_word_names_file_sheet_cell_value_and_what_is_allowed() {
        assertThat(Workbooks.messages(with("subject.type", c -> c.setCellValue("公司"))))
                .singleElement()
                .asString()
                .isEqualTo(
                        "client.xlsx 申报主体!C5 主体类型：公司 不是可用的值；"
                                + "可选：企业、个体工商户、事业单位、高校、科研院所、机关、社团、协会、其他");
    }

    @Test
    void a_wrong_cell_is_told_at_its_entry_and_the_rest_can_be_read() {
        byte[] wrong =
                Workbooks.changed(
                        TEMPLATE,
                        book -> {
                            Workbooks.answer(book, "name").setCellValue("甲");
                            Workbooks.entry(book, "titles", 0, "type").setCellValue("HNTE");
                            Workbooks.entry(book, "titles", 1, "validTo").setCellFormula("A1");
                        });
        Read.Refused read = (Read.Refused) Workbooks.read(wrong);
        assertThat(read.faults())
                .singleElement()
                .extracting(Fault::path)
                .isEqualTo("titles[1].validTo");
        assertThat(Profiles.canonicalJson(read.readable()))
                .isEqualTo("{\"format\":1,\"name\":\"甲\",\"titles\":[{\"type\":\"HNTE\"},{}]}");
    }

    @Test
    void money_is_in_the_unit_that_its_cell_shows() {
        byte[] yuan = with("guarantees.outstanding", c -> fill(c, 12_000_000, "#,##0\"元\""));
        assertThat(Workbooks.profile(yuan).guarantees().outstanding()).isEqualByComparingTo("1200");
        byte[] scaled = with("guarantees.outstanding", c -> fill(c, 12_000_000, "#,##0,"));
        assertThat(Workbooks.messages(scaled))
                .singleElement()
                .asString()
                .contains("在保余额：12000000 的单元格格式改变了显示的数值或币种");
    }

    private static void fill(Cell cell, double number, String format) {
        cell.setCellValue(number);
        format(cell, format);
    }

    @Test
    void a_date_and_a_number_may_be_written_as_people_write_them() {
        byte[] day = with("registration.date", c -> c.setCellValue("2023年5月5日"));
        assertThat(Workbooks.profile(day).registration().date()).hasToString("2023-05-05");
        byte[] count = with("subject.ownIpCount", c -> c.setCellValue("1,200"));
        assertThat(Workbooks.profile(count).subject().ownIpCount()).isEqualTo(1200);
        byte[] wrong = with("subject.ownIpCount", c -> c.setCellValue("1,20"));
        assertThat(Workbooks.messages(wrong)).singleElement().asString().contains("1,20 不是数字");
    }

    @Test
    void every_wrong_cell_is_reported() {
        byte[] wrong =
                Workbooks.changed(
                        TEMPLATE,
                        book -> {
                            Workbooks.answer(book, "subject.legalPerson").setCellValue("也许");
                            Workbooks.answer(book, "subject.ownIpCount").setCellValue(1.5);
                            Workbooks.answer(book, "registration.date").setCellValue("去年");
                            Workbooks.entry(book, "titles", 0, "type").setCellFormula("A1");
                        });
        assertThat(Workbooks.messages(wrong))
                .hasSize(4)
                .anyMatch(m -> m.contains("是公式"))
                .anyMatch(m -> m.contains("也许 不是“是”或“否”；请选"))
                .anyMatch(m -> m.contains("1.5 不是整数"))
                .anyMatch(m -> m.contains("去年 不是日期"));
    }

    @Test
    void an_amount_is_what_excel_shows_and_not_what_it_stores() {
        Profile read =
                Workbooks.profile(with("guarantees.outstanding", c -> c.setCellValue(0.1 + 0.2)));
        assertThat(read.guarantees().outstanding()).isEqualByComparingTo("0.3");
    }

    @Test
    void an_amount_may_carry_its_unit_or_be_a_number_stored_as_text() {
        assertThat(
                        canonicalJson(
                                Workbooks.profile(
                                        with(
                                                "guarantees.outstanding",
                                                c -> c.setCellValue("1.2亿元")))))
                .isEqualTo(canonicalJson(Sample.profile("guarantees: {outstanding: 1.2亿元}")));
        assertThat(
                        canonicalJson(
                                Workbooks.profile(
                                        with(
                                                "guarantees.outstanding",
                                                c -> c.setCellValue("8200")))))
                .isEqualTo(canonicalJson(Sample.profile("guarantees: {outstanding: 8200}")));
    }

    @Test
    void thirty_per_cent_is_thirty_however_excel_stores_it() {
        byte[] book =
                entry(
                        "holdings",
                        "pct",
                        cell -> {
                            cell.setCellValue(0.3);
                            format(cell, "0%");
                        });
        assertThat(Workbooks.profile(book).holdings().get(0).pct()).isEqualByComparingTo("30");
    }

    @Test
    void a_percentage_where_money_belongs_is_refused() {
        byte[] book =
                with(
                        "guarantees.outstanding",
                        cell -> {
                            cell.setCellValue(0.3);
                            format(cell, "0.00%");
                        });
        assertThat(Workbooks.messages(book)).singleElement().asString().contains("30% 不是金额");
    }

    @Test
    void dates_are_read_from_date_cells_and_iso_text() {
        LocalDate day = LocalDate.of(2015, 3, 2);
        assertThat(
                        Workbooks.profile(with("registration.date", c -> c.setCellValue(day)))
                                .registration()
                                .date())
                .isEqualTo(day);
        assertThat(
                        Workbooks.profile(
                                        with(
                                                "registration.date",
                                                c -> c.setCellValue("2015-03-02")))
                                .registration()
                                .date())
                .isEqualTo(day);
    }

    @Test
    void a_date_is_not_a_number_and_a_number_is_not_a_date() {
        byte[] number =
                with(
                        "subject.ownIpCount",
                        cell -> {
                            cell.setCellValue(45000);
                            format(cell, "yyyy-mm-dd");
                        });
        assertThat(Workbooks.messages(number)).singleElement().asString().contains("不是数字");
        byte[] date =
                with(
                        "registration.date",
                        cell -> {
                            cell.setCellValue(20150302);
                            format(cell, "General");
                        });
        assertThat(Workbooks.messages(date)).singleElement().asString().contains("不是日期");
    }

    @Test
    void a_date_with_a_time_is_refused() {
        byte[] book =
                with(
                        "registration.date",
                        c -> c.setCellValue(LocalDateTime.of(2015, 3, 2, 12, 30)));
        assertThat(Workbooks.messages(book)).singleElement().asString().contains("不是日期");
    }

    @Test
    void a_meaning_alone_will_do_for_a_word() {
        assertThat(
                        canonicalJson(
                                Workbooks.profile(with("subject.type", c -> c.setCellValue("企业")))))
                .isEqualTo(canonicalJson(Sample.profile("subject: {type: ENTERPRISE}")));
    }

    @Test
    void none_with_entries_and_some_without_are_refused() {
        byte[] none =
                Workbooks.changed(
                        TEMPLATE,
                        book -> {
                            Workbooks.answer(book, "titles").setCellValue("没有");
                            Workbooks.entry(book, "titles", 0, "batch").setCellValue(3);
                        });
        assertThat(Workbooks.messages(none)).singleElement().asString().contains("但表中有内容");
        assertThat(Workbooks.messages(with("titles", c -> c.setCellValue("有"))))
                .singleElement()
                .asString()
                .contains("但表中没有填写");
    }

    @Test
    void an_entry_below_belongs_to_one_above() {
        byte[] astray =
                Workbooks.changed(
                        TEMPLATE,
                        book -> {
                            String table = "majorProjects[].directions";
                            Workbooks.entry(book, table, 0, "@parent").setCellValue("甲");
                            Workbooks.entry(book, table, 0, "unit").setCellValue("某校");
                        });
        assertThat(Workbooks.messages(astray))
                .singleElement()
                .asString()
                .contains("科技重大专项项目!B")
                .contains("甲 不在上表中");
    }

    @Test
    void a_missing_id_names_the_row() {
        assertThat(Workbooks.messages(entry("courses", "lecturer", c -> c.setCellValue("甲"))))
                .singleElement()
                .asString()
                .startsWith("client.xlsx 课程!")
                .contains("缺少编号");
    }

    @Test
    void order_and_labels_do_not_matter() {
        byte[] book =
                Workbooks.changed(
                        TEMPLATE,
                        workbook -> {
                            Cell cell = Workbooks.answer(workbook, "subject.ownIpCount");
                            cell.setCellValue(7);
                            Sheet sheet = cell.getSheet();
                            sheet.getRow(cell.getRowIndex()).getCell(1).setCellValue("？");
                            sheet.shiftRows(cell.getRowIndex(), sheet.getLastRowNum(), 3);
                            workbook.setSheetName(workbook.getSheetIndex(sheet), "改名");
                            workbook.setSheetOrder("改名", 0);
                        });
        assertThat(Workbooks.profile(book).subject().ownIpCount()).isEqualTo(7);
    }

    @Test
    void a_field_that_is_filled_in_twice_is_refused() {
        byte[] book =
                Workbooks.changed(
                        TEMPLATE,
                        workbook -> {
                            Workbooks.answer(workbook, "subject.ownIpCount").setCellValue(7);
                            XSSFWorkbook same = workbook;
                            same.cloneSheet(same.getSheetIndex("申报主体"));
                        });
        assertThat(Workbooks.messages(book)).singleElement().asString().contains("重复了");
    }

    @Test
    void a_long_number_in_a_text_field_is_refused() {
        byte[] book =
                with(
                        "creditCode",
                        cell -> {
                            cell.setCellValue(913200001234567890d);
                            format(cell, "0");
                        });
        assertThat(Workbooks.messages(book)).singleElement().asString().contains("15 位");
    }
}
