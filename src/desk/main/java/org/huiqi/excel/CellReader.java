package org.huiqi.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.WrittenValue;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Words;
import org.huiqi.questionnaire.Column;
import org.huiqi.questionnaire.Kind;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;
import org.huiqi.workbook.CellValue;
import org.huiqi.workbook.MoneyFormat;
import org.huiqi.workbook.WorkbookRefused;
import org.huiqi.workbook.WorkbookText;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of a questionnaire as the values that YAML would hold. What a cell cannot mean is
 * passed on as it stands, so that the reader of profiles refuses it in its own words; only what a
 * workbook alone can get wrong is refused here.
 */
class CellReader {
    private static final Pattern SEPARATOR = Pattern.compile("[;；,，、\\s]+");

    private final String source;
    private final List<Fault> faults;

    CellReader(String source, List<Fault> faults) {
        this.source = source;
        this.faults = faults;
    }

    static boolean isBlank(@Nullable Cell cell) {
        return cell == null
                || cell.getCellType() == CellType.BLANK
                || cell.getCellType() == CellType.STRING && cell.getStringCellValue().isBlank();
    }

    /** What a cell says of a field, null value included; null where it is blank or refused. */
    final @Nullable Node value(Column column, @Nullable Cell cell) {
        return value(column, cell, read(column.path(), cell));
    }

    private @Nullable Node value(Column column, @Nullable Cell cell, CellValue value) {
        Class<?> type = column.component().getType();
        return switch (value.kind()) {
            case BLANK, ERROR -> null;
            case TEXT ->
                    column.kind() == Kind.TEXT
                            ? scalar(cell, Node.Kind.TEXT, SheetWriter.read(value.text()))
                            : WrittenValue.of(
                                    type, column.measure(), value.text().strip(), at(cell));
            case FLAG ->
                    scalar(
                            cell,
                            column.kind() == Kind.FLAG ? Node.Kind.BOOLEAN : Node.Kind.TEXT,
                            value.text());
            default -> number(column, cell, value);
        };
    }

    private @Nullable Node number(Column column, Cell cell, CellValue value) {
        boolean isText = column.kind() == Kind.TEXT;
        String text = value.text();
        if (value.kind() == CellValue.Kind.DATE && value.when() == null) {
            return scalar(cell, Node.Kind.NUMBER, text);
        }
        if (value.kind() == CellValue.Kind.DATE) {
            return isText
                    ? refuse(cell, column.path(), text, SheetText.DATE)
                    : scalar(cell, Node.Kind.TEXT, text);
        }
        if (value.kind() == CellValue.Kind.PERCENT) {
            String percent = value.number().movePointRight(2).toPlainString();
            return column.isPercent()
                    ? scalar(cell, Node.Kind.NUMBER, percent)
                    : scalar(cell, Node.Kind.TEXT, percent + "%");
        }
        if (isText) {
            int digits = value.number().precision() - value.number().scale();
            return digits >= CellValue.DIGITS
                    ? refuse(cell, column.path(), text, SheetText.NUMBER_OF_15_DIGITS)
                    : scalar(cell, Node.Kind.TEXT, text);
        }
        // In the unit that its cell shows beside it, else in that of the field.
        String unit = MoneyFormat.unit(cell);
        if (unit == null) {
            return refuse(
                    cell,
                    column.path(),
                    text,
                    SheetText.CELL_FORMAT,
                    WorkbookText.CELL_FORMAT.text());
        }
        return unit.equals(MoneyFormat.NOTHING)
                ? null
                : scalar(cell, unit.isEmpty() ? Node.Kind.NUMBER : Node.Kind.TEXT, text + unit);
    }

    /** The list that stands in several cells; null where it is not known. */
    final @Nullable Node several(Column column, List<Cell> cells) {
        List<Node> all = new ArrayList<>();
        Cell first = null;
        Cell none = null;
        for (Cell cell : cells) {
            List<Node> values = values(column, cell);
            if (values != null && values.isEmpty()) {
                none = cell;
            } else if (values != null) {
                first = first == null ? cell : first;
                values.stream().filter(value -> !value.isNull()).forEach(all::add);
            }
        }
        if (none != null && !all.isEmpty()) {
            refuse(none, column.path(), none.getStringCellValue(), SheetText.CONTRADICTS);
        }
        return none == null && all.isEmpty()
                ? null
                : new Node.Sequence(at(none != null ? none : first), all);
    }

    /** Every value of a cell of a field that holds several; empty list for none; null for blank. */
    private @Nullable List<Node> values(Column column, @Nullable Cell cell) {
        CellValue value = read(column.path(), cell);
        if (value.kind() != CellValue.Kind.TEXT) {
            Node only = value(column, cell, value);
            return only == null ? null : List.of(only);
        }
        String text = value.text().strip();
        if (WrittenValue.isNone(text)) {
            return List.of();
        }
        Class<?> type = Kind.entry(column.component());
        if (type.isEnum() && Words.meant(type, text) != null) {
            return List.of(WrittenValue.of(type, null, text, at(cell)));
        }
        return SEPARATOR
                .splitAsStream(text)
                .filter(part -> !part.isEmpty())
                .map(part -> WrittenValue.of(type, null, part, at(cell)))
                .toList();
    }

    /** The text of a cell as it is; empty where it is blank or refused. */
    final String plain(@Nullable Cell cell, String path) {
        CellValue value = read(path, cell);
        return switch (value.kind()) {
            case TEXT -> SheetWriter.read(value.text());
            case NUMBER, PERCENT, DATE -> value.number().toPlainString();
            default -> "";
        };
    }

    /** What a cell says; a formula and an error are refused, and say nothing. */
    private CellValue read(String path, @Nullable Cell cell) {
        CellValue value = CellValue.of(cell);
        if (cell != null && cell.getCellType() == CellType.FORMULA) {
            refuse(cell, path, "=" + cell.getCellFormula(), SheetText.FORMULA);
            return CellValue.of(null);
        }
        if (value.kind() == CellValue.Kind.ERROR) {
            refuse(
                    cell,
                    path,
                    value.text(),
                    SheetText.ERROR_VALUE,
                    WorkbookText.ERROR_VALUE.text());
        }
        return value;
    }

    final Node scalar(Cell cell, Node.Kind kind, String text) {
        return new Node.Scalar(at(cell), kind, text);
    }

    /** Where a cell stands: file, sheet and cell. */
    final Location at(Cell cell) {
        String sheet = cell.getSheet().getSheetName();
        return Location.somewhere(source + " " + sheet + "!" + cell.getAddress());
    }

    /** Notes what is wrong; null, which is what is read instead. */
    final @Nullable Node refuse(
            Cell cell, String path, @Nullable String value, SheetText wrong, Object... about) {
        Bilingual problem = part(wrong, 0).with(about);
        Bilingual label = path.isEmpty() ? null : Fields.label(path);
        faults.add(new Fault(at(cell), path, value, problem, part(wrong, 1).with(about), label));
        return null;
    }

    static WorkbookRefused whole(SheetText wrong) {
        return new WorkbookRefused(part(wrong, 0).text(), part(wrong, 1).text());
    }

    /** What is wrong, or what to do about it. */
    private static Sentence part(SheetText wrong, int index) {
        Bilingual both = wrong.text();
        return () -> new Bilingual(both.zh().split("\\|")[index], both.en().split("\\|")[index]);
    }
}
