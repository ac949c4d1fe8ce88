package org.huiqi.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
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
    private static final JsonNode FORMS = yaml("printed.yaml");

    private final Map<String, List<String>> sheets = new LinkedHashMap<>();
    private final List<Consumer<Workbook>> steps = new ArrayList<>();

    static JsonNode yaml(String name) {
        try (InputStream in = FormFile.class.getResourceAsStream(name)) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }

    /** A form of {@code printed.yaml}. */
    static FormFile like(String name) {
        return new FormFile().sheets(FORMS.get(name));
    }

    /** A file as {@code cases.yaml} describes it. */
    static FormFile of(JsonNode file) {
        FormFile form = file.has("like") ? like(file.get("like").asText()) : new FormFile();
        file.path("set").properties().forEach(e -> form.set(e.getKey(), e.getValue().asText()));
        return form.sheets(file.path("sheets"));
    }

    private FormFile sheets(JsonNode described) {
        for (JsonNode sheet : described) {
            sheet(sheet.get("name").asText(), texts(sheet.path("rows")).toArray(String[]::new));
            merge(texts(sheet.path("merge")).toArray(String[]::new));
            for (String cell : texts(sheet.path("format"))) {
                format(cell.split(" ", 2)[1], cell.split(" ", 2)[0]);
            }
            for (String cell : texts(sheet.path("formula"))) {
                formula(cell.split(" ", 2)[0], cell.split(" ", 2)[1]);
            }
            texts(sheet.path("hidden")).forEach(place -> last(s -> hide(s, place)));
        }
        return this;
    }

    private static void hide(Sheet sheet, String place) {
        if (place.equals("sheet")) {
            sheet.getWorkbook().setSheetHidden(sheet.getWorkbook().getSheetIndex(sheet), true);
        } else if (Character.isDigit(place.charAt(0))) {
            sheet.getRow(Integer.parseInt(place) - 1).setZeroHeight(true);
        } else {
            sheet.setColumnHidden(CellReference.convertColStringToIndex(place), true);
        }
    }

    /** Adds a sheet. */
    FormFile sheet(String name, String... rows) {
        sheets.put(name, new ArrayList<>(List.of(rows)));
        steps.add(
                workbook -> {
                    Sheet sheet = workbook.createSheet(name);
                    for (String row : sheets.get(name)) {
                        row(workbook, sheet.createRow(sheet.getPhysicalNumberOfRows()), row);
                    }
                });
        return this;
    }

    /** Puts another text into a cell, {@code 利润表!B5}, or into a row, {@code 利润表!5}. */
    FormFile set(String place, String text) {
        List<String> rows = sheets.get(place.substring(0, place.indexOf('!')));
        String at = place.substring(place.indexOf('!') + 1);
        int row = Integer.parseInt(at.replaceAll("[A-Z]", "")) - 1;
        rows.addAll(Collections.nCopies(Math.max(0, row + 1 - rows.size()), ""));
        List<String> cells = new ArrayList<>(Arrays.asList(rows.get(row).split("\\|", -1)));
        String column = at.replaceAll("[0-9]", "");
        int index = column.isEmpty() ? 0 : CellReference.convertColStringToIndex(column);
        cells.addAll(Collections.nCopies(Math.max(0, index + 1 - cells.size()), ""));
        cells.set(index, text);
        rows.set(row, column.isEmpty() ? text : String.join("|", cells));
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
        for (String row : sheets.values().iterator().next()) {
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
