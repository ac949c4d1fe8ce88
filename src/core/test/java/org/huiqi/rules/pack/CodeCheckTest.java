package org.huiqi.rules.pack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huiqi.catalogue.CatalogueException;
import org.huiqi.profile.Profile;
import org.huiqi.rules.condition.AccessorCall;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.Operand;
import org.huiqi.rules.condition.Operator;
import org.huiqi.rules.condition.RuleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiled rules that refer to anything but facts of a profile are not loaded. */
class CodeCheckTest {
    static class Exits {
        static {
            System.exit(3);
        }
    }

    static class MakesFiles {
        boolean made = new File("made").mkdir();
    }

    static class StartsProcesses {
        Object run() throws IOException {
            return Runtime.getRuntime().exec(new String[] {"true"});
        }
    }

    static class LoadsClasses extends ClassLoader {}

    static class Reflects {
        Object run() throws ReflectiveOperationException {
            return Class.forName("java.lang.Runtime");
        }
    }

    static class Starts extends Thread {}

    static class Builds {
        Object run() {
            return Profile.builder();
        }
    }

    static class ReadsNoFact {
        Object run(Profile profile) {
            return profile.toString();
        }
    }

    static Stream<Arguments> classes() {
        return Stream.of(
                Arguments.of(Exits.class, "java.lang.System.exit"),
                Arguments.of(MakesFiles.class, "java.io.File"),
                Arguments.of(StartsProcesses.class, "java.lang.Runtime"),
                Arguments.of(LoadsClasses.class, "java.lang.ClassLoader"),
                Arguments.of(Reflects.class, "java.lang.Class"),
                Arguments.of(Starts.class, "java.lang.Thread"),
                Arguments.of(Builds.class, "org.huiqi.profile.Profile.builder"),
                Arguments.of(ReadsNoFact.class, "org.huiqi.profile.Profile.toString"));
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = CodeCheckTest.class.getResourceAsStream("/" + file)) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @MethodSource("classes")
    void a_class_that_does_anything_else_is_not_loaded(Class<?> type, String what)
            throws IOException {
        String file = type.getName().replace('.', '/') + ".class";
        CompiledRules rules = new CompiledRules(List.of(type.getName()), Map.of(file, bytes(file)));
        assertThatThrownBy(rules::network)
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining(what);
    }

    @Test
    void what_is_no_class_file_is_not_loaded() {
        CompiledRules rules =
                new CompiledRules(List.of("a.B"), Map.of("a/B.class", new byte[] {1}));
        assertThatThrownBy(rules::network).isInstanceOf(CatalogueException.class);
    }

    @Test
    void a_model_that_is_none_of_the_pack_is_not_made() {
        CompiledRules rules = new CompiledRules(List.of(Exits.class.getName()), Map.of());
        assertThatThrownBy(rules::network)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void a_kept_condition_that_calls_anything_else_is_not_read() throws NoSuchMethodException {
        AccessorCall exit =
                new AccessorCall(
                        System.class.getMethod("exit", int.class),
                        List.of(Literal.of(java.math.BigDecimal.ONE)));
        Operand operand = new Operand(System.class, List.of(exit));
        Comparison comparison =
                new Comparison(operand, Operator.EQUAL, List.of(Literal.of(true)), 1);
        byte[] kept =
                RecordCodec.write(new RuleText("X", "X.drl", 1, "", System.class, comparison, 0));
        assertThatThrownBy(() -> RecordCodec.read(kept, RuleText.class))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
