package org.huiqi.rules.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Unit;
import org.huiqi.rules.condition.Operand;
import org.jspecify.annotations.Nullable;

/**
 * The smallest step that a number or date of the profile is usually given in: 0.01 of 万元 and of a
 * per cent, one of everything that is counted, one day.
 */
public final class Step {
    /** Of 万元 and of a per cent. */
    public static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private static final LocalDate ANY_DAY = LocalDate.of(2024, 1, 1);

    private Step() {}

    /** The step of an operand's answers. */
    public static BigDecimal of(Operand operand) {
        return operand.type() == BigDecimal.class ? of(unit(operand)) : BigDecimal.ONE;
    }

    /** The step of a number of the profile. */
    public static BigDecimal of(Fields.Field field) {
        return field.type() == BigDecimal.class ? of(field.unit()) : BigDecimal.ONE;
    }

    private static BigDecimal of(@Nullable Unit unit) {
        boolean fine = unit == null || unit == Unit.WAN_YUAN || unit == Unit.PERCENT;
        return fine ? HUNDREDTH : BigDecimal.ONE;
    }

    /** The unit of an operand's answers; null where it has none. */
    public static @Nullable Unit unit(Operand operand) {
        return operand.unit()
                .or(() -> Fields.of(paths(operand, ANY_DAY).get(0)).map(Fields.Field::unit))
                .orElse(null);
    }

    /**
     * Profile paths that an operand rests on, with {@code []} for the entries of lists.
     *
     * @param operand what is compared
     * @param asOf the day
     */
    public static List<String> paths(Operand operand, LocalDate asOf) {
        String list = PackCheck.listOf(operand.reached().factType());
        String prefix = list == null ? "" : list + "[].";
        return operand.paths(asOf).stream().map(prefix::concat).toList();
    }
}
