package org.huiqi.rules.language;

import static org.huiqi.rules.language.DrlText.*;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqi.rules.Firing;
import org.huiqi.rules.condition.AccessorCall;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.condition.Condition.All;
import org.huiqi.rules.condition.Condition.Any;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.Operand;
import org.huiqi.rules.condition.Operator;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.condition.Vocabulary;
import org.huiqi.rules.language.Tokens.Kind;
import org.huiqi.rules.language.Tokens.Token;
import org.huiqi.rules.language.Tokens.Unreadable;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Decimal;
import org.huiqi.text.Sentence;
import org.huiqi.text.WordSuggester;
import org.jspecify.annotations.Nullable;

/**
 * Reads a rule file. Its grammar is the part of Drools' that a condition needs, and no more: what
 * it does not know is refused, and what is compiled is written anew from what was read ({@link
 * RuleWriter}), so that a file can hold nothing that runs unread.
 *
 * <pre>
 * file        := { "package" name | "import" ["static"] name | "global" name "asOf" | rule }
 * rule        := "rule" text "when" type "(" constraints ")" "then" met ";" "end"
 * met         := "met" "(" "drools" ")" | "points" "(" "drools" "," number ")"
 * constraints := any { "," any }
 * any         := all { "||" all }
 * all         := part { "&amp;&amp;" part }
 * part        := "(" any ")" | operand operator literal | operand "in" "(" literals ")"
 * operand     := call { "." call }
 * call        := name [ "(" [ literals ] ")" ]
 * </pre>
 */
public final class RuleReader {
    private static final String MET = "met( drools );";
    private static final Set<String> STATEMENTS = Set.of("package", "import", "global", "rule");
    private static final Set<String> NO_OPERATOR = Set.of("!", "!=", "not", ")", ",");
    private static final Pattern POINTS = Pattern.compile("[1-9][0-9]{0,2}");
    private static final String FIRING = Firing.class.getName() + ".";
    private static final String AS_OF = "java.time.LocalDate asOf";

    /** Deepest nesting of parentheses. */
    private static final int DEEPEST = 20;

    /** Libraries and rooms of this project, which a pack's classes do not stand among. */
    private static final Pattern TAKEN_PACKAGE =
            Pattern.compile(
                    "(javax?|jdk|sun|org\\.drools|org\\.kie"
                            + "|org\\.huiqi(?!\\.edition|\\.standards\\.))(\\..*)?");

    /** Characters that a reader does not see, or that turn the text round. */
    private static final Pattern NOT_VISIBLE =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\t\r\n]]");

    /** A nested class is found by trying, which is slow; what was found is kept. */
    private static final Map<String, Class<?>> TYPES = new ConcurrentHashMap<>();

    private final String file;
    private final String text;
    private final List<String> lines;
    private final Tokens tokens;
    private final Map<String, String> imports = new HashMap<>();
    private final Set<String> functions = new HashSet<>();
    private final List<RuleText> rules = new ArrayList<>();
    private final Problems problems = new Problems();
    private String javaPackage = "";
    private boolean asOfDeclared;
    private int depth;

    private RuleReader(String file, String text) {
        this.file = file;
        this.text = text;
        this.lines = text.lines().toList();
        this.tokens = new Tokens(text);
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
        refuseInvisible();
        while (tokens.peek().kind() != Kind.END) {
            try {
                statement(tokens.take());
            } catch (Unreadable e) {
                problems.found().add(e.in(file));
                tokens.skipTo(STATEMENTS);
            }
        }
        if (javaPackage.isEmpty() && problems.found().isEmpty()) {
            Bilingual what = UNEXPECTED.with("package", tokens.peek().text());
            problems.line(file, 1, what, OWN_PACKAGE);
        }
        return new RuleFile(
                file, text, javaPackage, List.copyOf(rules), List.copyOf(problems.found()));
    }

    private void refuseInvisible() {
        for (int i = 0; i < lines.size(); i++) {
            Matcher met = NOT_VISIBLE.matcher(lines.get(i));
            if (met.find()) {
                String code = String.format(Locale.ROOT, "U+%04X", met.group().codePointAt(0));
                problems.line(file, i + 1, INVISIBLE.with(code), REMOVE_INVISIBLE);
            }
        }
    }

    private void statement(Token word) throws Unreadable {
        refuse(
                !STATEMENTS.contains(word.text()) || word.is("package") && !javaPackage.isEmpty(),
                word.line(),
                word.text(),
                RULES_ONLY);
        if (word.is("rule")) {
            rule(word);
            return;
        }
        boolean function = word.is("import") && tokens.takeIf("static");
        String name = tokens.name("import, package …");
        String phrase = word.text() + " " + name;
        if (word.is("package")) {
            boolean taken = TAKEN_PACKAGE.matcher(name).matches();
            refuse(taken, word.line(), phrase, OWN_PACKAGE);
            javaPackage = name;
        } else if (word.is("global")) {
            String global = name + " " + tokens.take(Kind.WORD, "asOf").text();
            refuse(!global.equals(AS_OF), word.line(), "global " + global, RULES_ONLY);
            asOfDeclared = true;
        } else if (function) {
            boolean known = name.equals(FIRING + "met") || name.equals(FIRING + "points");
            refuse(!known, word.line(), phrase, IMPORT_VOCABULARY);
            functions.add(name.substring(FIRING.length()));
        } else {
            imports.put(name.substring(name.lastIndexOf('.') + 1), name);
            refuse(load(name).isEmpty(), word.line(), phrase, IMPORT_VOCABULARY);
        }
        tokens.takeIf(";");
    }

    private static void refuse(boolean refused, int line, String phrase, Sentence advice)
            throws Unreadable {
        if (refused) {
            throw new Unreadable(line, FOREIGN.with(phrase), advice);
        }
    }

    /** The class of a simple or full name, of those that a rule may name. */
    private Optional<Class<?>> type(String name) {
        int dot = name.indexOf('.');
        String full = imports.get(dot < 0 ? name : name.substring(0, dot));
        return load(full == null ? name : dot < 0 ? full : full + name.substring(dot));
    }

    private static Optional<Class<?>> load(String name) {
        Class<?> found = TYPES.get(name);
        String binary = name;
        while (found == null) {
            try {
                found = Class.forName(binary, false, RuleReader.class.getClassLoader());
            } catch (ClassNotFoundException | LinkageError e) {
                int dot = binary.lastIndexOf('.');
                if (dot < 0) {
                    return Optional.empty();
                }
                binary = binary.substring(0, dot) + '$' + binary.substring(dot + 1);
            }
        }
        if (!Vocabulary.has(found) && found != LocalDate.class) {
            return Optional.empty();
        }
        TYPES.put(name, found);
        return Optional.of(found);
    }

    private void rule(Token start) throws Unreadable {
        String id = tokens.take(Kind.TEXT, "\"P14-07\"").unquoted();
        if (!tokens.takeIf("when")) {
            throw tokens.peek().is("extends")
                    ? tokens.unreadable(EXTENDS.with(id), WRITE_IN_FULL)
                    : tokens.unreadable(HAS_ATTRIBUTES.with(id), REMOVE_ATTRIBUTES);
        }
        Class<?> factType = factType();
        depth = 0;
        Condition condition =
                joined(",", () -> joined("||", () -> all(factType), Any::new), All::new);
        tokens.expect(")");
        if (!tokens.takeIf("then")) {
            throw afterPattern();
        }
        int points = points(id);
        rules.add(
                new RuleText(id, file, start.line(), comment(start), factType, condition, points));
    }

    private String comment(Token rule) {
        int above = rule.line() - 2;
        boolean there = above >= 0 && lines.get(above).startsWith("//");
        return there ? lines.get(above).substring(2).strip() : "";
    }

    /** The type of the one fact that a rule is about, up to its constraints. */
    private Class<?> factType() throws Unreadable {
        int line = tokens.peek().line();
        String name = tokens.name("Applicant( … )");
        Class<?> type = type(name).filter(Vocabulary::has).orElse(null);
        if (type == null) {
            boolean isType = Character.isUpperCase(name.charAt(name.lastIndexOf('.') + 1));
            throw isType && tokens.peek().is("(")
                    ? new Unreadable(line, TYPE_NOT_IMPORTED.with(name), IMPORT_TYPE)
                    : new Unreadable(line, NO_CONDITION, COMPARE_FACT);
        }
        tokens.expect("(");
        if (tokens.peek().is(")")) {
            throw tokens.unreadable(NO_CONSTRAINT.with(name), WRITE_CONDITION);
        }
        return type;
    }

    private Unreadable afterPattern() {
        if (tokens.peek().is("from")) {
            return tokens.unreadable(FROM_CLAUSE, MATCH_FACTS);
        }
        return tokens.peek().kind() == Kind.WORD && !STATEMENTS.contains(tokens.peek().text())
                ? tokens.unreadable(SEVERAL_FACTS, MATCH_ONE)
                : tokens.unexpected("then");
    }

    /** Points of a band, 0 for a condition. */
    private int points(String id) throws Unreadable {
        Token name = tokens.peek();
        boolean read =
                (tokens.takeIf("met") || tokens.takeIf("points"))
                        && tokens.takeIf("(")
                        && tokens.takeIf("drools");
        int points = 0;
        if (read && name.is("points")) {
            read = tokens.takeIf(",") && POINTS.matcher(tokens.peek().text()).matches();
            points = read ? Integer.parseInt(tokens.take().text()) : 0;
        }
        read = read && tokens.takeIf(")") && tokens.takeIf(";");
        if (!read || !tokens.takeIf("end")) {
            Token met = tokens.peek();
            throw read && (met.kind() == Kind.END || STATEMENTS.contains(met.text()))
                    ? tokens.unexpected("end")
                    : tokens.unreadable(OTHER_CONSEQUENCE.with(id, MET), SAY_MET);
        }
        if (functions.add(name.text())) {
            problems.line(
                    file,
                    name.line(),
                    NOT_IMPORTED.with(name.text()),
                    ADD_IMPORT.with(FIRING, name.text()));
        }
        return points;
    }

    /** Reads what comes next. */
    @FunctionalInterface
    private interface Part<T> {
        T read() throws Unreadable;
    }

    private <T> List<T> separated(String by, Part<T> part) throws Unreadable {
        List<T> parts = new ArrayList<>();
        do {
            parts.add(part.read());
        } while (tokens.takeIf(by));
        return List.copyOf(parts);
    }

    private Condition joined(
            String by, Part<Condition> part, Function<List<Condition>, Condition> join)
            throws Unreadable {
        List<Condition> parts = separated(by, part);
        return parts.size() == 1 ? parts.get(0) : join.apply(parts);
    }

    private Condition all(Class<?> factType) throws Unreadable {
        return joined("&&", () -> part(factType), All::new);
    }

    private Condition part(Class<?> factType) throws Unreadable {
        if (depth == DEEPEST || !tokens.takeIf("(")) {
            return comparison(factType);
        }
        depth++;
        Condition inner = joined("||", () -> all(factType), Any::new);
        tokens.expect(")");
        depth--;
        return inner;
    }

    private Comparison comparison(Class<?> factType) throws Unreadable {
        Token start = tokens.peek();
        if (start.kind() != Kind.WORD) {
            throw notComparison(start, start);
        }
        List<AccessorCall> calls = new ArrayList<>();
        Class<?> type = factType;
        do {
            calls.add(call(type));
            type = calls.get(calls.size() - 1).method().getReturnType();
        } while (tokens.takeIf("."));
        Operand operand = new Operand(factType, calls);
        Token sign = tokens.take();
        Operator operator = Operator.of(sign.text()).orElseThrow(() -> notComparison(start, sign));
        if (operator != Operator.IN) {
            List<Literal> literal = List.of(compared(operand, operator));
            return new Comparison(operand, operator, literal, start.line());
        }
        tokens.expect("(");
        List<Literal> words = separated(",", () -> compared(operand, operator));
        tokens.expect(")");
        Operator one = words.size() == 1 ? Operator.EQUAL : operator;
        return new Comparison(operand, one, words, start.line());
    }

    /**
     * An operator that may misjudge a missing fact is said to be one; the rest is no comparison.
     */
    private Unreadable notComparison(Token start, Token met) {
        boolean unsafe = met.kind() == Kind.WORD || NO_OPERATOR.contains(met.text());
        return new Unreadable(
                start.line(),
                (unsafe ? UNSAFE : UNREADABLE).with(tokens.phrase(start)),
                SAFE_COMPARISONS);
    }

    private AccessorCall call(Class<?> type) throws Unreadable {
        Token name = tokens.take(Kind.WORD, type.getSimpleName());
        List<Literal> arguments = List.of();
        if (tokens.takeIf("(") && !tokens.takeIf(")")) {
            arguments = separated(",", this::argument);
            tokens.expect(")");
        }
        for (Method method : Vocabulary.accessors(type).getOrDefault(name.text(), List.of())) {
            if (takes(method, arguments)) {
                return new AccessorCall(method, arguments);
            }
        }
        String what = name.text() + (arguments.isEmpty() ? "" : "( … )");
        List<String> names = Vocabulary.accessors(type).keySet().stream().sorted().toList();
        throw new Unreadable(
                name.line(),
                NO_FACT.with(type.getSimpleName(), what),
                names.isEmpty()
                        ? SAFE_COMPARISONS
                        : DID_YOU_MEAN.with(
                                WordSuggester.closest(name.text(), names), Sentence.listed(names)));
    }

    private static boolean takes(Method method, List<Literal> arguments) {
        Class<?>[] types = method.getParameterTypes();
        int last = types.length - 1;
        boolean fits =
                method.isVarArgs()
                        ? arguments.size() >= types.length
                        : arguments.size() == types.length;
        for (int i = 0; fits && i < arguments.size(); i++) {
            boolean rest = method.isVarArgs() && i >= last;
            fits = arguments.get(i).fitsArgument(rest ? types[last].getComponentType() : types[i]);
        }
        return fits;
    }

    private Literal argument() throws Unreadable {
        Token start = tokens.peek();
        Literal literal = literal();
        if (literal == null) {
            throw notLiteral(start);
        }
        return literal;
    }

    private Unreadable notLiteral(Token start) {
        return new Unreadable(
                start.line(), NOT_A_LITERAL.with(tokens.phrase(start)), WRITE_LITERAL);
    }

    /** A literal that an operand can be compared with. */
    private Literal compared(Operand operand, Operator operator) throws Unreadable {
        Token start = tokens.peek();
        Literal literal = literal();
        if (literal != null
                && literal.fits(operand.type())
                && (!operator.isOrder() || literal.isOrdered())) {
            return literal;
        }
        if (start.text().matches("-?\\d+\\.\\d+")) {
            throw new Unreadable(
                    start.line(),
                    BINARY_FRACTION.with(start.text()),
                    WRITE_DECIMAL.with(start.text()));
        }
        throw literal == null
                ? notLiteral(start)
                : new Unreadable(
                        start.line(),
                        NOT_COMPARABLE.with(operand.text(), tokens.phrase(start)),
                        FACT_TYPE.with(operand.type().getSimpleName()));
    }

    /** The literal that comes next; null where there is none. */
    private @Nullable Literal literal() throws Unreadable {
        Token start = tokens.peek();
        if (start.kind() == Kind.TEXT) {
            return Literal.of(tokens.take().unquoted());
        }
        if (start.kind() == Kind.NUMBER) {
            BigDecimal number = number(tokens.take().text());
            return number == null ? null : Literal.of(number);
        }
        if (start.kind() != Kind.WORD) {
            return null;
        }
        String name = tokens.name("a-z");
        return switch (name) {
            case "true", "false" -> Literal.of(Boolean.valueOf(name));
            case "asOf" -> asOfDeclared ? Literal.AS_OF : null;
            default -> value(name).map(Literal::of).orElse(null);
        };
    }

    /** A fraction without B would be a binary number to the engine, and 0.1 not what it says. */
    private static @Nullable BigDecimal number(String text) {
        return text.matches("-?\\d+|-?\\d+(\\.\\d+)?B")
                ? Decimal.read(text.replace("B", ""))
                : null;
    }

    /** A word, or a day. */
    private Optional<?> value(String name) throws Unreadable {
        int dot = name.lastIndexOf('.');
        Class<?> type = dot < 0 ? null : type(name.substring(0, dot)).orElse(null);
        String last = name.substring(dot + 1);
        if (type == LocalDate.class) {
            return last.equals("of") ? day() : Optional.empty();
        }
        return type == null || !type.isEnum()
                ? Optional.empty()
                : Arrays.stream(type.getEnumConstants())
                        .filter(word -> ((Enum<?>) word).name().equals(last))
                        .findFirst();
    }

    private Optional<LocalDate> day() throws Unreadable {
        int[] parts = new int[3];
        for (int i = 0; i < parts.length; i++) {
            tokens.expect(i == 0 ? "(" : ",");
            String digits = tokens.take(Kind.NUMBER, "2024, 9, 30").text();
            parts[i] = digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
        }
        tokens.expect(")");
        try {
            return Optional.of(LocalDate.of(parts[0], parts[1], parts[2]));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
