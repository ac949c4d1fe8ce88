package org.huiqi.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.StringJoiner;
import org.huiqi.profile.SizeClass;
import org.huiqi.profile.fact.Size;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.rules.pack.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every floor of 工信部联企业〔2011〕300号, exactly on it and just below. */
class SizeStandardTest {
    private static final RulePack PACK = RulePack.builtIn("2024q3").orElseThrow();
    private static final ProfileReader READER = new ProfileReader(Set.of());
    private static final LocalDate DAY = LocalDate.of(2024, 9, 20);
    private static final BigDecimal STEP = new BigDecimal("0.01");

    @ParameterizedTest(name = "{0} {1}: {2} persons, revenue {3}, assets {4}")
    @CsvFileSource(resources = "/size-floors.csv", numLinesToSkip = 1)
    void a_firm_that_reaches_every_floor_of_a_class_is_of_that_class(
            String industry,
            SizeClass sizeClass,
            Integer staff,
            BigDecimal revenue,
            BigDecimal assets) {
        assertThat(size(industry, staff, revenue, assets).sizeClass()).isEqualTo(sizeClass);
    }

    @ParameterizedTest(name = "{0} below {1}: {2} persons, revenue {3}, assets {4}")
    @CsvFileSource(resources = "/size-floors.csv", numLinesToSkip = 1)
    void one_indicator_just_below_its_floor_puts_a_firm_into_the_next_class_down(
            String industry,
            SizeClass sizeClass,
            Integer staff,
            BigDecimal revenue,
            BigDecimal assets) {
        SizeClass below = SizeClass.values()[sizeClass.ordinal() + 1];
        if (staff != null) {
            assertThat(size(industry, staff - 1, revenue, assets).sizeClass()).isEqualTo(below);
        }
        if (revenue != null) {
            assertThat(size(industry, staff, revenue.subtract(STEP), assets).sizeClass())
                    .isEqualTo(below);
        }
        if (assets != null) {
            assertThat(size(industry, staff, revenue, assets.subtract(STEP)).sizeClass())
                    .isEqualTo(below);
        }
    }

    @Test
    void one_known_figure_below_its_large_floor_proves_that_a_firm_is_not_large() {
        assertThat(size("INDUSTRY", 999, null, null).belowLarge()).isTrue();
    }

    @Test
    void a_missing_figure_leaves_the_size_open_where_the_known_one_reaches_its_floor() {
        Size size = size("INDUSTRY", 1000, null, null);
        assertThat(size.belowLarge()).isNull();
        assertThat(size.sizeClass()).isNull();
    }

    @Test
    void an_industry_that_the_standard_does_not_cover_leaves_the_size_open() {
        Size size =
                PACK.evaluate(profile("{\"format\":1,\"industry\":{\"code\":\"J66\"}}"), DAY)
                        .size();
        assertThat(size.belowLarge()).isNull();
        assertThat(size.indicators()).isEmpty();
    }

    private static Size size(
            String industry, Integer staff, BigDecimal revenue, BigDecimal assets) {
        StringJoiner figures = new StringJoiner(",", "{", "}");
        add(figures, "employees", staff);
        add(figures, "revenue", revenue);
        add(figures, "totalAssets", assets);
        return PACK.evaluate(
                        profile(
                                "{\"format\":1,\"industry\":{\"sizeIndustry\":\""
                                        + industry
                                        + "\"},\"years\":{\"2023\":"
                                        + figures
                                        + "}}"),
                        DAY)
                .size();
    }

    private static void add(StringJoiner figures, String name, Number value) {
        if (value != null) {
            figures.add("\"" + name + "\":" + value);
        }
    }

    private static org.huiqi.profile.Profile profile(String json) {
        Read read = READER.read(json.getBytes(StandardCharsets.UTF_8), "test", Format.JSON, DAY);
        return ((Read.Accepted) read).profile();
    }
}
