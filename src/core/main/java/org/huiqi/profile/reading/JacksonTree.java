package org.huiqi.profile.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Takes a tree of Jackson's, which another program made, as if a file had said it. */
final class JacksonTree {

    private final Location at;
    private final TreeLimits limits = new TreeLimits();

    private JacksonTree(Location at) {
        this.at = at;
    }

    /**
     * The tree.
     *
     * @throws Refusal where it is beyond a limit
     */
    static Node of(JsonNode tree, String source) {
        return new JacksonTree(Location.somewhere(source)).node(tree, 1);
    }

    private Node node(JsonNode value, int level) {
        limits.add(at, 1);
        return switch (value.getNodeType()) {
            case OBJECT -> mapping(value, level);
            case ARRAY -> sequence(value, level);
            case BOOLEAN -> new Node.Scalar(at, Node.Kind.BOOLEAN, value.asText());
            case NUMBER -> number(value);
            case NULL, MISSING -> new Node.Scalar(at, Node.Kind.NULL, "null");
            case STRING, BINARY, POJO -> new Node.Scalar(at, Node.Kind.TEXT, value.asText());
        };
    }

    /** A double counts as its shortest decimal, 0.1 as 0.1; what is not finite is no number. */
    private Node number(JsonNode value) {
        boolean isFloating = value.isDouble() || value.isFloat();
        if (isFloating && !Double.isFinite(value.doubleValue())) {
            return new Node.Scalar(at, Node.Kind.TEXT, value.asText());
        }
        String digits =
                value.isBigDecimal() ? ProfileTree.digits(value.decimalValue()) : value.asText();
        return new Node.Scalar(at, Node.Kind.NUMBER, digits);
    }

    private Node mapping(JsonNode object, int level) {
        limits.level(at, level);
        List<Node.Entry> entries = new ArrayList<>();
        object.properties()
                .forEach(
                        member ->
                                entries.add(
                                        new Node.Entry(
                                                at,
                                                member.getKey(),
                                                node(member.getValue(), level + 1))));
        return new Node.Mapping(at, entries);
    }

    private Node sequence(JsonNode array, int level) {
        limits.level(at, level);
        List<Node> items = new ArrayList<>();
        array.forEach(item -> items.add(node(item, level + 1)));
        return new Node.Sequence(at, items);
    }
}
