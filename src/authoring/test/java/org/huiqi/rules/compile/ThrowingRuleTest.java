package org.huiqi.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.huiqi.profile.fact.Touchy;
import org.huiqi.rules.condition.AccessorCall;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.Operand;
import org.huiqi.rules.condition.Operator;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.engine.RuleBase;
import org.huiqi.rules.engine.RuleFailure;
import org.huiqi.rules.language.RuleFile;
import org.junit.jupiter.api.Test;

/** A rule that throws while it is matched is named, and ends that check only. */
class ThrowingRuleTest {
    private static final LocalDate DAY = LocalDate.of(2024, 9, 20);

    private static RuleText rule(String id, String accessor, int line) {
        try {
            AccessorCall call = new AccessorCall(Touchy.class.getMethod(accessor), List.of());
            Operand operand = new Operand(Touchy.class, List.of(call));
            return new RuleText(
                    id,
                    "T.drl",
                    line,
                    "",
                    Touchy.class,
                    new Comparison(operand, Operator.EQUAL, List.of(Literal.of(true)), line),
                    0);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void it_is_named_with_file_and_line_and_the_next_check_goes_on() {
        List<RuleText> rules = List.of(rule("T-1", "sound", 3), rule("T-2", "answers", 9));
        RuleFile file = new RuleFile("T.drl", "", "org.huiqi.touchy", rules, List.of());
        RuleBase base =
                new RuleBase(rules, () -> RuleCompiler.compile("T.drl", List.of(file)).network());
        Touchy sound = new Touchy(true);
        assertThatThrownBy(() -> base.fire(List.of(new Touchy(false)), DAY))
                .isInstanceOf(RuleFailure.class)
                .hasMessage("rule T-2 (T.drl:9) fails when it is matched")
                .hasMessageNotContaining("secret");
        assertThat(base.fire(List.of(sound), DAY).get(base.number("T-2"))).isTrue();
    }
}
