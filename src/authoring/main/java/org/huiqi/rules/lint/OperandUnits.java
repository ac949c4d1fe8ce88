package org.huiqi.rules.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiqi.profile.Bounds;
import org.huiqi.profile.Count;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.In;
import org.huiqi.profile.schema.Unit;
import org.huiqi.rules.condition.AccessorCall;
import org.huiqi.rules.condition.Operand;
import org.huiqi.rules.language.RuleCheck;
import org.jspecify.annotations.Nullable;

/** What the answers of an operand are counted in, and the field that gives them. */
final class OperandUnits {
    private static final LocalDate ANY_DAY = LocalDate.of(2024, 1, 1);

    private OperandUnits() {}

    /** Unit of its numbers; null where none is known. */
    static @Nullable Unit of(Operand operand) {
        return operand.calls().stream()
                .map(call -> call.method().getAnnotation(In.class))
                .filter(in -> in != null)
                .map(In::value)
                .findFirst()
                .orElseGet(() -> field(operand).map(Fields.Field::unit).orElse(null));
    }

    /** The only field that it rests on; empty where it rests on several or on none. */
    static Optional<Fields.Field> field(Operand operand) {
        List<String> paths = operand.paths(ANY_DAY);
        String list =
                operand.isOfApplicant() ? null : RuleCheck.listOf(operand.reached().factType());
        return paths.size() == 1
                ? Fields.of((list == null ? "" : list + "[].") + paths.get(0))
                : Optional.empty();
    }

    /** Whether a call names the number that a count or a sum has to reach. */
    static boolean isBound(AccessorCall call) {
        Class<?> asked = call.method().getDeclaringClass();
        return asked == Count.class || asked == Bounds.class;
    }
}
