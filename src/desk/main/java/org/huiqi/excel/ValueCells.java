package org.huiqi.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.huiqi.profile.schema.Words;
import org.huiqi.questionnaire.Column;
import org.huiqi.questionnaire.Kind;
import org.huiqi.questionnaire.Phrases;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/** Puts values of a profile into cells, so that they are read back as they were. */
final class ValueCells {
    /** Digits that a number of a workbook holds. */
    private static final int DIGITS = 15;

    private static final LocalDate FIRST_DATE = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);

    private final Styles styles;
    private final Language language;

    ValueCells(Styles styles, Language language) {
        this.styles = styles;
        this.language = language;
    }

    /** Writes the cells of a field, empty ones where its value is null. */
    void write(XSSFRow row, int first, Column column, @Nullable Object value) {
        for (int i = 0; i < column.width(); i++) {
            XSSFCell cell = row.createCell(first + i);
            cell.setCellStyle(styles.forInput(column.kind()));
            if (value instanceof List<?> list && column.kind() != Kind.LIST) {
                several(cell, column, list, i);
            } else if (value != null) {
                single(cell, value);
            }
        }
    }

    private void several(XSSFCell cell, Column column, List<?> list, int index) {
        if (list.isEmpty()) {
            if (index == 0) {
                cell.setCellValue(Phrases.NONE.in(language));
            }
        } else if (column.kind() == Kind.INTEGERS) {
            cell.setCellValue(list.stream().map(String::valueOf).collect(Collectors.joining("；")));
        } else if (index < list.size()) {
            single(cell, list.get(index));
        }
    }

    /** Writes one value. */
    void single(XSSFCell cell, Object value) {
        if (value instanceof Boolean flag) {
            cell.setCellValue(answer(Words.of(flag.booleanValue())));
        } else if (value instanceof Enum<?> word) {
            cell.setCellValue(Phrases.shown(word, language));
        } else if (value instanceof Integer number) {
            cell.setCellValue(number);
        } else if (value instanceof BigDecimal number) {
            number(cell, number);
        } else if (value instanceof LocalDate date) {
            date(cell, date);
        } else if (value instanceof List<?> list) {
            cell.setCellValue(answer(list.isEmpty() ? Phrases.NONE : Phrases.SOME));
        } else {
            text(cell, value.toString());
        }
    }

    String answer(Bilingual answer) {
        return answer.in(language);
    }

    private static void number(XSSFCell cell, BigDecimal number) {
        boolean exact =
                number.precision() <= DIGITS
                        && BigDecimal.valueOf(number.doubleValue()).compareTo(number) == 0;
        if (exact) {
            cell.setCellValue(number.doubleValue());
        } else {
            cell.setCellValue(number.toPlainString());
        }
    }

    private static void date(XSSFCell cell, LocalDate date) {
        if (date.isBefore(FIRST_DATE) || date.isAfter(LAST_DATE)) {
            cell.setCellValue(date.toString());
        } else {
            cell.setCellValue(date);
        }
    }

    private void text(XSSFCell cell, String text) {
        String written = CellText.written(text);
        if (written.length() > CellText.LONGEST) {
            throw new TooLong(text);
        }
        cell.setCellValue(written);
        cell.setCellStyle(styles.forText(text, cell.getCellStyle()));
    }

    /** A text that no cell can hold. */
    static final class TooLong extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        TooLong(String text) {
            super("a cell holds 32767 characters, the text has " + text.length());
        }
    }
}
