package org.huiqi.profile.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TreeTraversingParser;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Parses YAML and JSON into one located tree: UTF-8 only, printable, of bounded size, depth and
 * number of values, so that a small hostile document cannot fill the memory. What is wrong with a
 * document is said in the product's words, not in those of the libraries. For one document.
 */
final class DocumentParser {
    /** Largest document, and largest line of a JSON Lines file, in bytes. */
    static final int LARGEST = 10 * 1024 * 1024;

    /** Deepest nesting of objects and lists. */
    private static final int DEEPEST = 64;

    /** Most values, after aliases are unfolded. */
    private static final int MOST_VALUES = 200_000;

    /** Longest line of a YAML text: the time its parser takes grows with the square of it. */
    private static final int LONGEST_YAML_LINE = 1_000_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    /** What an anchor stands for, with its number of values and of levels below it. */
    private record Anchored(Node node, int values, int levels) {}

    private final Cursor cursor;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int values;
    private int deepest;

    private DocumentParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The tree of a document whose first line has that number, or why there is none. */
    static Tree parse(byte[] bytes, String source, Format format, int line) {
        try {
            String text = text(bytes, source, line);
            return new Tree.Parsed(
                    format == Format.YAML
                            ? yaml(text, source)
                            : new DocumentParser(JsonCursor.of(text, source, line)).document());
        } catch (Refusal refusal) {
            return new Tree.Refused(List.of(refusal.fault()));
        }
    }

    /** The tree of a YAML text. */
    static Node yaml(String text, String source) {
        return new DocumentParser(new YamlCursor(text, source)).document();
    }

    /**
     * The same tree of a value that Jackson made, which stands at no line.
     *
     * @throws Refusal where it is too large or too deep
     */
    static Node of(JsonNode value, String source) {
        return new DocumentParser(new JsonCursor(value.traverse(), source, 0)).document();
    }

    /** A document's text without its byte order mark; {@code line} is that of its first line. */
    static String text(byte[] bytes, String source, int line) {
        Location start = new Location(source, line, 1);
        if (bytes.length > LARGEST) {
            throw new Refusal(start, SyntaxText.TOO_LARGE.text(), SyntaxText.RIGHT_FILE.text());
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            refuseMalformed(bytes, start);
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            throw new Refusal(
                    start, SyntaxText.EMPTY_FILE.text(), SyntaxText.AT_LEAST_FORMAT.text());
        }
        refuseControlCharacters(text, start);
        return text;
    }

    /** The replacement character stands for malformed bytes, or for itself. */
    private static void refuseMalformed(byte[] bytes, Location start) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        // A new decoder reports what is malformed; the one of String replaces it.
        if (!StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
            return;
        }
        int line = start.line();
        for (int i = 0; i < in.position(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        String met = String.format(Locale.ROOT, "0x%02X", bytes[in.position()] & 0xFF);
        throw new Refusal(
                new Location(start.source(), line, 1),
                SyntaxText.NOT_UTF8.with(in.position(), met),
                SyntaxText.SAVE_AS_UTF8.text());
    }

    /** Refuses what YAML calls not printable, in JSON too: nothing in a profile needs it. */
    private static void refuseControlCharacters(String text, Location start) {
        int line = start.line();
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
                lineStart = i + 1;
            } else if (c < ' ' && c != '\t' && c != '\r' || c >= 0x7F && c < 0xA0 && c != 0x85) {
                throw new Refusal(
                        new Location(start.source(), line, i - lineStart + 1),
                        SyntaxText.CONTROL_CHARACTER.with((int) c),
                        SyntaxText.SAVE_AS_PLAIN_TEXT.text());
            }
        }
    }

    private Node document() {
        try {
            cursor.start();
            Node root = node(1);
            cursor.end();
            return root;
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            throw cursor.refusal(e);
        }
    }

    /** The node where the cursor is; where it is an object or a list, it is at that level. */
    private Node node(int level) throws IOException {
        Location at = cursor.at();
        String anchor = cursor.anchor();
        if (cursor.type() == Type.ALIAS) {
            return alias(anchor, at, level);
        }
        int valuesBefore = values;
        int deepestOutside = deepest;
        deepest = level - 1;
        add(at, 1);
        cursor.check(at);
        Node node =
                switch (cursor.type()) {
                    case OBJECT -> mapping(at, level);
                    case LIST -> sequence(at, level);
                    default -> cursor.scalar(at);
                };
        if (anchor != null) {
            anchors.put(anchor, new Anchored(node, values - valuesBefore, deepest - level + 1));
        }
        deepest = Math.max(deepest, deepestOutside);
        return node;
    }

    private Node alias(@Nullable String name, Location at, int level) {
        Anchored target = anchors.get(name);
        if (target == null) {
            throw new Refusal(
                    at, SyntaxText.UNKNOWN_ALIAS.with(name), SyntaxText.QUOTE_ASTERISK.text());
        }
        add(at, target.values());
        enter(at, level - 1 + target.levels());
        return target.node();
    }

    private Node mapping(Location at, int level) throws IOException {
        enter(at, level);
        List<Node.Entry> entries = new ArrayList<>();
        while (cursor.next() != Type.END) {
            Location keyAt = cursor.at();
            String key =
                    cursor.type() == Type.KEY ? cursor.scalar(keyAt).text() : key(keyAt, level + 1);
            cursor.next();
            entries.add(new Node.Entry(keyAt, key, node(level + 1)));
        }
        return new Node.Mapping(at, entries);
    }

    /** In YAML a key is a value as well. */
    private String key(Location at, int level) throws IOException {
        if (node(level) instanceof Node.Scalar key) {
            return key.text();
        }
        throw new Refusal(at, SyntaxText.KEY_NOT_SCALAR.text(), SyntaxText.WRITE_KEY_VALUE.text());
    }

    private Node sequence(Location at, int level) throws IOException {
        enter(at, level);
        List<Node> items = new ArrayList<>();
        while (cursor.next() != Type.END) {
            items.add(node(level + 1));
        }
        return new Node.Sequence(at, items);
    }

    private void add(Location at, int more) {
        values += more;
        if (values > MOST_VALUES) {
            throw new Refusal(
                    at,
                    SyntaxText.TOO_MANY_VALUES.with(MOST_VALUES),
                    SyntaxText.FEWER_VALUES.text());
        }
    }

    /** An object or list at that level; the top one is at level 1. */
    private void enter(Location at, int level) {
        if (level > DEEPEST) {
            throw new Refusal(at, SyntaxText.TOO_DEEP.with(DEEPEST), SyntaxText.FEW_LEVELS.text());
        }
        deepest = Math.max(deepest, level);
    }

    /** What a parser comes to. */
    private enum Type {
        OBJECT,
        LIST,
        END,
        KEY,
        SCALAR,
        ALIAS
    }

    /** Moves through the events of a parser, whatever its library. */
    private abstract static class Cursor {
        final String source;

        Cursor(String source) {
            this.source = source;
        }

        /** Moves to the first value. */
        void start() throws IOException {
            next();
        }

        /** Moves on. */
        abstract Type next() throws IOException;

        abstract Type type();

        abstract Location at();

        /** A key or a single value. */
        abstract Node.Scalar scalar(Location at) throws IOException;

        /** Refuses what follows the last value. */
        abstract void end() throws IOException;

        /** Where the library stumbled, and over what. */
        abstract Refusal refusal(Exception e);

        /** Name of the anchor that is set or, by an alias, meant. */
        @Nullable String anchor() {
            return null;
        }

        /** Refuses what must not stand before a value. */
        void check(Location at) {}

        /** The meaning of the first part that a library's message contains. */
        static Bilingual meaning(
                List<Map.Entry<String, SyntaxText>> meanings, @Nullable String said) {
            String text = said == null ? "" : said;
            return meanings.stream()
                    .filter(meaning -> text.contains(meaning.getKey()))
                    .findFirst()
                    .orElseThrow()
                    .getValue()
                    .text();
        }
    }

    /**
     * YAML by the events of its parser: there tags are still as written, and an alias can be
     * counted before it is unfolded.
     */
    private static final class YamlCursor extends Cursor {
        private static final Pattern NUMBER =
                Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

        /** What the library says (a part of it) and what it means. */
        private static final List<Map.Entry<String, SyntaxText>> MEANINGS =
                List.of(
                        Map.entry("'\\t(TAB)'", SyntaxText.YAML_TAB),
                        Map.entry("cannot start any token", SyntaxText.YAML_SPECIAL_CHARACTER),
                        Map.entry("mapping values are not allowed", SyntaxText.YAML_MAPPING),
                        Map.entry("could not find expected ':'", SyntaxText.YAML_COLON),
                        Map.entry("unexpected end of stream", SyntaxText.YAML_QUOTE),
                        Map.entry("expected <block end>", SyntaxText.YAML_INDENTATION),
                        Map.entry("expected ',' or", SyntaxText.YAML_COMMA),
                        Map.entry("escape", SyntaxText.YAML_ESCAPE),
                        Map.entry("", SyntaxText.YAML_ERROR));

        private final Iterator<Event> events;
        private Event event;

        YamlCursor(String text, String source) {
            super(source);
            refuseLongLine(text);
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(Integer.MAX_VALUE);
            events = new Yaml(options).parse(new StringReader(text)).iterator();
        }

        private void refuseLongLine(String text) {
            int start = 0;
            for (int line = 1; start < text.length(); line++) {
                int end = text.indexOf('\n', start);
                end = end < 0 ? text.length() : end;
                if (end - start > LONGEST_YAML_LINE) {
                    throw new Refusal(
                            new Location(source, line, 1),
                            SyntaxText.LINE_TOO_LONG.with(LONGEST_YAML_LINE),
                            SyntaxText.BREAK_LINE.text());
                }
                start = end + 1;
            }
        }

        @Override
        void start() {
            events.next(); // stream start
            if (!events.next().is(Event.ID.DocumentStart)) {
                throw new Refusal(
                        new Location(source, 1, 1),
                        SyntaxText.COMMENTS_ONLY.text(),
                        SyntaxText.AT_LEAST_FORMAT.text());
            }
            next();
        }

        @Override
        Type next() {
            event = events.next();
            return type();
        }

        @Override
        Type type() {
            return switch (event.getEventId()) {
                case MappingStart -> Type.OBJECT;
                case SequenceStart -> Type.LIST;
                case Alias -> Type.ALIAS;
                case Scalar -> Type.SCALAR;
                default -> Type.END;
            };
        }

        @Override
        Location at() {
            return at(event.getStartMark());
        }

        private Location at(Mark mark) {
            return new Location(source, mark.getLine() + 1, mark.getColumn() + 1);
        }

        @Override
        Node.Scalar scalar(Location at) {
            ScalarEvent scalar = (ScalarEvent) event;
            return new Node.Scalar(at, kind(scalar), scalar.getValue());
        }

        private static Node.Kind kind(ScalarEvent scalar) {
            if (!scalar.isPlain()) {
                return Node.Kind.TEXT;
            }
            return switch (scalar.getValue()) {
                case "", "~", "null" -> Node.Kind.NULL;
                case "true", "false" -> Node.Kind.BOOLEAN;
                default ->
                        NUMBER.matcher(scalar.getValue()).matches()
                                ? Node.Kind.NUMBER
                                : Node.Kind.TEXT;
            };
        }

        @Override
        @Nullable String anchor() {
            return ((NodeEvent) event).getAnchor();
        }

        @Override
        void check(Location at) {
            String tag =
                    event instanceof CollectionStartEvent start
                            ? start.getTag()
                            : ((ScalarEvent) event).getTag();
            if (tag != null) {
                throw new Refusal(
                        at,
                        SyntaxText.NO_TAGS.with(Printable.cut(tag, 60)),
                        SyntaxText.REMOVE_TAG.text());
            }
        }

        @Override
        void end() {
            events.next(); // document end
            event = events.next();
            if (event.is(Event.ID.DocumentStart)) {
                throw new Refusal(
                        at(),
                        SyntaxText.SECOND_DOCUMENT.text(),
                        SyntaxText.ONE_PROFILE_A_FILE.text());
            }
        }

        /** The library throws more than its own exceptions on hostile escapes and markers. */
        @Override
        Refusal refusal(Exception e) {
            MarkedYAMLException marked = e instanceof MarkedYAMLException m ? m : null;
            Mark mark = marked == null ? null : marked.getProblemMark();
            String said = marked == null ? e.getMessage() : marked.getProblem();
            return new Refusal(
                    mark == null ? Location.somewhere(source) : at(mark),
                    meaning(MEANINGS, said),
                    SyntaxText.CHECK_YAML.text());
        }
    }

    /** JSON text, or values that Jackson made. */
    private static final class JsonCursor extends Cursor {
        // Interned and hashed names would keep memory of hostile files; limits on numbers are ours.
        private static final JsonFactory FACTORY =
                JsonFactory.builder()
                        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(DEEPEST + 2)
                                        .maxNameLength(LARGEST)
                                        .maxNumberLength(LARGEST)
                                        .maxStringLength(LARGEST)
                                        .build())
                        .build();

        private static final List<Map.Entry<String, SyntaxText>> MEANINGS =
                List.of(
                        Map.entry("end-of-input", SyntaxText.JSON_END),
                        Map.entry("expecting comma", SyntaxText.JSON_COMMA),
                        Map.entry("start field name", SyntaxText.JSON_KEY),
                        Map.entry("expecting a colon", SyntaxText.JSON_COLON),
                        Map.entry("close marker", SyntaxText.JSON_BRACKET),
                        Map.entry("Unrecognized token", SyntaxText.JSON_WORD),
                        Map.entry("unquoted character", SyntaxText.JSON_LINE_BREAK),
                        Map.entry("escape", SyntaxText.JSON_ESCAPE),
                        Map.entry("numeric value", SyntaxText.JSON_NUMBER),
                        Map.entry("", SyntaxText.JSON_ERROR));

        private final JsonParser parser;
        private final int firstLine;

        JsonCursor(JsonParser parser, String source, int firstLine) {
            super(source);
            this.parser = parser;
            this.firstLine = firstLine;
        }

        static JsonCursor of(String text, String source, int firstLine) {
            try {
                return new JsonCursor(FACTORY.createParser(text), source, firstLine);
            } catch (IOException e) {
                throw new UncheckedIOException("reading from a string cannot fail", e);
            }
        }

        @Override
        Type next() throws IOException {
            parser.nextToken();
            return type();
        }

        @Override
        Type type() {
            return switch (parser.currentToken()) {
                case START_OBJECT -> Type.OBJECT;
                case START_ARRAY -> Type.LIST;
                case END_OBJECT, END_ARRAY -> Type.END;
                case FIELD_NAME -> Type.KEY;
                default -> Type.SCALAR;
            };
        }

        @Override
        Location at() {
            return at(parser.currentTokenLocation());
        }

        private Location at(@Nullable JsonLocation where) {
            return firstLine == 0 || where == null
                    ? Location.somewhere(source)
                    : new Location(source, firstLine + where.getLineNr() - 1, where.getColumnNr());
        }

        /** As it is written; of a made number its digits, and as text what is no number. */
        @Override
        Node.Scalar scalar(Location at) throws IOException {
            JsonToken token = parser.currentToken();
            boolean made = parser instanceof TreeTraversingParser;
            boolean number = token.isNumeric() && !(made && parser.isNaN());
            boolean unknown = token == JsonToken.VALUE_NULL || token == JsonToken.NOT_AVAILABLE;
            boolean exact = made && number && parser.getNumberType() == NumberType.BIG_DECIMAL;
            return new Node.Scalar(
                    at,
                    number
                            ? Node.Kind.NUMBER
                            : token.isBoolean()
                                    ? Node.Kind.BOOLEAN
                                    : unknown ? Node.Kind.NULL : Node.Kind.TEXT,
                    unknown
                            ? "null"
                            : exact
                                    ? ProfileTree.digits(parser.getDecimalValue())
                                    : parser.getText());
        }

        @Override
        void end() throws IOException {
            if (parser.nextToken() != null) {
                throw new Refusal(
                        at(), SyntaxText.MORE_AFTER_JSON.text(), SyntaxText.USE_JSONL.text());
            }
        }

        @Override
        Refusal refusal(Exception e) {
            if (e instanceof JsonProcessingException json) {
                return new Refusal(
                        at(json.getLocation()),
                        meaning(MEANINGS, json.getOriginalMessage()),
                        SyntaxText.CHECK_JSON.text());
            }
            throw new IllegalStateException("what is in memory cannot fail to be read", e);
        }
    }
}
