package org.huiqi.synthetic;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.huiqi.lab.boundary.RuleLines;
import org.huiqi.lab.boundary.Step;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.In;
import org.huiqi.profile.schema.Money;
import org.huiqi.profile.schema.Percent;
import org.huiqi.profile.schema.Range;
import org.huiqi.profile.schema.Text;

/** Invents plain values by type, near the lines of their field where it has some. */
final class ValueMaker {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> PLACES =
            List.of("江苏", "江苏", "江苏", "江苏省", "江苏", "江苏", "安徽", "浙江省", "上海");

    private ValueMaker() {}

    static RecordMaker.Maker of(
            RecordComponent component, Class<?> type, String path, RuleLines lines) {
        if (type.isEnum()) {
            return words(type);
        }
        if (type == Boolean.class) {
            int likely = Likelihood.ofTrue(component.getName());
            return (chance, firm) -> chance.percent(likely);
        }
        if (type == Integer.class) {
            return isYear(component)
                    ? years(lines.numbers(path), lines.asOf().getYear())
                    : integers(component, lines.numbers(path));
        }
        if (type == BigDecimal.class) {
            return decimals(component, path, lines.numbers(path));
        }
        return type == LocalDate.class
                ? days(component, lines.days(path), lines.asOf())
                : texts(component, lines.words(path));
    }

    private static RecordMaker.Maker words(Class<?> type) {
        List<String> all =
                Arrays.stream(type.getEnumConstants())
                        .map(word -> ((Enum<?>) word).name())
                        .toList();
        List<String> usual =
                Arrays.stream(type.getEnumConstants())
                        .map(word -> (Enum<?>) word)
                        .filter(word -> !Likelihood.isOdd(word))
                        .map(Enum::name)
                        .toList();
        return (chance, firm) -> chance.of(chance.percent(85) ? usual : all);
    }

    /** Whether a number is a calendar year; a number of years has a unit. */
    private static boolean isYear(RecordComponent component) {
        String name = component.getName().toLowerCase(Locale.ROOT);
        return (name.endsWith("year") || name.endsWith("years"))
                && !component.isAnnotationPresent(In.class);
    }

    /** A recent year, often one that is asked for or one beside it. */
    private static RecordMaker.Maker years(List<BigDecimal> lines, int now) {
        return (chance, firm) ->
                lines.isEmpty() || chance.percent(40)
                        ? now - chance.of(2, 1, 1, 0, 0)
                        : chance.of(lines).intValue() + chance.of(-1, 0, 0, 0, 1);
    }

    private static RecordMaker.Maker integers(RecordComponent component, List<BigDecimal> lines) {
        Range range = component.getAnnotation(Range.class);
        int min = range == null ? 0 : range.min();
        int max = range == null ? Integer.MAX_VALUE : range.max();
        if (lines.isEmpty()) {
            return (chance, firm) -> chance.between(min, Math.min(max, 9));
        }
        return (chance, firm) ->
                Math.min(
                        max,
                        Math.max(min, chance.near(chance.of(lines), BigDecimal.ONE).intValue()));
    }

    private static RecordMaker.Maker decimals(
            RecordComponent component, String path, List<BigDecimal> lines) {
        boolean isMoney = component.isAnnotationPresent(Money.class);
        boolean isPercent = component.isAnnotationPresent(Percent.class);
        Range range = component.getAnnotation(Range.class);
        BigDecimal most = range == null ? HUNDRED : BigDecimal.valueOf(range.max());
        BigDecimal step = Step.of(Fields.of(path).orElseThrow());
        return (chance, firm) -> {
            BigDecimal number =
                    lines.isEmpty()
                            ? BigDecimal.valueOf(chance.ofDigits(1, isPercent ? 2 : 5))
                            : chance.near(chance.of(lines), step);
            if (isPercent || range != null) {
                return number.min(most);
            }
            return isMoney ? WrittenAmount.written(number, chance) : number;
        };
    }

    private static RecordMaker.Maker days(
            RecordComponent component, List<LocalDate> lines, LocalDate asOf) {
        if (component.getName().equals("birthDate")) {
            return (chance, firm) ->
                    (lines.isEmpty() || chance.percent(30)
                                    ? chance.before(asOf.minusYears(22), 50)
                                    : chance.near(chance.of(lines)))
                            .toString();
        }
        return (chance, firm) ->
                (lines.isEmpty() ? chance.before(asOf, 4) : chance.near(chance.of(lines)))
                        .toString();
    }

    private static RecordMaker.Maker texts(RecordComponent component, List<String> lines) {
        Text form = component.getAnnotation(Text.class);
        if (form != null && form.value() == Text.Kind.PROVINCE) {
            return (chance, firm) -> chance.of(PLACES);
        }
        return (chance, firm) ->
                lines.isEmpty() || chance.percent(40)
                        ? chance.of("合成甲", "合成乙", "合成丙", "合成丁")
                        : chance.of(lines);
    }
}
