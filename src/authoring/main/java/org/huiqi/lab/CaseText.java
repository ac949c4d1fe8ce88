package org.huiqi.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.huiqi.profile.reading.Location;

/**
 * The text of a YAML file in which values are replaced one by one; whatever else stands there,
 * comments, order and layout, stays as it is.
 */
final class CaseText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final List<Integer> lines = new ArrayList<>();
    private final TreeMap<Integer, Edit> edits = new TreeMap<>();

    private record Edit(int end, String value) {}

    CaseText(String text) {
        this.text = text;
        lines.add(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0);
        for (int i = 0; i < text.length(); i++) {
            if (endsLine(i)) {
                lines.add(i + 1);
            }
        }
    }

    /** Line ends as the YAML parser counts them. */
    private boolean endsLine(int i) {
        return switch (text.charAt(i)) {
            case '\n', '\u0085', '\u2028', '\u2029' -> true;
            case '\r' -> i + 1 == text.length() || text.charAt(i + 1) != '\n';
            default -> false;
        };
    }

    /**
     * Replaces a single value, in the quotes that it has.
     *
     * @param at where it starts
     * @param known its text without quotes
     * @param value what to put there
     * @return what stood there; empty where it is not replaced because it is written in a way that
     *     cannot be replaced alone, or was replaced by something else already
     */
    Optional<String> replace(Location at, String known, YamlValue value) {
        int start = offset(at);
        int end = start < 0 ? -1 : endOfScalar(start, known);
        if (end < 0) {
            return Optional.empty();
        }
        boolean quoted = end > start && (text.charAt(start) == '"' || text.charAt(start) == '\'');
        String written = quoted ? value.quotedBy(text.charAt(start)) : value.text();
        return put(start, end, start == end ? " " + written : written);
    }

    /** Replaces an object in braces; as {@link #replace}. */
    Optional<String> replaceObject(Location at, YamlValue value) {
        int start = offset(at);
        int end = start < 0 || !text.startsWith("{", start) ? -1 : endOfBraces(start);
        return end < 0 ? Optional.empty() : put(start, end, value.text());
    }

    private Optional<String> put(int start, int end, String value) {
        Edit before = edits.putIfAbsent(start, new Edit(end, value));
        return before == null || before.value().equals(value)
                ? Optional.of(text.substring(start, end))
                : Optional.empty();
    }

    /** The place in the text; behind the anchor where one stands there; -1 where there is none. */
    private int offset(Location at) {
        if (at.line() < 1 || at.line() > lines.size()) {
            return -1;
        }
        int line = lines.get(at.line() - 1);
        int characters = text.codePointCount(line, text.length());
        if (at.column() < 1 || at.column() - 1 > characters) {
            return -1;
        }
        int offset = text.offsetByCodePoints(line, at.column() - 1);
        if (!text.startsWith("&", offset)) {
            return offset;
        }
        int blank = text.indexOf(' ', offset);
        return blank < 0 ? -1 : blank + 1;
    }

    private int endOfScalar(int start, String known) {
        if (start < text.length() && (text.charAt(start) == '"' || text.charAt(start) == '\'')) {
            return endOfQuotes(start);
        }
        return text.startsWith(known, start) ? start + known.length() : -1;
    }

    private int endOfQuotes(int start) {
        char quote = text.charAt(start);
        for (int i = start + 1; i < text.length(); i++) {
            if (quote == '"' && text.charAt(i) == '\\' || doubled(quote, i)) {
                i++;
            } else if (text.charAt(i) == quote) {
                return i + 1;
            }
        }
        return -1;
    }

    private boolean doubled(char quote, int i) {
        return quote == '\'' && text.startsWith("''", i);
    }

    private int endOfBraces(int start) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '{' -> depth++;
                case '}' -> depth--;
                case '"', '\'' -> {
                    if ("{[,: ".indexOf(text.charAt(i - 1)) >= 0) {
                        i = Math.max(i, endOfQuotes(i) - 1);
                    }
                }
                case '#' -> {
                    return -1; // a comment would be lost with the object
                }
                default -> {}
            }
            if (depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    /** The text with everything replaced. */
    @Override
    public String toString() {
        StringBuilder edited = new StringBuilder(text);
        edits.descendingMap()
                .forEach((start, edit) -> edited.replace(start, edit.end(), edit.value()));
        return edited.toString();
    }
}
