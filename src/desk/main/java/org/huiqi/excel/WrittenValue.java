package org.huiqi.excel;

import java.util.regex.Pattern;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.questionnaire.Column;
import org.huiqi.questionnaire.Phrases;
import org.huiqi.text.WrittenDay;

/** What a text in a cell means for a field; what it cannot mean stays text. */
final class WrittenValue {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");
    private static final Pattern GROUPED =
            Pattern.compile("[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\\.[0-9]+)?");

    private WrittenValue() {}

    static Node of(Column column, String text, Location at) {
        if (Phrases.is(Phrases.UNKNOWN, text)) {
            return new Node.Scalar(at, Node.Kind.NULL, "null");
        }
        return switch (column.kind()) {
            case FLAG -> flag(text, at);
            case INTEGER, DECIMAL, INTEGERS -> number(text, at);
            case WORD, WORDS -> {
                String word = Phrases.word(column.words(), text);
                yield new Node.Scalar(at, Node.Kind.TEXT, word == null ? text : word);
            }
            case DATE -> new Node.Scalar(at, Node.Kind.TEXT, WrittenDay.iso(text));
            case TEXT, LIST -> new Node.Scalar(at, Node.Kind.TEXT, text);
        };
    }

    private static Node number(String text, Location at) {
        String plain = GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
        return NUMBER.matcher(plain).matches()
                ? new Node.Scalar(at, Node.Kind.NUMBER, plain)
                : new Node.Scalar(at, Node.Kind.TEXT, text);
    }

    private static Node flag(String text, Location at) {
        if (Phrases.is(Phrases.YES, text) || text.equalsIgnoreCase("true")) {
            return new Node.Scalar(at, Node.Kind.BOOLEAN, "true");
        }
        if (Phrases.is(Phrases.NO, text) || text.equalsIgnoreCase("false")) {
            return new Node.Scalar(at, Node.Kind.BOOLEAN, "false");
        }
        return new Node.Scalar(at, Node.Kind.TEXT, text);
    }
}
