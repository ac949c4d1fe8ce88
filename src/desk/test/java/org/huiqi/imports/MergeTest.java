package org.huiqi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.SharedChecker.CHECKER;
import static org.huiqi.imports.Imports.filled;
import static org.huiqi.imports.Imports.of;
import static org.huiqi.imports.Imports.origin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.Sample;
import org.huiqi.excel.ProfileWorkbook;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Format;
import org.huiqi.text.Language;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static ImportFile revenue(String file, String amount) {
        return new FormFile()
                .sheet("利润表", "2023年度", "项目|本期金额", "营业收入|'" + amount, "净利润|'0.00")
                .as(file);
    }

    @Test
    void what_a_client_adds_to_an_open_list_of_titles_is_put_in() {
        String before =
                "format: 1\ntitles:\n  - {type: HNTE, issuedOn: 2022-11-18}\ntitlesComplete: false\n";
        Profile profile = Sample.read(before, Format.YAML, Sample.AS_OF);
        byte[] sent =
                new ProfileWorkbook(CHECKER.pack())
                        .open(
                                profile,
                                CHECKER.check(profile, Sample.AS_OF, "x").questions(),
                                Language.ZH);
        sent =
                filledIn(
                        sent,
                        "资质称号",
                        row -> {
                            if (text(row, 0).equals("titlesComplete")) {
                                row.getCell(2).setCellValue("是");
                            } else if (text(row, 0).equals("titles")) {
                                assertThat(text(row, 3)).startsWith("下表所列为已知的；还有其他称号请接着填写");
                            } else if (text(row, 1).equals("2")) {
                                row.getCell(2).setCellValue("科技型中小企业");
                            }
                        });
        Imported imported = Imports.into(before, new ImportFile("client.xlsx", sent));
        assertThat(imported.conflicts()).isEmpty();
        assertThat(imported.profile().titles().stream().map(t -> t.type().name()))
                .containsExactly("HNTE", "TECH_SME");
        assertThat(imported.profile().titlesComplete()).isTrue();
    }

    private static String text(Row row, int at) {
        return row.getCell(at) == null ? "" : row.getCell(at).toString();
    }

    private static byte[] filledIn(byte[] bytes, String sheet, Consumer<Row> fill) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.getSheet(sheet).forEach(fill);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_table_of_three_years_is_a_source_like_the_others() {
        byte[] bytes =
                filledIn(
                        new ProfileWorkbook(CHECKER.pack()).figures(Language.ZH),
                        "三年数据",
                        row -> {
                            if (text(row, 0).equals("revenue")) {
                                row.getCell(5).setCellValue(0.2);
                            }
                        });
        Imported alone = of(new ImportFile("figures.xlsx", bytes));
        assertThat(filled(alone)).containsExactly("years.2023.revenue=0.2");
        assertThat(origin(alone, "years.2023.revenue"))
                .matches("figures.xlsx 三年数据!F[0-9]+ 营业收入 \\(2023\\)");
        Imported both = of(new ImportFile("figures.xlsx", bytes), revenue("a.xlsx", "1,000.00"));
        assertThat(both.conflicts().stream().map(Conflict::path))
                .containsExactly("years.2023.revenue");
    }
}
