package org.huiqi.screening.synthetic;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.huiqi.profile.schema.Money;
import org.huiqi.profile.schema.Percent;
import org.huiqi.profile.schema.Range;
import org.huiqi.profile.schema.Text;

/** Invents plain values by type, near the boundaries of their field where it has some. */
final class ValueMaker {
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<Integer> YEARS = List.of(2022, 2023, 2023, 2024, 2024);
    private static final List<String> PLACES =
            List.of("江苏", "江苏", "江苏", "江苏省", "江苏", "江苏", "安徽", "浙江省", "上海");

    private ValueMaker() {}

    static RecordMaker.Maker of(RecordComponent component, Class<?> type, String path) {
        List<String> boundaries = Thresholds.of(path);
        if (type.isEnum()) {
            return words(type);
        }
        if (type == Boolean.class) {
            int likely = Likelihood.ofTrue(component.getName());
            return (chance, firm) -> chance.percent(likely);
        }
        if (type == Integer.class) {
            return integers(component, boundaries);
        }
        if (type == BigDecimal.class) {
            return decimals(component, boundaries);
        }
        return type == LocalDate.class ? days(boundaries) : texts(component);
    }

    private static RecordMaker.Maker words(Class<?> type) {
        List<String> usual =
                Arrays.stream(type.getEnumConstants())
                        .map(word -> (Enum<?>) word)
                        .filter(word -> !Likelihood.isOdd(word))
                        .map(Enum::name)
                        .filter(word -> !Likelihood.LATER.contains(word))
                        .toList();
        List<String> all =
                Arrays.stream(type.getEnumConstants())
                        .map(word -> ((Enum<?>) word).name())
                        .filter(word -> !Likelihood.LATER.contains(word))
                        .toList();
        return (chance, firm) -> chance.of(chance.percent(85) ? usual : all);
    }

    private static RecordMaker.Maker integers(RecordComponent component, List<String> boundaries) {
        if (component.getName().toLowerCase(Locale.ROOT).endsWith("year")
                || component.getName().endsWith("Years")) {
            return (chance, firm) -> chance.of(YEARS);
        }
        Range range = component.getAnnotation(Range.class);
        int min = range == null ? 0 : range.min();
        int max = range == null ? Integer.MAX_VALUE : range.max();
        if (boundaries.isEmpty()) {
            return (chance, firm) -> chance.between(min, Math.min(max, 9));
        }
        List<BigDecimal> lines = boundaries.stream().map(BigDecimal::new).toList();
        return (chance, firm) ->
                Math.max(min, chance.near(chance.of(lines), BigDecimal.ONE).intValue());
    }

    private static RecordMaker.Maker decimals(RecordComponent component, List<String> boundaries) {
        List<BigDecimal> lines = boundaries.stream().map(BigDecimal::new).toList();
        boolean isMoney = component.isAnnotationPresent(Money.class);
        boolean isPercent = component.isAnnotationPresent(Percent.class);
        Range range = component.getAnnotation(Range.class);
        BigDecimal most = range == null ? HUNDRED : BigDecimal.valueOf(range.max());
        return (chance, firm) -> {
            BigDecimal number =
                    lines.isEmpty()
                            ? BigDecimal.valueOf(chance.ofDigits(1, isPercent ? 2 : 5))
                            : chance.near(chance.of(lines), CENT);
            if (isPercent || range != null) {
                return number.min(most);
            }
            return isMoney ? WrittenAmount.written(number, chance) : number;
        };
    }

    private static RecordMaker.Maker days(List<String> boundaries) {
        List<LocalDate> lines = boundaries.stream().map(LocalDate::parse).toList();
        return (chance, firm) ->
                (lines.isEmpty() ? chance.past(4) : chance.near(chance.of(lines))).toString();
    }

    private static RecordMaker.Maker texts(RecordComponent component) {
        Text form = component.getAnnotation(Text.class);
        if (form != null && form.value() == Text.Kind.PROVINCE) {
            return (chance, firm) -> chance.of(PLACES);
        }
        if (component.getName().equals("standard")) {
            return (chance, firm) -> chance.of("GB/T 25000.51-2016", "GB/T 25000.51", "企业标准");
        }
        return (chance, firm) -> chance.of("合成甲", "合成乙", "合成丙", "合成丁");
    }
}
