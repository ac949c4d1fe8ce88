package org.huiqi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class FormulaTest {
    private static final Map<String, Object> NAMES = new HashMap<>();

    static {
        NAMES.put("a.b", new BigDecimal("40"));
        NAMES.put("rate", new BigDecimal("0.35"));
        NAMES.put("yes", true);
        NAMES.put("no", false);
        NAMES.put("staff", 7);
        NAMES.put("x[].y", new BigDecimal("5"));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/formulas.txt", delimiter = '|', nullValues = "null")
    void a_formula_is_worked_out_exactly_and_what_is_missing_stays_missing(
            String text, String expected) {
        Object value = Formula.of(text).value(NAMES::get);
        assertThat(value == null ? null : value.toString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/malformed-formulas.txt", delimiter = '|')
    void what_cannot_be_read_is_refused_by_its_place(String text, String message) {
        assertThatThrownBy(() -> Formula.of(text))
                .isInstanceOf(Formula.Malformed.class)
                .satisfies(
                        e ->
                                assertThat(((Formula.Malformed) e).text().en())
                                        .isEqualTo("formula " + text + ", " + message));
    }

    @Test
    void the_names_that_it_reads_are_told_in_order() {
        assertThat(Formula.of("least(rate * a.b, cap - sum(x[].y))").names())
                .containsExactly("rate", "a.b", "cap", "x[].y");
    }
}
