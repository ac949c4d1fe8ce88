package org.huiqi.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What is worked out without dividing is what the division gives, to the last zero. */
class RatioTest {
    private static final MathContext DOWN = new MathContext(34, RoundingMode.DOWN);

    @Property(tries = 2_000)
    void a_share_is_the_quotient_to_34_digits_rounded_down(
            @ForAll @LongRange(min = -99_999_999_999_999L, max = 99_999_999_999_999L) long part,
            @ForAll @IntRange(min = -2, max = 6) int partScale,
            @ForAll @LongRange(min = 1, max = 4_000) long whole,
            @ForAll @IntRange(min = -2, max = 6) int wholeScale) {
        same(BigDecimal.valueOf(part, partScale), BigDecimal.valueOf(whole, wholeScale));
        same(BigDecimal.valueOf(whole, wholeScale), BigDecimal.valueOf(-whole * 5, partScale));
        same(BigDecimal.valueOf(0, partScale), BigDecimal.valueOf(whole, wholeScale));
    }

    private static void same(BigDecimal part, BigDecimal whole) {
        assertThat(Ratio.percent(part, whole))
                .isEqualTo(part.multiply(BigDecimal.valueOf(100)).divide(whole, DOWN));
    }
}
