package org.huiqi.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.huiqi.Sample;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoucherBenefitTest {

    private static Benefit benefit(String registration, String vouchers) {
        return on(Sample.AS_OF, registration, vouchers);
    }

    private static Benefit on(LocalDate asOf, String registration, String vouchers) {
        var profile =
                Sample.profile(
                        "registration: {" + registration + "}", "vouchers: {" + vouchers + "}");
        return Benefit.of(Sample.EDITION.programme("P20"), profile, asOf);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"徐州", "连云港", "淮安", "盐城", "宿迁", "徐州市"})
    void five_cities_are_north(String city) {
        assertThat(benefit("city: " + city, "").variant()).isEqualTo("NORTH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"南京", "无锡", "常州", "苏州", "南通", "扬州", "镇江", "泰州", "无锡市"})
    void the_other_eight_cities_are_standard(String city) {
        assertThat(benefit("city: " + city, "").variant()).isEqualTo("STANDARD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "province: 江苏 | UNKNOWN",
                "province: 江苏省 | UNKNOWN",
                "county: 沛县 | UNKNOWN",
                "province: 浙江 | NONE",
                "province: 浙江, city: 杭州 | NONE",
                "city: 杭州 | NONE"
            })
    void without_a_city_the_province_tells(String registration, String expected) {
        assertThat(benefit(registration, "").variant()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # city, spend,   received, provincial
                    无锡,  40,       0,   10
                    无锡,  39.99,    0,   9.9975
                    无锡,  400,      0,   10
                    无锡,  40,       3,   7
                    无锡,  40,       10,  0
                    无锡,  40,       14,  0
                    无锡,  0,        0,   0
                    徐州,  40,       0,   14
                    徐州,  39.99,    0,   13.9965
                    徐州,  40,       10,  4
                    徐州,  40,       14.5, 0
                    无锡,  0.000007, 0,   0.000001
                    徐州,  12.3456789, 0, 4.320987
                    """)
    void the_provincial_voucher_is_a_share_of_the_spend_up_to_what_is_left_of_the_cap(
            String city, String spend, String received, String expected) {
        Benefit benefit =
                benefit("city: " + city, "spend: " + spend + ", alreadyReceived: " + received);
        assertThat(plain(benefit.amount("provincial"))).isEqualTo(expected);
        assertThat(plain(benefit.amount("provincialLow"))).isEqualTo(expected);
        assertThat(plain(benefit.amount("provincialHigh"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # city, spend, local,    total
                    无锡,  40,    10,       20
                    无锡,  8,     2,        4
                    徐州,  40,    6,        20
                    徐州,  8,     1.2,      4
                    徐州,  1,     0.15,     0.5
                    徐州,  2.9,   0.435,    1.45
                    徐州,  2.857143, 0.428572, 1.428572
                    徐州,  10.01,  1.5015,  5.005
                    """)
    void a_linked_place_adds_one_to_one_and_three_to_seven_in_the_north_rounded_up(
            String city, String spend, String local, String total) {
        Benefit benefit =
                benefit("city: " + city, "spend: " + spend + ", alreadyReceived: 0, linked: true");
        assertThat(plain(benefit.amount("localMin"))).isEqualTo(local);
        assertThat(plain(benefit.amount("totalMin"))).isEqualTo(total);
    }

    @Test
    void a_place_that_is_not_linked_adds_nothing() {
        Benefit benefit = benefit("city: 徐州", "spend: 40, alreadyReceived: 0, linked: false");
        assertThat(plain(benefit.amount("localMin"))).isEqualTo("0");
        assertThat(plain(benefit.amount("totalMin"))).isEqualTo("14");
    }

    @Test
    void while_the_linkage_is_not_known_only_the_provincial_part_is() {
        Benefit benefit = benefit("city: 徐州", "spend: 40, alreadyReceived: 0");
        assertThat(plain(benefit.amount("provincial"))).isEqualTo("14");
        assertThat(benefit.amount("localMin")).isNull();
        assertThat(benefit.amount("totalMin")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spend: 40", "alreadyReceived: 0", "alreadyReceived: 14", "spend: 0"})
    void a_missing_figure_leaves_the_amounts_open(String vouchers) {
        Benefit benefit = benefit("city: 徐州", vouchers + ", linked: true");
        assertThat(benefit.amount("provincial")).isNull();
        assertThat(benefit.amount("provincialLow")).isNull();
        assertThat(benefit.amount("provincialHigh")).isNull();
        assertThat(benefit.amount("localMin")).isNull();
        assertThat(benefit.amount("totalMin")).isNull();
    }

    @Test
    void a_place_that_is_not_linked_adds_nothing_even_where_a_figure_is_missing() {
        Benefit benefit = benefit("city: 徐州", "linked: false");
        assertThat(plain(benefit.amount("localMin"))).isEqualTo("0");
        assertThat(benefit.amount("totalMin")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"40, 0, 10, 14", "40, 12, 0, 2", "8, 0, 2, 2.8", "0, 0, 0, 0"})
    void while_the_city_is_not_known_the_amount_lies_between_those_of_both_regions(
            String spend, String received, String low, String high) {
        Benefit benefit =
                benefit(
                        "province: 江苏",
                        "spend: " + spend + ", alreadyReceived: " + received + ", linked: true");
        assertThat(benefit.amount("provincial")).isNull();
        assertThat(plain(benefit.amount("provincialLow"))).isEqualTo(low);
        assertThat(plain(benefit.amount("provincialHigh"))).isEqualTo(high);
        assertThat(benefit.amount("localMin")).isNull();
        assertThat(benefit.amount("totalMin")).isNull();
    }

    @Test
    void outside_the_province_every_amount_is_null() {
        Benefit benefit = benefit("province: 浙江", "spend: 40, alreadyReceived: 0, linked: false");
        assertThat(benefit.amount("provincial")).isNull();
        assertThat(benefit.amount("provincialLow")).isNull();
        assertThat(benefit.amount("provincialHigh")).isNull();
        assertThat(benefit.amount("localMin")).isNull();
        assertThat(benefit.amount("totalMin")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2024-10-20, OLD_RULES_OPEN", "2024-10-21, OLD_RULES_DEADLINE_PASSED"})
    void an_order_not_filed_yet_is_in_time_up_to_the_last_day(LocalDate asOf, String expected) {
        assertThat(
                        on(
                                        asOf,
                                        "city: 徐州",
                                        "orders: [{id: o1, invoiceDate: 2024-09-15, redeemed: false}]")
                                .value("orders"))
                .hasToString("{o1=" + expected + "}");
    }

    @Test
    void every_order_has_its_state() {
        assertThat(
                        benefit(
                                        "city: 徐州",
                                        "orders: [{id: a, redeemed: true},"
                                                + " {id: b, redeemed: false, invoiceDate: 2023-12-31},"
                                                + " {id: c, redeemed: false, invoiceDate: 2024-01-01},"
                                                + " {id: d, redeemed: false, invoiceDate: 2024-09-16},"
                                                + " {id: e}]")
                                .value("orders"))
                .hasToString(
                        "{a=ALREADY_REDEEMED, b=NOT_COVERED, c=OLD_RULES_OPEN, d=NEW_RULES,"
                                + " e=UNKNOWN}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{id: a}, {id: a, redeemed: true}", "{id: '2'}, {redeemed: true}"})
    void no_order_hides_another(String orders) {
        assertThat((Map<?, ?>) benefit("city: 徐州", "orders: [" + orders + "]").value("orders"))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "city: 徐州, 14",
        "city: 无锡, 10",
        "province: 江苏, 14",
        "province: 浙江,",
    })
    void at_most_the_cap_of_the_place_or_the_higher_one_while_it_is_not_known(
            String registration, @Nullable String expected) {
        assertThat(plain(benefit(registration, "spend: 8").atMost())).isEqualTo(expected);
    }

    @Test
    void the_parts_of_the_formula_are_told() {
        assertThat(benefit("city: 徐州", "spend: 8, alreadyReceived: 1").parts())
                .hasToString(
                        "{rate=0.35, vouchers.spend=8, cap=14, vouchers.alreadyReceived=1,"
                                + " vouchers.linked=null}");
    }
}
