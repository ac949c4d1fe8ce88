package org.huiqi.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says, as a person who looks at it reads it; of a formula, what is stored with it.
 *
 * @param kind what it is
 * @param text a text or the name of an error as it stands, {@code true} or {@code false}, the
 *     digits of a number, a day {@code 2024-09-01} with its time where it has one
 * @param number the number as Excel shows it, exact, also of a date; null of anything else
 * @param when the date; null of anything else, and where the number of a date is none
 */
public record CellValue(
        Kind kind, String text, @Nullable BigDecimal number, @Nullable LocalDateTime when) {
    /** Excel keeps and shows so many digits; what a stored number has beyond is noise. */
    public static final int DIGITS = 15;

    private static final MathContext SHOWN = new MathContext(DIGITS, RoundingMode.HALF_UP);

    /** Kinds of cells. */
    public enum Kind {
        /** Nothing, or nothing but spaces. */
        BLANK,
        TEXT,
        NUMBER,
        /** A number that is shown as 30% and stored as 0.3. */
        PERCENT,
        DATE,
        FLAG,
        ERROR
    }

    /** {@return what a cell says; blank where there is none} */
    public static CellValue of(@Nullable Cell cell) {
        CellType type = cell == null ? CellType.BLANK : cell.getCellType();
        return switch (type == CellType.FORMULA ? cell.getCachedFormulaResultType() : type) {
            case STRING -> {
                String text = cell.getStringCellValue();
                yield plain(text.isBlank() ? Kind.BLANK : Kind.TEXT, text);
            }
            case NUMERIC -> numeric(cell);
            case BOOLEAN -> plain(Kind.FLAG, String.valueOf(cell.getBooleanCellValue()));
            case ERROR ->
                    plain(Kind.ERROR, FormulaError.forInt(cell.getErrorCellValue()).getString());
            default -> plain(Kind.BLANK, "");
        };
    }

    private static CellValue plain(Kind kind, String text) {
        return new CellValue(kind, text, null, null);
    }

    private static CellValue numeric(Cell cell) {
        BigDecimal number = shown(cell);
        if (!DateUtil.isCellDateFormatted(cell)) {
            String format = cell.getCellStyle().getDataFormatString();
            boolean isPercent =
                    format != null && format.replaceAll("\"[^\"]*\"|\\\\.", "").contains("%");
            Kind kind = isPercent ? Kind.PERCENT : Kind.NUMBER;
            return new CellValue(kind, number.toPlainString(), number, null);
        }
        LocalDateTime when = cell.getLocalDateTimeCellValue();
        boolean isDay = when != null && when.toLocalTime().equals(LocalTime.MIDNIGHT);
        String text =
                when == null
                        ? number.toPlainString()
                        : isDay ? when.toLocalDate().toString() : when.toString();
        return new CellValue(Kind.DATE, text, number, when);
    }

    private static BigDecimal shown(Cell cell) {
        BigDecimal stored = BigDecimal.valueOf(cell.getNumericCellValue());
        String raw = cell instanceof XSSFCell written ? written.getRawValue() : null;
        if (raw != null) {
            try {
                stored = new BigDecimal(raw.strip());
            } catch (NumberFormatException e) {
                // Written in a way that only a binary number can be read of: that has been done.
            }
        }
        BigDecimal shortest = stored.round(SHOWN).stripTrailingZeros();
        return shortest.scale() < 0 && shortest.scale() > -400 ? shortest.setScale(0) : shortest;
    }
}
