package org.huiqi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            textBlock =
                    """
                    1 + 2 * 3                     | 7
                    (1 + 2) * 3                   | 9
                    10 - 2 - 3                    | 5
                    12 / 4 / 3                    | 1
                    rate * a.b                    | 14.00
                    staff * 2                     | 14
                    least(rate * a.b, 10)         | 10
                    most(0, 3 - a.b)              | 0
                    most(1, 2, 3)                 | 3
                    down(2 / 3)                   | 0.666666
                    up(2 / 3)                     | 0.666667
                    if(yes, 1, 2)                 | 1
                    if(no, missing, 2)            | 2
                    if(yes, missing, 2)           | null
                    if(missing, 1, 2)             | null
                    tier(a.b, 40, 1, 50, 2, 3)    | 1
                    tier(a.b + 1, 40, 1, 50, 2, 3)| 2
                    tier(a.b + 11, 40, 1, 50, 2, 3) | 3
                    tier(missing, 40, 1, 2)       | null
                    sum(x[].y) + 1                | 6
                    missing + 1                   | null
                    least(1, missing)             | null
                    1 / (2 - 2)                   | null
                    a.b <= 40                     | true
                    a.b < 40                      | false
                    a.b >= 40.1                   | false
                    a.b > missing                 | null
                    """)
    void a_formula_is_worked_out_exactly_and_what_is_missing_stays_missing(
            String text, String expected) {
        Object value = Formula.of(text).value(NAMES::get);
        assertThat(value == null ? null : value.toString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1 +          | character 4: the formula is not complete
                    (1           | character 3: ) belongs here
                    1 2          | character 3: too much: 2
                    lest(1, 2)   | character 1: no function lest; there are down if least most sum tier up
                    least(1)     | character 1: the arguments of least do not fit
                    tier(1, 2, 3)| character 1: the arguments of tier do not fit
                    sum(a.b)     | character 1: the arguments of sum do not fit
                    1 % 2        | character 2: a character that has no meaning
                    * 2          | character 1: a number, a name or a bracket belongs here
                    """)
    void what_cannot_be_read_is_refused_by_its_place(String text, String message) {
        assertThatThrownBy(() -> Formula.of(text))
                .isInstanceOf(MalformedFormula.class)
                .satisfies(
                        e ->
                                assertThat(((MalformedFormula) e).text().en())
                                        .isEqualTo("formula " + text + ", " + message));
    }

    @Test
    void the_names_that_it_reads_are_told_in_order() {
        assertThat(Formula.of("least(rate * a.b, cap - sum(x[].y))").names())
                .containsExactly("rate", "a.b", "cap", "x[].y");
    }
}
