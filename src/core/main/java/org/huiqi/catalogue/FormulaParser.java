package org.huiqi.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Decimal;

/** Reads a formula. */
final class FormulaParser {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\s*(?:(\\d+(?:\\.\\d+)?)|([A-Za-z_][\\w.]*(?:\\[]\\.\\w+)?)|(<=|>=|[-+*/<>(),]))");

    /** Longest formula: its numbers and its nesting grow with it. */
    private static final int LONGEST = 1000;

    /** Functions by name, with the fewest arguments. */
    private static final Map<String, Integer> FUNCTIONS =
            Map.of("least", 2, "most", 2, "sum", 1, "if", 3, "tier", 4, "down", 1, "up", 1);

    private record Token(int at, String text, boolean isName, boolean isNumber) {}

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    FormulaParser(String text) {
        this.text = text;
        if (text.length() > LONGEST) {
            throw new MalformedFormula(PackText.TOO_LONG.with(text.length(), LONGEST));
        }
        Matcher token = TOKEN.matcher(text);
        int at = 0;
        while (at < text.stripTrailing().length()) {
            if (!token.find(at) || token.start() != at) {
                throw wrong(at, PackText.UNKNOWN_CHARACTER.text());
            }
            String word = token.group().strip();
            tokens.add(
                    new Token(
                            token.end() - word.length(),
                            word,
                            token.group(2) != null,
                            token.group(1) != null));
            at = token.end();
        }
    }

    Formula whole() {
        Formula formula = comparison();
        if (next < tokens.size()) {
            throw wrong(place(), PackText.TOO_MUCH.with(tokens.get(next).text()));
        }
        return formula;
    }

    private Formula comparison() {
        Formula left = sum();
        if (isNext("<=") || isNext("<") || isNext(">=") || isNext(">")) {
            String sign = take();
            return new Formula.Joined(sign, left, sum());
        }
        return left;
    }

    private Formula sum() {
        Formula left = product();
        while (isNext("+") || isNext("-")) {
            String sign = take();
            left = new Formula.Joined(sign, left, product());
        }
        return left;
    }

    private Formula product() {
        Formula left = factor();
        while (isNext("*") || isNext("/")) {
            String sign = take();
            left = new Formula.Joined(sign, left, factor());
        }
        return left;
    }

    private Formula factor() {
        if (next == tokens.size()) {
            throw wrong(text.length(), PackText.INCOMPLETE.text());
        }
        Token token = tokens.get(next);
        if (token.isNumber()) {
            BigDecimal number = Decimal.read(token.text());
            if (number == null) {
                throw wrong(token.at(), PackText.TOO_MANY_DIGITS.with(Decimal.MOST_DIGITS));
            }
            take();
            return new Formula.Constant(number);
        }
        if (isNext("(")) {
            take();
            Formula inner = comparison();
            expect(")");
            return inner;
        }
        if (!token.isName()) {
            throw wrong(token.at(), PackText.NOT_A_FACTOR.text());
        }
        String name = take();
        return isNext("(") ? call(name, token.at()) : new Formula.Name(name);
    }

    private Formula call(String name, int at) {
        Integer fewest = FUNCTIONS.get(name);
        if (fewest == null) {
            String known = String.join(" ", FUNCTIONS.keySet().stream().sorted().toList());
            throw wrong(at, PackText.NO_FUNCTION.with(name, known));
        }
        expect("(");
        List<Formula> arguments = new ArrayList<>();
        do {
            arguments.add(comparison());
        } while (isNext(",") && !take().isEmpty());
        expect(")");
        int count = arguments.size();
        boolean fits =
                switch (name) {
                    case "if", "sum", "down", "up" -> count == fewest;
                    case "tier" -> count >= fewest && count % 2 == 0;
                    default -> count >= fewest;
                };
        boolean summed =
                !name.equals("sum")
                        || arguments.get(0) instanceof Formula.Name list
                                && list.name().contains("[]");
        if (!fits || !summed) {
            throw wrong(at, PackText.ARGUMENTS.with(name));
        }
        return new Formula.Call(name, arguments);
    }

    private boolean isNext(String sign) {
        return next < tokens.size() && tokens.get(next).text().equals(sign);
    }

    private String take() {
        return tokens.get(next++).text();
    }

    private void expect(String sign) {
        if (!isNext(sign)) {
            throw wrong(place(), PackText.EXPECTED.with(sign));
        }
        take();
    }

    private int place() {
        return next < tokens.size() ? tokens.get(next).at() : text.length();
    }

    private MalformedFormula wrong(int at, Bilingual problem) {
        return new MalformedFormula(PackText.MALFORMED_FORMULA.with(text, at + 1, problem));
    }
}
