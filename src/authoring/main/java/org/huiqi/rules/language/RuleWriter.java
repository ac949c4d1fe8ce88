package org.huiqi.rules.language;

import java.util.List;
import org.huiqi.rules.Firing;
import org.huiqi.rules.condition.RuleText;

/** Writes rules that were made from others as a rule file. */
public final class RuleWriter {
    private RuleWriter() {}

    /**
     * {@return a rule file}
     *
     * @param file its name
     * @param javaPackage the package that it begins with
     * @param rules in the order of the file
     */
    public static RuleFile write(String file, String javaPackage, List<RuleText> rules) {
        StringBuilder drl = new StringBuilder("package " + javaPackage + "\n");
        drl.append("import static ").append(Firing.class.getName()).append(".met\n");
        drl.append("import static ").append(Firing.class.getName()).append(".points\n");
        drl.append("global java.time.LocalDate asOf\n");
        for (RuleText rule : rules) {
            drl.append("\nrule \"").append(rule.id()).append("\"\nwhen\n    ");
            drl.append(rule.factType().getCanonicalName());
            drl.append("( ").append(rule.condition().text()).append(" )\n");
            drl.append("then\n    ").append(consequence(rule)).append("\nend\n");
        }
        return new RuleFile(file, drl.toString(), rules, List.of());
    }

    private static String consequence(RuleText rule) {
        return rule.points() == 0 ? "met( drools );" : "points( drools, " + rule.points() + " );";
    }
}
