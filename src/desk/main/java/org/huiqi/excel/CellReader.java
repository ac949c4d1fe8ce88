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
import org.huiqi.profile.schema.Unit;
import org.huiqi.profile.schema.Words;
import org.huiqi.questionnaire.Column;
import org.huiqi.questionnaire.Kind;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;
import org.huiqi.workbook.CellValue;
import org.huiqi.workbook.MoneyFormat;
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
        boolean isText = column.kind() == Kind.TEXT;
        String text = value.text();
        return switch (value.kind()) {
            case BLANK, ERROR -> null;
            case FLAG -> {
                boolean isFlag = column.kind() == Kind.FLAG;
                yield scalar(cell, isFlag ? Node.Kind.BOOLEAN : Node.Kind.TEXT, text);
            }
            case TEXT -> {
                Class<?> type = column.field().type();
                yield isText
                        ? scalar(cell, Node.Kind.TEXT, WorkbookWriter.unescaped(text))
                        : WrittenValue.of(type, column.measure(), text.strip(), at(cell));
            }
            case DATE ->
                    value.when() == null
                            ? scalar(cell, Node.Kind.NUMBER, text)
                            : isText
                                    ? refuse(cell, column.path(), text, SheetText.DATE)
                                    : scalar(cell, Node.Kind.TEXT, text);
            case PERCENT -> {
                String percent = value.number().movePointRight(2).toPlainString();
                yield column.measure() == Unit.PERCENT
                        ? scalar(cell, Node.Kind.NUMBER, percent)
                        : scalar(cell, Node.Kind.TEXT, percent + "%");
            }
            case NUMBER -> isText ? digits(column, cell, value) : amount(column, cell, text);
        };
    }

    private @Nullable Node digits(Column column, Cell cell, CellValue value) {
        return value.number().precision() - value.number().scale() >= CellValue.DIGITS
                ? refuse(cell, column.path(), value.text(), SheetText.NUMBER_OF_15_DIGITS)
                : scalar(cell, Node.Kind.TEXT, value.text());
    }

    /** A number in the unit that its cell shows beside it, else in that of the field. */
    private @Nullable Node amount(Column column, Cell cell, String text) {
        String unit = MoneyFormat.unit(cell);
        if (unit == null) {
            Bilingual format = WorkbookText.CELL_FORMAT.text();
            return refuse(cell, column.path(), text, SheetText.CELL_FORMAT, format);
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
        Class<?> type = column.field().type();
        boolean isWord = type.isEnum() && Words.meant(type, text) != null;
        return (isWord ? List.of(text) : List.of(SEPARATOR.split(text)))
                .stream()
                        .filter(part -> !part.isEmpty())
                        .map(part -> WrittenValue.of(type, null, part, at(cell)))
                        .toList();
    }

    /** The text of a cell as it is; empty where it is blank or refused. */
    final String plain(@Nullable Cell cell, String path) {
        CellValue value = read(path, cell);
        return switch (value.kind()) {
            case TEXT -> WorkbookWriter.unescaped(value.text());
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
            Bilingual problem = WorkbookText.ERROR_VALUE.text();
            refuse(cell, path, value.text(), SheetText.ERROR_VALUE, problem);
        }
        return value;
    }

    final Node scalar(Cell cell, Node.Kind kind, String text) {
        return new Node.Scalar(at(cell), kind, text);
    }

    /** Where a cell stands: file, sheet and cell. */
    final Location at(Cell cell) {
        return Location.somewhere(
                source + " " + cell.getSheet().getSheetName() + "!" + cell.getAddress());
    }

    /** Notes what is wrong; null, which is what is read instead. */
    final @Nullable Node refuse(
            Cell cell, String path, @Nullable String value, SheetText wrong, Object... about) {
        Bilingual label = path.isEmpty() ? null : Fields.label(path);
        Bilingual problem = part(wrong, 0).with(about);
        faults.add(new Fault(at(cell), path, value, problem, part(wrong, 1).with(about), label));
        return null;
    }

    /** What is wrong, or what to do about it. */
    static Sentence part(SheetText wrong, int index) {
        Bilingual both = wrong.text();
        return () -> new Bilingual(both.zh().split("\\|")[index], both.en().split("\\|")[index]);
    }
}
