package org.huiqi.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.Read;
import org.huiqi.workbook.ZipParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

    /** A time that grew with the square of the rows would be minutes. */
    @Test
    @Timeout(60)
    void many_attestations_are_read_in_a_time_that_grows_with_their_number() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("x");
            sheet.createRow(0).createCell(0).setCellValue(Markers.SHEET);
            Row keys = sheet.createRow(1);
            keys.createCell(0).setCellValue(Markers.ATTESTATIONS);
            keys.createCell(1).setCellValue(Markers.KEY);
            keys.createCell(2).setCellValue("value");
            for (int i = 0; i < 60_000; i++) {
                Row row = sheet.createRow(i + 2);
                row.createCell(1).setCellValue("P09-" + i);
                row.createCell(2).setCellValue("是");
            }
            List<Fault> faults = new ArrayList<>();
            Node.Mapping read =
                    (Node.Mapping) ProfileWorkbookReader.tree(book, "x", faults).orElseThrow();
            assertThat(((Node.Mapping) read.get("attestations")).entries()).hasSize(60_000);
            assertThat(faults).isEmpty();
        }
    }
}
