package org.huiqi.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.SharedChecker.CHECKER;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.RandomProfile;
import org.huiqi.Report;
import org.huiqi.Sample;
import org.huiqi.Trees;
import org.huiqi.report.view.LadderText;
import org.huiqi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportWorkbookTest {

    private static XSSFWorkbook render(Report report, Language language) {
        return Workbooks.open(ReportWorkbook.render(report, language));
    }

    private static Report report(long seed) {
        return CHECKER.check(Trees.profile(RandomProfile.tree(seed)), Sample.AS_OF, "test");
    }

    private static List<String> column(Sheet sheet, int column) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet) {
            Cell cell = row.getCell(column);
            texts.add(
                    cell == null || cell.getCellType() != CellType.STRING
                            ? ""
                            : cell.getStringCellValue());
        }
        return texts;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_programme_and_every_finding_has_its_row(Language language) {
        Report report = report(7);
        XSSFWorkbook book = render(report, language);
        assertThat(book.getNumberOfSheets()).isEqualTo(7);
        assertThat(column(book.getSheetAt(0), 0))
                .containsAll(report.programmes().stream().map(p -> p.id()).toList());
        List<String> listed =
                column(book.getSheet(language == Language.ZH ? "逐条核对" : "Findings"), 3);
        assertThat(listed.subList(2, listed.size()))
                .containsExactlyInAnyOrderElementsOf(criteria(report));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_title_and_every_indicator_has_its_row(Language language) {
        Report report = report(7);
        XSSFWorkbook book = render(report, language);

        assertThat(column(book.getSheet(language == Language.ZH ? "资质阶梯" : "Titles"), 0))
                .containsAll(
                        report.ladder().rungs().stream()
                                .map(rung -> rung.standard().name().in(language))
                                .toList());
        assertThat(column(book.getSheet(language == Language.ZH ? "评分指标" : "Scores"), 1))
                .usingElementComparator(String::compareToIgnoreCase)
                .containsAll(
                        report.ladder().rungs().stream()
                                .filter(new LadderText(report.ladder(), language)::isScored)
                                .flatMap(rung -> rung.result().score().indicators().stream())
                                .map(found -> found.indicator().name().in(language))
                                .toList())
                .hasSizeGreaterThan(10);
    }

    private static List<String> criteria(Report report) {
        return report.programmes().stream()
                .flatMap(programme -> programme.candidates().stream())
                .flatMap(way -> way.findings().stream())
                .map(finding -> finding.criterion().id())
                .toList();
    }

    @Test
    void every_table_can_be_filtered_and_keeps_its_header_in_sight() {
        for (Sheet sheet : render(report(3), Language.ZH)) {
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(
                            ((org.apache.poi.xssf.usermodel.XSSFSheet) sheet)
                                    .getCTWorksheet()
                                    .isSetAutoFilter())
                    .isTrue();
        }
    }

    @Test
    void a_suggestion_that_serves_several_programmes_is_listed_once() {
        Sheet evidence = render(report(7), Language.ZH).getSheet("材料清单");
        List<String> documents = column(evidence, 1);
        List<String> kinds = column(evidence, 2);
        assertThat(kinds).contains("手册列明的申报材料");
        assertThat(
                        IntStream.range(3, documents.size())
                                .filter(i -> kinds.get(i).startsWith("建议准备"))
                                .mapToObj(documents::get))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)"})
    void a_company_name_like_a_formula_stays_text(String name) {
        Report report = CHECKER.check(Sample.profile("name: \"" + name + "\""), Sample.AS_OF, "x");
        for (Sheet sheet : render(report, Language.ZH)) {
            for (Row row : sheet) {
                assertThat(row).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
            }
        }
        byte[] filled =
                Workbooks.WRITER.filled(Sample.profile("name: \"" + name + "\""), Language.ZH);
        Cell cell = Workbooks.answer(Workbooks.open(filled), "name");
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(name);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }
}
