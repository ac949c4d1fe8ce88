package org.huiqi.lab.boundary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huiqi.profile.FieldPath;
import org.huiqi.rules.condition.Comparison;
import org.jspecify.annotations.Nullable;

/** What a comparison over one figure of several years asks of each of them. */
final class SeveralYears {
    private static final BigDecimal STEP = new BigDecimal("0.01");
    private static final BigDecimal ANY = BigDecimal.valueOf(1_000_000);

    /** Growth that is tried, in hundredths of a per cent. */
    private static final int SHRINKING = -9000;

    private static final int TENFOLD = 90_000;

    private final List<String> paths;
    private final FieldTrial trial;

    SeveralYears(Comparison comparison, List<String> paths, LocalDate asOf) {
        this.paths = paths.stream().sorted().toList();
        this.trial = new FieldTrial(comparison, this.paths.get(0), Map.of(), asOf);
    }

    /** The figure that puts a sum or a mean on its line where every year has it. */
    Optional<BigDecimal> each(BigDecimal number) {
        for (int years = 1; years <= paths.size(); years++) {
            BigDecimal count = BigDecimal.valueOf(years);
            BigDecimal each = number.divide(count, 2, RoundingMode.UP);
            boolean turns =
                    !Objects.equals(equal(each), equal(each.subtract(STEP)))
                            || !Objects.equals(equal(each), equal(each.add(STEP)));
            if (turns) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private @Nullable Object equal(BigDecimal figure) {
        Map<String, Object> known = new LinkedHashMap<>();
        paths.forEach(path -> known.put(path, figure));
        return trial.with(known).of(figure);
    }

    /** The steady growth in per cent with which the comparison begins to hold or still holds. */
    Optional<BigDecimal> growth() {
        int low = SHRINKING;
        int high = TENFOLD;
        Object first = growing(low);
        if (Objects.equals(first, growing(high))) {
            return Optional.empty();
        }
        while (high - low > 1) {
            int middle = Math.floorDiv(low + high, 2);
            if (Objects.equals(first, growing(middle))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        int line = Boolean.FALSE.equals(first) ? high : low;
        return Optional.of(BigDecimal.valueOf(line, 2).stripTrailingZeros());
    }

    private @Nullable Object growing(int hundredths) {
        BigDecimal factor = BigDecimal.ONE.add(BigDecimal.valueOf(hundredths, 4));
        int first = year(paths.get(0));
        Map<String, Object> known = new LinkedHashMap<>();
        paths.forEach(path -> known.put(path, ANY.multiply(factor.pow(year(path) - first))));
        return trial.with(known).of(ANY);
    }

    private static int year(String path) {
        return Integer.parseInt(FieldPath.of(path).year().orElseThrow());
    }
}
