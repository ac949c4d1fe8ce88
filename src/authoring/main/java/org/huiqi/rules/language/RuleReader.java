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
                                new Bilingual("没有引入 " + name, name + " is not imported"),
                                new Bilingual(
                                        "请加上 import static " + FIRING + name,
                                        "Add import static " + FIRING + name)));
            }
        }
    }

    /** A rule file holds rules and nothing else. */
    private void onlyRules(PackageDescr pack) {
        pack.getFunctions().forEach(one -> foreign(one, "函数", "function", one.getName()));
        pack.getTypeDeclarations().forEach(one -> foreign(one, "类型", "type", one.getTypeName()));
        pack.getEnumDeclarations().forEach(one -> foreign(one, "枚举", "enum", one.getTypeName()));
        pack.getWindowDeclarations().forEach(one -> foreign(one, "窗口", "window", one.getName()));
        pack.getGlobals().stream()
                .filter(one -> !one.getIdentifier().equals("asOf"))
                .forEach(one -> foreign(one, "全局变量", "global", one.getIdentifier()));
        pack.getAttributes().forEach(one -> foreign(one, "属性", "attribute", one.getName()));
        pack.getRules().stream()
                .filter(QueryDescr.class::isInstance)
                .forEach(one -> foreign(one, "查询", "query", one.getName()));
    }

    private void foreign(BaseDescr what, String zh, String en, String name) {
        problem(
                what.getLine(),
                new Unreadable(
                        new Bilingual(
                                "规则文件里有" + zh + " " + name, en + " " + name + " in a rule file"),
                        new Bilingual(
                                "请删去；规则文件只写规则，要算的写成档案上的方法",
                                "Remove it; a rule file holds rules only, what is worked out is a method of the fact")));
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
                            new Bilingual(
                                    "规则 " + rule.getName() + " 的结果部分不是 " + MET,
                                    "the consequence of rule " + rule.getName() + " is not " + MET),
                            new Bilingual(
                                    "规则只表示条件成立，不输出、不修改事实；评分档次写 points( drools, 8 );",
                                    "A rule only says that its condition is met; a band of a score says points( drools, 8 );")));
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
            throw new Unreadable(
                    new Bilingual(
                            "规则里有 not、exists、eval 之类或没有条件", "not, exists, eval or no condition"),
                    new Bilingual(
                            "请改用带三值结果的事实，与 true 或 false 比较",
                            "Compare a three-valued fact with true or false instead"));
        }
        if (children.size() > 1) {
            throw new Unreadable(
                    new Bilingual("一条规则匹配了多个事实", "a rule matches several facts"),
                    new Bilingual(
                            "请只匹配一个事实，用 || 连接；从申报对象可到 applicant，例如 CaseSubmission( … || applicant.sme == true )",
                            "Match one fact and join with ||; what is put forward leads to its applicant, for example CaseSubmission( … || applicant.sme == true )"));
        }
        return pattern(children.get(0));
    }

    private static Class<?> factType(PatternDescr pattern, Scope scope) throws Unreadable {
        if (pattern.getSource() != null) {
            throw new Unreadable(
                    new Bilingual("模式带有 from", "a pattern has a from clause"),
                    new Bilingual("请只匹配事实", "Match facts only"));
        }
        return scope.type(pattern.getObjectType())
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
    }

    private static Condition condition(
            PatternDescr pattern, Class<?> factType, Scope scope, int line) throws Unreadable {
        List<Condition> parts = new ArrayList<>();
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            if (!(constraint instanceof ExprConstraintDescr expression)) {
                throw new Unreadable(
                        new Bilingual("约束无法识别", "a constraint cannot be read"),
                        new Bilingual("请只写比较", "Write comparisons only"));
            }
            int at = expression.getLine() > 0 ? expression.getLine() : line;
            parts.add(new ConstraintReader(factType, scope, at).read(expression.getExpression()));
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
        problems.add(reason.at(file, line));
    }
}
