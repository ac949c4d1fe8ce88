package org.huiqi.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorTest {
    private static final LocalDate DAY = LocalDate.of(2024, 9, 20);

    private static Operator operator(String symbol) {
        return Operator.of(symbol).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "==, false, true, false",
        "in, false, true, false",
        ">=, false, true, true",
        ">, false, false, true",
        "<=, true, true, false",
        "<, true, false, false"
    })
    void an_answer_below_on_and_above_its_number(
            String symbol, boolean below, boolean on, boolean above) {
        BigDecimal limit = new BigDecimal("3.00");
        assertThat(operator(symbol).holds(new BigDecimal("2.99"), limit)).isEqualTo(below);
        assertThat(operator(symbol).holds(3, limit)).isEqualTo(on);
        assertThat(operator(symbol).holds(new BigDecimal("3"), limit)).isEqualTo(on);
        assertThat(operator(symbol).holds(4, limit)).isEqualTo(above);
    }

    @ParameterizedTest
    @CsvSource({">=, >", ">, >=", "<=, <", "<, <="})
    void a_bound_is_changed_into_the_one_that_differs_on_the_number_alone(String a, String b) {
        assertThat(operator(a).edge()).contains(operator(b));
    }

    @Test
    void equality_has_no_edge() {
        assertThat(Operator.EQUAL.edge()).isEmpty();
        assertThat(Operator.IN.edge()).isEmpty();
    }

    @Test
    void a_distance_is_in_days_or_in_the_unit_of_the_number() {
        assertThat(Operator.AT_MOST.distance(LocalDate.of(2024, 9, 30), DAY)).isEqualTo("10");
        assertThat(Operator.AT_LEAST.distance(37, BigDecimal.TEN)).isEqualTo("27");
        assertThat(Operator.EQUAL.distance(true, true)).isNull();
    }
}
