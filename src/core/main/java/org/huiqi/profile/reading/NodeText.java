package org.huiqi.profile.reading;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a tree as YAML or JSON with every key it has; numbers and amounts keep their digits. */
final class NodeText {
    private static final String INDENT = "  ";

    /** Texts that every reader of YAML takes for text, a date or a year without quotes. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}][\\p{L}\\p{N}_-]*|[0-9]{4}-[0-9]{2}-[0-9]{2}|[1-9][0-9]{3}");

    private static final Set<String> WORDS =
            Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private NodeText() {}

    /** A YAML document, one line a key. */
    static String yaml(Node.Mapping root) {
        return entries(root, "");
    }

    /** A JSON document, indented. */
    static String json(Node root) {
        return written(root, "") + "\n";
    }

    /** A key with its value as whole lines of YAML. */
    static String entry(String key, Node value, String indent) {
        String start = indent + key(key) + ":";
        if (value instanceof Node.Mapping map && !map.entries().isEmpty()) {
            return start + "\n" + entries(map, indent + INDENT);
        }
        if (value instanceof Node.Sequence list && holdsObjects(list)) {
            String inside = indent + INDENT;
            return start
                    + "\n"
                    + list.items().stream()
                            .map(item -> item(item, inside))
                            .collect(Collectors.joining());
        }
        return start + " " + flow(value) + "\n";
    }

    private static String entries(Node.Mapping map, String indent) {
        return map.entries().stream()
                .map(entry -> entry(entry.key(), entry.value(), indent))
                .collect(Collectors.joining());
    }

    private static boolean holdsObjects(Node.Sequence list) {
        return list.items().stream().anyMatch(item -> !(item instanceof Node.Scalar));
    }

    /** An item of a list: its first key stands behind the dash. */
    private static String item(Node item, String indent) {
        if (item instanceof Node.Mapping map && !map.entries().isEmpty()) {
            String lines = entries(map, indent + INDENT);
            return indent + "- " + lines.substring(indent.length() + INDENT.length());
        }
        return indent + "- " + flow(item) + "\n";
    }

    /** A value of YAML within a line. */
    static String flow(Node value) {
        return written(value, null);
    }

    /** As JSON whose lines are indented so far, or in a line of YAML where that is null. */
    private static String written(Node value, @Nullable String indent) {
        String inside = indent == null ? null : indent + INDENT;
        if (value instanceof Node.Scalar scalar) {
            String text = scalar.isNull() ? "null" : scalar.text();
            return scalar.kind() != Node.Kind.TEXT
                    ? text
                    : indent == null ? text(text) : quoted(text);
        }
        Stream<String> parts =
                value instanceof Node.Mapping map
                        ? map.entries().stream()
                                .map(
                                        e ->
                                                (indent == null ? key(e.key()) : quoted(e.key()))
                                                        + ": "
                                                        + written(e.value(), inside))
                        : ((Node.Sequence) value).items().stream().map(i -> written(i, inside));
        String between = indent == null ? " " : "\n" + inside;
        String all = parts.collect(Collectors.joining("," + between));
        String within = indent == null || all.isEmpty() ? all : "\n" + inside + all + "\n" + indent;
        return value instanceof Node.Mapping ? "{" + within + "}" : "[" + within + "]";
    }

    static String key(String key) {
        return text(key);
    }

    private static String text(String text) {
        boolean plain =
                PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
