package org.huiqi.lab.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.huiqi.SharedChecker;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.lab.boundary.ThresholdFinder.Share;
import org.huiqi.rules.compile.PackCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdFinderTest {
    private static final LocalDate DAY = LocalDate.of(2024, 9, 20);
    private static final ThresholdFinder LINES =
            ThresholdFinder.of(SharedChecker.CHECKER.pack(), DAY);

    /** What is found of a field: numbers, days, growth, whole sets or some of one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # what a rule compares a field with
                    numbers | softwareProducts[].rdExpense       | [200]
                    numbers | majorProjects[].months             | [36, 60]
                    numbers | years.<Y>.salesRevenue             | [5000, 20000, 100000]
                    numbers | softwareProducts[].hasSales        | []
                    # what an accessor is asked for, where the answer turns on it
                    numbers | titles[].batch                     | [3, 6]
                    numbers | equityFinancing[].paidIn           | [500, 2000]
                    # the floors of the size standard
                    numbers | years.<Y>.employees | [5, 10, 20, 50, 100, 200, 300, 500, 1000, 2000]
                    # ages, years in a market and look-back periods are counted from the day
                    days    | secondments[].person.birthDate     | [1963-09-21, 1983-09-21]
                    days    | market.nicheSince                  | 2014-09-21
                    days    | conduct.badRecords[].date          | [2021-09-21, 2024-09-20]
                    # sums, means and growth are of each year
                    numbers | years.<Y>.rdExpense                | 600
                    numbers | years.<Y>.mainRevenue              | 20000, 40000
                    growth  | years.<Y>.revenue                  | 5
                    growth  | years.<Y>.mainRevenue              | 0, 4, 5, 6, 8, 10, 15
                    # entries are counted by list
                    numbers | courses                            | [3, 10]
                    numbers | constructionProjects[].applications | [2]
                    numbers | ip                                 | [1, 2, 3, 4]
                    # benefits draw lines too
                    numbers | guarantees.outstanding             | [3000]
                    numbers | vouchers.alreadyReceived           | 14
                    days    | vouchers.orders[].invoiceDate      | 2024-01-01, 2024-09-15
                    # shares name their whole
                    shares  | years.<Y>.offshoreIncome           | [years.<Y>.totalIncome 35]
                    shares  | ministryProjects[].teamAged40OrYounger | [ministryProjects[].teamSize 50]
                    wholes  | years.<Y>.rdExpense | years.<Y>.costTotal, years.<Y>.revenue, years.<Y>.salesRevenue
                    years   | years                              | [2021, 2022, 2023]
                    """)
    void lines_are_those_that_the_rules_draw(String kind, String field, String expected) {
        List<String> found =
                switch (kind) {
                    case "numbers" -> texts(LINES.numbers(field));
                    case "days" -> texts(LINES.days(field));
                    case "growth" -> texts(LINES.growth(field));
                    case "years" -> texts(LINES.years());
                    case "wholes" -> LINES.shares(field).stream().map(Share::whole).toList();
                    default ->
                            LINES.shares(field).stream()
                                    .map(share -> share.whole() + " " + share.percent())
                                    .toList();
                };
        if (expected.startsWith("[")) {
            assertThat(found.toString()).isEqualTo(expected);
        } else {
            assertThat(found).contains(expected.split(", "));
        }
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(String::valueOf).toList();
    }

    @Test
    void anotherDayOrEditionDrawsItsOwn() {
        ThresholdFinder later =
                ThresholdFinder.of(SharedChecker.CHECKER.pack(), LocalDate.of(2026, 9, 30));
        assertThat(later.days("secondments[].person.birthDate"))
                .containsExactly(LocalDate.of(1965, 10, 1), LocalDate.of(1985, 10, 1));
        assertThat(later.years()).containsExactly(2023, 2024, 2025);

        PackFiles files = PackFiles.in(Path.of("src/authoring/test/resources/packs/second"));
        ThresholdFinder second =
                ThresholdFinder.of(PackCompiler.load(files), LocalDate.of(2025, 5, 20));
        assertThat(second.numbers("years.<Y>.revenue")).contains(new BigDecimal("30000"));
        assertThat(second.numbers("softwareProducts[].rdExpense")).isEmpty();
        assertThat(second.years()).contains(2024);
    }
}
