package org.huiqi.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.huiqi.excel.WorkbookWriter.Content;
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

    private final Book form;

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
            this.choices = new Choices(language);
            this.usedBy = usedBy;
        }

        @Override
        void write(OutputStream out) throws IOException {
            choices.write(workbook);
            super.write(out);
        }
    }

    FormWriter(Book book, String name) {
        super(book, name);
        this.form = book;
        hidden(Markers.SHEET);
    }

    static XSSFRow mark(XSSFRow row, String marker) {
        row.createCell(0).setCellValue(marker);
        return row;
    }

    /** A row that nobody sees. */
    final XSSFRow hidden(String marker) {
        XSSFRow row = mark(row(0), marker);
        row.setZeroHeight(true);
        return row;
    }

    /** A row that is only for people. */
    final XSSFRow unread(Content... cells) {
        return mark(row(LABEL, cells), Markers.NOTHING);
    }

    /** A row with one text that is only for people. */
    final void unread(String text, CellStyle style, int last) {
        mark(across(text, style, LABEL, last), Markers.NOTHING);
    }

    /** The end of a sheet: markers out of sight, rows as high as they need. */
    final void finish() {
        sheet.setColumnHidden(0, true);
        fitRows();
    }

    /** The columns of a block, from left to right: their headings, and what the reader seeks. */
    final class Heads {
        private final XSSFRow marker;
        private final XSSFRow header = unread();
        private int at = LABEL;

        Heads(XSSFRow marker) {
            this.marker = marker;
        }

        /** Number of the next column. */
        int next() {
            return at;
        }

        /** Adds columns that are only for people. */
        Heads add(String... names) {
            for (String name : names) {
                add(book.text(name, styles.header));
            }
            return this;
        }

        private void add(Content name) {
            name.putInto(header.createCell(at++));
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
                add(label(field, i, styles.header));
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

    /**
     * A row of answers to one field.
     *
     * @param marker what the reader knows it by
     * @param index which of the cells that the field takes
     * @param before what stands between its name and the answers
     * @param values the answers, null for none yet
     * @param after what stands behind them
     */
    final XSSFRow answers(
            String marker,
            Column field,
            int index,
            List<Content> before,
            List<? extends @Nullable Object> values,
            List<Content> after) {
        List<Content> cells = new ArrayList<>(List.of(label(field, index, styles.boxed)));
        cells.addAll(before);
        values.forEach(value -> cells.add(answer(field, value, index)));
        cells.addAll(after);
        return mark(row(LABEL, cells), marker);
    }

    /** The name of a field, numbered where it takes several cells. */
    private Content label(Column field, int index, CellStyle style) {
        Bilingual name = field.label();
        String number = field.width() > 1 ? " " + (index + 1) : "";
        Bilingual numbered = new Bilingual(name.zh() + number, name.en() + number);
        return cell -> {
            cell.setCellValue(styles.twoLines(numbered, book.language));
            cell.setCellStyle(style);
        };
    }

    /** Unit, meaning and programmes of a field in three cells. */
    final List<Content> explained(Column field) {
        return List.of(
                book.text(unit(field)),
                book.text(String.join("\n", meaning(field))),
                book.text(form.usedBy.apply(field.path()), styles.small));
    }

    /** The same in one text. */
    final String explanation(Column field) {
        List<String> lines = meaning(field);
        if (field.unit() != null) {
            lines.add(say("单位：", "Unit: ") + unit(field));
        }
        lines.add(form.usedBy.apply(field.path()));
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
        form.choices.limit(
                field, sheet, new CellRangeAddressList(firstRow, lastRow, firstCell, lastCell));
    }

    /** The cells of a field side by side, empty ones where its value is null. */
    final List<Content> answers(Column field, @Nullable Object value) {
        return IntStream.range(0, field.width())
                .mapToObj(index -> answer(field, value, index))
                .toList();
    }

    /** One of the cells that a field takes. */
    private Content answer(Column field, @Nullable Object value, int index) {
        return cell -> {
            cell.setCellStyle(styles.forInput(field.kind()));
            Object said = value instanceof List<?> list ? said(field, list, index) : value;
            if (said != null) {
                put(cell, said);
            }
        };
    }

    /** What a list says in one of the cells that it takes; null for nothing. */
    private @Nullable Object said(Column field, List<?> list, int index) {
        if (field.kind() == Kind.LIST) {
            return say(list.isEmpty() ? Phrases.NONE : Phrases.SOME);
        }
        if (list.isEmpty()) {
            return index == 0 ? say(Phrases.NONE) : null;
        }
        return field.kind() == Kind.INTEGERS
                ? list.stream().map(String::valueOf).collect(Collectors.joining("；"))
                : index < list.size() ? list.get(index) : null;
    }

    private void put(XSSFCell cell, Object value) {
        if (value instanceof Boolean flag) {
            cell.setCellValue(say(Words.of(flag.booleanValue())));
        } else if (value instanceof Enum<?> word) {
            cell.setCellValue(Phrases.shown(word, book.language));
        } else if (value instanceof Number number && isExact(new BigDecimal(number.toString()))) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof BigDecimal number) {
            cell.setCellValue(number.toPlainString());
        } else if (value instanceof LocalDate date
                && !date.isBefore(FIRST_DATE)
                && !date.isAfter(LAST_DATE)) {
            cell.setCellValue(date);
        } else {
            String text = value.toString();
            String written = WorkbookWriter.escaped(text);
            if (written.length() > WorkbookWriter.LONGEST) {
                throw new IllegalArgumentException(
                        "a cell holds 32767 characters, the text has " + text.length());
            }
            cell.setCellValue(written);
            cell.setCellStyle(styles.forText(text, cell.getCellStyle()));
        }
    }

    private static boolean isExact(BigDecimal number) {
        return number.precision() <= DIGITS
                && BigDecimal.valueOf(number.doubleValue()).compareTo(number) == 0;
    }
}
