package org.huiqi.bench.plain;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huiqi.bench.Register.Part;
import org.huiqi.catalogue.Criterion;
import org.huiqi.rules.condition.Condition;

/** Writes the class of one programme: a method a criterion. */
final class ProgrammeText {
    private final Part part;
    private final Map<String, Condition> conditions;
    private final JavaText java = new JavaText();

    ProgrammeText(Part part, Map<String, Condition> conditions) {
        this.part = part;
        this.conditions = conditions;
    }

    String text() {
        String body =
                part.programme().criteria().stream().map(this::method).collect(joining("\n"))
                        + deciders("own", part.own())
                        + deciders("perCandidate", part.perCandidate());
        return String.format(
                Locale.ROOT,
                """
                package org.huiqi.bench.plain.generated;

                import static org.huiqi.bench.plain.Comparing.*;
                import static org.huiqi.profile.Ternary.*;

                import java.util.List;
                import org.huiqi.bench.Facts;
                import org.huiqi.bench.plain.PlainProgramme;
                import org.huiqi.verdict.Status;
                %s
                /** %s. */
                public final class %s implements PlainProgramme {
                %s
                %s}
                """,
                java.imports(),
                part.programme().name().zh(),
                part.programme().id(),
                java.constants(),
                body);
    }

    private String method(Criterion criterion) {
        return "    // "
                + criterion.clause()
                + "  "
                + criterion.requirement().zh()
                + "\n    private static Status "
                + name(criterion)
                + "(Facts facts) {\n        return "
                + status(criterion, java.of(conditions.get(criterion.id()), "        "))
                + ";\n    }\n";
    }

    private static String status(Criterion criterion, String met) {
        return switch (criterion.decide()) {
            case FACTS -> "byFacts(" + met + ")";
            case ATTEST -> "attested(" + met + ")";
            case STANDARD -> "standard(" + met + ", facts.attested(\"" + criterion.id() + "\"))";
            case OPEN_LIST -> "openList(" + met + ", facts.attested(\"" + criterion.id() + "\"))";
        };
    }

    private static String name(Criterion criterion) {
        return criterion.id().toLowerCase(Locale.ROOT).replace('-', '_');
    }

    private String deciders(String name, List<Criterion> criteria) {
        return String.format(
                Locale.ROOT,
                """

                    @Override
                    public List<Decider> %s() {
                        return List.of(%s);
                    }
                """,
                name,
                criteria.stream()
                        .map(c -> part.programme().id() + "::" + name(c))
                        .collect(joining(", ")));
    }
}
