package org.huiqi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordSuggesterTest {

    private static final Map<String, String> FIGURES = new LinkedHashMap<>();

    static {
        FIGURES.put("revenue", "营业收入");
        FIGURES.put("salesRevenue", "销售收入");
        FIGURES.put("rdExpense", "研发投入");
        FIGURES.put("employees", "从业人员");
    }

    @ParameterizedTest
    @CsvSource({
        "revenu, revenue",
        "revneue, revenue",
        "sales_revenue, salesRevenue",
        "RDEXPENSE, rdExpense",
        "rd-expenses, rdExpense",
        "employeeCount, employees",
        "营业收入, revenue",
        "研发, rdExpense",
    })
    void a_misspelt_or_translated_word_is_recognised(String given, String meant) {
        assertThat(WordSuggester.meant(given, FIGURES)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"turnover", "收入", "x", "", "on", "注册资本"})
    void a_word_far_from_all_or_near_to_two_is_not_guessed(String given) {
        assertThat(WordSuggester.meant(given, FIGURES)).isNull();
    }

    @Test
    void of_equally_near_ids_the_one_with_the_same_beginning_is_closest() {
        assertThat(WordSuggester.closest("P09-99", List.of("P19-99a", "P08-99", "P09-98")))
                .isEqualTo("P09-98");
    }

    @Test
    void a_very_long_word_is_not_compared() {
        assertThat(WordSuggester.closest("x".repeat(1_000_000), List.of("x"))).isNull();
    }

    @Test
    void swapped_neighbours_count_as_one_change() {
        assertThat(WordSuggester.distance("HNET", "HNTE")).isEqualTo(1);
    }
}
