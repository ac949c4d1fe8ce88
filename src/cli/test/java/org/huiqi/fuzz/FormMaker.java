package org.huiqi.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Statements, returns and exports that are nearly right, as workbooks of both kinds and as tables.
 */
final class FormMaker {
    private static final int CELL = 32_767;

    private FormMaker() {}

    /** A file; its first byte says which kind it is, for {@link ImportLaw}. */
    static byte[] make(Random random) throws IOException {
        List<Path> forms = FuzzTest.files("forms");
        List<List<List<String>>> sheets = new ArrayList<>();
        for (int more = random.nextInt(3); more >= 0; more--) {
            List<List<String>> rows = rows(Damage.pick(forms, random));
            for (int change = random.nextInt(6); change > 0; change--) {
                change(rows, random);
            }
            sheets.add(rows);
        }
        int kind = random.nextInt(3);
        byte[] file =
                switch (kind) {
                    case 0 -> book(new XSSFWorkbook(), sheets);
                    case 1 -> book(new HSSFWorkbook(), sheets);
                    default -> table(sheets.get(0));
                };
        byte[] damaged = random.nextInt(8) == 0 ? Damage.bytes(file, random) : file;
        byte[] marked = new byte[damaged.length + 1];
        marked[0] = (byte) ('0' + kind);
        System.arraycopy(damaged, 0, marked, 1, damaged.length);
        return marked;
    }

    private static List<List<String>> rows(Path form) throws IOException {
        return Files.readAllLines(form).stream()
                .map(line -> (List<String>) new ArrayList<>(List.of(line.split("\\|", -1))))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static void change(List<List<String>> rows, Random random) {
        List<String> row = Damage.pick(rows, random);
        int cell = random.nextInt(row.size());
        switch (random.nextInt(6)) {
            case 0 -> row.add(cell, Damage.pick(Damage.TEXTS, random));
            case 1 -> row.subList(cell, row.size()).clear();
            case 2 -> rows.add(random.nextInt(rows.size()), new ArrayList<>(row));
            case 3 -> {
                List<String> other = Damage.pick(rows, random);
                row.set(cell, other.isEmpty() ? "" : Damage.pick(other, random));
            }
            default -> row.set(cell, Damage.pick(Damage.TEXTS, random));
        }
        rows.removeIf(List::isEmpty);
        if (rows.isEmpty()) {
            rows.add(new ArrayList<>(List.of("")));
        }
    }

    private static byte[] book(Workbook workbook, List<List<List<String>>> sheets)
            throws IOException {
        try (workbook) {
            for (List<List<String>> rows : sheets) {
                Sheet sheet = workbook.createSheet();
                for (int i = 0; i < rows.size(); i++) {
                    fill(sheet.createRow(i), rows.get(i));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(Row row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).matches("-?[0-9]{1,15}")) {
                row.createCell(i).setCellValue(Double.parseDouble(cells.get(i)));
            } else {
                // No cell of a workbook holds more.
                String text = cells.get(i).substring(0, Math.min(CELL, cells.get(i).length()));
                row.createCell(i).setCellValue(text);
            }
        }
    }

    private static byte[] table(List<List<String>> rows) {
        return rows.stream()
                .map(
                        row ->
                                row.stream()
                                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"))
                .getBytes(UTF_8);
    }
}
