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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqi.profile.reading.Faults.Refusal;
import org.huiqi.text.Sentence;
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
abstract class DocumentParser {

    /** Largest document, and largest line of a JSON Lines file, in bytes. */
    static final int LARGEST = 10 * 1024 * 1024;

    /** Deepest nesting of objects and lists. */
    private static final int DEEPEST = 64;

    /** Most values, after aliases are unfolded. */
    private static final int MOST_VALUES = 200_000;

    /** Longest line of a YAML text: the time its parser takes grows with the square of it. */
    private static final int LONGEST_YAML_LINE = 1_000_000;

    /** What YAML calls not printable. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r\\x85]]");

    final String source;
    int values;

    private DocumentParser(String source) {
        this.source = source;
    }

    /** The tree of a document whose first line has that number, or why there is none. */
    static Tree parse(byte[] bytes, String source, Format format, int line) {
        try {
            String text = text(bytes, source, line);
            return new Tree.Parsed(
                    format == Format.YAML ? yaml(text, source) : Json.of(text, source, line));
        } catch (Refusal refusal) {
            return new Tree.Refused(List.of(refusal.fault()));
        }
    }

    /** The tree of a YAML text. */
    static Node yaml(String text, String source) {
        return new YamlText(text, source).document();
    }

    /**
     * The same tree of a value that Jackson made, which stands at no line.
     *
     * @throws Refusal where it is too large or too deep
     */
    static Node of(JsonNode value, String source) {
        return new Json(value.traverse(), source, 0).document();
    }

    /** A document's text without its byte order mark; {@code line} is that of its first line. */
    static String text(byte[] bytes, String source, int line) {
        Location start = new Location(source, line, 1);
        if (bytes.length > LARGEST) {
            throw new Refusal(start, SyntaxText.TOO_LARGE, SyntaxText.RIGHT_FILE);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        // A new decoder reports what is malformed; the one of String replaces it.
        if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
            int at = in.position();
            String met = String.format(Locale.ROOT, "0x%02X", bytes[at] & 0xFF);
            throw new Refusal(
                    new Location(source, line + lines(out.flip().toString()), 1),
                    SyntaxText.NOT_UTF8.with(at, met),
                    SyntaxText.SAVE_AS_UTF8);
        }
        String text = out.flip().toString();
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (text.isBlank()) {
            throw new Refusal(start, SyntaxText.EMPTY_FILE, SyntaxText.AT_LEAST_FORMAT);
        }
        // In JSON too: nothing in a profile needs it.
        Matcher control = CONTROL.matcher(text);
        if (control.find()) {
            int at = control.start();
            String before = text.substring(0, at);
            throw new Refusal(
                    new Location(source, line + lines(before), at - before.lastIndexOf('\n')),
                    SyntaxText.CONTROL_CHARACTER.with((int) text.charAt(at)),
                    SyntaxText.SAVE_AS_PLAIN_TEXT);
        }
        return text;
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    final Node document() {
        try {
            return whole();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            throw refusal(e);
        }
    }

    /** Its only value. */
    abstract Node whole() throws IOException;

    /** Where the library stumbled, and over what. */
    abstract Refusal refusal(Exception e);

    final void add(Location at, int more) {
        values += more;
        if (values > MOST_VALUES) {
            throw new Refusal(
                    at, SyntaxText.TOO_MANY_VALUES.with(MOST_VALUES), SyntaxText.FEWER_VALUES);
        }
    }

    /** An object or list at that level; the top one is at level 1. */
    static void enter(Location at, int level) {
        if (level > DEEPEST) {
            throw new Refusal(at, SyntaxText.TOO_DEEP.with(DEEPEST), SyntaxText.FEW_LEVELS);
        }
    }

    /** The meaning of the first part that a library's message contains. */
    private static Sentence meaning(
            List<Map.Entry<String, SyntaxText>> meanings, @Nullable String said) {
        String text = said == null ? "" : said;
        return meanings.stream()
                .filter(meaning -> text.contains(meaning.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /**
     * YAML by the events of its parser: there tags are still as written, and an alias can be
     * counted before it is unfolded.
     */
    private static final class YamlText extends DocumentParser {

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

        private final Map<String, Anchored> anchors = new HashMap<>();
        private final Iterator<Event> events;
        private int deepest;
        private int characters;

        /**
         * What an anchor stands for, with its number of values, of characters and of levels below
         * it.
         */
        private record Anchored(Node node, int values, int characters, int levels) {}

        YamlText(String text, String source) {
            super(source);
            int line = 1;
            for (String one : (Iterable<String>) text.lines()::iterator) {
                if (one.length() > LONGEST_YAML_LINE) {
                    throw new Refusal(
                            new Location(source, line, 1),
                            SyntaxText.LINE_TOO_LONG.with(LONGEST_YAML_LINE),
                            SyntaxText.BREAK_LINE);
                }
                line++;
            }
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(Integer.MAX_VALUE);
            events = new Yaml(options).parse(new StringReader(text)).iterator();
        }

        @Override
        Node whole() {
            events.next(); // stream start
            if (!events.next().is(Event.ID.DocumentStart)) {
                Location start = new Location(source, 1, 1);
                throw new Refusal(start, SyntaxText.COMMENTS_ONLY, SyntaxText.AT_LEAST_FORMAT);
            }
            Node root = node(events.next(), 1);
            events.next(); // document end
            Event next = events.next();
            if (next.is(Event.ID.DocumentStart)) {
                Location at = at(next.getStartMark());
                throw new Refusal(at, SyntaxText.SECOND_DOCUMENT, SyntaxText.ONE_PROFILE_A_FILE);
            }
            return root;
        }

        /** The node that starts with an event; where it is an object or a list, at that level. */
        private Node node(Event event, int level) {
            Location at = at(event.getStartMark());
            String anchor = ((NodeEvent) event).getAnchor();
            if (event.is(Event.ID.Alias)) {
                Anchored target = anchors.get(anchor);
                if (target == null) {
                    Sentence problem = SyntaxText.UNKNOWN_ALIAS.with(anchor);
                    throw new Refusal(at, problem, SyntaxText.QUOTE_ASTERISK);
                }
                add(at, target.values());
                addText(at, target.characters());
                enterLevel(at, level - 1 + target.levels());
                return target.node();
            }
            int valuesBefore = values;
            int charactersBefore = characters;
            int deepestOutside = deepest;
            deepest = level - 1;
            add(at, 1);
            Node node;
            if (event instanceof ScalarEvent scalar) {
                refuseTag(scalar.getTag(), at);
                addText(at, scalar.getValue().length());
                node = new Node.Scalar(at, kind(scalar), scalar.getValue());
            } else {
                refuseTag(((CollectionStartEvent) event).getTag(), at);
                enterLevel(at, level);
                node = event.is(Event.ID.MappingStart) ? mapping(at, level) : list(at, level);
            }
            if (anchor != null) {
                anchors.put(
                        anchor,
                        new Anchored(
                                node,
                                values - valuesBefore,
                                characters - charactersBefore,
                                deepest - level + 1));
            }
            deepest = Math.max(deepest, deepestOutside);
            return node;
        }

        /** Only aliases can make more text than a document has. */
        private void addText(Location at, int more) {
            characters += more;
            if (characters > LARGEST) {
                throw new Refusal(at, SyntaxText.TOO_LARGE, SyntaxText.FEWER_VALUES);
            }
        }

        private Node mapping(Location at, int level) {
            List<Node.Entry> entries = new ArrayList<>();
            for (Event e = events.next(); !e.is(Event.ID.MappingEnd); e = events.next()) {
                Location keyAt = at(e.getStartMark());
                // A key is a value as well.
                if (!(node(e, level + 1) instanceof Node.Scalar key)) {
                    Sentence advice = SyntaxText.WRITE_KEY_VALUE;
                    throw new Refusal(keyAt, SyntaxText.KEY_NOT_SCALAR, advice);
                }
                Node value = node(events.next(), level + 1);
                entries.add(new Node.Entry(keyAt, key.text(), value));
            }
            return new Node.Mapping(at, entries);
        }

        private Node list(Location at, int level) {
            List<Node> items = new ArrayList<>();
            for (Event e = events.next(); !e.is(Event.ID.SequenceEnd); e = events.next()) {
                items.add(node(e, level + 1));
            }
            return new Node.Sequence(at, items);
        }

        private void enterLevel(Location at, int level) {
            enter(at, level);
            deepest = Math.max(deepest, level);
        }

        private Location at(Mark mark) {
            return new Location(source, mark.getLine() + 1, mark.getColumn() + 1);
        }

        private static Node.Kind kind(ScalarEvent scalar) {
            String text = scalar.getValue();
            if (!scalar.isPlain()) {
                return Node.Kind.TEXT;
            }
            return switch (text) {
                case "", "~", "null" -> Node.Kind.NULL;
                case "true", "false" -> Node.Kind.BOOLEAN;
                default -> NUMBER.matcher(text).matches() ? Node.Kind.NUMBER : Node.Kind.TEXT;
            };
        }

        private static void refuseTag(@Nullable String tag, Location at) {
            if (tag != null) {
                Sentence problem = SyntaxText.NO_TAGS.with(Fault.cut(tag, 60));
                throw new Refusal(at, problem, SyntaxText.REMOVE_TAG);
            }
        }

        /** The library throws more than its own exceptions on hostile escapes and markers. */
        @Override
        Refusal refusal(Exception e) {
            MarkedYAMLException marked = e instanceof MarkedYAMLException m ? m : null;
            Mark mark = marked == null ? null : marked.getProblemMark();
            return new Refusal(
                    mark == null ? Location.somewhere(source) : at(mark),
                    meaning(MEANINGS, marked == null ? e.getMessage() : marked.getProblem()),
                    SyntaxText.CHECK_YAML);
        }
    }

    /** JSON text, or values that Jackson made. */
    private static final class Json extends DocumentParser {
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

        Json(JsonParser parser, String source, int firstLine) {
            super(source);
            this.parser = parser;
            this.firstLine = firstLine;
        }

        static Node of(String text, String source, int firstLine) {
            try {
                return new Json(FACTORY.createParser(text), source, firstLine).document();
            } catch (IOException e) {
                throw new UncheckedIOException("reading from a string cannot fail", e);
            }
        }

        @Override
        Node whole() throws IOException {
            parser.nextToken();
            Node root = node(1);
            if (parser.nextToken() != null) {
                throw new Refusal(at(), SyntaxText.MORE_AFTER_JSON, SyntaxText.USE_JSONL);
            }
            return root;
        }

        /** The node where the parser is; where it is an object or a list, it is at that level. */
        private Node node(int level) throws IOException {
            Location at = at();
            add(at, 1);
            if (!parser.currentToken().isStructStart()) {
                return scalar(at);
            }
            enter(at, level);
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                List<Node> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(node(level + 1));
                }
                return new Node.Sequence(at, items);
            }
            List<Node.Entry> entries = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                Location keyAt = at();
                String key = parser.currentName();
                parser.nextToken();
                entries.add(new Node.Entry(keyAt, key, node(level + 1)));
            }
            return new Node.Mapping(at, entries);
        }

        /** As it is written; of a made number its digits, and as text what is no number. */
        private Node scalar(Location at) throws IOException {
            JsonToken token = parser.currentToken();
            boolean made = parser instanceof TreeTraversingParser;
            if (token == JsonToken.VALUE_NULL || token == JsonToken.NOT_AVAILABLE) {
                return new Node.Scalar(at, Node.Kind.NULL, "null");
            }
            if (token.isBoolean() || !token.isNumeric() || made && parser.isNaN()) {
                Node.Kind kind = token.isBoolean() ? Node.Kind.BOOLEAN : Node.Kind.TEXT;
                return new Node.Scalar(at, kind, parser.getText());
            }
            boolean exact = made && parser.getNumberType() == NumberType.BIG_DECIMAL;
            return new Node.Scalar(
                    at,
                    Node.Kind.NUMBER,
                    exact ? Profiles.digits(parser.getDecimalValue()) : parser.getText());
        }

        private Location at() {
            return at(parser.currentTokenLocation());
        }

        private Location at(@Nullable JsonLocation where) {
            return firstLine == 0 || where == null
                    ? Location.somewhere(source)
                    : new Location(source, firstLine + where.getLineNr() - 1, where.getColumnNr());
        }

        @Override
        Refusal refusal(Exception e) {
            if (e instanceof JsonProcessingException json) {
                return new Refusal(
                        at(json.getLocation()),
                        meaning(MEANINGS, json.getOriginalMessage()),
                        SyntaxText.CHECK_JSON);
            }
            throw new IllegalStateException("what is in memory cannot fail to be read", e);
        }
    }
}
