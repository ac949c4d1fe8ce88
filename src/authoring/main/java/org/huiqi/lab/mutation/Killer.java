package org.huiqi.lab.mutation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.huiqi.lab.boundary.Step;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Literal;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Names the case that would notice a changed rule. */
final class Killer {
    private static final LocalDate DAY = LocalDate.of(2024, 9, 20);

    private final String id;
    private final @Nullable String list;

    Killer(String id, @Nullable String list) {
        this.id = id;
        this.list = list;
    }

    Bilingual never() {
        return new Bilingual(
                "一家符合 " + id + " 的企业，预期 " + id + ": MET",
                "a firm that meets " + id + ", expecting " + id + ": MET");
    }

    Bilingual always() {
        return new Bilingual(
                "一家不符合 " + id + " 的企业，预期 " + id + ": NOT_MET",
                "a firm that misses " + id + ", expecting " + id + ": NOT_MET");
    }

    Bilingual points(int points) {
        return new Bilingual(
                "一家刚好达到 " + id + " 这一档的企业，写明得分 " + points,
                "a firm that just reaches the band " + id + ", stating its " + points + " points");
    }

    Bilingual oneOf(String parts) {
        return new Bilingual("只符合其中一部分的企业：" + parts, "a firm that meets one part only of " + parts);
    }

    Bilingual allBut(String part) {
        return new Bilingual(
                "除“" + part + "”外都符合的企业，预期 " + id + ": NOT_MET",
                "a firm that meets all but " + part + ", expecting " + id + ": NOT_MET");
    }

    Bilingual only(String part) {
        return new Bilingual(
                "只符合“" + part + "”的企业，预期 " + id + ": MET",
                "a firm that meets " + part + " alone, expecting " + id + ": MET");
    }

    /** The value for which a comparison and its changed form answer differently. */
    Bilingual of(Comparison comparison, Comparison changed) {
        List<String> paths = Step.paths(comparison.operand(), list, DAY);
        String where = String.join(", ", paths);
        if (comparison.operand().equals(changed.operand())) {
            for (Object value : values(comparison, changed)) {
                Boolean was = comparison.holdsFor(value, DAY);
                Boolean is = changed.holdsFor(value, DAY);
                if (!Objects.equals(was, is)) {
                    String status = Boolean.TRUE.equals(was) ? "MET" : "NOT_MET";
                    String shown = MutantText.plain(comparison.operand().text()) + " = " + value;
                    return new Bilingual(
                            shown + "（" + where + "），其余都符合，预期 " + id + ": " + status,
                            shown
                                    + " ("
                                    + where
                                    + "), all else met, expecting "
                                    + id
                                    + ": "
                                    + status);
                }
            }
        }
        String word = differing(comparison, changed);
        if (word != null) {
            return new Bilingual(
                    "只有 " + word + " 的企业（" + where + "），写明 " + id + " 的状态",
                    "a firm with " + word + " alone (" + where + "), stating the status of " + id);
        }
        return new Bilingual(
                "使 "
                        + MutantText.plain(comparison.operand().text())
                        + " 与 "
                        + MutantText.plain(changed.operand().text())
                        + " 答案不同的企业（"
                        + where
                        + "）",
                "a firm for which "
                        + MutantText.plain(comparison.operand().text())
                        + " and "
                        + MutantText.plain(changed.operand().text())
                        + " answer differently ("
                        + where
                        + ")");
    }

    /** The first word that only one of the two asks for; null where they differ otherwise. */
    private static @Nullable String differing(Comparison comparison, Comparison changed) {
        List<Literal> was = arguments(comparison);
        List<Literal> is = arguments(changed);
        return Stream.concat(
                        is.stream().filter(literal -> !was.contains(literal)),
                        was.stream().filter(literal -> !is.contains(literal)))
                .filter(literal -> literal.value() instanceof Enum<?>)
                .map(MutantText::of)
                .findFirst()
                .orElse(null);
    }

    private static List<Literal> arguments(Comparison comparison) {
        return comparison.operand().calls().stream()
                .flatMap(call -> call.arguments().stream())
                .toList();
    }

    private static List<Object> values(Comparison comparison, Comparison changed) {
        List<Object> values = new ArrayList<>();
        Stream.concat(comparison.literals().stream(), changed.literals().stream())
                .map(literal -> literal.on(DAY))
                .forEach(values::add);
        Literal first = comparison.literals().get(0);
        if (first.value() instanceof Enum<?> word) {
            values.addAll(Arrays.asList(word.getDeclaringClass().getEnumConstants()));
        }
        return values.stream()
                .filter(v -> !(v instanceof BigDecimal b) || b.signum() >= 0)
                .toList();
    }
}
