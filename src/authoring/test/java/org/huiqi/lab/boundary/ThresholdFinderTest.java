package org.huiqi.lab.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.huiqi.SharedChecker;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.lab.boundary.ThresholdFinder.Share;
import org.huiqi.rules.compile.PackCompiler;
import org.junit.jupiter.api.Test;

class ThresholdFinderTest {
    private static final LocalDate DAY = LocalDate.of(2024, 9, 20);
    private static final ThresholdFinder LINES =
            ThresholdFinder.of(SharedChecker.CHECKER.pack(), DAY);

    private static List<BigDecimal> numbers(String... numbers) {
        return Stream.of(numbers).map(BigDecimal::new).toList();
    }

    private static List<LocalDate> days(String... days) {
        return Stream.of(days).map(LocalDate::parse).toList();
    }

    @Test
    void aNumberIsWhatARuleComparesItsFieldWith() {
        assertThat(LINES.numbers("softwareProducts[].rdExpense")).isEqualTo(numbers("200"));
        assertThat(LINES.numbers("majorProjects[].months")).isEqualTo(numbers("36", "60"));
        assertThat(LINES.numbers("years.<Y>.salesRevenue"))
                .isEqualTo(numbers("5000", "20000", "100000"));
        assertThat(LINES.numbers("softwareProducts[].hasSales")).isEmpty();
    }

    @Test
    void whatAnAccessorIsAskedForCountsWhereTheAnswerTurnsOnIt() {
        assertThat(LINES.numbers("titles[].batch")).isEqualTo(numbers("3", "6"));
        assertThat(LINES.numbers("equityFinancing[].paidIn")).isEqualTo(numbers("500", "2000"));
    }

    @Test
    void theFloorsOfTheSizeStandardAreLines() {
        assertThat(LINES.numbers("years.<Y>.employees"))
                .isEqualTo(
                        numbers("5", "10", "20", "50", "100", "200", "300", "500", "1000", "2000"));
    }

    @Test
    void anAgeIsADayCountedFromTheDay() {
        String birth = "secondments[].person.birthDate";
        assertThat(LINES.days(birth)).isEqualTo(days("1963-09-21", "1983-09-21"));
        ThresholdFinder later = ThresholdFinder.of(SharedChecker.CHECKER.pack(), DAY.plusDays(10));
        assertThat(later.days(birth)).isEqualTo(days("1963-10-01", "1983-10-01"));
    }

    @Test
    void yearsInAMarketAreCountedFromTheDay() {
        assertThat(LINES.days("market.nicheSince")).contains(LocalDate.of(2014, 9, 21));
    }

    @Test
    void aLookBackPeriodHasItsFirstDayAndItsLast() {
        assertThat(LINES.days("conduct.badRecords[].date"))
                .isEqualTo(days("2021-09-21", "2024-09-20"));
    }

    @Test
    void aShareNamesItsWhole() {
        assertThat(LINES.shares("years.<Y>.offshoreIncome"))
                .containsExactly(new Share("years.<Y>.totalIncome", new BigDecimal("35")));
        assertThat(LINES.shares("ministryProjects[].teamAged40OrYounger"))
                .containsExactly(new Share("ministryProjects[].teamSize", new BigDecimal("50")));
        assertThat(LINES.shares("years.<Y>.rdExpense"))
                .extracting(Share::whole)
                .contains("years.<Y>.costTotal", "years.<Y>.revenue", "years.<Y>.salesRevenue");
    }

    @Test
    void sumsMeansAndGrowthAreReadOfEachYear() {
        assertThat(LINES.numbers("years.<Y>.rdExpense")).contains(new BigDecimal("600"));
        assertThat(LINES.numbers("years.<Y>.mainRevenue")).containsAll(numbers("20000", "40000"));
        assertThat(LINES.growth("years.<Y>.revenue")).containsAll(numbers("5"));
        assertThat(LINES.growth("years.<Y>.mainRevenue"))
                .containsAll(numbers("0", "4", "5", "6", "8", "10", "15"));
    }

    @Test
    void entriesAreCountedByList() {
        assertThat(LINES.numbers("courses")).isEqualTo(numbers("3", "10"));
        assertThat(LINES.numbers("constructionProjects[].applications")).isEqualTo(numbers("2"));
        assertThat(LINES.numbers("ip")).isEqualTo(numbers("1", "2", "3", "4"));
    }

    @Test
    void benefitsDrawLinesToo() {
        assertThat(LINES.numbers("guarantees.outstanding")).isEqualTo(numbers("3000"));
        assertThat(LINES.numbers("vouchers.alreadyReceived")).contains(new BigDecimal("14"));
        assertThat(LINES.days("vouchers.orders[].invoiceDate"))
                .contains(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 9, 15));
    }

    @Test
    void yearsAreThoseThatAreAskedForOnTheDay() {
        assertThat(LINES.years()).containsExactly(2021, 2022, 2023);
        ThresholdFinder later =
                ThresholdFinder.of(SharedChecker.CHECKER.pack(), LocalDate.of(2026, 9, 20));
        assertThat(later.years()).containsExactly(2023, 2024, 2025);
    }

    @Test
    void anotherEditionDrawsItsOwn() {
        ThresholdFinder second =
                ThresholdFinder.of(
                        PackCompiler.load(
                                PackFiles.in(Path.of("src/authoring/test/resources/packs/second"))),
                        LocalDate.of(2025, 5, 20));
        assertThat(second.numbers("years.<Y>.revenue")).contains(new BigDecimal("30000"));
        assertThat(second.numbers("softwareProducts[].rdExpense")).isEmpty();
        assertThat(second.years()).contains(2024);
    }
}
