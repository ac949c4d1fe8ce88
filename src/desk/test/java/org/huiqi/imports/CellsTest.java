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
import org.junit.jupiter.params.provider.CsvSource;
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
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1,234.50       | 0.12345
                    １２３          | 0.0123
                    １，２３４．５  | 0.12345
                    (1,234)        | -0.1234
                    （1,234）      | -0.1234
                    -5             | -0.0005
                    − 5            | -0.0005
                    －5            | -0.0005
                    负5            | -0.0005
                    5-             | -0.0005
                    ¥ 1,234.00     | 0.1234
                    -￥1,234.00    | -0.1234
                    人民币5元      | 0.0005
                    1,234.5 万元   | 1234.5
                    3百万元        | 300
                    1.2亿          | 12000
                    0.00           | 0
                    -              | nothing
                    —              | nothing
                    不适用         | nothing
                    1 234          | 不是金额
                    1,234.00 1,100 | 不是金额
                    100 200        | 不是金额
                    100/200        | 不是金额
                    100-200        | 不是金额
                    100至200       | 不是金额
                    1234①          | 不是金额
                    1234²          | 不是金额
                    1234⑵          | 不是金额
                    ⑴              | 不是金额
                    1234(2)        | 不是金额
                    1234[2]        | 不是金额
                    1234注1        | 不是金额
                    1234*          | 不是金额
                    ½              | 不是金额
                    约120          | 不是金额
                    120余          | 不是金额
                    120万余元      | 不是金额
                    >100           | 不是金额
                    ≥100           | 不是金额
                    100以上        | 不是金额
                    1.234,56       | 不是金额
                    1,23           | 不是金额
                    12,34,567      | 不是金额
                    1'234          | 不是金额
                    1234,5         | 不是金额
                    1，234，5      | 不是金额
                    0123           | 不是金额
                    12.            | 不是金额
                    1.2.3          | 不是金额
                    1.12E+08       | 不是金额
                    30%            | 不是金额
                    --5            | 不是金额
                    (-5)           | 不是金额
                    (5             | 不是金额
                    5千            | 不是金额
                    10万美元       | 不是人民币
                    US$5           | 不是人民币
                    5元/股         | 不是金额
                    壹佰万元       | 不是金额
                    ٢٣             | 不是金额
                    #N/A           | 不是金额
                    未知           | 不是金额
                    """)
    void a_text_is_one_amount_or_none(String text, String expected) {
        for (String name : ALL) {
            String said = said(statement("'" + text).as(name));
            assertThat(said.contains("B4") ? said.replaceAll(".*(不是(?:金额|人民币)).*", "$1") : said)
                    .as(name)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    12345.6   | 1.23456 | #,##0.00
                    -12345.6  | -1.23456| #,##0.00_);(#,##0.00)
                    -12345.6  | -1.23456| #,##0;[Red]#,##0
                    12345.6   | 1.23456 | _ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_
                    12345.6   | 1.23456 | [$CNY] #,##0.00
                    12345.6   | 1.23456 | [$¥-804]#,##0.00
                    12345.6   | 12345.6 | #,##0.0"万元"
                    0         | nothing | _ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_
                    0         | nothing | #,###
                    12345.6   | 格式    | 0!.0000"万元"
                    12345.6   | 格式    | 0\\.0,"万"
                    12345.6   | 格式    | #,##0,
                    12345.6   | 格式    | #,##0,"千元"
                    12345.6   | 格式    | [>=10000]0!.0,"万";0
                    0.7788    | 格式    | 0.00%
                    12345.6   | 格式    | [$¥-411]#,##0
                    12345.6   | 格式    | [$$-409]#,##0.00
                    12345.6   | 格式    | "约"0
                    12345.6   | 格式    | ;;;
                    -12345.6  | 格式    | 0;0
                    12345.6   | 不是金额| 0"人"
                    45291     | 不是金额| yyyy-mm-dd
                    """)
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

    @Test
    void a_tall_line_is_one_line() {
        FormFile form = statement("7").merge("A4:A5", "B4:B5");
        for (String name : BINARY) {
            assertThat(said(form.as(name))).as(name).isEqualTo("0.0007");
        }
    }
}
