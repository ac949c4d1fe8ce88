package org.huiqi.rules;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.huiqi.profile.Count;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Reads;
import org.huiqi.profile.schema.Unit;
import org.huiqi.profile.schema.Words;
import org.huiqi.rules.Condition.Comparison;
import org.huiqi.rules.Condition.Operator;
import org.huiqi.rules.Operand.Call;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;

/** Puts a comparison into words, from the meaning of what it reads and its literals. */
final class Wording {
    private final Comparison comparison;
    private final Telling telling;
    private final LocalDate asOf;

    Wording(Comparison comparison, Telling telling, LocalDate asOf) {
        this.comparison = comparison;
        this.telling = telling;
        this.asOf = asOf;
    }

    /** For example {@code 销售收入（2023） ≥ 100000 万元}. */
    Bilingual words() {
        Bilingual name = name();
        return new Bilingual(in(Language.ZH, name), in(Language.EN, name));
    }

    private String in(Language language, Bilingual meaning) {
        String name = meaning.in(language) + arguments(language);
        Call last = comparison.operand().calls().get(comparison.operand().calls().size() - 1);
        if (last.method().getDeclaringClass() == Count.class) {
            String symbol = last.method().getName().equals("atLeast") ? " ≥ " : " ≤ ";
            return name + symbol + last.arguments().get(0).text();
        }
        Object literal = comparison.literals().get(0).on(asOf);
        if (literal instanceof Boolean yes) {
            return name + (language == Language.ZH ? "：" : ": ") + word(yes, language);
        }
        return name
                + " "
                + symbol(comparison.operator(), language)
                + " "
                + words(comparison.literals(), language)
                + unit(literal, language);
    }

    /** Meaning of the accessor that answers, else of the field. */
    private Bilingual name() {
        Method accessor = Reading.accessor(comparison.operand());
        Doc doc = accessor.getAnnotation(Doc.class);
        if (accessor.isAnnotationPresent(Reads.class) && doc != null) {
            return new Bilingual(dated(doc.zh()), dated(doc.en()));
        }
        String path = telling.paths().get(0);
        return telling.field(path).map(Fields.Field::name).orElse(Bilingual.same(path));
    }

    private String dated(String text) {
        return text.replace("{thisYear}", String.valueOf(asOf.getYear()));
    }

    private String arguments(Language language) {
        List<Literal> arguments =
                comparison.operand().calls().stream()
                        .filter(call -> call.method().isAnnotationPresent(Reads.class))
                        .flatMap(call -> call.arguments().stream())
                        .filter(literal -> literal.value() != null)
                        .toList();
        if (arguments.isEmpty()) {
            return "";
        }
        String words = words(arguments, language);
        return language == Language.ZH ? "（" + words + "）" : " (" + words + ")";
    }

    private String words(List<Literal> literals, Language language) {
        return literals.stream()
                .map(literal -> word(literal.on(asOf), language))
                .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
    }

    private String unit(Object literal, Language language) {
        if (!(literal instanceof BigDecimal)) {
            return "";
        }
        Unit own = Reading.accessor(comparison.operand()).getAnnotation(Unit.class);
        Bilingual unit =
                own != null
                        ? new Bilingual(own.zh(), own.en())
                        : telling.field(telling.paths().get(0))
                                .map(Fields.Field::unit)
                                .orElse(null);
        return unit == null ? "" : " " + unit.in(language);
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
