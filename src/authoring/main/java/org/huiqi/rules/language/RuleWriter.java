package org.huiqi.rules.language;

import java.util.stream.Collectors;
import org.huiqi.rules.Firing;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.condition.RuleText;

/**
 * Writes what is compiled of a rule file: what was read of it, every name in full, and nothing of
 * the file's own text.
 */
public final class RuleWriter {
    private RuleWriter() {}

    /**
     * {@return the text that the compiler gets}
     *
     * @param file a rule file that was read, or rules that were made from others
     */
    public static String drl(RuleFile file) {
        StringBuilder drl = new StringBuilder("package " + file.javaPackage() + "\n");
        drl.append("import static ").append(Firing.class.getName()).append(".met\n");
        drl.append("import static ").append(Firing.class.getName()).append(".points\n");
        drl.append("global java.time.LocalDate asOf\n");
        for (RuleText rule : file.rules()) {
            drl.append("\nrule \"").append(rule.id()).append("\"\nwhen\n    ");
            drl.append(rule.factType().getCanonicalName());
            drl.append("( ").append(constraints(rule.condition())).append(" )\n");
            drl.append("then\n    ").append(consequence(rule)).append("\nend\n");
        }
        return drl.toString();
    }

    /** Parts with commas between them: the engine shares and hashes each by itself. */
    private static String constraints(Condition condition) {
        return condition instanceof Condition.All all
                ? all.parts().stream()
                        .map(RuleWriter::constraints)
                        .collect(Collectors.joining(", "))
                : condition.text();
    }

    private static String consequence(RuleText rule) {
        return rule.points() == 0 ? "met( drools );" : "points( drools, " + rule.points() + " );";
    }
}
