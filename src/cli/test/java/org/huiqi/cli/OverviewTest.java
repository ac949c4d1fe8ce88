package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverviewTest {
    private static final String SCRIPT = "<script>alert(1)</script>";

    @TempDir Path folder;
    private Path clients;
    private Path target;

    @BeforeEach
    void clients() throws IOException {
        clients = Files.createDirectory(folder.resolve("clients"));
        target = folder.resolve("overview");
        write("a.yaml", "name: '" + SCRIPT + "'");
        write("b.yaml", "name: '=1+1'", "titles: []");
        write("c.yaml", "name: 同名公司");
        write("d.json.yaml", "name: 同名公司");
    }

    private void write(String name, String... lines) throws IOException {
        Files.writeString(clients.resolve(name), "format: 1\n" + String.join("\n", lines) + "\n");
    }

    private Run check(String... more) {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "check",
                                clients.toString(),
                                "--as-of",
                                "2024-09-20",
                                "--programme",
                                "P03,P08,P09",
                                "-o",
                                target.toString()));
        words.addAll(Arrays.asList(more));
        return Run.of(words.toArray(String[]::new));
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    @Test
    void every_cell_of_the_page_leads_to_its_place_in_the_report_of_the_firm() throws IOException {
        check("--format", "html");
        String page = Files.readString(target.resolve("index.html"));
        List<String> links =
                Pattern.compile("href=\"([^\"]*)\"")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(links).hasSize(4 * (1 + 3));
        for (String link : links) {
            String[] parts = URLDecoder.decode(link, StandardCharsets.UTF_8).split("#");
            String report = Files.readString(target.resolve(parts[0]));
            assertThat(parts.length == 1 || report.contains(" id=\"" + parts[1] + "\""))
                    .as(link)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "xlsx"})
    void the_files_of_an_earlier_run_are_replaced_and_those_of_others_stay(String format)
            throws IOException {
        check("--format", format);
        Path stranger = Files.writeString(target.resolve("notes." + format), "mine");
        write("c.yaml", "name: 改名公司");
        Run run = check("--format", format);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(stranger)).isEqualTo("mine");
        assertThat(names(target)).hasSize(6).allMatch(name -> !name.endsWith(".part"));
    }

    @Test
    void a_workbook_with_a_profile_is_never_replaced_by_its_report() throws IOException {
        Run.of("export", clients.resolve("a.yaml").toString(), "-o", clients + "/x.xlsx");
        byte[] profile = Files.readAllBytes(clients.resolve("x.xlsx"));
        target = clients;
        assertThat(check("--format", "xlsx").exit()).isEqualTo(2);
        assertThat(
                        Run.of(
                                        "check",
                                        clients + "/x.xlsx",
                                        "--format",
                                        "xlsx",
                                        "-o",
                                        clients.toString())
                                .exit())
                .isEqualTo(2);
        Run same = Run.of("check", clients + "/x.xlsx", "-o", clients + "/x.xlsx");
        assertThat(same.exit()).isEqualTo(2);
        assertThat(same.err()).contains("覆盖");
        assertThat(Files.readAllBytes(clients.resolve("x.xlsx"))).isEqualTo(profile);
    }

    @Test
    void the_workbook_leads_to_the_row_of_the_programme_in_the_workbook_of_the_firm()
            throws IOException {
        check("--format", "xlsx");
        try (XSSFWorkbook index = open("index.xlsx")) {
            Sheet matrix = index.getSheetAt(0);
            int header = row(matrix, "企业");
            assertThat(matrix.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo((short) (header + 1));
            Row first = matrix.getRow(header + 1);
            assertThat(first.getCell(0).getStringCellValue()).isEqualTo(SCRIPT);
            XSSFCell cell = (XSSFCell) first.getCell(5);
            assertThat(cell.getStringCellValue()).startsWith("? 待补充信息 · 剩 28 天：\n");
            assertThat(target(cell.getHyperlink().getAddress())).isEqualTo("P09");
        }
    }

    private String target(String address) throws IOException {
        String[] parts = address.split("#");
        assertThat(parts[0]).isEqualTo("a.xlsx");
        try (XSSFWorkbook report = open(parts[0])) {
            CellReference place = new CellReference(parts[1]);
            return report.getSheet(place.getSheetName())
                    .getRow(place.getRow())
                    .getCell(place.getCol())
                    .getStringCellValue();
        }
    }

    @Test
    void the_workbook_has_text_and_numbers_only_and_a_row_for_each_firm_and_programme()
            throws IOException {
        write("e.yaml", "nmae: x");
        assertThat(check("--format", "xlsx").exit()).isEqualTo(3);
        try (XSSFWorkbook index = open("index.xlsx")) {
            for (Sheet sheet : index) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    }
                }
            }
            XSSFCell formula = (XSSFCell) find(index.getSheet("总览"), "=1+1");
            assertThat(formula.getCellStyle().getQuotePrefixed()).isTrue();
            Sheet list = index.getSheet("清单");
            assertThat(list.getLastRowNum() - row(list, "企业")).isEqualTo(4 * 3);
            assertThat(find(index.getSheet("被拒档案"), "e.yaml")).isNotNull();
            assertThat(row(index.getSheet("各项目企业数"), "P09")).isPositive();
        }
    }

    private XSSFWorkbook open(String name) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(target.resolve(name)));
    }

    private static int row(Sheet sheet, String text) {
        return find(sheet, text).getRowIndex();
    }

    private static Cell find(Sheet sheet, String text) {
        for (Row row : sheet) {
            Cell cell = row.getCell(0);
            if (cell != null
                    && cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals(text)) {
                return cell;
            }
        }
        throw new AssertionError(text + " is not in " + sheet.getSheetName());
    }
}
