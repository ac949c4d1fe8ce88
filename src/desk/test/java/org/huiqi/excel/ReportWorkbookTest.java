package org.huiqi.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.SharedChecker.CHECKER;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.huiqi.Report;
import org.huiqi.Sample;
import org.huiqi.profile.Profile;
import org.huiqi.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportWorkbookTest {

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)"})
    void a_company_name_like_a_formula_stays_text(String name) {
        Profile profile = Sample.profile("name: \"" + name + "\"");
        Report report = CHECKER.check(profile, Sample.AS_OF, "x");
        for (Sheet sheet : Workbooks.open(ReportWorkbook.render(report, Language.ZH))) {
            for (Row row : sheet) {
                assertThat(row).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
            }
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(((XSSFSheet) sheet).getCTWorksheet().isSetAutoFilter()).isTrue();
        }
        byte[] filled = Workbooks.WRITER.filled(profile, Language.ZH);
        Cell cell = Workbooks.answer(Workbooks.open(filled), "name");
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(name);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }
}
