package org.huiqi.profile.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TreeTraversingParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Parses JSON text into a located tree. */
final class JsonTree {

    // Interned and hashed names would keep memory of hostile files; limits on numbers are ours.
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(TreeLimits.DEEPEST + 2)
                                    .maxNameLength(DocumentText.LARGEST)
                                    .maxNumberLength(DocumentText.LARGEST)
                                    .maxStringLength(DocumentText.LARGEST)
                                    .build())
                    .build();

    private final JsonParser parser;
    private final String source;
    private final int firstLine;
    private final TreeLimits limits = new TreeLimits();

    private JsonTree(JsonParser parser, String source, int firstLine) {
        this.parser = parser;
        this.source = source;
        this.firstLine = firstLine;
    }

    /** The tree of a JSON text whose first line has that number. */
    static Node read(String text, String source, int firstLine) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonTree tree = new JsonTree(parser, source, firstLine);
            try {
                return tree.document();
            } catch (JsonProcessingException e) {
                JsonLocation where = e.getLocation();
                Location at = where == null ? Location.somewhere(source) : tree.location(where);
                throw new Refusal(at, SyntaxWording.json(e), SyntaxText.CHECK_JSON.text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading from a string cannot fail", e);
        }
    }

    /**
     * The same tree of a value that Jackson made, which stands at no line.
     *
     * @throws Refusal where it is too large or too deep
     */
    static Node of(JsonNode value, String source) {
        try (JsonParser parser = value.traverse()) {
            parser.nextToken();
            return new JsonTree(parser, source, 0).node(1);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from a tree cannot fail", e);
        }
    }

    private Node document() throws IOException {
        parser.nextToken();
        Node root = node(1);
        if (parser.nextToken() != null) {
            throw new Refusal(
                    here(), SyntaxText.MORE_AFTER_JSON.text(), SyntaxText.USE_JSONL.text());
        }
        return root;
    }

    private Node node(int level) throws IOException {
        Location at = here();
        limits.add(at, 1);
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> mapping(at, level);
            case START_ARRAY -> sequence(at, level);
            case VALUE_STRING -> scalar(at, Node.Kind.TEXT);
            case VALUE_TRUE, VALUE_FALSE -> scalar(at, Node.Kind.BOOLEAN);
            case VALUE_NULL -> scalar(at, Node.Kind.NULL);
            case NOT_AVAILABLE -> new Node.Scalar(at, Node.Kind.NULL, "null");
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(at);
            case VALUE_EMBEDDED_OBJECT -> scalar(at, Node.Kind.TEXT);
            default -> throw new IllegalStateException("no value: " + token);
        };
    }

    private Node scalar(Location at, Node.Kind kind) throws IOException {
        return new Node.Scalar(at, kind, parser.getText());
    }

    /** As it is written; of a made value in digits, and as text what is no number. */
    private Node number(Location at) throws IOException {
        if (!(parser instanceof TreeTraversingParser)) {
            return scalar(at, Node.Kind.NUMBER);
        }
        if (parser.isNaN()) {
            return scalar(at, Node.Kind.TEXT);
        }
        return new Node.Scalar(
                at,
                Node.Kind.NUMBER,
                parser.getNumberType() == JsonParser.NumberType.BIG_DECIMAL
                        ? ProfileTree.digits(parser.getDecimalValue())
                        : parser.getText());
    }

    private Node mapping(Location at, int level) throws IOException {
        limits.level(at, level);
        List<Node.Entry> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Location keyAt = here();
            String key = parser.currentName();
            parser.nextToken();
            entries.add(new Node.Entry(keyAt, key, node(level + 1)));
        }
        return new Node.Mapping(at, entries);
    }

    private Node sequence(Location at, int level) throws IOException {
        limits.level(at, level);
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(level + 1));
        }
        return new Node.Sequence(at, items);
    }

    private Location here() {
        return location(parser.currentTokenLocation());
    }

    private Location location(JsonLocation where) {
        return firstLine == 0
                ? Location.somewhere(source)
                : new Location(source, firstLine + where.getLineNr() - 1, where.getColumnNr());
    }
}
