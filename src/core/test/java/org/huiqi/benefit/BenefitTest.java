package org.huiqi.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.huiqi.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside the amounts, which are in {@code facts/cases/benefits.yaml}. */
class BenefitTest {
    private static Benefit vouchers(String vouchers) {
        return Benefit.of(
                Sample.EDITION.programme("P20"),
                Sample.profile("registration: {city: 徐州}", "vouchers: {" + vouchers + "}"),
                Sample.AS_OF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{id: a}, {id: a, redeemed: true}", "{id: '2'}, {redeemed: true}"})
    void no_order_hides_another(String orders) {
        assertThat((Map<?, ?>) vouchers("orders: [" + orders + "]").value("orders")).hasSize(2);
    }

    @Test
    void the_parts_of_the_formula_are_told() {
        assertThat(vouchers("spend: 8, alreadyReceived: 1").parts())
                .hasToString(
                        "{rate=0.35, vouchers.spend=8, cap=14, vouchers.alreadyReceived=1,"
                                + " vouchers.linked=null}");
    }
}
