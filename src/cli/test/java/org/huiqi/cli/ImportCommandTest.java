package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    @TempDir private Path folder;

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private static Run run(String... args) {
        return Run.of(Stream.concat(Stream.of("import"), Stream.of(args)).toArray(String[]::new));
    }

    @Test
    void a_fault_names_file_sheet_cell_value_and_what_is_allowed() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("利润表");
            String[][] rows = {{"2023年度"}, {"项目", "本期金额"}, {"营业收入", "约一亿"}, {"净利润", "1.00"}};
            for (int i = 0; i < rows.length; i++) {
                sheet.createRow(i);
                for (int n = 0; n < rows[i].length; n++) {
                    sheet.getRow(i).createCell(n).setCellValue(rows[i][n]);
                }
            }
            workbook.write(out);
            Files.write(folder.resolve("a.xls"), out.toByteArray());
        }
        Run run = run(at("a.xls"), "-o", at("client.yaml"));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo("a.xls 利润表!B3 约一亿 不是金额；应为金额，如 1,234.56 或 (1,234.56)；不知道则留空\n");
        assertThat(text("client.yaml")).contains("netProfit: 0.0001");
    }

    @Test
    void a_year_and_an_encoding_may_be_named() throws IOException {
        Files.write(
                folder.resolve("a.csv"),
                "项目,本期金额\n营业收入,10000\n净利润,1\n".getBytes(Charset.forName("GBK")));
        Run run = run(at("a.csv"), "-o", at("c.json"), "--year", "2022", "--encoding", "GBK");
        assertThat(run.err()).isEmpty();
        assertThat(text("c.json")).contains("\"2022\"", "\"revenue\" : 1");
    }
}
