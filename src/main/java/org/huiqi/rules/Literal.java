package org.huiqi.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The right side of a comparison.
 *
 * @param text as the engine gets it
 * @param value a BigDecimal, Boolean, String, enum constant or date; null for the as-of date
 */
public record Literal(String text, @Nullable Object value) {
    /** The as-of date of the evaluation. */
    static final Literal AS_OF = new Literal("asOf", null);

    /** Whether it stands for the as-of date. */
    boolean isAsOf() {
        return value == null;
    }

    /** The value on a day. */
    public Object on(LocalDate asOf) {
        return value == null ? asOf : value;
    }
}
