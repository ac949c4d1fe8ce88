package org.huiqi.excel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.profile.reading.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileWorkbooksTest {
    private static final byte[] TEMPLATE = Workbooks.template();

    private static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                parts.put(e.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] edited(String part, UnaryOperator<String> edit) throws IOException {
        Map<String, byte[]> parts = parts(TEMPLATE);
        parts.computeIfPresent(
                part, (n, old) -> edit.apply(new String(old, UTF_8)).getBytes(UTF_8));
        return zip(parts);
    }

    private static void assertRefused(byte[] bytes, String why) {
        assertThat(Workbooks.messages(bytes))
                .singleElement()
                .asString()
                .startsWith("client.xlsx ")
                .contains(why);
    }

    @Test
    void a_zip_bomb_is_refused() throws IOException {
        Map<String, byte[]> parts = parts(TEMPLATE);
        parts.put("xl/media/zeros.bin", new byte[16 * 1024 * 1024]);
        byte[] bomb = zip(parts);
        assertThat(bomb.length).isLessThan(1024 * 1024);
        assertRefused(bomb, "解压后过大");
    }

    @Test
    void an_external_entity_is_never_read(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "SECRET");
        byte[] xxe =
                edited(
                        "xl/sharedStrings.xml",
                        xml ->
                                xml.replaceFirst(
                                                "<sst",
                                                "<!DOCTYPE sst [<!ENTITY x SYSTEM \""
                                                        + secret.toUri()
                                                        + "\">]><sst")
                                        .replaceFirst("<t>[^<]*</t>", "<t>&x;</t>"));
        assertRefused(xxe, "不是完好的 Excel 工作簿");
        assertThat(Workbooks.messages(xxe)).noneMatch(m -> m.contains("SECRET"));
    }

    @Test
    void nested_entities_are_refused() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE sst [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY a" + i + " \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        byte[] bytes =
                edited(
                        "xl/sharedStrings.xml",
                        xml ->
                                xml.replaceFirst("<sst", laughs + "]><sst")
                                        .replaceFirst("<t>[^<]*</t>", "<t>&a11;</t>"));
        assertRefused(bytes, "不是完好的 Excel 工作簿");
    }

    @Test
    void a_link_to_another_workbook_is_refused() throws IOException {
        Map<String, byte[]> parts = parts(TEMPLATE);
        String link =
                "<externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>";
        parts.put("xl/externalLinks/externalLink1.xml", link.getBytes(UTF_8));
        String types = new String(parts.get("[Content_Types].xml"), UTF_8);
        String override =
                "<Override PartName=\"/xl/externalLinks/externalLink1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml\"/></Types>";
        parts.put("[Content_Types].xml", types.replace("</Types>", override).getBytes(UTF_8));
        assertRefused(zip(parts), "含有指向其他文件的链接");
    }

    @Test
    void macros_are_refused() throws IOException {
        byte[] macros =
                edited(
                        "[Content_Types].xml",
                        xml ->
                                xml.replace(
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml"));
        assertRefused(macros, "含有宏");
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
    }

    @Test
    void a_zip_with_another_ending_is_refused() throws IOException {
        assertRefused(zip(Map.of("readme.txt", "hello".getBytes(UTF_8))), "不是完好的 Excel 工作簿");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PK\u0003\u0004", "name: x", "<html></html>"})
    void what_is_no_workbook_is_refused(String text) {
        assertRefused(text.getBytes(UTF_8), "不是完好的 Excel 工作簿");
    }

    @Test
    void a_workbook_of_somebody_else_is_refused() throws IOException {
        try (XSSFWorkbook other = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            other.createSheet("x").createRow(0).createCell(0).setCellValue("y");
            other.write(out);
            assertRefused(out.toByteArray(), "不是企业资料表");
        }
    }

    @Test
    void more_than_ten_megabytes_are_refused() {
        assertRefused(Arrays.copyOf(TEMPLATE, 10 * 1024 * 1024 + 1), "超过 10 MB");
    }

    @Test
    void damage_anywhere_never_throws() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = TEMPLATE.clone();
            for (int hit = 0; hit < 20; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            byte[] cut = Arrays.copyOf(TEMPLATE, random.nextInt(TEMPLATE.length));
            assertThat(Workbooks.read(damaged)).isNotNull();
            assertThat(Workbooks.read(cut)).isInstanceOf(Read.Refused.class);
        }
    }

    @Test
    void damaged_xml_inside_a_sound_zip_never_throws() throws IOException {
        Map<String, byte[]> parts = parts(TEMPLATE);
        Random random = new Random(2);
        for (String name : parts.keySet()) {
            Map<String, byte[]> damaged = new LinkedHashMap<>(parts);
            byte[] part = parts.get(name).clone();
            for (int hit = 0; hit < 3; hit++) {
                part[random.nextInt(part.length)] = (byte) "<>&\"0a".charAt(random.nextInt(6));
            }
            damaged.put(name, part);
            assertThat(Workbooks.read(zip(damaged))).isNotNull();
        }
    }
}
