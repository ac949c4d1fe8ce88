package org.huiqi.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    # redeemed, invoiceDate, submittedOn, asOf,      state
                    true,  -,          -,          2024-09-20, ALREADY_REDEEMED
                    true,  2023-01-01, -,          2024-09-20, ALREADY_REDEEMED
                    -,     2024-05-01, -,          2024-09-20, UNKNOWN
                    -,     2023-05-01, -,          2024-09-20, UNKNOWN
                    false, -,          -,          2024-09-20, UNKNOWN
                    false, 2023-12-31, -,          2024-09-20, NOT_COVERED
                    false, 2024-01-01, -,          2024-09-20, OLD_RULES_OPEN
                    false, 2024-09-15, -,          2024-09-20, OLD_RULES_OPEN
                    false, 2024-09-16, -,          2024-09-20, NEW_RULES
                    false, 2024-05-01, -,          2024-10-20, OLD_RULES_OPEN
                    false, 2024-05-01, -,          2024-10-21, OLD_RULES_DEADLINE_PASSED
                    false, 2024-05-01, 2024-10-20, 2024-12-01, OLD_RULES_OPEN
                    false, 2024-05-01, 2024-10-21, 2024-09-20, OLD_RULES_DEADLINE_PASSED
                    """)
    void the_states_of_an_order_change_on_the_days_of_the_changeover(
            @Nullable Boolean redeemed,
            @Nullable LocalDate invoiceDate,
            @Nullable LocalDate submittedOn,
            LocalDate asOf,
            OrderState expected) {
        Vouchers.Order order =
                new Vouchers.Order("o1", invoiceDate, redeemed, submittedOn, null, null);
        assertThat(
                        order.state(
                                LocalDate.of(2024, 1, 1),
                                LocalDate.of(2024, 9, 15),
                                LocalDate.of(2024, 10, 20),
                                asOf))
                .isEqualTo(expected);
    }
}
