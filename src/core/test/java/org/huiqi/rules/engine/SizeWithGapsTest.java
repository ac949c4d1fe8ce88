package org.huiqi.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.SharedChecker.CHECKER;

import org.huiqi.Sample;
import org.huiqi.profile.SizeClass;
import org.huiqi.profile.fact.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The size of a firm where figures are missing, of another year or of no weight. */
class SizeWithGapsTest {

    private static Size size(String... lines) {
        return CHECKER.pack().evaluate(Sample.profile(lines), Sample.AS_OF).size();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            delimiter = '|',
            textBlock =
                    """
                    employees: 999                     | true
                    employees: 1000                    | ?
                    employees: 1000, revenue: 40000    | false
                    employees: 1000, revenue: 39999.99 | true
                    revenue: 39999.999999              | true
                    revenue: 40000                     | ?
                    employees: 999, revenue: 40000     | true
                    totalAssets: 1                     | ?
                    salesRevenue: 1                    | ?
                    ''                                 | ?
                    """)
    void one_known_figure_below_its_floor_proves_a_firm_below_large(
            String figures, @Nullable Boolean expected) {
        assertThat(size("industry: {code: C35}", "years: {2023: {" + figures + "}}").belowLarge())
                .isEqualTo(expected);
    }

    @Test
    void a_figure_that_the_industry_is_not_measured_by_has_no_weight() {
        Size size = size("industry: {code: M73}", "years: {2023: {employees: 300, revenue: 1}}");
        assertThat(size.belowLarge()).isFalse();
        assertThat(size.indicators()).containsExactly("employees");
    }

    @Test
    void only_figures_of_the_last_full_year_count() {
        Size size =
                size(
                        "industry: {code: C35}",
                        "years: {2022: {employees: 1}, 2024: {employees: 1}}");
        assertThat(size.belowLarge()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"'{code: K70}'", "'{code: P83}'", "{}"})
    void an_industry_that_is_open_or_not_covered_leaves_the_size_open(String industry) {
        Size size = size("industry: " + industry, "years: {2023: {employees: 1, revenue: 1}}");
        assertThat(size.belowLarge()).isNull();
        assertThat(size.sizeClass()).isNull();
    }

    @Test
    void an_industry_that_is_given_decides_where_the_code_does_not() {
        Size size =
                size(
                        "industry: {code: J66, sizeIndustry: OTHER_UNLISTED}",
                        "years: {2023: {employees: 5}}");
        assertThat(size.sizeClass()).isEqualTo(SizeClass.MICRO);
    }

    @Test
    void one_figure_can_settle_the_lowest_class() {
        assertThat(size("industry: {code: C35}", "years: {2023: {employees: 19}}").sizeClass())
                .isEqualTo(SizeClass.MICRO);
    }

    @Test
    void the_class_is_open_while_a_missing_figure_could_change_it() {
        assertThat(size("industry: {code: C35}", "years: {2023: {employees: 500}}").sizeClass())
                .isNull();
    }
}
