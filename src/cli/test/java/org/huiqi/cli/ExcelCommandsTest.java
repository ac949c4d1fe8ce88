package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcelCommandsTest {
    private static final String FIRM = "facts/software-firm-first-version.yaml";
    private static final String DAY = "--as-of=2024-09-20";

    @TempDir private Path folder;

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private static String withoutSource(String report) {
        return report.replaceAll("\"source\" *: *\"[^\"]*\"", "");
    }

    @Test
    void a_workbook_gives_the_report_that_the_yaml_gives() {
        assertThat(Run.of("export", FIRM, "-o", at("firm.xlsx"), DAY))
                .extracting(Run::exit)
                .isEqualTo(0);
        Run workbook = Run.of("check", at("firm.xlsx"), DAY, "--format", "json");
        Run yaml = Run.of("check", FIRM, DAY, "--format", "json");
        assertThat(withoutSource(workbook.out())).isEqualTo(withoutSource(yaml.out()));
    }

    @Test
    void a_questionnaire_of_the_open_questions_comes_back_and_merges() throws Exception {
        Files.writeString(
                folder.resolve("client.yaml"),
                "format: 1\nname: 甲\n# kept\nsubject: {type: ENTERPRISE, legalPerson: true}\n"
                        + "registration: {province: 江苏}\ntitles: [{type: HNTE}]\n");
        assertThat(Run.of("template", "--for", at("client.yaml"), "-o", at("q.xlsx"), DAY).exit())
                .isZero();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("q.xlsx")))) {
            List<String> sheets = new ArrayList<>();
            book.forEach(sheet -> sheets.add(sheet.getSheetName()));
            assertThat(sheets).contains("申报意向", "申报主体", "资质称号").doesNotContain("课程", "软件产品");
            answer(book, "subject.mainlandRegistered", "是");
            answer(book, "courses", "没有");
            answer(book, "softwareProducts", "有");
            try (OutputStream out = Files.newOutputStream(folder.resolve("q.xlsx"))) {
                book.write(out);
            }
        }
        Run merged = Run.of("import", at("q.xlsx"), "-o", at("client.yaml"));
        assertThat(merged.exit()).as(merged.err()).isZero();
        assertThat(text("client.yaml"))
                .contains("# kept", "mainlandRegistered: true", "courses: []", "type: HNTE")
                .doesNotContain("softwareProducts");
        Files.writeString(
                folder.resolve("client.yaml"),
                text("client.yaml")
                        .replace("mainlandRegistered: true", "mainlandRegistered: false"));
        Run differs = Run.of("import", at("q.xlsx"), "-o", at("client.yaml"));
        assertThat(differs.exit()).isEqualTo(Exit.REFUSED);
        assertThat(differs.out()).contains("境内登记");
    }

    private static void answer(XSSFWorkbook book, String path, String said) {
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                if (row.getCell(0) != null && row.getCell(0).toString().equals(path)) {
                    row.getCell(2).setCellValue(said);
                    return;
                }
            }
        }
        throw new AssertionError(path + " is not asked");
    }

    @Test
    void yaml_to_workbook_to_yaml_loses_nothing() throws IOException {
        Run.of("export", FIRM, "-o", at("a.yaml"), DAY);
        Run.of("export", FIRM, "-o", at("firm.xlsx"), DAY);
        Run.of("export", at("firm.xlsx"), "-o", at("b.yaml"), DAY);
        assertThat(text("b.yaml")).isEqualTo(text("a.yaml"));
    }
}
