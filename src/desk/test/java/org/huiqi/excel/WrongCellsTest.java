package org.huiqi.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.profile.reading.Profiles.canonicalJson;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.Sample;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongCellsTest {
    private static final byte[] TEMPLATE = Workbooks.template();

    private static byte[] with(Consumer<XSSFWorkbook> fill) {
        return Workbooks.changed(TEMPLATE, fill);
    }

    /** The cell of a single value, or of the first entry of a table. */
    private static Cell cell(XSSFWorkbook book, String path) {
        String[] place = path.split("\\[]\\.(?=[^.]*$)");
        return place.length == 1
                ? Workbooks.answer(book, path)
                : Workbooks.entry(book, place[0], 0, place[1]);
    }

    /** {@code #0.3} is a number, {@code @2024-01-01} a date, {@code =A1} a formula, else text. */
    private static void fill(Cell cell, String value, String format) {
        String after = value.substring(1);
        if (value.startsWith("#")) {
            cell.setCellValue(Double.parseDouble(after));
        } else if (value.startsWith("@") && after.contains("T")) {
            cell.setCellValue(LocalDateTime.parse(after));
        } else if (value.startsWith("@")) {
            cell.setCellValue(LocalDate.parse(after));
        } else if (value.startsWith("=")) {
            cell.setCellFormula(after);
        } else {
            cell.setCellValue(value);
        }
        if (format != null) {
            CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
            style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
            cell.setCellStyle(style);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    subject.type | 企业 | | = subject: {type: ENTERPRISE}
                    subject.type | 公司 | | client.xlsx 申报主体!C5 主体类型：公司 不是可用的值；可选：企业、个体工商户、事业单位、高校、科研院所、机关、社团、协会、其他
                    subject.legalPerson | 也许 | | 也许 不是“是”或“否”；请选
                    subject.ownIpCount | 1,200 | | = subject: {ownIpCount: 1200}
                    subject.ownIpCount | 1,20 | | 1,20 不是数字
                    subject.ownIpCount | #1.5 | | 1.5 不是整数
                    subject.ownIpCount | #45000 | yyyy-mm-dd | 不是数字
                    guarantees.outstanding | #0.30000000000000004 | | = guarantees: {outstanding: 0.3}
                    guarantees.outstanding | 1.2亿元 | | = guarantees: {outstanding: 1.2亿元}
                    guarantees.outstanding | 8200 | | = guarantees: {outstanding: 8200}
                    guarantees.outstanding | #12000000 | #,##0"元" | = guarantees: {outstanding: 1200}
                    guarantees.outstanding | #12000000 | #,##0, | 在保余额：12000000 的单元格格式改变了显示的数值或币种
                    guarantees.outstanding | #0.3 | 0.00% | 30% 不是金额
                    holdings[].pct | #0.3 | 0% | = holdings: [{pct: 30}]
                    registration.date | @2015-03-02 | yyyy-mm-dd | = registration: {date: 2015-03-02}
                    registration.date | 2015-03-02 | | = registration: {date: 2015-03-02}
                    registration.date | 2023年5月5日 | | = registration: {date: 2023-05-05}
                    registration.date | 去年 | | 去年 不是日期
                    registration.date | #20150302 | General | 不是日期
                    registration.date | @2015-03-02T12:30 | yyyy-mm-dd | 不是日期
                    creditCode | #913200001234567890 | 0 | 15 位
                    name | =1+1 | | =1+1 是公式
                    titles | 有 | | 但表中没有填写
                    courses[].lecturer | 甲 | | 缺少编号
                    """)
    void a_cell_is_what_a_person_sees_or_is_refused(
            String path, String value, String format, String expected) {
        byte[] book = with(b -> fill(cell(b, path), value, format));
        if (expected.startsWith("= ")) {
            assertThat(canonicalJson(Workbooks.profile(book)))
                    .isEqualTo(canonicalJson(Sample.profile(expected.substring(2))));
        } else {
            assertThat(Workbooks.messages(book)).singleElement().asString().contains(expected);
        }
    }

    @Test
    void every_wrong_cell_is_told_at_its_entry_and_the_rest_can_be_read() {
        byte[] wrong =
                with(
                        book -> {
                            Workbooks.answer(book, "name").setCellValue("甲");
                            Workbooks.answer(book, "registration.date").setCellValue("去年");
                            Workbooks.entry(book, "titles", 0, "type").setCellValue("HNTE");
                            Workbooks.entry(book, "titles", 1, "validTo").setCellFormula("A1");
                        });
        Read.Refused read = (Read.Refused) Workbooks.read(wrong);
        assertThat(read.faults())
                .extracting(Fault::path)
                .containsExactly("titles[1].validTo", "registration.date");
        assertThat(canonicalJson(read.readable()))
                .isEqualTo("{\"format\":1,\"name\":\"甲\",\"titles\":[{\"type\":\"HNTE\"},{}]}");
    }

    @Test
    void none_with_entries_is_refused() {
        byte[] none =
                with(
                        book -> {
                            Workbooks.answer(book, "titles").setCellValue("没有");
                            Workbooks.entry(book, "titles", 0, "batch").setCellValue(3);
                        });
        assertThat(Workbooks.messages(none)).singleElement().asString().contains("但表中有内容");
    }

    @Test
    void an_entry_below_belongs_to_one_above() {
        byte[] astray =
                with(
                        book -> {
                            String table = "majorProjects[].directions";
                            Workbooks.entry(book, table, 0, "@parent").setCellValue("甲");
                            Workbooks.entry(book, table, 0, "unit").setCellValue("某校");
                        });
        assertThat(Workbooks.messages(astray))
                .singleElement()
                .asString()
                .contains("科技重大专项项目!B", "甲 不在上表中");
    }

    @Test
    void none_beside_a_word_contradicts_it() {
        byte[] both =
                with(
                        book -> {
                            Cell first = Workbooks.answer(book, "subject.roles");
                            first.setCellValue("没有");
                            int next = first.getRowIndex() + 1;
                            first.getSheet().getRow(next).getCell(2).setCellValue("CHAIN_LEADER");
                        });
        assertThat(Workbooks.messages(both)).singleElement().asString().contains("与其他格的内容矛盾");
    }
}
