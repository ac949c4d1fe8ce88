package org.huiqi.synthetic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The luck of one firm. Seed and number alone decide it, with integer arithmetic only, so every
 * machine draws the same.
 */
final class Chance {
    private static final long SEED_STEP = 0x9E3779B97F4A7C15L;
    private static final long FIRM_STEP = 0xBF58476D1CE4E5B9L;

    private final SplittableRandom random;

    Chance(long seed, long firm) {
        this.random = new SplittableRandom(seed * SEED_STEP + firm * FIRM_STEP);
    }

    /** True so many times in a hundred. */
    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A number from the first to the last, both included. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    final <T> T of(T... values) {
        return values[random.nextInt(values.length)];
    }

    /** Index of a weight, each as likely as it is heavy. */
    int weighted(int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int left = random.nextInt(total);
        int index = 0;
        while (left >= weights[index]) {
            left -= weights[index++];
        }
        return index;
    }

    /** A positive number of up to so many digits, each count of digits as likely as another. */
    int ofDigits(int least, int most) {
        int low = (int) Math.pow(10, between(least, most) - 1);
        return between(low, 10 * low - 1);
    }

    /** A number on a boundary, a step beside it, or somewhere around it; never negative. */
    BigDecimal near(BigDecimal boundary, BigDecimal step) {
        BigDecimal number =
                switch (weighted(3, 2, 2, 5)) {
                    case 0 -> boundary;
                    case 1 -> boundary.subtract(step);
                    case 2 -> boundary.add(step);
                    default ->
                            FigureMaker.share(
                                    boundary, BigDecimal.valueOf(between(0, 300)), step.scale());
                };
        return number.max(BigDecimal.ZERO);
    }

    /** A day on a boundary, beside it, or within a year and a half of it. */
    LocalDate near(LocalDate boundary) {
        return switch (weighted(3, 2, 2, 6)) {
            case 0 -> boundary;
            case 1 -> boundary.minusDays(1);
            case 2 -> boundary.plusDays(1);
            default -> boundary.plusDays(between(-550, 550));
        };
    }
}
