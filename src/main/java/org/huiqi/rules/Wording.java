package org.huiqi.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Words;
import org.huiqi.rules.Condition.Comparison;
import org.huiqi.rules.Condition.Operator;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;

/** Words for one comparison, from the meaning of its field and its literals. */
final class Wording {
    private Wording() {}

    /** For example {@code 销售收入 ≥ 100000 万元}. */
    static Bilingual of(Comparison comparison, ComparisonReading reading, LocalDate asOf) {
        List<String> paths = Reading.paths(comparison.operand(), asOf);
        Fields.Field field =
                Fields.of(reading.full(paths.get(0).replaceAll("\\[\\]\\..*", ""))).orElse(null);
        Bilingual name = field == null ? Bilingual.same(paths.get(0)) : field.name();
        return new Bilingual(
                name.zh() + text(comparison, field, asOf, Language.ZH),
                name.en() + text(comparison, field, asOf, Language.EN));
    }

    private static String text(
            Comparison comparison, Fields.Field field, LocalDate asOf, Language language) {
        Object literal = comparison.literals().get(0).on(asOf);
        boolean derived =
                Reading.accessor(comparison.operand())
                        .isAnnotationPresent(org.huiqi.profile.schema.Reads.class);
        if (literal instanceof Boolean yes) {
            return derived ? "" : (language == Language.ZH ? "：" : ": ") + word(yes, language);
        }
        String values =
                comparison.literals().stream()
                        .map(l -> word(l.on(asOf), language))
                        .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
        String unit =
                field == null || field.unit() == null || !(literal instanceof BigDecimal)
                        ? ""
                        : " " + field.unit().in(language);
        return " " + symbol(comparison.operator(), language) + " " + values + unit;
    }

    private static String symbol(Operator operator, Language language) {
        return switch (operator) {
            case EQUAL -> "=";
            case IN -> language == Language.ZH ? "属于" : "one of";
            case AT_LEAST -> "≥";
            case ABOVE -> ">";
            case AT_MOST -> "≤";
            case BELOW -> "<";
        };
    }

    private static String word(Object value, Language language) {
        if (value instanceof Enum<?> word) {
            return Words.of(word).in(language);
        }
        if (value instanceof Boolean yes) {
            return language == Language.ZH ? (yes ? "是" : "否") : (yes ? "yes" : "no");
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
