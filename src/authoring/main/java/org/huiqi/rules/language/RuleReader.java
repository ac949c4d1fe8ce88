package org.huiqi.rules.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqi.rules.Firing;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.condition.Vocabulary;
import org.huiqi.rules.language.Tokens.Kind;
import org.huiqi.rules.language.Tokens.Token;
import org.huiqi.text.Bilingual;

/**
 * Reads a rule file. Its grammar is the part of Drools' that a condition needs, and no more: what
 * it does not know is refused, and what is compiled is written anew from what was read ({@link
 * RuleWriter}), so that a file can hold nothing that runs unread.
 *
 * <pre>
 * file      := { "package" name | "import" ["static"] name | "global" name "asOf" | rule }
 * rule      := "rule" text "when" type "(" constraints ")" "then" met ";" "end"
 * met       := "met" "(" "drools" ")" | "points" "(" "drools" "," number ")"
 * </pre>
 */
public final class RuleReader {
    private static final String MET = "met( drools );";
    private static final Set<String> STATEMENTS = Set.of("package", "import", "global", "rule");
    private static final Pattern POINTS = Pattern.compile("[1-9][0-9]{0,2}");
    private static final String FIRING = Firing.class.getName() + ".";
    private static final String AS_OF = "java.time.LocalDate asOf";

    /** Libraries and rooms of this project, which a pack's classes do not stand among. */
    private static final Pattern TAKEN_PACKAGE =
            Pattern.compile(
                    "(javax?|jdk|sun|org\\.drools|org\\.kie"
                            + "|org\\.huiqi(?!\\.edition|\\.standards\\.))(\\..*)?");

    /** Characters that a reader does not see, or that turn the text round. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\t\r\n]]");

    private final String file;
    private final String text;
    private final List<String> lines;
    private final Tokens tokens;
    private final Scope scope = new Scope();
    private final Set<String> functions = new HashSet<>();
    private final List<RuleText> rules = new ArrayList<>();
    private final List<PackProblem> problems = new ArrayList<>();
    private String javaPackage = "";

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
                problems.add(e.in(file));
                tokens.skipTo(STATEMENTS);
            }
        }
        if (javaPackage.isEmpty() && problems.isEmpty()) {
            Token end = tokens.peek();
            problems.add(
                    new Unreadable(
                                    1,
                                    DrlText.UNEXPECTED.with("package", end.text()),
                                    DrlText.OWN_PACKAGE.text())
                            .in(file));
        }
        return new RuleFile(file, text, javaPackage, List.copyOf(rules), List.copyOf(problems));
    }

    private void refuseInvisible() {
        for (int i = 0; i < lines.size(); i++) {
            Matcher met = INVISIBLE.matcher(lines.get(i));
            if (met.find()) {
                String code = String.format(Locale.ROOT, "U+%04X", met.group().codePointAt(0));
                problems.add(
                        new PackProblem(
                                file,
                                i + 1,
                                DrlText.INVISIBLE.with(code),
                                DrlText.REMOVE_INVISIBLE.text()));
            }
        }
    }

    private void statement(Token word) throws Unreadable {
        if (!STATEMENTS.contains(word.text()) || word.is("package") && !javaPackage.isEmpty()) {
            throw new Unreadable(
                    word.line(), DrlText.FOREIGN.with(word.text()), DrlText.RULES_ONLY.text());
        }
        if (word.is("rule")) {
            rule(word);
            return;
        }
        boolean function = word.is("import") && tokens.takeIf("static");
        String name = tokens.name();
        if (word.is("package")) {
            refuse(TAKEN_PACKAGE.matcher(name).matches(), word, name, DrlText.OWN_PACKAGE);
            javaPackage = name;
        } else if (word.is("global")) {
            String global = name + " " + tokens.take(Kind.WORD, "asOf").text();
            refuse(!global.equals(AS_OF), word, global, DrlText.RULES_ONLY);
            scope.addAsOf();
        } else if (function) {
            boolean known = name.equals(FIRING + "met") || name.equals(FIRING + "points");
            refuse(!known, word, name, DrlText.IMPORT_VOCABULARY);
            functions.add(name.substring(FIRING.length()));
        } else {
            refuse(!scope.add(name), word, name, DrlText.IMPORT_VOCABULARY);
        }
        tokens.takeIf(";");
    }

    private static void refuse(boolean refused, Token word, String name, DrlText advice)
            throws Unreadable {
        if (refused) {
            throw new Unreadable(
                    word.line(), DrlText.FOREIGN.with(word.text() + " " + name), advice.text());
        }
    }

    private void rule(Token start) throws Unreadable {
        String id = tokens.take(Kind.TEXT, "\"P14-07\"").unquoted();
        if (!tokens.takeIf("when")) {
            throw tokens.peek().is("extends")
                    ? at(DrlText.EXTENDS.with(id), DrlText.WRITE_IN_FULL)
                    : at(DrlText.HAS_ATTRIBUTES.with(id), DrlText.REMOVE_ATTRIBUTES);
        }
        Class<?> factType = factType();
        RuleText rule =
                new RuleText(
                        id,
                        file,
                        start.line(),
                        comment(start),
                        factType,
                        new ConditionReader(tokens, scope, factType).constraints(),
                        0);
        tokens.expect(")");
        if (!tokens.takeIf("then")) {
            throw afterPattern();
        }
        rules.add(rule.with(points(id)));
    }

    private Unreadable at(Bilingual what, DrlText advice) {
        return new Unreadable(tokens.peek().line(), what, advice.text());
    }

    private String comment(Token rule) {
        int above = rule.line() - 2;
        boolean there = above >= 0 && lines.get(above).startsWith("//");
        return there ? lines.get(above).substring(2).strip() : "";
    }

    /** The type of the one fact that a rule is about, up to its constraints. */
    private Class<?> factType() throws Unreadable {
        Token start = tokens.peek();
        tokens.mustBe(Kind.WORD, "Applicant( … )");
        String name = tokens.name();
        Class<?> type = scope.type(name).filter(Vocabulary::has).orElse(null);
        if (type == null) {
            boolean isType = Character.isUpperCase(name.charAt(name.lastIndexOf('.') + 1));
            throw isType && tokens.peek().is("(")
                    ? new Unreadable(
                            start.line(),
                            DrlText.TYPE_NOT_IMPORTED.with(name),
                            DrlText.IMPORT_TYPE.text())
                    : new Unreadable(
                            start.line(), DrlText.NO_CONDITION.text(), DrlText.COMPARE_FACT.text());
        }
        tokens.expect("(");
        if (tokens.peek().is(")")) {
            throw at(DrlText.NO_CONSTRAINT.with(name), DrlText.WRITE_CONDITION);
        }
        return type;
    }

    private Unreadable afterPattern() {
        if (tokens.peek().is("from")) {
            return at(DrlText.FROM_CLAUSE.text(), DrlText.MATCH_FACTS);
        }
        return tokens.peek().kind() == Kind.WORD && !STATEMENTS.contains(tokens.peek().text())
                ? at(DrlText.SEVERAL_FACTS.text(), DrlText.MATCH_ONE)
                : tokens.unexpected("then");
    }

    /** Points of a band, 0 for a condition. */
    private int points(String id) throws Unreadable {
        Token name = tokens.peek();
        boolean band = name.is("points");
        boolean read =
                (tokens.takeIf("met") || tokens.takeIf("points"))
                        && tokens.takeIf("(")
                        && tokens.takeIf("drools");
        int points = 0;
        if (read && band) {
            read = tokens.takeIf(",") && POINTS.matcher(tokens.peek().text()).matches();
            points = read ? Integer.parseInt(tokens.take().text()) : 0;
        }
        read = read && tokens.takeIf(")") && tokens.takeIf(";");
        if (!read || !tokens.takeIf("end")) {
            Token met = tokens.peek();
            throw read && (met.kind() == Kind.END || STATEMENTS.contains(met.text()))
                    ? tokens.unexpected("end")
                    : at(DrlText.OTHER_CONSEQUENCE.with(id, MET), DrlText.SAY_MET);
        }
        if (functions.add(name.text())) {
            problems.add(
                    new PackProblem(
                            file,
                            name.line(),
                            DrlText.NOT_IMPORTED.with(name.text()),
                            DrlText.ADD_IMPORT.with(FIRING, name.text())));
        }
        return points;
    }
}
