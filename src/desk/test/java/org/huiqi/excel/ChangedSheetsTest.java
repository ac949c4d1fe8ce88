package org.huiqi.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.profile.Profile;
import org.huiqi.profile.SubjectBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do to the sheets of a questionnaire: nothing of it may be lost in silence. */
class ChangedSheetsTest {
    private static final byte[] FILLED =
            Workbooks.changed(
                    Workbooks.template(),
                    book -> {
                        Workbooks.answer(book, "name").setCellValue("甲");
                        Workbooks.answer(book, "subject.ownIpCount").setCellValue(7);
                        Workbooks.entry(book, "titles", 0, "type").setCellValue("HNTE");
                        Workbooks.entry(book, "titles", 1, "type").setCellValue("CHAMPION");
                    });

    private static byte[] with(Consumer<XSSFWorkbook> change) {
        return Workbooks.changed(FILLED, change);
    }

    private static void assertRefused(Consumer<XSSFWorkbook> change, String... why) {
        assertThat(Workbooks.messages(with(change))).singleElement().asString().contains(why);
    }

    private static Sheet titles(XSSFWorkbook book) {
        return Workbooks.marked(book, "@table titles").getSheet();
    }

    @Test
    void a_sheet_that_is_missing_says_nothing() {
        byte[] less = with(book -> book.removeSheetAt(book.getSheetIndex(titles(book))));
        assertThat(Workbooks.profile(less).titles()).isNull();
        assertThat(Workbooks.profile(less).name()).isEqualTo("甲");
    }

    @Test
    void order_labels_and_names_of_sheets_do_not_matter() {
        byte[] moved =
                with(
                        book -> {
                            Sheet sheet = titles(book);
                            sheet.shiftRows(0, sheet.getLastRowNum(), 2);
                            book.setSheetName(book.getSheetIndex(sheet), "荣誉");
                            book.setSheetOrder("荣誉", 0);
                            Cell cell = Workbooks.answer(book, "subject.ownIpCount");
                            cell.getRow().getCell(1).setCellValue("？");
                            Sheet subject = cell.getSheet();
                            subject.shiftRows(cell.getRowIndex(), subject.getLastRowNum(), 3);
                        });
        assertThat(Workbooks.profile(moved).titles()).hasSize(2);
        assertThat(Workbooks.profile(moved).subject().ownIpCount()).isEqualTo(7);
    }

    @Test
    void a_sheet_without_its_first_column_is_refused() {
        assertRefused(
                book -> {
                    for (Row row : titles(book)) {
                        if (row.getCell(0) != null) {
                            row.removeCell(row.getCell(0));
                        }
                    }
                },
                "资质称号!",
                "隐藏的首列或首行被改动");
    }

    @Test
    void a_workbook_of_another_version_is_refused_once() {
        assertRefused(
                book ->
                        book.forEach(
                                sheet -> {
                                    Cell first = sheet.getRow(0).getCell(0);
                                    if (first != null) {
                                        first.setCellValue("huiqi-profile-2");
                                    }
                                }),
                "是其他版本的资料表");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "titles[0].batch",
                "titles[].batch",
                "years.<Y>.employees",
                "attestations.P09-08",
                "a..b"
            })
    void a_row_whose_key_is_no_single_field_is_not_read(String key) {
        byte[] changed =
                with(
                        book ->
                                Workbooks.marked(book, "subject.ownIpCount")
                                        .getCell(0)
                                        .setCellValue(key));
        Profile profile = Workbooks.profile(changed);
        assertThat(profile.subject()).isEqualTo(new SubjectBuilder().build());
        assertThat(profile.titles()).hasSize(2);
        assertThat(profile.years()).isEmpty();
        assertThat(profile.attestations()).isEmpty();
    }

    @Test
    void cells_of_several_answers_that_are_merged_are_refused() {
        assertRefused(
                book -> {
                    Cell first = Workbooks.entry(book, "titles", 0, "type");
                    int row = first.getRowIndex();
                    int at = first.getColumnIndex();
                    titles(book).addMergedRegion(new CellRangeAddress(row, row + 1, at, at));
                    titles(book).getRow(row + 1).getCell(at).setBlank();
                },
                "资质称号!",
                "合并了几个应分别填写的单元格");
    }

    @Test
    void a_sheet_that_was_copied_is_refused() {
        assertRefused(book -> book.cloneSheet(book.getSheetIndex(titles(book))), "资质称号：表格重复了");
        assertRefused(
                book -> {
                    Cell filled = Workbooks.answer(book, "subject.ownIpCount");
                    book.cloneSheet(book.getSheetIndex(filled.getSheet()));
                },
                "重复了");
    }
}
