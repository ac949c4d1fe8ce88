package org.huiqi.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.huiqi.rules.Condition.All;
import org.huiqi.rules.Condition.Any;
import org.huiqi.rules.Operands.Unreadable;
import org.huiqi.text.Bilingual;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads a rule file into conditions, with Drools' own parser. */
final class RuleReader {
    private static final String CONSEQUENCE = "met( drools );";
    private static final String MET = Firing.class.getName() + ".met";

    private final String file;
    private final String text;
    private final List<String> lines;
    private final List<Problem> problems = new ArrayList<>();

    private RuleReader(String file, String text) {
        this.file = file;
        this.text = text;
        this.lines = text.lines().toList();
    }

    /** Reads a file; what cannot be read becomes a problem. */
    static RuleFile read(String file, String text) {
        return new RuleReader(file, text).read();
    }

    private RuleFile read() {
        List<RuleText> rules = new ArrayList<>();
        parse().ifPresent(
                        pack -> {
                            Scope scope = scope(pack);
                            importsMet(pack);
                            for (RuleDescr rule : pack.getRules()) {
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
        return new Unreadable(
                new Bilingual("不是合法的 DRL", "this is not valid DRL"),
                new Bilingual(
                        "请对照相邻规则检查 rule/when/then/end、括号和逗号",
                        "Compare rule/when/then/end, parentheses and commas with a neighbouring rule"));
    }

    private static Scope scope(PackageDescr pack) {
        Map<String, String> imports = new HashMap<>();
        for (ImportDescr descr : pack.getImports()) {
            String target = descr.getTarget();
            imports.put(target.substring(target.lastIndexOf('.') + 1), target);
        }
        return new Scope(imports);
    }

    private void importsMet(PackageDescr pack) {
        boolean there = pack.getFunctionImports().stream().anyMatch(i -> i.getTarget().equals(MET));
        if (!there && !pack.getRules().isEmpty()) {
            problem(
                    1,
                    new Unreadable(
                            new Bilingual("没有引入 met", "met is not imported"),
                            new Bilingual("请加上 import static " + MET, "Add import static " + MET)));
        }
    }

    private Optional<RuleText> rule(RuleDescr rule, Scope scope) {
        String consequence = String.valueOf(rule.getConsequence()).strip();
        if (!consequence.equals(CONSEQUENCE)) {
            problem(
                    rule.getLine(),
                    new Unreadable(
                            new Bilingual(
                                    "规则 " + rule.getName() + " 的结果部分不是 " + CONSEQUENCE,
                                    "the consequence of rule "
                                            + rule.getName()
                                            + " is not "
                                            + CONSEQUENCE),
                            new Bilingual(
                                    "规则只表示条件成立，不输出、不修改事实",
                                    "A rule only says that its condition is met")));
        }
        if (rule.getParentName() != null) {
            problem(
                    rule.getLine(),
                    new Unreadable(
                            new Bilingual(
                                    "规则 " + rule.getName() + " 继承了另一条规则",
                                    "rule " + rule.getName() + " extends another rule"),
                            new Bilingual("请写出完整条件", "Write its condition in full")));
        }
        if (!rule.getAttributes().isEmpty()) {
            problem(
                    rule.getLine(),
                    new Unreadable(
                            new Bilingual(
                                    "规则 " + rule.getName() + " 带有属性",
                                    "rule " + rule.getName() + " has attributes"),
                            new Bilingual("请删去 salience 等属性", "Remove salience and the like")));
        }
        try {
            Condition condition = condition(rule.getLhs(), scope, rule.getLine());
            return Optional.of(
                    new RuleText(rule.getName(), file, rule.getLine(), comment(rule), condition));
        } catch (Unreadable e) {
            problem(rule.getLine(), e);
            return Optional.empty();
        }
    }

    private String comment(RuleDescr rule) {
        int above = rule.getLine() - 2;
        boolean there = above >= 0 && above < lines.size() && lines.get(above).startsWith("//");
        return there ? lines.get(above).substring(2).strip() : "";
    }

    private Condition condition(BaseDescr descr, Scope scope, int line) throws Unreadable {
        if (descr instanceof PatternDescr pattern) {
            return pattern(pattern, scope, line);
        }
        List<? extends BaseDescr> children =
                descr instanceof AndDescr and
                        ? and.getDescrs()
                        : descr instanceof OrDescr or ? or.getDescrs() : List.of();
        List<Condition> parts = new ArrayList<>();
        for (BaseDescr child : children) {
            parts.add(condition(child, scope, line));
        }
        if (parts.isEmpty()) {
            throw new Unreadable(
                    new Bilingual(
                            "规则里有 not、exists、eval 之类或没有条件", "not, exists, eval or no condition"),
                    new Bilingual(
                            "请改用带三值结果的事实，与 true 或 false 比较",
                            "Compare a three-valued fact with true or false instead"));
        }
        return parts.size() == 1
                ? parts.get(0)
                : descr instanceof OrDescr ? new Any(parts) : new All(parts);
    }

    private Condition pattern(PatternDescr pattern, Scope scope, int line) throws Unreadable {
        Class<?> factType =
                scope.type(pattern.getObjectType())
                        .orElseThrow(
                                () ->
                                        new Unreadable(
                                                new Bilingual(
                                                        "没有引入类型 " + pattern.getObjectType(),
                                                        "type "
                                                                + pattern.getObjectType()
                                                                + " is not imported"),
                                                new Bilingual(
                                                        "请在文件开头写 import",
                                                        "Import it at the top of the file")));
        if (pattern.getSource() != null) {
            throw new Unreadable(
                    new Bilingual("模式带有 from", "a pattern has a from clause"),
                    new Bilingual("请只匹配事实", "Match facts only"));
        }
        List<Condition> parts = new ArrayList<>();
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            if (!(constraint instanceof ExprConstraintDescr expression)) {
                throw new Unreadable(
                        new Bilingual("约束无法识别", "a constraint cannot be read"),
                        new Bilingual("请只写比较", "Write comparisons only"));
            }
            int at = expression.getLine() > 0 ? expression.getLine() : line;
            parts.add(new Constraints(factType, scope, at).read(expression.getExpression()));
        }
        if (parts.isEmpty()) {
            throw new Unreadable(
                    new Bilingual(
                            pattern.getObjectType() + "( ) 没有约束",
                            pattern.getObjectType() + "( ) has no constraint"),
                    new Bilingual("请写出条件", "Write the condition"));
        }
        return parts.size() == 1 ? parts.get(0) : new All(parts);
    }

    private void problem(int line, Unreadable reason) {
        problems.add(new Problem(file, line, reason.what(), reason.advice()));
    }
}
