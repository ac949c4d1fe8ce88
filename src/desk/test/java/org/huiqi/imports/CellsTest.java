package org.huiqi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.imports.Imports.faults;
import static org.huiqi.imports.Imports.notes;
import static org.huiqi.imports.Imports.of;
import static org.huiqi.imports.Imports.year;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a cell of a statement gives: an amount, nothing, or a refusal with its reason. */
class CellsTest {
    private static final List<String> BINARY = List.of("a.xlsx", "a.xls");
    private static final List<String> ALL = List.of("a.xlsx", "a.xls", "a.csv");

    /** A statement whose net profit stands in B4. */
    private static FormFile statement(String amount) {
        return new FormFile().sheet("利润表", "2023年度", "项目|本期金额", "营业收入|1", "净利润|" + amount, "其他|");
    }

    /** The net profit in 万元, why it is refused, or that there is none. */
    private static String said(ImportFile file) {
        Imported imported = of(file);
        return year(imported, 2023).stream()
                .filter(line -> line.startsWith("netProfit="))
                .map(line -> line.substring("netProfit=".length()))
                .findFirst()
                .orElseGet(
                        () ->
                                Stream.concat(
                                                faults(imported).stream(),
                                                notes(imported, Note.Kind.LEFT_OUT).stream())
                                        .filter(fault -> fault.contains("B4"))
                                        .findFirst()
                                        .orElse("nothing"));
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/org/huiqi/imports/amounts.csv",
            delimiter = '|',
            quoteCharacter = '`')
    void a_text_is_one_amount_or_none(String text, String expected) {
        for (String name : ALL) {
            String said = said(statement("'" + text).as(name));
            assertThat(said.contains("B4") ? said.replaceAll(".*(不是(?:金额|人民币)).*", "$1") : said)
                    .as(name)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/org/huiqi/imports/formats.csv",
            delimiter = '|',
            quoteCharacter = '`')
    void a_number_is_taken_as_its_format_shows_it(String number, String expected, String format) {
        for (String name : BINARY) {
            String said = said(statement(number).format(format, "B4").as(name));
            assertThat(said.contains("B4") ? said.replaceAll(".*(格式|不是金额).*", "$1") : said)
                    .as(name)
                    .isEqualTo(expected);
        }
    }

    static List<Map.Entry<String, Consumer<Cell>>> odd() {
        return List.of(
                Map.entry("没有存下结果的公式", stored("")),
                Map.entry("没有存下结果的公式", stored(null)),
                Map.entry(
                        "没有存下结果的公式",
                        cell -> {
                            stored("0").accept(cell);
                            cell.getSheet().getWorkbook().setForceFormulaRecalculation(true);
                        }),
                Map.entry("是错误值", cell -> cell.setCellErrorValue((byte) 7)),
                Map.entry("是划去的", cell -> cell.setCellStyle(struckOut(cell))),
                Map.entry("不是金额", cell -> raised(cell, "1,2342", 5)),
                Map.entry("不是金额", cell -> cell.setCellValue(true)),
                Map.entry("合并的单元格", merged("B4:B5")),
                Map.entry("合并的单元格", merged("B3:B4")),
                Map.entry(
                        "合并的单元格",
                        cell -> {
                            cell.getSheet().getRow(1).createCell(2).setCellValue("上期金额");
                            merged("B4:C4").accept(cell);
                        }));
    }

    private static Consumer<Cell> stored(String value) {
        return cell -> {
            cell.setBlank();
            cell.setCellFormula("B3*2");
            if (cell instanceof XSSFCell xlsx) {
                xlsx.getCTCell().setV(value);
                if (value == null) {
                    xlsx.getCTCell().unsetV();
                }
            }
        };
    }

    private static CellStyle struckOut(Cell cell) {
        Workbook workbook = cell.getSheet().getWorkbook();
        Font font = workbook.createFont();
        font.setStrikeout(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    private static void raised(Cell cell, String text, int from) {
        Workbook workbook = cell.getSheet().getWorkbook();
        Font font = workbook.createFont();
        font.setTypeOffset(Font.SS_SUPER);
        RichTextString rich = workbook.getCreationHelper().createRichTextString(text);
        rich.applyFont(from, text.length(), font);
        cell.setCellValue(rich);
    }

    private static Consumer<Cell> merged(String region) {
        return cell -> cell.getSheet().addMergedRegion(CellRangeAddress.valueOf(region));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void a_cell_that_shows_no_amount_is_refused_with_the_reason(
            Map.Entry<String, Consumer<Cell>> odd) {
        for (String name : BINARY) {
            FormFile form = statement("7").last(s -> odd.getValue().accept(s.getRow(3).getCell(1)));
            assertThat(said(form.as(name))).as(name).contains(odd.getKey());
        }
    }

    @Test
    void a_name_with_a_raised_sign_of_a_note_is_the_name() {
        FormFile form = statement("7").last(s -> raised(s.getRow(3).getCell(0), "净利润2", 3));
        for (String name : BINARY) {
            assertThat(said(form.as(name))).as(name).isEqualTo("0.0007");
        }
    }
}
