package org.huiqi.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.SharedChecker;
import org.huiqi.excel.ProfileWorkbook;
import org.huiqi.text.Language;

/** Workbooks to send, sound and hostile. */
final class Workbooks {
    private Workbooks() {}

    static byte[] template() {
        return new ProfileWorkbook(SharedChecker.CHECKER.pack()).template(Set.of(), Language.ZH);
    }

    /** The template with one answer filled in. */
    static byte[] withAnswer(String path, String answer) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            row(book, path).getCell(2).setCellValue(answer);
            book.write(out);
            return out.toByteArray();
        }
    }

    /** The template with a formula where an answer goes. */
    static byte[] withFormula(String path, String formula) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            row(book, path).getCell(2).setCellFormula(formula);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static Row row(XSSFWorkbook book, String path) {
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                if (row.getCell(0) != null && row.getCell(0).toString().equals(path)) {
                    return row;
                }
            }
        }
        throw new AssertionError("no row " + path);
    }

    /** The template with one of its parts changed, or another added. */
    static byte[] withPart(String name, byte[] part) throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put(name, part);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    static Map<String, byte[]> parts() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(template()))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                parts.put(e.getName(), in.readAllBytes());
            }
        }
        return parts;
    }
}
