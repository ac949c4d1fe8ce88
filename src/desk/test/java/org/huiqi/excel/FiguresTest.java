package org.huiqi.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Profiles;
import org.huiqi.text.Language;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final int LAST_YEAR = 5;

    private static byte[] filled(BiConsumer<Sheet, Sheet> change) {
        return Workbooks.changed(
                Workbooks.WRITER.figures(Language.ZH),
                workbook -> {
                    change.accept(workbook.getSheet("三年数据"), workbook.getSheet("人员"));
                    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
                });
    }

    private static Row row(Sheet sheet, String start) {
        for (Row row : sheet) {
            Cell label = row.getCell(1);
            if (label != null
                    && label.getCellType() == CellType.STRING
                    && label.getStringCellValue().startsWith(start)) {
                return row;
            }
        }
        throw new AssertionError(start);
    }

    private static void put(Sheet sheet, String start, double value) {
        row(sheet, start).getCell(LAST_YEAR).setCellValue(value);
    }

    @Test
    void an_empty_table_says_nothing() {
        byte[] workbook = Workbooks.WRITER.figures(Language.EN);
        assertThat(Profiles.canonicalJson(Workbooks.profile(workbook))).isEqualTo("{\"format\":1}");
    }

    @Test
    void what_is_filled_in_is_read_like_any_workbook() {
        Profile profile =
                Workbooks.profile(
                        filled(
                                (figures, staff) -> {
                                    put(figures, "营业收入", 11200);
                                    put(figures, "净利润", -35.5);
                                    put(staff, "从业人员", 186);
                                    put(staff, "科技人员", 36);
                                }));
        assertThat(profile.year(2023).revenue()).hasToString("11200");
        assertThat(profile.year(2023).netProfit()).hasToString("-35.5");
        assertThat(profile.year(2023).employees()).isEqualTo(186);
        assertThat(profile.year(2023).techStaff()).isEqualTo(36);
    }

    @Test
    void checks_tell_whether_they_hold() {
        byte[] bytes =
                filled(
                        (figures, staff) -> {
                            put(figures, "资产总额", 100);
                            put(figures, "负债合计", 40);
                            put(figures, "所有者权益合计", 60);
                            put(figures, "营业收入", 5);
                            put(figures, "主营业务收入", 6);
                        });
        Sheet sheet = Workbooks.open(bytes).getSheet("三年数据");
        assertThat(row(sheet, "资产 = 负债").getCell(LAST_YEAR).getStringCellValue()).isEqualTo("✓");
        assertThat(row(sheet, "资产 = 负债").getCell(LAST_YEAR - 1).getStringCellValue()).isEmpty();
        assertThat(row(sheet, "主营业务收入不大于").getCell(LAST_YEAR).getStringCellValue()).isEqualTo("不符");
    }
}
