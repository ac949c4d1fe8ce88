package org.huiqi.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
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

    /** What {@code requests.txt} calls it. */
    static byte[] named(String name) throws IOException {
        return switch (name) {
            case "@template" -> template();
            case "@wrong" -> withAnswer("registration.date", "2023年2月30日");
            case "@formula" -> withFormula("name", "1+1");
            case "@bomb" -> withPart("xl/media/zeros.bin", new byte[16 * 1024 * 1024]);
            case "@cells" -> withPart("xl/worksheets/sheet2.xml", cells().getBytes(UTF_8));
            case "@entity" -> withPart("xl/sharedStrings.xml", entity().getBytes(UTF_8));
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** A sheet of half a million cells. */
    private static String cells() {
        String row = "<row>" + "<c><v>1</v></c>".repeat(10) + "</row>";
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<sheetData>"
                + row.repeat(50_000)
                + "</sheetData></worksheet>";
    }

    /** Texts of cells, the first of which is a file of this machine. */
    private static String entity() throws IOException {
        String file = Path.of("pom.xml").toUri().toString();
        return new String(parts().get("xl/sharedStrings.xml"), UTF_8)
                .replaceFirst("<sst", "<!DOCTYPE sst [<!ENTITY x SYSTEM \"" + file + "\">]><sst")
                .replaceFirst("<t>[^<]*</t>", "<t>&x;</t>");
    }

    static byte[] template() {
        return new ProfileWorkbook(SharedChecker.CHECKER.pack()).template(Set.of(), Language.ZH);
    }

    /** The template with one answer filled in. */
    private static byte[] withAnswer(String path, String answer) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            row(book, path).getCell(2).setCellValue(answer);
            book.write(out);
            return out.toByteArray();
        }
    }

    /** The template with a formula where an answer goes. */
    private static byte[] withFormula(String path, String formula) throws IOException {
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
    private static byte[] withPart(String name, byte[] part) throws IOException {
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

    private static Map<String, byte[]> parts() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(template()))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                parts.put(e.getName(), in.readAllBytes());
            }
        }
        return parts;
    }
}
