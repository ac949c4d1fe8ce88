package org.huiqi.excel;

import static org.huiqi.SharedChecker.CHECKER;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.Sample;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.text.Language;

/** Short ways to make, change and read workbooks in tests. */
final class Workbooks {
    static final ProfileWorkbook WRITER = new ProfileWorkbook(CHECKER.pack());

    private static final ProfileWorkbookReader READER =
            new ProfileWorkbookReader(new ProfileReader(Sample.EDITION.criterionIds()));

    private Workbooks() {}

    static byte[] template() {
        return WRITER.template(Set.of(), Language.ZH);
    }

    static Read read(byte[] bytes) {
        return READER.read(bytes, "client.xlsx", Sample.AS_OF);
    }

    static Profile profile(byte[] bytes) {
        Read read = read(bytes);
        if (read instanceof Read.Accepted accepted) {
            return accepted.profile();
        }
        throw new AssertionError("refused: " + messages(bytes));
    }

    static List<String> messages(byte[] bytes) {
        return read(bytes) instanceof Read.Refused refused
                ? refused.faults().stream().map(fault -> fault.message().zh()).toList()
                : List.of();
    }

    static byte[] changed(byte[] bytes, Consumer<XSSFWorkbook> change) {
        try (XSSFWorkbook workbook = open(bytes);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static XSSFWorkbook open(byte[] bytes) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cell to fill in for a single value. */
    static Cell answer(XSSFWorkbook workbook, String path) {
        return marked(workbook, path).getCell(2);
    }

    /** The cell of a field in the n-th row of a table, from 0. */
    static Cell entry(XSSFWorkbook workbook, String table, int number, String name) {
        Row marker = marked(workbook, "@table " + table);
        for (Cell cell : marker) {
            if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(name)) {
                Row row = marker.getSheet().getRow(marker.getRowNum() + 3 + number);
                return row.getCell(cell.getColumnIndex());
            }
        }
        throw new AssertionError("no column " + name);
    }

    static Row marked(XSSFWorkbook workbook, String marker) {
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                Cell cell = row.getCell(0);
                if (cell != null
                        && cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(marker)) {
                    return row;
                }
            }
        }
        throw new AssertionError("no row " + marker);
    }
}
