package org.huiqi.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.SharedChecker.CHECKER;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.profile.schema.Fields;
import org.huiqi.text.Language;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static Set<String> paths(XSSFWorkbook book) {
        Set<String> paths = new TreeSet<>();
        String table = "";
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                String marker = text(row.getCell(0));
                if (marker.startsWith("@table ")) {
                    table = marker.substring(7);
                    for (Cell cell : row) {
                        if (cell.getColumnIndex() > 0 && !text(cell).startsWith("@")) {
                            paths.add(table + "[]." + text(cell));
                        }
                    }
                } else if (Fields.map().containsKey(marker)) {
                    paths.add(marker);
                } else if (Fields.map().containsKey("years.<Y>." + marker)) {
                    paths.add("years.<Y>." + marker);
                }
            }
        }
        return paths;
    }

    private static String text(Cell cell) {
        return cell == null || cell.getCellType() != CellType.STRING
                ? ""
                : cell.getStringCellValue();
    }

    @Test
    void the_whole_template_asks_for_every_field_of_the_schema() {
        Set<String> asked = paths(Workbooks.open(Workbooks.template()));
        Set<String> wanted = new TreeSet<>();
        Fields.map()
                .forEach(
                        (path, field) -> {
                            boolean holds = field.type().isRecord() && !field.isList();
                            boolean remark = path.matches(".*\\.(name|note)|note");
                            if (!holds && !remark && !path.equals("format")) {
                                wanted.add(path);
                            }
                        });
        wanted.removeAll(Set.of("attestations", "origin"));
        assertThat(asked).isEqualTo(wanted);
    }

    @Test
    void only_the_first_sheet_is_selected() throws IOException {
        try (XSSFWorkbook book = Workbooks.open(Workbooks.template())) {
            assertThat(book.getActiveSheetIndex()).isZero();
            for (Sheet sheet : book) {
                assertThat(sheet.isSelected()).isEqualTo(sheet == book.getSheetAt(0));
            }
        }
    }

    @Test
    void fields_that_the_chosen_programmes_do_not_use_are_left_out() {
        Set<String> chosen = Set.of("P09", "P14");
        Set<String> asked = paths(Workbooks.open(Workbooks.WRITER.template(chosen, Language.ZH)));
        Map<String, Set<String>> used = CHECKER.pack().fieldsByProgramme();
        assertThat(asked)
                .contains("years.<Y>.salesRevenue", "holdings[].counterpartyTitles[].type")
                .allMatch(
                        path ->
                                path.equals("name")
                                        || path.equals("creditCode")
                                        || used.get("P09").contains(path)
                                        || used.get("P14").contains(path));
        assertThat(asked).doesNotContain("subject.vatStatus", "softwareProducts", "vouchers.spend");
    }
}
