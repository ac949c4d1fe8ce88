package org.huiqi.rules.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.huiqi.rules.Firing;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.condition.Condition.All;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.text.Bilingual;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads a rule file into conditions, with Drools' own parser. */
public final class RuleReader {
    private static final String MET = "met( drools );";
    private static final Pattern POINTS = Pattern.compile("points\\( drools, ([1-9]\\d{0,2}) \\);");
    private static final String FIRING = Firing.class.getName() + ".";

    private final String file;
    private final String text;
    private final List<String> lines;
    private final List<PackProblem> problems = new ArrayList<>();

    private RuleReader(String file, String text) {
        this.file = file;
        this.text = text;
        this.lines = text.lines().toList();
    }

    /**
     * Reads a file; what cannot be read becomes a problem.
     *
     * @param file name of the file
     * @param text any text
     * @return the file, with what could be read
     */
    public static RuleFile read(String file, String text) {
        return new RuleReader(file, text).read();
    }

    private RuleFile read() {
        List<RuleText> rules = new ArrayList<>();
        parse().ifPresent(
                        pack -> {
                            Scope scope = scope(pack);
                            imports(pack);
                            onlyRules(pack);
                            for (RuleDescr rule : pack.getRules()) {
                                if (rule instanceof QueryDescr) {
                                    continue;
                                }
                                rule(rule, scope).ifPresent(rules::add);
                            }
                        });
        return new RuleFile(file, text, List.copyOf(rules), List.copyOf(problems));
    }

    private Optional<PackageDescr> parse() {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr pack = parser.parse(false, text);
            for (DroolsError error : parser.getErrors()) {
                int[] at = error.getLines();
                problem(at.length == 0 ? 0 : at[0], syntax());
            }
            return Optional.ofNullable(pack);
        } catch (DroolsParserException e) {
            problem(0, syntax());
            return Optional.empty();
        }
    }

    private static Unreadable syntax() {
        return new Unreadable(DrlText.NOT_DRL.text(), DrlText.COMPARE_NEIGHBOUR.text());
    }

    private static Scope scope(PackageDescr pack) {
        Map<String, String> imports = new HashMap<>();
        for (ImportDescr descr : pack.getImports()) {
            String target = descr.getTarget();
            imports.put(target.substring(target.lastIndexOf('.') + 1), target);
        }
        return new Scope(imports);
    }

    private void imports(PackageDescr pack) {
        for (String name : List.of("met", "points")) {
            boolean used =
                    pack.getRules().stream()
                            .anyMatch(rule -> consequence(rule).startsWith(name + "("));
            boolean there =
                    pack.getFunctionImports().stream()
                            .anyMatch(i -> i.getTarget().equals(FIRING + name));
            if (used && !there) {
                problem(
                        1,
                        new Unreadable(
                                DrlText.NOT_IMPORTED.with(name),
                                DrlText.ADD_IMPORT.with(FIRING, name)));
            }
        }
    }

    /** A rule file holds rules and nothing else. */
    private void onlyRules(PackageDescr pack) {
        pack.getFunctions().forEach(one -> foreign(one, DrlText.FUNCTION.text(), one.getName()));
        pack.getTypeDeclarations()
                .forEach(one -> foreign(one, DrlText.TYPE.text(), one.getTypeName()));
        pack.getEnumDeclarations()
                .forEach(one -> foreign(one, DrlText.ENUM.text(), one.getTypeName()));
        pack.getWindowDeclarations()
                .forEach(one -> foreign(one, DrlText.WINDOW.text(), one.getName()));
        pack.getGlobals().stream()
                .filter(one -> !one.getIdentifier().equals("asOf"))
                .forEach(one -> foreign(one, DrlText.GLOBAL.text(), one.getIdentifier()));
        pack.getAttributes().forEach(one -> foreign(one, DrlText.ATTRIBUTE.text(), one.getName()));
        pack.getRules().stream()
                .filter(QueryDescr.class::isInstance)
                .forEach(one -> foreign(one, DrlText.QUERY.text(), one.getName()));
    }

    private void foreign(BaseDescr what, Bilingual kind, String name) {
        problem(
                what.getLine(),
                new Unreadable(DrlText.FOREIGN.with(kind, name), DrlText.RULES_ONLY.text()));
    }

    private static String consequence(RuleDescr rule) {
        return String.valueOf(rule.getConsequence()).strip();
    }

    /** Points of a band, 0 for a condition; nothing where the rule does anything else. */
    private static Optional<Integer> points(RuleDescr rule) {
        Matcher points = POINTS.matcher(consequence(rule));
        if (points.matches()) {
            return Optional.of(Integer.valueOf(points.group(1)));
        }
        return consequence(rule).equals(MET) ? Optional.of(0) : Optional.empty();
    }

    private Optional<RuleText> rule(RuleDescr rule, Scope scope) {
        Optional<Integer> points = points(rule);
        if (points.isEmpty()) {
            problem(
                    rule.getLine(),
                    new Unreadable(
                            DrlText.OTHER_CONSEQUENCE.with(rule.getName(), MET),
                            DrlText.SAY_MET.text()));
        }
        if (rule.getParentName() != null) {
            problem(
                    rule.getLine(),
                    new Unreadable(
                            DrlText.EXTENDS.with(rule.getName()), DrlText.WRITE_IN_FULL.text()));
        }
        if (!rule.getAttributes().isEmpty()) {
            problem(
                    rule.getLine(),
                    new Unreadable(
                            DrlText.HAS_ATTRIBUTES.with(rule.getName()),
                            DrlText.REMOVE_ATTRIBUTES.text()));
        }
        try {
            PatternDescr pattern = pattern(rule.getLhs());
            Class<?> factType = factType(pattern, scope);
            return Optional.of(
                    new RuleText(
                            rule.getName(),
                            file,
                            rule.getLine(),
                            comment(rule),
                            factType,
                            condition(pattern, factType, scope, rule.getLine()),
                            points.orElse(0)));
        } catch (Unreadable e) {
            problems.add(e.at(file, rule.getLine()));
            return Optional.empty();
        }
    }

    private String comment(RuleDescr rule) {
        int above = rule.getLine() - 2;
        boolean there = above >= 0 && above < lines.size() && lines.get(above).startsWith("//");
        return there ? lines.get(above).substring(2).strip() : "";
    }

    /** The one pattern of a rule. */
    private static PatternDescr pattern(BaseDescr descr) throws Unreadable {
        if (descr instanceof PatternDescr pattern) {
            return pattern;
        }
        List<? extends BaseDescr> children =
                descr instanceof AndDescr and
                        ? and.getDescrs()
                        : descr instanceof OrDescr or ? or.getDescrs() : List.of();
        if (children.isEmpty()) {
            throw new Unreadable(DrlText.NO_CONDITION.text(), DrlText.COMPARE_FACT.text());
        }
        if (children.size() > 1) {
            throw new Unreadable(DrlText.SEVERAL_FACTS.text(), DrlText.MATCH_ONE.text());
        }
        return pattern(children.get(0));
    }

    private static Class<?> factType(PatternDescr pattern, Scope scope) throws Unreadable {
        if (pattern.getSource() != null) {
            throw new Unreadable(DrlText.FROM_CLAUSE.text(), DrlText.MATCH_FACTS.text());
        }
        return scope.type(pattern.getObjectType())
                .orElseThrow(
                        () ->
                                new Unreadable(
                                        DrlText.TYPE_NOT_IMPORTED.with(pattern.getObjectType()),
                                        DrlText.IMPORT_TYPE.text()));
    }

    private static Condition condition(
            PatternDescr pattern, Class<?> factType, Scope scope, int line) throws Unreadable {
        List<Condition> parts = new ArrayList<>();
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            if (!(constraint instanceof ExprConstraintDescr expression)) {
                throw new Unreadable(DrlText.UNREADABLE.text(), DrlText.COMPARISONS_ONLY.text());
            }
            int at = expression.getLine() > 0 ? expression.getLine() : line;
            parts.add(new ConstraintReader(factType, scope, at).read(expression.getExpression()));
        }
        if (parts.isEmpty()) {
            throw new Unreadable(
                    DrlText.NO_CONSTRAINT.with(pattern.getObjectType()),
                    DrlText.WRITE_CONDITION.text());
        }
        return parts.size() == 1 ? parts.get(0) : new All(parts);
    }

    private void problem(int line, Unreadable reason) {
        problems.add(reason.at(file, line));
    }
}
