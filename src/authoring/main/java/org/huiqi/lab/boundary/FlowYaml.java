package org.huiqi.lab.boundary;

import java.util.stream.Collectors;
import org.huiqi.profile.reading.Node;

/** A profile as it was read, in YAML's flow style on one line. */
public final class FlowYaml {
    private FlowYaml() {}

    /** The text of a tree; comments and places are gone. */
    public static String of(Node node) {
        if (node instanceof Node.Mapping map) {
            return map.entries().stream()
                    .map(entry -> key(entry.key()) + ": " + of(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof Node.Sequence list) {
            return list.items().stream()
                    .map(FlowYaml::of)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return switch (scalar.kind()) {
            case NULL -> "null";
            case NUMBER, BOOLEAN -> scalar.text();
            case TEXT -> text(scalar.text());
        };
    }

    private static String key(String key) {
        return key.matches("[\\p{L}\\d_.-]+") ? key : BoundaryFile.quoted(key);
    }

    /** A date or a word stands plain; what could be read as something else does not. */
    private static String text(String text) {
        boolean word =
                text.matches("\\p{L}[\\p{L}\\d_-]*")
                        && !text.matches("(?i)null|true|false|yes|no|on|off|y|n");
        return word || text.matches("\\d{4}-\\d\\d-\\d\\d") ? text : BoundaryFile.quoted(text);
    }
}
