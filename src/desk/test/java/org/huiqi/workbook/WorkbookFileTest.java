package org.huiqi.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.text.Bilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Workbooks that are none, hide something in themselves or cost too much: refused by both doors.
 */
class WorkbookFileTest {
    private static final String BROKEN = "不是完好的 Excel 工作簿";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TYPES = "[Content_Types].xml";
    private static final byte[] SOUND = written(new XSSFWorkbook());

    private static byte[] written(Workbook workbook) {
        try (workbook;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("x").createRow(0).createCell(0).setCellValue("y");
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sound workbook with parts added, or changed where they are there. */
    private static byte[] with(Map<String, UnaryOperator<String>> changes) throws IOException {
        Map<String, byte[]> parts = ZipParts.of(SOUND);
        changes.forEach(
                (name, change) -> {
                    String old = new String(parts.getOrDefault(name, new byte[0]), UTF_8);
                    parts.put(name, change.apply(old).getBytes(UTF_8));
                });
        return ZipParts.zip(parts);
    }

    private static void assertRefused(byte[] bytes, String why) {
        assertThatThrownBy(() -> WorkbookFile.open(bytes)).satisfies(e -> assertSays(e, why));
        assertThatThrownBy(() -> WorkbookFile.openAny(bytes)).satisfies(e -> assertSays(e, why));
    }

    private static void assertSays(Throwable refused, String why) {
        Bilingual problem = ((WorkbookRefused) refused).problem();
        assertThat(problem.zh()).contains(why).doesNotContain("SECRET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PK\u0003\u0004", "name: x", "<html></html>", "\0PNG"})
    void what_is_no_workbook_is_refused(String text) throws IOException {
        assertRefused(text.getBytes(UTF_8), BROKEN);
        assertRefused(ZipParts.zip(Map.of("readme.txt", text.getBytes(UTF_8))), BROKEN);
    }

    @Test
    void more_than_ten_megabytes_are_refused_and_more_than_eight_unpacked() throws IOException {
        assertRefused(Arrays.copyOf(SOUND, 10 * 1024 * 1024 + 1), "超过 10 MB");
        byte[] bomb = with(Map.of("xl/media/zeros.bin", x -> "\0".repeat(16 * 1024 * 1024)));
        assertThat(bomb.length).isLessThan(1024 * 1024);
        assertRefused(bomb, "解压后过大（超过 8 MB）");
    }

    @Test
    void entities_are_never_read(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "SECRET");
        StringBuilder laughs = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            String ten = ("&a" + (i - 1) + ";").repeat(10);
            laughs.append("<!ENTITY a" + i + " \"").append(ten).append("\">");
        }
        String external = "<!ENTITY a11 SYSTEM \"" + secret.toUri() + "\">";
        for (String entities : new String[] {external, laughs.toString()}) {
            UnaryOperator<String> change =
                    xml ->
                            xml.replaceFirst("<sst", "<!DOCTYPE sst [" + entities + "]><sst")
                                    .replaceFirst("<t>[^<]*</t>", "<t>&a11;</t>");
            assertRefused(with(Map.of("xl/sharedStrings.xml", change)), BROKEN);
        }
    }

    @Test
    void links_and_macros_are_refused() throws IOException {
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        String link = "/xl/externalLinks/externalLink1.xml";
        String override =
                "<Override PartName=\""
                        + link
                        + "\" ContentType=\""
                        + type
                        + "externalLink+xml\"/></Types>";
        assertRefused(
                with(
                        Map.of(
                                link.substring(1),
                                x -> "<externalLink/>",
                                TYPES,
                                xml -> xml.replace("</Types>", override))),
                "含有指向其他文件的链接");
        String macros = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
        assertRefused(
                with(Map.of(TYPES, xml -> xml.replace(type + "sheet.main+xml", macros))), "含有宏");
    }

    @Test
    void an_encrypted_workbook_is_refused() throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new EncryptionInfo(EncryptionMode.standard).getEncryptor().confirmPassword("x");
            files.createDocument(new ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            files.writeFilesystem(out);
            assertRefused(out.toByteArray(), "已加密");
        }
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        byte[] locked = written(new HSSFWorkbook());
        Biff8EncryptionKey.setCurrentUserPassword(null);
        assertRefused(locked, "已加密");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"B1\"><v>9</v></c></row>",
                "<row r=\"9\"><c r=\"B9\"><v>9</v></c><c r=\"B9\"><v>8</v></c></row>"
            })
    void a_row_or_cell_that_stands_twice_is_refused(String more) throws IOException {
        UnaryOperator<String> change = xml -> xml.replace("</sheetData>", more + "</sheetData>");
        assertRefused(with(Map.of(SHEET, change)), "工作表“x”中有重复的行或单元格");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<row/>", "<row><c/><c/></row>"})
    void many_empty_rows_are_refused_before_they_take_memory(String row) throws IOException {
        String rows = row.repeat(110_000) + "</sheetData>";
        assertRefused(
                with(Map.of(SHEET, xml -> xml.replace("</sheetData>", rows))),
                "行或单元格太多（最多 100,000 行、200,000 个，空的也算）");
    }
}
