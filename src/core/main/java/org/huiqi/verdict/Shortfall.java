package org.huiqi.verdict;

import java.math.BigDecimal;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/**
 * How far a firm is from a number or a date that it does not reach.
 *
 * @param path field that would have to change
 * @param actual number or date met
 * @param required number or date required
 * @param comparison {@code >=}, {@code >}, {@code <=}, {@code <} or {@code ==}
 * @param by distance, never negative; days for dates
 * @param unit unit of the distance, or null
 * @param ratio the ratio behind an amount, or null
 */
public record Shortfall(
        String path,
        Object actual,
        Object required,
        String comparison,
        BigDecimal by,
        @Nullable Unit unit,
        @Nullable Ratio ratio) {

    /** The field; not how far off, which tells the value. */
    @Override
    public String toString() {
        return "Shortfall[" + Fields.template(path) + "]";
    }

    /**
     * The ratio that an amount is measured by.
     *
     * @param actual ratio met in per cent, exact to 34 digits
     * @param required ratio required in per cent
     */
    public record Ratio(BigDecimal actual, BigDecimal required) {}
}
