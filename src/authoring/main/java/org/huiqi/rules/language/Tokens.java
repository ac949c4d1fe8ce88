package org.huiqi.rules.language;

import static org.huiqi.rules.language.DrlText.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** The words, numbers, texts and signs of a rule file, one after the other, without comments. */
final class Tokens {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<space>[ \t\r\n]+|//[^\r\n]*)|(?<word>[A-Za-z_][A-Za-z0-9_]*)"
                            + "|(?<number>-?[0-9][A-Za-z0-9.]*)|(?<text>\"[^\"\\\\\r\n]*\")"
                            + "|&&|\\|\\||[<>=!]=|(?s:.)");

    private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\n]");

    /** Longest part of a file that a message repeats. */
    private static final int LONGEST_PHRASE = 120;

    /** What a token is. */
    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    /**
     * A token.
     *
     * @param text as written; of a text with its quotes
     * @param line line, from 1
     * @param isFirst whether it is the first of its line
     * @param from where it begins
     */
    record Token(Kind kind, String text, int line, boolean isFirst, int from) {
        boolean is(String other) {
            return text.equals(other);
        }

        /** A text without its quotes. */
        String unquoted() {
            return text.substring(1, text.length() - 1);
        }
    }

    /** Something in a rule that cannot be read, or that a rule may not hold. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final int line;
        private final transient Bilingual what;
        private final transient Bilingual advice;

        Unreadable(int line, Sentence what, Sentence advice) {
            super(what.text().en());
            this.line = line;
            this.what = what.text();
            this.advice = advice.text();
        }

        PackProblem in(String file) {
            return new PackProblem(file, line, what, advice);
        }
    }

    private final String file;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    Tokens(String file) {
        this.file = file;
        Matcher matcher = TOKEN.matcher(file);
        int line = 1;
        boolean first = true;
        while (matcher.find()) {
            if (matcher.group("space") == null) {
                tokens.add(new Token(kind(matcher), matcher.group(), line, first, matcher.start()));
                first = false;
            } else {
                int ends = (int) LINE_END.matcher(matcher.group()).results().count();
                line += ends;
                first |= ends > 0;
            }
        }
        tokens.add(new Token(Kind.END, "", line, true, file.length()));
    }

    private static Kind kind(Matcher matcher) {
        return Stream.of(Kind.WORD, Kind.NUMBER, Kind.TEXT)
                .filter(kind -> matcher.group(kind.name().toLowerCase(Locale.ROOT)) != null)
                .findFirst()
                .orElse(Kind.SIGN);
    }

    /** The next token, which stays the next. */
    Token peek() {
        return tokens.get(next);
    }

    /** The next token, which is passed. */
    Token take() {
        Token token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    /** Passes the next token where it is this one. */
    boolean takeIf(String text) {
        boolean there = peek().is(text);
        if (there) {
            take();
        }
        return there;
    }

    /** Passes a token of a kind. */
    Token take(Kind kind, String what) throws Unreadable {
        if (peek().kind() != kind) {
            throw unexpected(what);
        }
        return take();
    }

    /** Passes this token. */
    void expect(String text) throws Unreadable {
        if (!takeIf(text)) {
            throw unexpected(text);
        }
    }

    /** Passes words with points between them. */
    String name(String what) throws Unreadable {
        StringBuilder name = new StringBuilder(take(Kind.WORD, what).text());
        while (takeIf(".")) {
            name.append('.').append(take(Kind.WORD, "a-z").text());
        }
        return name.toString();
    }

    /** Passes everything before the next token that begins a line and is one of these. */
    void skipTo(Set<String> words) {
        while (peek().kind() != Kind.END && !(peek().isFirst() && words.contains(peek().text()))) {
            take();
        }
    }

    /** The next token stands where something else belongs. */
    Unreadable unexpected(String what) {
        return unreadable(UNEXPECTED.with(what, peek().text()), COMPARE_NEIGHBOUR);
    }

    /** The next token, or what begins with it, may not stand there. */
    Unreadable unreadable(Sentence what, Sentence advice) {
        return new Unreadable(peek().line(), what, advice);
    }

    /** What is written from a token up to the end of the constraint that it stands in. */
    String phrase(Token from) {
        int depth = 0;
        Token last = from;
        for (Token token : tokens.subList(tokens.indexOf(from), tokens.size())) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            boolean ends = depth < 0 || depth == 0 && token.is(",") || token.is("then");
            if (ends || token.kind() == Kind.END) {
                break;
            }
            last = token;
        }
        String text = file.substring(from.from(), last.from() + last.text().length());
        String line = text.replaceAll("//[^\r\n]*|\\s+", " ").strip();
        return line.length() > LONGEST_PHRASE ? line.substring(0, LONGEST_PHRASE) + "…" : line;
    }
}
