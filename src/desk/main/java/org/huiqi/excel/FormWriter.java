package org.huiqi.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.huiqi.profile.schema.Words;
import org.huiqi.questionnaire.Column;
import org.huiqi.questionnaire.Hints;
import org.huiqi.questionnaire.Kind;
import org.huiqi.questionnaire.Phrases;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Writes a sheet to fill in: rows with their markers, fields with what explains them, values of a
 * profile so that they are read back as they were.
 */
class FormWriter extends SheetWriter {
    static final int LABEL = 1;

    /** Digits that a number of a workbook holds. */
    private static final int DIGITS = 15;

    private static final LocalDate FIRST_DATE = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);

    private final Book book;

    /** A workbook to fill in. */
    static final class Book extends WorkbookWriter {
        private final Choices choices;
        private final UnaryOperator<String> usedBy;

        /**
         * An empty one.
         *
         * @param usedBy the programmes that use a field, by its path
         */
        Book(Language language, UnaryOperator<String> usedBy) {
            super(language);
            this.choices = new Choices(this);
            this.usedBy = usedBy;
        }

        @Override
        void write(OutputStream out) throws IOException {
            choices.putLast();
            super.write(out);
        }
    }

    FormWriter(Book book, String name) {
        super(book, name);
        this.book = book;
        hidden(Markers.SHEET);
    }

    /** A row that the reader knows by its marker. */
    final XSSFRow marked(String marker) {
        return mark(row(), marker);
    }

    /** A row that nobody sees. */
    final XSSFRow hidden(String marker) {
        XSSFRow row = marked(marker);
        row.setZeroHeight(true);
        return row;
    }

    /** A row that is only for people. */
    final XSSFRow unread() {
        return marked(Markers.NOTHING);
    }

    final void title(Bilingual name, int last) {
        mark(across(say(name), styles.title, LABEL, last), Markers.NOTHING);
    }

    static XSSFRow mark(XSSFRow row, String marker) {
        row.createCell(0).setCellValue(marker);
        return row;
    }

    /** The end of a sheet: markers out of sight, rows as high as they need. */
    final void finish() {
        sheet.setColumnHidden(0, true);
        fitRows();
    }

    /** The columns of a block, from left to right: their headings, and what the reader seeks. */
    final class Heads {
        private final XSSFRow marker;
        private final XSSFRow header;
        private int at = LABEL;

        Heads(XSSFRow marker) {
            this.marker = marker;
            this.header = unread();
        }

        /** Number of the next column. */
        int next() {
            return at;
        }

        /** Adds columns that are only for people. */
        Heads add(String... names) {
            for (String name : names) {
                cell(header, at++, name, styles.header);
            }
            return this;
        }

        /** Adds a column that is read. */
        Heads read(String mark, String name) {
            marker.createCell(at).setCellValue(mark);
            return add(name);
        }

        /** Adds the cells of a field. */
        void read(Column field) {
            for (int i = 0; i < field.width(); i++) {
                marker.createCell(at).setCellValue(field.name());
                label(header, at++, field, i).setCellStyle(styles.header);
            }
        }

        /** Adds the last columns of single values. */
        void explanations() {
            add(
                    say("单位", "Unit"),
                    say("含义与可填内容", "Meaning and what to write"),
                    say("用到的申报项目", "Used by"));
        }
    }

    /** The name of a field, numbered where it takes several cells. */
    final XSSFCell label(XSSFRow row, int at, Column field, int index) {
        Bilingual name = field.label();
        String number = field.width() > 1 ? " " + (index + 1) : "";
        XSSFCell cell = row.createCell(at);
        cell.setCellValue(
                styles.twoLines(new Bilingual(name.zh() + number, name.en() + number), language));
        cell.setCellStyle(styles.boxed);
        return cell;
    }

    /** Unit, meaning and programmes of a field in three cells. */
    final void explain(XSSFRow row, int first, Column field) {
        cell(row, first, unit(field), styles.boxed);
        cell(row, first + 1, String.join("\n", meaning(field)), styles.boxed);
        cell(row, first + 2, book.usedBy.apply(field.path()), styles.small);
    }

    /** The same in one text. */
    final String explanation(Column field) {
        List<String> lines = meaning(field);
        if (field.unit() != null) {
            lines.add(say("单位：", "Unit: ") + unit(field));
        }
        lines.add(book.usedBy.apply(field.path()));
        lines.removeIf(String::isEmpty);
        return String.join("\n", lines);
    }

    final String unit(Column field) {
        return field.unit() == null ? "" : say(field.unit());
    }

    private List<String> meaning(Column field) {
        List<String> lines = new ArrayList<>();
        String meaning = say(field.explanation());
        if (!meaning.equals(say(field.label()))) {
            lines.add(meaning);
        }
        lines.add(say(Hints.of(field)));
        return lines;
    }

    /** Limits cells to what a field allows. */
    final void limit(Column field, int firstRow, int lastRow, int firstCell, int lastCell) {
        book.choices.limit(
                field, sheet, new CellRangeAddressList(firstRow, lastRow, firstCell, lastCell));
    }

    /** Writes the cells of a field side by side, empty ones where its value is null. */
    final void values(XSSFRow row, int first, Column column, @Nullable Object value) {
        for (int i = 0; i < column.width(); i++) {
            value(row.createCell(first + i), column, value, i);
        }
    }

    /** Writes one of the cells that a field takes. */
    final void value(XSSFCell cell, Column column, @Nullable Object value, int index) {
        cell.setCellStyle(styles.forInput(column.kind()));
        if (column.kind() == Kind.LIST || !(value instanceof List<?> list)) {
            if (value != null) {
                single(cell, value);
            }
        } else if (list.isEmpty() && index == 0) {
            cell.setCellValue(say(Phrases.NONE));
        } else if (column.kind() == Kind.INTEGERS) {
            cell.setCellValue(list.stream().map(String::valueOf).collect(Collectors.joining("；")));
        } else if (index < list.size()) {
            single(cell, list.get(index));
        }
    }

    private void single(XSSFCell cell, Object value) {
        if (value instanceof Boolean flag) {
            cell.setCellValue(say(Words.of(flag.booleanValue())));
        } else if (value instanceof Enum<?> word) {
            cell.setCellValue(Phrases.shown(word, language));
        } else if (value instanceof Number number && isExact(new BigDecimal(number.toString()))) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof BigDecimal number) {
            cell.setCellValue(number.toPlainString());
        } else if (value instanceof LocalDate date
                && !date.isBefore(FIRST_DATE)
                && !date.isAfter(LAST_DATE)) {
            cell.setCellValue(date);
        } else if (value instanceof List<?> list) {
            cell.setCellValue(say(list.isEmpty() ? Phrases.NONE : Phrases.SOME));
        } else {
            text(cell, value.toString());
        }
    }

    private static boolean isExact(BigDecimal number) {
        return number.precision() <= DIGITS
                && BigDecimal.valueOf(number.doubleValue()).compareTo(number) == 0;
    }

    private void text(XSSFCell cell, String text) {
        String written = escaped(text);
        if (written.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a cell holds 32767 characters, the text has " + text.length());
        }
        cell.setCellValue(written);
        cell.setCellStyle(styles.forText(text, cell.getCellStyle()));
    }
}
