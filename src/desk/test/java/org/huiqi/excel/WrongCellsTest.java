package org.huiqi.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.profile.reading.Profiles.canonicalJson;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.Sample;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class WrongCellsTest {
    private static final Pattern ENTRY = Pattern.compile("(.*)\\[([0-9]*)]\\.([^.\\[]*)");
    private static final byte[] TEMPLATE = Workbooks.template();

    private static byte[] with(Consumer<XSSFWorkbook> fill) {
        return Workbooks.changed(TEMPLATE, fill);
    }

    /** The cell of a single value, of the one below it (+1), or of an entry of a table. */
    private static Cell cell(XSSFWorkbook book, String path) {
        Matcher entry = ENTRY.matcher(path);
        if (entry.matches()) {
            int number = entry.group(2).isEmpty() ? 0 : Integer.parseInt(entry.group(2));
            return Workbooks.entry(book, entry.group(1), number, entry.group(3));
        }
        Cell cell = Workbooks.answer(book, path.replace("+1", ""));
        int row = cell.getRowIndex() + (path.endsWith("+1") ? 1 : 0);
        return cell.getSheet().getRow(row).getCell(cell.getColumnIndex());
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
    @CsvFileSource(resources = "/org/huiqi/excel/cells.csv", delimiter = '|')
    void a_cell_is_what_a_person_sees_or_is_refused(String filled, String format, String expected) {
        byte[] book =
                with(
                        b -> {
                            for (String filling : filled.split(" ; ")) {
                                String[] parts = filling.split(" := ", 2);
                                fill(cell(b, parts[0]), parts[1], format);
                            }
                        });
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
}
