package org.huiqi.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.SharedChecker.CHECKER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
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

    @Test
    void what_is_used_is_what_the_rules_read() {
        Map<String, Set<String>> used = CHECKER.pack().fieldsByProgramme();
        assertThat(used.get("P14"))
                .contains("years.<Y>.rdExpense", "titles[].validTo", "consortia[].field")
                .doesNotContain("years.<Y>.revenue", "conduct.abnormalList");
        assertThat(used.get("P17")).contains("guarantees.requested[].amount");
        assertThat(used.get("P20")).contains("vouchers.spend", "registration.city");
    }

    @Test
    void both_languages_stand_in_every_label() {
        Cell chinese = label(Language.ZH);
        Cell english = label(Language.EN);
        assertThat(text(chinese)).isEqualTo("主体类型\nkind of body");
        assertThat(text(english)).isEqualTo("kind of body\n主体类型");
    }

    private static Cell label(Language language) {
        XSSFWorkbook book = Workbooks.open(Workbooks.WRITER.template(Set.of(), language));
        return Workbooks.marked(book, "subject.type").getCell(1);
    }

    @Test
    void every_word_is_offered_with_its_meaning() {
        XSSFWorkbook book = Workbooks.open(Workbooks.template());
        Cell cell = Workbooks.answer(book, "subject.type");
        String list = null;
        for (XSSFDataValidation limit : ((XSSFSheet) cell.getSheet()).getDataValidations()) {
            if (limit.getRegions().getCellRangeAddresses()[0].isInRange(cell)) {
                list = limit.getValidationConstraint().getFormula1();
            }
        }
        assertThat(list).matches("'_choices'!\\$[A-Z]+\\$1:\\$[A-Z]+\\$9");
        String column = list.replaceAll(".*!\\$([A-Z]+)\\$1:.*", "$1");
        List<String> offered = new ArrayList<>();
        Sheet choices = book.getSheet("_choices");
        for (int i = 0; i < 9; i++) {
            offered.add(
                    text(
                            choices.getRow(i)
                                    .getCell(
                                            org.apache.poi.ss.util.CellReference
                                                    .convertColStringToIndex(column))));
        }
        assertThat(offered).startsWith("企业 ENTERPRISE").endsWith("其他 OTHER", "未知");
    }

    @Test
    void nothing_in_a_template_is_a_formula() {
        for (Sheet sheet : Workbooks.open(Workbooks.template())) {
            for (Row row : sheet) {
                assertThat(row).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
            }
        }
    }
}
