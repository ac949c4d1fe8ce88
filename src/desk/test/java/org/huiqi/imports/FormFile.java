package org.huiqi.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A file as offices make it. A row is written as its cells with bars between them; digits are a
 * number, {@code 'x} is text whatever it looks like, {@code @2023-12-31} a day.
 */
final class FormFile {
    private final List<Consumer<Workbook>> steps = new ArrayList<>();
    private final List<String> first = new ArrayList<>();

    /** Adds a sheet. */
    FormFile sheet(String name, String... rows) {
        if (first.isEmpty()) {
            first.addAll(List.of(rows));
        }
        steps.add(
                workbook -> {
                    Sheet sheet = workbook.createSheet(name);
                    for (int i = 0; i < rows.length; i++) {
                        row(workbook, sheet.createRow(i), rows[i]);
                    }
                });
        return this;
    }

    private static void row(Workbook workbook, Row row, String cells) {
        String[] texts = cells.split("\\|", -1);
        for (int i = 0; i < texts.length; i++) {
            String text = texts[i].strip();
            if (text.isEmpty()) {
                continue;
            }
            Cell cell = row.createCell(i);
            if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
                cell.setCellValue(Double.parseDouble(text));
            } else if (text.startsWith("@")) {
                cell.setCellValue(LocalDate.parse(text.substring(1)));
                style(workbook, cell, "yyyy-mm-dd");
            } else {
                cell.setCellValue(text.startsWith("'") ? text.substring(1) : text);
            }
        }
    }

    private static void style(Workbook workbook, Cell cell, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    /** Merges regions of the last sheet. */
    FormFile merge(String... regions) {
        return last(
                sheet -> {
                    for (String region : regions) {
                        sheet.addMergedRegion(CellRangeAddress.valueOf(region));
                    }
                });
    }

    /** Gives cells of the last sheet a format. */
    FormFile format(String format, String... cells) {
        return last(
                sheet -> {
                    for (String cell : cells) {
                        style(sheet.getWorkbook(), at(sheet, cell), format);
                    }
                });
    }

    /** Puts a formula into a cell of the last sheet, with the value that Excel stores with it. */
    FormFile formula(String cell, String formula) {
        return last(
                sheet -> {
                    at(sheet, cell).setCellFormula(formula);
                    sheet.getWorkbook()
                            .getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluateFormulaCell(at(sheet, cell));
                });
    }

    /** Changes the last sheet. */
    FormFile last(Consumer<Sheet> change) {
        steps.add(workbook -> change.accept(workbook.getSheetAt(workbook.getNumberOfSheets() - 1)));
        return this;
    }

    private static Cell at(Sheet sheet, String address) {
        CellReference place = new CellReference(address);
        Row row = sheet.getRow(place.getRow());
        return row.getCell(place.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** The file of a name, in the format that its ending says. */
    ImportFile as(String name) {
        if (name.endsWith(".csv")) {
            return csv(name, StandardCharsets.UTF_8);
        }
        Workbook workbook = name.endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook();
        try (workbook;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            steps.forEach(step -> step.accept(workbook));
            workbook.write(out);
            return new ImportFile(name, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first sheet as a .csv file. */
    ImportFile csv(String name, Charset charset) {
        StringBuilder text = new StringBuilder();
        for (String row : first) {
            List<String> cells = new ArrayList<>();
            for (String cell : row.split("\\|", -1)) {
                String bare = cell.strip().replaceFirst("^['@]", "");
                cells.add(bare.contains(",") ? '"' + bare + '"' : bare);
            }
            text.append(String.join(",", cells)).append("\r\n");
        }
        return new ImportFile(name, text.toString().getBytes(charset));
    }
}
