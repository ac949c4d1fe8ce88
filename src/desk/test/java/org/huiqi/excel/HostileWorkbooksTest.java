package org.huiqi.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.profile.reading.Read;
import org.huiqi.workbook.ZipParts;
import org.junit.jupiter.api.Test;

class HostileWorkbooksTest {
    private static final byte[] TEMPLATE = Workbooks.template();

    private static void assertRefused(byte[] bytes, String why) {
        assertThat(Workbooks.messages(bytes))
                .singleElement()
                .asString()
                .startsWith("client.xlsx ")
                .contains(why);
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
        Map<String, byte[]> parts = ZipParts.of(TEMPLATE);
        Random random = new Random(2);
        for (String name : parts.keySet()) {
            Map<String, byte[]> damaged = new LinkedHashMap<>(parts);
            byte[] part = parts.get(name).clone();
            for (int hit = 0; hit < 3; hit++) {
                part[random.nextInt(part.length)] = (byte) "<>&\"0a".charAt(random.nextInt(6));
            }
            damaged.put(name, part);
            assertThat(Workbooks.read(ZipParts.zip(damaged))).isNotNull();
        }
    }
}
