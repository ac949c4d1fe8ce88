package org.huiqi.bench.peer;

import static java.util.stream.Collectors.joining;

import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.CelVariableResolver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.huiqi.bench.Decisions;
import org.huiqi.bench.Facts;
import org.huiqi.bench.FirmFacts;
import org.huiqi.bench.Firms;
import org.huiqi.bench.Register;
import org.huiqi.bench.Setting;
import org.huiqi.bench.Work;
import org.huiqi.bench.plain.PlainJava;
import org.huiqi.profile.Profile;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.condition.Condition.All;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.Operand;
import org.huiqi.rules.condition.Operator;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;

/**
 * CEL-Java: one expression a criterion. Programs are compiled and checked once by the planner, the
 * faster of its two runtimes, and shared; variables are looked up only when an expression reads
 * them; a missing fact is CEL's own unknown, so {@code &&} and {@code ||} are three-valued in CEL.
 * CEL has no decimals: amounts are doubles, dates days since 1970.
 */
public final class Cel implements Work {
    private static final Object UNKNOWN = CelUnknownSet.create(0L);

    private final PlainJava plain;
    private final Register register;
    private final Map<String, Function<Facts, @Nullable Object>> operands;
    private final Map<String, CelRuntime.Program> programs = new HashMap<>();

    /** Compiles the criteria. */
    public Cel(Setting setting) {
        this.plain = setting.plain();
        this.register = setting.register();
        this.operands = plain.operands();
        CelBuilder builder =
                CelFactory.plannerCelBuilder()
                        .setOptions(
                                CelOptions.current()
                                        .enableHeterogeneousNumericComparisons(true)
                                        .build());
        for (Condition condition : setting.conditions().values()) {
            condition.comparisons().map(Comparison::operand).forEach(o -> declare(o, builder));
        }
        dev.cel.bundle.Cel cel = builder.build();
        setting.conditions().forEach((id, condition) -> programs.put(id, program(cel, condition)));
    }

    private static CelRuntime.Program program(dev.cel.bundle.Cel cel, Condition condition) {
        String text = text(condition);
        try {
            return cel.createProgram(cel.compile(text).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(text, e);
        }
    }

    private static void declare(Operand operand, CelBuilder builder) {
        Class<?> type = operand.type();
        CelType celType =
                type == Boolean.class
                        ? SimpleType.BOOL
                        : type == BigDecimal.class
                                ? SimpleType.DOUBLE
                                : type == Integer.class || type == LocalDate.class
                                        ? SimpleType.INT
                                        : SimpleType.STRING;
        builder.addVar(PlainJava.nameOf(operand), celType);
    }

    private static String text(Condition condition) {
        if (condition instanceof Comparison comparison) {
            return text(comparison);
        }
        String operator = condition instanceof All ? " && " : " || ";
        return condition.parts().stream().map(Cel::text).collect(joining(operator, "(", ")"));
    }

    private static String text(Comparison comparison) {
        String name = PlainJava.nameOf(comparison.operand());
        Class<?> type = comparison.operand().type();
        List<String> words = comparison.literals().stream().map(l -> text(l, type)).toList();
        if (comparison.operator() == Operator.IN) {
            return name + " in [" + String.join(", ", words) + "]";
        }
        if (words.get(0).equals("true")) {
            return name;
        }
        return words.get(0).equals("false")
                ? "!" + name
                : name + " " + comparison.operator().symbol() + " " + words.get(0);
    }

    private static String text(Literal literal, Class<?> type) {
        Object value = celValue(literal.on(Firms.DAY));
        if (literal.value() instanceof BigDecimal number && type == Integer.class) {
            return number.toPlainString();
        }
        return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    }

    private static Object celValue(@Nullable Object value) {
        if (value == null) {
            return UNKNOWN;
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof BigDecimal number) {
            return number.doubleValue();
        }
        if (value instanceof LocalDate date) {
            return date.toEpochDay();
        }
        return value instanceof Enum<?> word ? word.name() : value;
    }

    @Override
    public void on(List<Profile> firms, Consumer<Object> results) {
        for (Profile firm : firms) {
            results.accept(statuses(plain.facts(firm)));
        }
    }

    private Status[] statuses(FirmFacts firm) {
        return Decisions.all(register, firm, (criterion, facts) -> met(criterion.id(), facts));
    }

    private @Nullable Boolean met(String criterion, Facts facts) {
        CelVariableResolver values = name -> Optional.of(celValue(operands.get(name).apply(facts)));
        try {
            return programs.get(criterion).eval(values) instanceof Boolean met ? met : null;
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(criterion, e);
        }
    }
}
