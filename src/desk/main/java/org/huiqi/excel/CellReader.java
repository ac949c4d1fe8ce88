package org.huiqi.excel;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.WrittenValue;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Words;
import org.huiqi.questionnaire.Column;
import org.huiqi.questionnaire.Kind;
import org.huiqi.text.Bilingual;
import org.huiqi.workbook.MoneyFormat;
import org.huiqi.workbook.StoredNumber;
import org.huiqi.workbook.WorkbookText;
import org.jspecify.annotations.Nullable;

/**
 * Turns cells into the values that YAML would hold. What a cell cannot mean is passed on as it
 * stands, so that the reader of profiles refuses it in its own words; only what a workbook alone
 * can get wrong is refused here.
 */
final class CellReader {
    private static final Pattern SEPARATOR = Pattern.compile("[;；,，、\\s]+");

    private final String source;
    private final boolean from1904;
    private final List<Fault> faults;

    CellReader(String source, boolean from1904, List<Fault> faults) {
        this.source = source;
        this.from1904 = from1904;
        this.faults = faults;
    }

    /** Where a cell stands: file, sheet and cell. */
    Location at(Cell cell) {
        String sheet = cell.getSheet().getSheetName();
        return Location.somewhere(source + " " + sheet + "!" + cell.getAddress());
    }

    static boolean isBlank(@Nullable Cell cell) {
        return cell == null
                || cell.getCellType() == CellType.BLANK
                || cell.getCellType() == CellType.STRING && cell.getStringCellValue().isBlank();
    }

    /** What a cell says of a field, null value included; null where it is blank or refused. */
    @Nullable Node value(Column column, @Nullable XSSFCell cell) {
        if (isBlank(cell) || isRefused(column, cell)) {
            return null;
        }
        Node value =
                switch (cell.getCellType()) {
                    case NUMERIC -> number(column, cell);
                    case BOOLEAN -> flag(column, cell);
                    default -> text(column, cell);
                };
        return value;
    }

    /** Every value of a cell of a field that holds several; empty list for none; null for blank. */
    @Nullable List<Node> values(Column column, @Nullable XSSFCell cell) {
        if (isBlank(cell) || isRefused(column, cell)) {
            return null;
        }
        if (cell.getCellType() != CellType.STRING) {
            Node only = number(column, cell);
            return only == null ? null : List.of(only);
        }
        String text = cell.getStringCellValue().strip();
        if (WrittenValue.isNone(text)) {
            return List.of();
        }
        Class<?> type = Kind.entry(column.component());
        if (type.isEnum() && Words.meant(type, text) != null) {
            return List.of(WrittenValue.of(type, null, text, at(cell)));
        }
        List<Node> values = new ArrayList<>();
        for (String part : SEPARATOR.split(text)) {
            if (!part.isEmpty()) {
                values.add(WrittenValue.of(type, null, part, at(cell)));
            }
        }
        return values;
    }

    /** The text of a cell as it is; empty where it is blank or refused. */
    String plain(@Nullable XSSFCell cell, String path) {
        if (isBlank(cell)) {
            return "";
        }
        if (cell.getCellType() == CellType.STRING) {
            return CellText.read(cell.getStringCellValue());
        }
        if (cell.getCellType() == CellType.NUMERIC) {
            return StoredNumber.shown(cell).toPlainString();
        }
        refuseFormula(path, cell);
        return "";
    }

    private boolean isRefused(Column column, XSSFCell cell) {
        return refuseFormula(column.path(), cell);
    }

    private boolean refuseFormula(String path, XSSFCell cell) {
        if (cell.getCellType() == CellType.FORMULA) {
            refuse(
                    cell,
                    path,
                    "=" + cell.getCellFormula(),
                    SheetText.FORMULA.text(),
                    SheetText.PASTE_VALUE.text());
            return true;
        }
        if (cell.getCellType() == CellType.ERROR) {
            refuse(
                    cell,
                    path,
                    cell.getErrorCellString(),
                    WorkbookText.ERROR_VALUE.text(),
                    SheetText.WRITE_OR_CLEAR.text());
            return true;
        }
        return false;
    }

    private Node text(Column column, XSSFCell cell) {
        String text = cell.getStringCellValue();
        if (column.kind() == Kind.TEXT) {
            return scalar(cell, Node.Kind.TEXT, CellText.read(text));
        }
        Class<?> type = column.component().getType();
        return WrittenValue.of(type, column.measure(), text.strip(), at(cell));
    }

    private Node flag(Column column, XSSFCell cell) {
        String text = String.valueOf(cell.getBooleanCellValue());
        return scalar(cell, column.kind() == Kind.FLAG ? Node.Kind.BOOLEAN : Node.Kind.TEXT, text);
    }

    private @Nullable Node number(Column column, XSSFCell cell) {
        if (DateUtil.isCellDateFormatted(cell)) {
            return date(column, cell);
        }
        BigDecimal number = StoredNumber.shown(cell);
        boolean percent = StoredNumber.isPercent(cell);
        if (percent && column.isPercent()) {
            return scalar(cell, Node.Kind.NUMBER, number.movePointRight(2).toPlainString());
        }
        if (percent) {
            String text = number.movePointRight(2).toPlainString() + "%";
            return scalar(cell, Node.Kind.TEXT, text);
        }
        if (column.kind() != Kind.TEXT) {
            return amount(column, cell, number.toPlainString());
        }
        if (number.precision() - number.scale() >= StoredNumber.DIGITS) {
            refuse(
                    cell,
                    column.path(),
                    number.toPlainString(),
                    SheetText.NUMBER_OF_15_DIGITS.text(),
                    SheetText.FORMAT_AS_TEXT.text());
            return null;
        }
        return scalar(cell, Node.Kind.TEXT, number.toPlainString());
    }

    /** A number in the unit that its cell shows beside it, else in that of the field. */
    private @Nullable Node amount(Column column, XSSFCell cell, String number) {
        String unit = MoneyFormat.unit(cell);
        if (MoneyFormat.NOTHING.equals(unit)) {
            return null;
        }
        if (unit == null) {
            refuse(
                    cell,
                    column.path(),
                    number,
                    WorkbookText.CELL_FORMAT.text(),
                    SheetText.FORMAT_AS_GENERAL.text());
            return null;
        }
        return unit.isEmpty()
                ? scalar(cell, Node.Kind.NUMBER, number)
                : scalar(cell, Node.Kind.TEXT, number + unit);
    }

    private @Nullable Node date(Column column, XSSFCell cell) {
        LocalDateTime when = DateUtil.getLocalDateTime(cell.getNumericCellValue(), from1904);
        if (when == null) {
            return scalar(cell, Node.Kind.NUMBER, StoredNumber.shown(cell).toPlainString());
        }
        boolean day = when.toLocalTime().equals(LocalTime.MIDNIGHT);
        String text = day ? when.toLocalDate().toString() : when.toString();
        if (column.kind() == Kind.TEXT) {
            refuse(
                    cell,
                    column.path(),
                    text,
                    SheetText.DATE.text(),
                    SheetText.FORMAT_AS_TEXT.text());
            return null;
        }
        return scalar(cell, Node.Kind.TEXT, text);
    }

    private Node scalar(XSSFCell cell, Node.Kind kind, String text) {
        return new Node.Scalar(at(cell), kind, text);
    }

    /** Notes what a workbook alone can get wrong. */
    void refuse(
            Cell cell, String path, @Nullable String value, Bilingual problem, Bilingual advice) {
        Bilingual label = path.isEmpty() ? null : Fields.label(path);
        faults.add(new Fault(at(cell), path, value, problem, advice, label));
    }
}
