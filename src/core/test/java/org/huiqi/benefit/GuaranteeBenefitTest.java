package org.huiqi.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.huiqi.Sample;
import org.huiqi.profile.Profile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuaranteeBenefitTest {

    private static Benefit benefit(String... lines) {
        Profile profile = Sample.profile(lines);
        return Benefit.of(Sample.EDITION.programme("P17"), profile, Sample.AS_OF);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.3, 0",
        "500, 0.3, 1.5",
        "500.00, 0.3, 1.5",
        "500.01, 0.5, 2.50005",
        "500.000001, 0.5, 2.5",
        "0.000333, 0.3, 0",
        "0.000334, 0.3, 0.000001",
        "1000.000199, 0.5, 5"
    })
    void up_to_500_the_lower_rate_applies_and_the_fee_is_rounded_down(
            String amount, String rate, String fee) {
        Map<String, Object> asked =
                benefit("guarantees: {requested: [{id: g1, amount: " + amount + "}]}")
                        .entries("guarantees")
                        .get(0);
        assertThat(asked.get("id")).isEqualTo("g1");
        assertThat(plain((BigDecimal) asked.get("feeRateMaxPct"))).isEqualTo(rate);
        assertThat(plain((BigDecimal) asked.get("feeMax"))).isEqualTo(fee);
    }

    @Test
    void a_guarantee_without_amount_is_kept_without_figures() {
        assertThat(benefit("guarantees: {requested: [{id: g1}]}").entries("guarantees"))
                .hasToString("[{id=g1, feeRateMaxPct=null, feeMax=null}]");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {"2500, 500", "3000, 0", "3000.01, 0", "0, 3000", "~, ?"})
    void the_headroom_is_what_is_left_to_3000_and_never_negative(
            String outstanding, @Nullable String expected) {
        assertThat(
                        plain(
                                benefit("guarantees: {outstanding: " + outstanding + "}")
                                        .amount("headroom")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            delimiter = '|',
            textBlock =
                    """
                    outstanding: 2500, requested: [{amount: 500}]                    | 3000    | true
                    outstanding: 2500, requested: [{amount: 500.01}]                 | 3000.01 | false
                    outstanding: 2000, requested: [{amount: 500}, {amount: 500.5}]   | 3000.5  | false
                    outstanding: 2500, requested: []                                 | 2500    | true
                    outstanding: 3500, requested: []                                 | 3500    | false
                    outstanding: 2500, requested: [{amount: 500}, {}]                | ?       | ?
                    outstanding: 3500, requested: [{}]                               | ?       | ?
                    outstanding: 2500                                                | ?       | ?
                    requested: [{amount: 500}]                                       | ?       | ?
                    """)
    void the_balance_after_is_within_the_cap_up_to_3000_and_null_where_a_figure_is_missing(
            String fields, @Nullable String balance, @Nullable Boolean withinCap) {
        Benefit benefit = benefit("guarantees: {" + fields + "}");
        assertThat(plain(benefit.amount("balanceAfter"))).isEqualTo(balance);
        assertThat(benefit.value("withinCap")).isEqualTo(withinCap);
    }

    @Test
    void money_in_other_units_is_the_same_money() {
        assertThat(benefit("guarantees: {requested: [{amount: 5000100元}]}").entries("guarantees"))
                .extracting(fee -> plain((BigDecimal) fee.get("feeMax")))
                .containsExactly("2.50005");
    }

    @Test
    void other_programmes_have_no_figures() {
        assertThat(
                        Benefit.of(
                                Sample.EDITION.programme("P16"),
                                Sample.profile("guarantees: {outstanding: 1}"),
                                Sample.AS_OF))
                .isNull();
    }

    @Test
    void at_most_the_cap_of_one_firm_is_guaranteed() {
        assertThat(plain(benefit("guarantees: {outstanding: 2500}").atMost())).isEqualTo("3000");
        assertThat(plain(benefit("name: 甲").atMost())).isEqualTo("3000");
    }
}
