package org.huiqi.bench.plain;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.huiqi.bench.Register;
import org.huiqi.bench.Register.Part;
import org.huiqi.rules.condition.Operand;
import org.huiqi.rules.condition.RuleText;

/** Writes the classes that all programmes share. */
final class SharedText {
    private static final String HEAD =
            """
            package org.huiqi.bench.plain.generated;

            import static org.huiqi.bench.plain.Comparing.*;
            import static org.huiqi.profile.Ternary.*;

            """;

    private SharedText() {}

    /** The lists of candidates. */
    static String lists(Register register) {
        String lines =
                register.parts().stream()
                        .map(Part::list)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(
                                list ->
                                        String.format(
                                                Locale.ROOT,
                                                """
                                                if (profile.%1$s() != null) {
                                                    lists.accept("%1$s", profile.%1$s());
                                                }
                                        """,
                                                list))
                        .collect(joining());
        return HEAD
                + String.format(
                        Locale.ROOT,
                        """
                import java.util.List;
                import java.util.function.BiConsumer;
                import org.huiqi.bench.plain.PlainLists;
                import org.huiqi.profile.Profile;
                import org.huiqi.profile.candidate.Candidate;

                public final class Lists implements PlainLists {
                    @Override
                    public void eachKnown(
                            Profile profile, BiConsumer<String, List<? extends Candidate>> lists) {
                %s    }
                }
                """,
                        lines);
    }

    /** The floors of the class LARGE of the size standard, by industry. */
    static String sizes(List<RuleText> standards) {
        JavaText java = new JavaText();
        String cases =
                standards.stream()
                        .filter(rule -> rule.id().endsWith(" LARGE"))
                        .map(
                                rule ->
                                        "            case "
                                                + rule.id().replace(" LARGE", "")
                                                + " -> "
                                                + java.of(rule.condition(), "            ")
                                                + ";\n")
                        .collect(joining());
        return HEAD
                + java.imports()
                + String.format(
                        Locale.ROOT,
                        """
                import org.huiqi.bench.plain.PlainSizes;
                import org.huiqi.profile.fact.SizeFigures;

                public final class Sizes implements PlainSizes {
                %s
                    @Override
                    public Boolean large(SizeFigures figures) {
                        if (figures.industry() == null) {
                            return null;
                        }
                        return switch (figures.industry()) {
                %s        };
                    }
                }
                """,
                        java.constants(),
                        cases);
    }

    /** Accessors of what the criteria look at, by name. */
    static String operands(Map<String, Operand> operands) {
        JavaText java = new JavaText();
        String lines =
                operands.entrySet().stream()
                        .map(
                                operand ->
                                        "        byName.put(\""
                                                + operand.getKey()
                                                + "\", facts -> "
                                                + java.operand(operand.getValue())
                                                + ");\n")
                        .collect(joining());
        return HEAD
                + java.imports()
                + String.format(
                        Locale.ROOT,
                        """
                import java.util.LinkedHashMap;
                import java.util.Map;
                import java.util.function.Function;
                import org.huiqi.bench.Facts;
                import org.huiqi.bench.plain.PlainOperands;

                public final class Operands implements PlainOperands {
                %s
                    private final Map<String, Function<Facts, Object>> byName =
                            new LinkedHashMap<>();

                    public Operands() {
                %s    }

                    @Override
                    public Map<String, Function<Facts, Object>> byName() {
                        return byName;
                    }
                }
                """,
                        java.constants(),
                        lines);
    }
}
