package org.huiqi.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** Numbers of cells, as a person who looks at them reads them. */
public final class StoredNumber {
    /** Excel keeps and shows so many digits; what a stored number has beyond is noise. */
    public static final int DIGITS = 15;

    private static final MathContext SHOWN = new MathContext(DIGITS, RoundingMode.HALF_UP);

    private StoredNumber() {}

    /** The number as Excel shows it, exact. */
    public static BigDecimal shown(Cell cell) {
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

    /** Excel turns 30% into 0.3 and shows it as 30%. */
    public static boolean isPercent(Cell cell) {
        String format = cell.getCellStyle().getDataFormatString();
        return format != null && format.replaceAll("\"[^\"]*\"|\\\\.", "").contains("%");
    }
}
